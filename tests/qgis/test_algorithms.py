"""Captioning and searching through Processing, in real QGIS with a real worker."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer


def test_caption_then_search(run_algorithm, double_worker, make_bundle, make_raster, tmp_path, qgis_new_project):
    raster, model, output = make_raster(), make_bundle(), str(tmp_path / "tiles of mine.gpkg")
    results, feedback, _ = run_algorithm(
        "captiontiles", {"INPUT": raster, "TILE_SIZE": 64, "MODEL": model, "OUTPUT": output}
    )
    assert results, feedback.errors
    assert (results["CAPTIONED"], results["SKIPPED"], results["FAILED"]) == (60, 0, 0)
    layer = QgsVectorLayer(results["OUTPUT"], "tiles", "ogr")
    assert layer.featureCount() == 60 and layer.crs().authid() == "EPSG:32633"
    results, feedback, _ = run_algorithm("searchtiles", {"INPUT": layer, "QUERY": "blue", "LIMIT": 5, "OUTPUT": "memory:"})
    assert results, feedback.errors
    print(feedback.infos)
