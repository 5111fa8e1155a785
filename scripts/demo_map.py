"""Put the demo's layers into a QGIS project and draw the map as a PNG; runs in QGIS's own Python.

Usage: python3 demo_map.py FOLDER RASTER TILES [HITS QUERY]...
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

LONG_SIDE = 2400  # pixels


def main(folder: Path, raster_path: str, tiles_path: str, searches: list[str]) -> None:
    """Write ``tilescribe-demo.qgz`` and ``map.png`` into the folder."""
    from tilescribe.ui.tile_style import apply_style

    raster = QgsRasterLayer(raster_path, Path(raster_path).stem)
    tiles = QgsVectorLayer(tiles_path, "Captions", "ogr")
    apply_style(tiles)
    hits = []
    for path, query in zip(searches[::2], searches[1::2]):
        layer = QgsVectorLayer(path, f"Found: {query}", "ogr")
        apply_style(layer, "hits")
        hits.append(layer)
    layers = [*hits, tiles, raster]  # top first
    for layer in layers:
        if not layer.isValid():
            sys.exit(f"QGIS cannot open {layer.source()}.")

    project = QgsProject.instance()
    project.setTitle("Tilescribe demo")
    if raster.crs().isValid():
        project.setCrs(raster.crs())
    for layer in layers:
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer)
    extent = QgsRectangle(raster.extent())
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, raster.crs()))
    file = folder / "tilescribe-demo.qgz"
    if not project.write(str(file)):
        sys.exit(f"The project could not be written: {project.error()}")
    print(f"    {file}")

    extent.scale(1.02)
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(raster.crs())
    settings.setExtent(extent)
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputDpi(144)
    scale = LONG_SIDE / max(extent.width(), extent.height())
    settings.setOutputSize(QSize(round(extent.width() * scale), round(extent.height() * scale)))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = folder / "map.png"
    if not job.renderedImage().save(str(picture)):
        sys.exit(f"The map could not be saved as {picture}.")
    print(f"    {picture}")


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4:])
    application.exitQgis()
