"""What a model is: the Engine protocol, bundles, and one module per engine."""
