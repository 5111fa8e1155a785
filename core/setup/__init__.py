"""The runtime without a terminal: makes, checks, repairs and removes the Python environment that the worker runs in."""
