"""Where tiles are kept: GeoPackage and other OGR formats, and the record of each run."""
