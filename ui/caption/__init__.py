"""Captioning in QGIS: the dock's first tab, and the run that it shares with Processing."""
