"""The part of Tilescribe that knows neither QGIS nor Qt."""
