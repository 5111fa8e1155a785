"""What is asked of a model, in the form: prompts, a second model for the search, a server's token, and warnings."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsCoordinateReferenceSystem

from tilescribe.core.errors import InputError
from tilescribe.core.worker.protocol import ModelInfo
from tilescribe.ui.caption.asking import Asked, token_of
from tilescribe.ui.caption.form import CaptionForm
from tilescribe.ui.caption.job import CaptionJob
from tilescribe.ui.settings import Settings

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


def test_before_pictures_leave_the_computer_the_form_says_where_to(form):
    asking = choose(form, SERVED)
    assert "leave this computer" in asking.note.text() and "https://gpu.example.org" in asking.note.text()
    assert not asking.authentication.isHidden()
    assert choose(form, NANO).note.isHidden()


def test_a_token_is_read_from_qgis_and_shown_nowhere(form):
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword("master", True):
        pytest.skip("this QGIS keeps no passwords")
    config = QgsAuthMethodConfig("Basic")
    config.setName("the server")
    config.setConfig("username", "me")
    config.setConfig("password", "s3cret-token")  # pragma: allowlist secret
    assert manager.storeAuthenticationConfig(config)
    assert token_of(config.id()) == "s3cret-token"
    assert token_of("") is None
    job = CaptionJob("/r.tif", QgsCoordinateReferenceSystem(), token=token_of(config.id()), prompt="objects")
    request = job.request("1")
    assert (request.token, request.prompt) == ("s3cret-token", "objects")
    assert "s3cret" not in repr(job) + repr(request)
    empty = QgsAuthMethodConfig("Basic")
    empty.setName("nothing in it")
    empty.setConfig("username", "me")
    assert manager.storeAuthenticationConfig(empty)
    with pytest.raises(InputError, match="holds no token"):
        token_of(empty.id())


def test_the_toolbox_knows_which_models_send_pictures_away(qgis_app, tmp_path):
    import json

    from tilescribe.algorithms.captioning import sent_to

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
    assert sent_to(str(tmp_path)) == sent_to(f"{tmp_path} + rscapret-nano") == "https://gpu.example.org/v1"
    assert sent_to("rscapret-nano") == sent_to("rscapret-nano 1.0.0") == ""
