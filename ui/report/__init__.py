"""The illustrated report of a tile layer: read, drawn, and written as a page and as a print layout."""
