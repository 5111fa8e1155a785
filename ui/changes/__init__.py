"""Two captioned dates in QGIS: read from their layers, compared, and shown as a layer of changes."""
