"""The tile layer in QGIS: its fields, features, styles, versions and place in the project; and the raster it lies on."""
