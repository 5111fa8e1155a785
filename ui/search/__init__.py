"""Finding tiles in QGIS: the dock's second tab, the locator, expressions, hits."""
