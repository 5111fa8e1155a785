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
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

LONG_SIDE = 2400  # pixels
KEY_HEIGHT = 64
COLOURS = ("#d81b60", "#1565c0", "#ef6c00", "#6a1b9a")  # one for each search


def tint(layer: QgsVectorLayer, colour: str) -> None:
    """Draw a layer of hits, frames and badges, in a colour of its own."""
    for symbol in layer.renderer().symbols(QgsRenderContext()):
        for part in symbol.symbolLayers():
            part.setColor(QColor(colour))
    labeling = layer.labeling().clone()
    settings = labeling.settings()
    text = settings.format()
    badge = text.background()
    badge.setFillColor(QColor(colour))
    badge.setStrokeColor(QColor(colour))
    text.setBackground(badge)
    settings.setFormat(text)
    labeling.setSettings(settings)
    layer.setLabeling(labeling)


def with_key(picture: QImage, queries: list[str]) -> QImage:
    """Return the map with a line below it that says which search has which colour."""
    whole = QImage(picture.width(), picture.height() + KEY_HEIGHT, QImage.Format.Format_RGB32)
    whole.fill(QColor("white"))
    painter = QPainter(whole)
    painter.drawImage(0, 0, picture)
    font = QFont()
    font.setPixelSize(30)
    painter.setFont(font)
    left = 24
    for query, colour in zip(queries, COLOURS):
        painter.fillRect(QRect(left, picture.height() + 14, 34, 34), QColor(colour))
        box = QRect(left + 46, picture.height(), 1100, KEY_HEIGHT - 2)
        text = f"Found for \u201c{query}\u201d"
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)
        left = box.left() + painter.fontMetrics().boundingRect(text).width() + 70
    painter.end()
    return whole


def main(folder: Path, raster_path: str, tiles_path: str, searches: list[str]) -> None:
    """Write ``tilescribe-demo.qgz`` and ``map.png`` into the folder."""
    from tilescribe.ui.layers.tile_style import apply_style

    raster = QgsRasterLayer(raster_path, Path(raster_path).stem)
    tiles = QgsVectorLayer(tiles_path, "Captions", "ogr")
    apply_style(tiles)
    hits = []
    for path, query, colour in zip(searches[::2], searches[1::2], COLOURS):
        layer = QgsVectorLayer(path, f"Found: {query}", "ogr")
        apply_style(layer, "hits")
        tint(layer, colour)
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
    if not with_key(job.renderedImage(), searches[1::2]).save(str(picture)):
        sys.exit(f"The map could not be saved as {picture}.")
    print(f"    {picture}")


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4:])
    application.exitQgis()
