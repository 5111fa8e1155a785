"""The algorithms from a shell: qgis_process in a profile of its own, strings for numbers, sentences for errors."""

from __future__ import annotations

import json

from qgis.core import QgsVectorLayer


def test_the_real_model_captions_and_finds(qgis_process, nano, make_raster, tmp_path):
    tiles, hits = tmp_path / "tiles ü.gpkg", tmp_path / "hits.gpkg"
    caption = ("run", "tilescribe:captiontiles", f"--INPUT={make_raster()}", "--TILE_SIZE=64", f"--OUTPUT={tiles}")
    status, said = qgis_process("--json", *caption)
    assert status == 0, said
    assert json.loads(said[said.index("{\n") :])["results"]["CAPTIONED"] == 60
    layer = QgsVectorLayer(f"{tiles}|layername=tiles", "tiles", "ogr")
    for feature in layer.getFeatures():
        assert feature["caption"] == feature["caption_model"] and len(feature["caption"].split()) > 2
        assert 0 < feature["confidence"] <= 1 and feature["model"].startswith(nano + " ")
    search = ("run", "tilescribe:searchtiles", f"--INPUT={tiles}", "--QUERY=a lake", "--LIMIT=7", f"--OUTPUT={hits}")
    status, said = qgis_process(*search)
    assert status == 0, said
    assert [f["rank"] for f in QgsVectorLayer(str(hits), "hits", "ogr").getFeatures()] == [1, 2, 3, 4, 5, 6, 7]
    status, said = qgis_process(*caption)
    assert status == 0 and "60 were finished before" in said


def test_errors_are_sentences(qgis_process, make_raster, tmp_path):
    caption = ("run", "tilescribe:captiontiles", f"--INPUT={make_raster()}", f"--OUTPUT={tmp_path / 'tiles.gpkg'}")
    status, said = qgis_process(*caption, "--MODEL=nobody")
    assert status != 0 and "There is no model 'nobody' here" in said and "Traceback" not in said
    status, said = qgis_process(*caption, TILESCRIBE_PYTHON="/nowhere/python")
    assert status != 0 and "no Python interpreter at /nowhere/python" in said and "Traceback" not in said
