"""Pictures of layers that only QGIS can draw, made off the GUI thread."""
