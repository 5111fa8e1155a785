"""What a report of a tile layer says in numbers and pictures of numbers. Standard library only, for QGIS's Python reads it."""
