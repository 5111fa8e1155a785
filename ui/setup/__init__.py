"""The runtime and the models, without a terminal: services, dialogs, options and diagnostics."""
