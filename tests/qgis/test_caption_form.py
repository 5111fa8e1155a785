"""The caption form: the boxes fit the layer that is chosen, and what they say reaches the job."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas

from tilescribe.ui.caption.form import CaptionForm
from tilescribe.ui.caption.plan import plan_of
from tilescribe.ui.settings import Settings


@pytest.fixture
def show(qgis_app, make_raster):
    """Return a function that gives the form a raster with so many bands; the project ends empty."""
    canvas, forms = QgsMapCanvas(), []

    def shown(bands: int):
        layer = QgsRasterLayer(make_raster(f"bands-{bands}", bands=bands), f"{bands} bands")
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
        form = CaptionForm(Settings())
        form.raster.setLayer(layer)
        form.show()
        forms.append(form)
        return form, layer, canvas

    yield shown
    for form in forms:
        form.deleteLater()
    QgsProject.instance().clear()


def test_bands_are_those_on_the_map_until_others_are_chosen(show):
    form, layer, canvas = show(4)
    layer.renderer().setRedBand(4)
    assert form.bands.isVisibleTo(form)
    assert plan_of(form.choices(), canvas).job.bands == [4, 2, 3]
    heard = []
    form.changed.connect(lambda: heard.append(form.choices().bands))
    form.bands.mode.setCurrentIndex(1)
    form.bands.colours[0].setBand(3)
    form.bands.colours[2].setBand(1)
    assert heard[-1] == [3, 2, 1]
    assert plan_of(form.choices(), canvas).job.bands == [3, 2, 1]


def test_a_single_band_leaves_no_choice(show):
    form, _, canvas = show(1)
    assert not form.bands.isVisibleTo(form)
    assert plan_of(form.choices(), canvas).job.bands is None


def test_what_qgis_draws_has_the_colours_of_its_style(show):
    form, _, _ = show(4)
    form.bands.mode.setCurrentIndex(1)
    form.drawn.as_styled.setChecked(True)
    assert not form.bands.isVisibleTo(form)
    assert form.choices().bands is None


def test_another_layer_starts_with_its_own_bands(show):
    form, _, _ = show(4)
    form.bands.mode.setCurrentIndex(1)
    other = QgsRasterLayer(form.raster.currentLayer().source(), "another")
    QgsProject.instance().addMapLayer(other)
    form.raster.setLayer(other)
    assert form.choices().bands is None
