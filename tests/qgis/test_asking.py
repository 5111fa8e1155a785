"""What is asked of a model, in the form: prompts, a second model for the search, a server's token, and warnings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from tilescribe.core.errors import InputError
from tilescribe.core.worker.protocol import ModelInfo
from tilescribe.ui.caption.again import caption_again
from tilescribe.ui.caption.asking import Asked
from tilescribe.ui.caption.form import CaptionForm
from tilescribe.ui.caption.job import CaptionJob
from tilescribe.ui.layers.map_layer import open_tile_layer
from tilescribe.ui.settings import Settings
from tilescribe.ui.setup.tokens import token_of
from tilescribe.ui.worker_service import worker

NANO = ModelInfo("rscapret-nano", "RS-CapRet nano", "/m/nano", "MIT", 10, True, True)
VLM = ModelInfo("vlm", "A model that listens", "/m/vlm", "", 10, True, False, True, ["en", "pt"])
CLIP = ModelInfo("clip", "CLIP", "/m/clip", "", 10, False, True)
SERVED = ModelInfo("served", "On the cluster", "/m/served", "", 0, True, False, True, [], "https://gpu.example.org/v1")


@pytest.fixture
def form(qgis_app):
    form = CaptionForm(Settings())
    form.offer_models([(model.id, model.title) for model in (NANO, VLM, CLIP, SERVED)])
    form.offer_engines([NANO, VLM, CLIP, SERVED])
    yield form
    form.deleteLater()


def choose(form, model):
    form.prefer_model(model.id)
    return form.asking


def test_a_model_that_listens_is_asked_by_preset_or_in_own_words(form):
    asking = choose(form, VLM)
    assert not asking.prompt.isHidden() and asking.choice().prompt == "sentence"
    asking.prompt.setCurrentIndex(asking.prompt.findData("land-cover"))
    assert form.choices().asked.prompt == "land-cover"
    asking.prompt.setEditText("  só estradas, em português ")
    assert form.choices().asked.prompt == "só estradas, em português"
    asking.prompt.setEditText("")
    assert form.choices().asked.prompt is None
    assert choose(form, NANO).prompt.isHidden() and form.choices().asked.prompt is None


def test_another_model_may_make_the_embeddings(form):
    asking = choose(form, VLM)
    offered = [asking.embeddings.itemData(row) for row in range(asking.embeddings.count())]
    assert offered == ["", "rscapret-nano", "clip"]
    assert asking.embeddings.itemText(0) == "Search by words only"
    asking.embeddings.setCurrentIndex(2)
    assert form.choices().asked == Asked("sentence", "clip")
    assert choose(form, NANO).embeddings.itemText(0) == "Search with the same model"


def test_a_model_without_captions_says_so(form):
    asking = choose(form, CLIP)
    assert not asking.note.isHidden() and "writes no captions" in asking.note.text()
    assert asking.prompt.isHidden() and asking.embeddings.isHidden()


def test_tiles_without_captions_are_made_searchable_in_every_word_that_is_said(
    form, double_worker, make_bundle, make_raster, run_algorithm, tmp_path
):
    assert not choose(form, CLIP).choice().captions and choose(form, NANO).choice().captions
    manifest = Path(make_bundle()) / "model.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "can_caption": False}))
    asked = {"INPUT": make_raster(), "TILE_SIZE": 320, "MODEL": "double", "OUTPUT": str(tmp_path / "tiles.gpkg")}
    _, feedback, _ = run_algorithm("captiontiles", asked)
    assert "writes no captions" in feedback.infos[1], feedback.errors
    assert feedback.infos[-1].startswith("2 of 2 tiles made searchable, without captions.")


def test_before_pictures_leave_the_computer_the_form_says_where_to(form):
    asking = choose(form, SERVED)
    assert "leave this computer" in asking.note.text() and "https://gpu.example.org" in asking.note.text()
    assert not asking.authentication.isHidden()
    assert choose(form, NANO).note.isHidden()


def test_a_token_is_read_from_qgis_and_shown_nowhere(keep_in_qgis):
    kept = keep_in_qgis(username="me", password="s3cret-token")  # pragma: allowlist secret
    assert token_of(kept) == "s3cret-token"
    assert token_of("") is None
    job = CaptionJob("/r.tif", QgsCoordinateReferenceSystem(), token=token_of(kept), prompt="objects")
    request = job.request("1")
    assert (request.token, request.prompt) == ("s3cret-token", "objects")
    assert "s3cret" not in repr(job) + repr(request)
    with pytest.raises(InputError, match="holds no token"):
        token_of(keep_in_qgis(username="me"))


def test_the_toolbox_knows_which_models_send_pictures_away(qgis_app, tmp_path):
    from tilescribe.ui.setup.models_service import bundle_of

    manifest = {
        "format": 1,
        "id": "cluster",
        "version": "1.0.0",
        "engine": "served",
        "files": {},
        "input_size": 64,
        "embedding_dim": 0,
        "can_caption": True,
        "can_embed": False,
        "settings": {"url": "https://gpu.example.org/v1", "model": "x"},
    }
    (tmp_path / "model.json").write_text(json.dumps(manifest))
    for name in (str(tmp_path), f"{tmp_path} + rscapret-nano"):
        assert bundle_of(name).sends_to == "https://gpu.example.org/v1"
    assert bundle_of("rscapret-nano").sends_to == bundle_of("rscapret-nano 1.0.0").sends_to == ""


def test_caption_again_asks_what_the_run_asked(model_server, run_algorithm, make_raster, tmp_path, wait_until):
    output = str(tmp_path / "tiles.gpkg")
    asked = {"INPUT": make_raster(), "TILE_SIZE": 320, "MODEL": "served", "PROMPT": "só telhados", "OUTPUT": output}
    assert run_algorithm("captiontiles", asked)[0]["CAPTIONED"] == 2
    layer = open_tile_layer(output, "tiles", "Town")
    model_server.heard.clear()
    said = []
    caption_again(layer, [1], "", said.append, lambda error: said.append(str(error)))
    wait_until(lambda: said)
    assert "1 tile captioned again" in said[0] and "só telhados" in str(model_server.heard[0][1])
    layer.rollBack()


def test_the_toolbox_and_caption_again_use_the_token_that_qgis_keeps_with_the_model(
    model_server, run_algorithm, keep_in_qgis, make_raster, tmp_path, wait_until
):
    kept = keep_in_qgis(password="for-the-server")  # pragma: allowlist secret
    Settings().set_authentication("served", kept)
    output = str(tmp_path / "tiles.gpkg")
    asked = {"INPUT": make_raster(), "TILE_SIZE": 320, "MODEL": "served", "OUTPUT": output}
    results, feedback, _ = run_algorithm("captiontiles", asked)
    assert results["CAPTIONED"] == 2, feedback.errors
    assert {token for token, _ in model_server.heard} == {"Bearer for-the-server"}
    assert any(model_server.url in warning for warning in feedback.warnings)
    assert "for-the-server" not in " ".join(feedback.infos + feedback.warnings + feedback.errors)
    layer = open_tile_layer(output, "tiles", "Town")
    model_server.heard.clear()
    worker.close()  # which forgets the token
    said = []
    caption_again(layer, [1], "", said.append, said.append)
    wait_until(lambda: said)
    assert "1 tile captioned again" in said[0] and model_server.heard[0][0] == "Bearer for-the-server"
    layer.rollBack()
