"""Played inside QGIS by screenshots.py: reviews the captions of the sample scene, exports them, and lets the model learn."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMenu
from window_stage import Stage

OWN_WORDS = {
    "farmland": "A ploughed field.",
    "harbor": "Boats moored at the piers of the harbour.",
    "freeway": "The motorway.",
    "beach": "Waves on the beach.",
}


def story(iface, scene, folder, truth):
    """Return the paths of the pictures taken; ``truth`` says what was drawn in which tile, for captions of our own."""
    stage = Stage(iface, folder)
    yield from stage.open()
    dock = stage.show_dock(340, layers=230)
    stage.add_raster(scene)
    panel, review, canvas = dock.caption, dock.review, stage.canvas
    panel.form.tile_size.setValue(128.0)
    yield stage.estimated
    panel.start_button.click()
    yield lambda: panel.live_layer is not None
    tiles = panel.live_layer
    yield lambda: not panel.running
    iface.messageBar().clearWidgets()
    canvas.zoomScale(1500.0)

    dock.tabs.setCurrentWidget(review)
    yield lambda: review.current is not None
    for _ in range(4):
        review.accept()
    review.form.card.caption.setPlainText("Cars parked beside a large flat roof.")
    yield 1.0
    yield stage.drawn
    yield 2.0  # the flash is over, the picture is there
    stage.shoot("review")

    # what QGIS offers for a tile
    feature = tiles.getFeature(review.current.feature)
    menu = QMenu(iface.mainWindow())
    for action in QgsGui.mapLayerActionRegistry().mapLayerActions(tiles):
        menu.addAction(action)
    menu.popup(canvas.mapToGlobal(QPoint(canvas.width() // 2, canvas.height() // 2)))
    yield 1.0
    stage.shoot("layer-actions")
    menu.close()

    # every tile in words of our own, and the data set
    from tilescribe.ui.review import edits

    for feature in list(tiles.getFeatures()):
        subject = truth[f"{feature['row'] // 2},{feature['col'] // 2}"]
        edits.review(tiles, feature.id(), OWN_WORDS.get(subject, feature["caption"]))
    review.save()
    yield 1.0
    review.form.export_button.click()
    yield lambda: _dialog("Export captions") is not None
    dialog = _dialog("Export captions")
    dialog.resize(760, 560)
    yield 1.5
    stage.shoot("export-dataset")
    dialog.close()

    from qgis import processing

    data = str(Path(folder) / "Harbour town")
    processing.run("tilescribe:exportdataset", {"INPUT": tiles, "FOLDER": data})
    from tilescribe.ui.review.learn_dialog import LearnDialog
    from tilescribe.ui.review.learning import learning

    window = LearnDialog(iface.mainWindow(), data)
    window.title.setText("Harbour town in our words")
    window.show()
    window.start_button.click()
    yield 8.0
    for _ in range(40):
        if not learning.busy:
            break
        waited = [0]

        def soon(waited=waited):
            waited[0] += 1
            return not learning.busy or waited[0] > 1500

        yield soon
    yield 1.0
    stage.shoot("improve")
    return [*stage.pictures, learning.outcome, window.state.text()]


def _dialog(title):
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible() and title in widget.windowTitle():
            return widget
    return None
