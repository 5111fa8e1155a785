"""Searching tile layers in QGIS: filtered, edited, copied, of another model, or none at all."""

from __future__ import annotations

import base64
import os
import signal
import sqlite3
from contextlib import closing

import pytest
from coloured_tiles import UTM, coloured, write
from qgis.core import QgsProject, QgsVectorLayer
from tiles_by_hand import NASTY, record, run, vector

from tilescribe.core.errors import BundleError, InputError
from tilescribe.ui.layers import map_layer
from tilescribe.ui.layers.layer_versions import LayerVersions
from tilescribe.ui.layers.tile_writer import GeoPackageSink
from tilescribe.ui.search.aim import Aim, Seen
from tilescribe.ui.search.search_index import TileSearch


@pytest.fixture
def layer(qgis_app, tmp_path):
    """Return a layer of 30 tiles, ten of each colour, and two without embedding."""
    return write(
        tmp_path / "tiles.gpkg",
        [coloured(i, ("red", "green", "blue")[i % 3]) for i in range(30)]
        + [record(30, status="skipped"), record(31, status="failed")],
    )


@pytest.fixture
def search(double_worker, make_bundle):
    """Return a function that searches a layer as the dock does."""
    make_bundle()
    searches, versions = TileSearch(double_worker.client), LayerVersions()

    def find(layer, query, **options):
        return searches.search(versions.snapshot(layer), Aim(query), **options)

    find.versions, find.searches = versions, searches
    return find


def test_the_tiles_that_match_come_first(search, layer):
    hits = search(layer, "something green", limit=10)
    assert [hit.rank for hit in hits] == list(range(1, 11))
    assert all(layer.getFeature(hit.feature_id)["col"] % 3 == 1 for hit in hits)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True) and 0 <= scores[-1] <= scores[0] <= 1
    best = layer.getFeature(hits[0].feature_id).geometry().boundingBox()
    assert hits[0].box == (best.xMinimum(), best.yMinimum(), best.xMaximum(), best.yMaximum())
    assert hits[0].caption == "a tile"


def test_limit_score_and_extent(search, layer):
    assert len(search(layer, "red", limit=3)) == 3
    assert len(search(layer, "red", limit=100)) == 30
    assert search(layer, "red", min_score=1.1) == []
    there = [500000.0 + 64 * 9, 4999900.0, 500000.0 + 64 * 12 - 1, 5000000.0]
    found = search(layer, "red", limit=100, extent=there)
    assert {layer.getFeature(hit.feature_id)["col"] for hit in found} <= {8, 9, 10, 11, 12} and found


def test_words_in_a_caption_are_found(search, tmp_path):
    tiles = [coloured(i, "red") for i in range(20)] + [coloured(20, "red", "a helipad on a roof")]
    hits = search(write(tmp_path / "words.gpkg", tiles), "helipad")
    assert hits[0].caption == "a helipad on a roof" and hits[0].word_score > 0


def test_a_layer_is_read_once_and_again_after_an_edit(search, layer, monkeypatch):
    from tilescribe.ui.search import index_files

    reads = []
    fill = index_files.IndexFiles.fill
    monkeypatch.setattr(index_files.IndexFiles, "fill", lambda self, *args: reads.append(1) or fill(self, *args))
    search(layer, "red")
    search(layer, "green")
    assert len(reads) == 1
    first = next(layer.getFeatures())
    layer.startEditing()
    layer.changeAttributeValue(first.id(), layer.fields().indexOf("caption"), "a zeppelin")
    hits = search(layer, "zeppelin")  # not saved yet
    assert hits[0].feature_id == first.id() and hits[0].caption == "a zeppelin" and len(reads) == 2
    layer.rollBack()
    hits = search(layer, "zeppelin")
    assert all(hit.word_score == 0 for hit in hits) and len(reads) == 3


