"""What changed between two captioned dates of one place. Standard library only, for QGIS's Python reads it."""
