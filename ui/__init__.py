"""All that a person touches in QGIS."""