def test_a_layer_that_qgis_opened_is_not_read_again_for_a_field_that_search_does_not_read(layer, tmp_path, qgis_iface):
    path, project, versions = str(tmp_path / "project.qgz"), QgsProject.instance(), LayerVersions()
    project.addMapLayer(layer)
    project.write(path)
    project.read(path)
    (name,) = project.mapLayers()
    qgis_iface._layers.clear()  # the double of QGIS's window holds what Python sees of every layer, QGIS does not
    versions.snapshot(project.mapLayer(name))
    changed = []
    versions.on_change = changed.append
    project.mapLayer(name).startEditing()
    for field, told in (("note", []), ("caption", [name])):
        project.mapLayer(name).changeAttributeValue(1, project.mapLayer(name).fields().lookupField(field), "a mill")
        assert changed == told
    project.clear()


def test_deleted_and_filtered_tiles_are_not_found(search, layer):
    greens = [feature.id() for feature in layer.getFeatures() if feature["col"] % 3 == 1]
    layer.startEditing()
    layer.deleteFeatures(greens[:4])
    found = {hit.feature_id for hit in search(layer, "green", limit=100)}
    assert len(found) == 26 and not found & set(greens[:4])
    layer.rollBack()
    layer.setSubsetString("col < 9")
    assert len(search(layer, "green", limit=100)) == 9
    layer.setSubsetString("")
    assert len(search(layer, "green", limit=100)) == 30


def test_tiles_that_another_program_adds_are_found(search, layer):
    assert len(search(layer, "red", limit=100)) == 30
    path = layer.source().split("|")[0]
    sink = GeoPackageSink(path, UTM)
    sink.begin(run())
    sink.write([coloured(40, "red")])
    sink.end(None)
    map_layer.refresh(layer)
    assert len(search(layer, "red", limit=100)) == 31


def test_a_copy_in_another_format_is_searched(search, layer, tmp_path):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    for suffix, driver in ((".geojson", "GeoJSON"), (".fgb", "FlatGeobuf"), (".sqlite", "SQLite")):
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = driver
        path = str(tmp_path / f"copy{suffix}")
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsCoordinateTransformContext(), options)
        copy = QgsVectorLayer(path, "copy", "ogr")
        hits = search(copy, "blue", limit=5)
        assert [hit.caption for hit in hits] == ["a tile"] * 5
        assert all(copy.getFeature(hit.feature_id)["col"] % 3 == 2 for hit in hits)


def test_a_worker_that_was_killed_is_replaced(search, layer, double_worker, wait_until):
    assert search(layer, "red")
    client = double_worker.client()
    os.kill(client.pid, signal.SIGKILL)
    wait_until(lambda: client.pid is None)
    assert len(search(layer, "red")) == 30


def test_layers_that_make_room_for_others_are_read_again(search, layer, tmp_path):
    assert search(layer, "red")
    for number in range(4):
        search(write(tmp_path / f"other {number}.gpkg", [coloured(0, "red")]), "red")
    assert len(search(layer, "red")) == 30


def test_captions_with_everything_in_them(search, tmp_path):
    (hit,) = search(write(tmp_path / "nasty.gpkg", [coloured(0, "red", NASTY)]), "red")
    assert hit.caption == NASTY


def test_a_query_of_another_script_is_only_a_query(search, layer):
    for query in ("\u6e2f\u53e3\u7684\u8239", "' OR 1=1; --", "<script>", "%s"):
        assert len(search(layer, query)) == 30
    with pytest.raises(InputError, match="no word"):
        search(layer, "\U0001f6a2")


@pytest.mark.parametrize(("query", "reason"), [("", "empty"), (" \n\t", "empty"), ("boat " * 2000, "9,999 characters")])
def test_queries_that_are_none(search, layer, query, reason):
    with pytest.raises(InputError, match=reason):
        search(layer, query)


def test_layers_that_cannot_be_searched_say_why(search, layer, tmp_path):
    no_layer = "no tile layer"
    with pytest.raises(InputError, match=no_layer):
        search(None, "red")
    with pytest.raises(InputError, match="not a tile layer"):
        search(QgsVectorLayer("Polygon?field=caption:string", "plain", "memory"), "red")
    with closing(sqlite3.connect(write(tmp_path / "bare.gpkg", [record(0, status="failed")]).source().split("|")[0])):
        pass
    with pytest.raises(InputError, match="no embeddings"):
        search(map_layer.open_tile_layer(str(tmp_path / "bare.gpkg"), "tiles", "bare"), "red")


