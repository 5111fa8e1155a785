"""What a tile is: the grid over a raster, reading a window, turning bands into a picture."""