def test_a_layer_whose_file_was_moved_says_so(search, layer):
    path = layer.source().split("|")[0]
    os.rename(path, f"{path}.moved")
    with pytest.raises(InputError, match=r"tiles\.gpkg of the layer my tiles is not there any more"):
        search(layer, "red")
    os.rename(f"{path}.moved", path)
    assert len(search(layer, "red")) == 30


def test_tiles_of_other_models_are_found_by_their_words(search, tmp_path):
    longer = base64.b64encode(vector(*[0.25] * 16)).decode()
    others = [
        coloured(0, "red", "a helipad", model="other 2.0.0"),
        record(1, "a helipad", model="longer 1.0.0", embedding=longer),
        record(2, "a helipad", embedding=base64.b64encode(b"\x01\x02\x03").decode()),  # damaged
    ]
    mixed = write(tmp_path / "mixed.gpkg", [*others, *(coloured(i, "red") for i in range(3, 7))])
    columns = [mixed.getFeature(hit.feature_id)["col"] for hit in search(mixed, "red")]
    assert columns == [3, 4, 5, 6], "the model of most tiles counts, and others have no word of this query"
    found = search(mixed, "helipad")
    assert {hit.caption for hit in found[:3]} == {"a helipad"} and {hit.vector_score for hit in found[:3]} == {0.0}
    scores = search.searches.scores(search.versions.snapshot(mixed), Aim("helipad"))
    assert [scores.get(feature.id()) is None for feature in mixed.getFeatures()] == [True] * 3 + [False] * 4


def test_captioners_may_share_the_model_that_embeds(search, tmp_path):
    paired = coloured(1, "green", model="smolvlm 1.0.0 + double 1.0.0")
    assert len(search(write(tmp_path / "pair.gpkg", [coloured(0, "red"), paired]), "red")) == 2


def test_tiles_without_embedding_are_found_by_their_words(search, layer, tmp_path):
    *_, failed = [feature.id() for feature in layer.getFeatures()]
    layer.startEditing()
    layer.changeAttributeValue(failed, layer.fields().lookupField("caption"), "a helipad")  # a person wrote it
    assert search(layer, "helipad")[0].feature_id == failed
    assert [hit.feature_id for hit in search(layer, "helipad", only=[failed])] == [failed]
    assert search(layer, "helipad", only=[failed], leave_out=[failed]) == []
    assert search.searches.scores(search.versions.snapshot(layer), Aim("helipad")).get(failed) is None
    layer.rollBack()
    captioned = [record(i, text, model="talker 1.0.0", embedding="") for i, text in enumerate(("a road", "a helipad"))]
    words = write(tmp_path / "words.gpkg", captioned)
    assert [hit.caption for hit in search(words, "helipad -road")] == ["a helipad"]
    with pytest.raises(InputError, match="holds no embeddings"):
        search.searches.search(search.versions.snapshot(words), Aim("", vectors=Seen.of({"double 1.0.0": "AA=="})))


@pytest.mark.parametrize("model", ["foreign 1.0.0", "double 0.9.0"])
def test_a_layer_of_another_model_names_the_model_it_needs(search, tmp_path, model):
    with pytest.raises(BundleError, match=f"was captioned with the model {model}"):
        search(write(tmp_path / "foreign.gpkg", [coloured(0, "red", model=model)]), "red")


def test_a_cancelled_search_finds_nothing_and_leaves_nothing(search, layer, double_worker, tmp_path, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    assert search(layer, "red", cancelled=lambda: True) == []
    assert double_worker.client().pid is None, "no worker is started for what nobody waits for"
    asked = iter([False])
    assert search(layer, "red", cancelled=lambda: next(asked, True)) == []
    assert not list(temporary.iterdir())
