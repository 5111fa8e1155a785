"""The one worker of this QGIS follows the settings: another folder of models, another worker."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tilescribe.algorithms.provider import TilescribeProvider
from tilescribe.core.errors import TilescribeError
from tilescribe.core.worker.client import new_job
from tilescribe.core.worker.protocol import ModelsRequest
from tilescribe.plugin import TilescribePlugin
from tilescribe.ui.settings import Settings


@pytest.fixture
def settings(qgis_app):
    settings = Settings()
    yield settings
    settings.models_folder = ""


def test_a_folder_of_models_counts_for_as_long_as_it_is_chosen(double_worker, settings, make_bundle, monkeypatch):
    monkeypatch.delenv("TILESCRIBE_MODELS")

    def names():
        return {model.id for model in double_worker.client().ask(ModelsRequest(new_job())).models}

    folder = str(Path(make_bundle("ours")).parent)
    assert "ours" not in names()
    settings.models_folder = folder
    assert "ours" in names()
    assert "TILESCRIBE_MODELS" not in os.environ  # it is the worker's, not QGIS's
    settings.models_folder = ""
    assert "ours" not in names()


def test_nobody_gets_a_worker_once_the_plugin_is_switched_off(double_worker):
    before = double_worker.client()
    double_worker.shut()
    for ask in (lambda: before.ask(ModelsRequest(new_job())), double_worker.client):
        with pytest.raises(TilescribeError, match=r"closed|switched off"):
            ask()
    double_worker.open()
    assert double_worker.client() is not before


def test_the_plugin_has_a_worker_from_loading_to_unloading_and_again(
    double_worker, make_bundle, qgis_processing, monkeypatch
):
    make_bundle()
    monkeypatch.setattr(TilescribeProvider, "id", lambda _self: "another")  # the tests may have registered theirs
    for _ in range(2):
        plugin = TilescribePlugin(None)  # as qgis_process loads it
        plugin.initProcessing()
        assert double_worker.client().ask(ModelsRequest(new_job())).models
        plugin.unload()
        with pytest.raises(TilescribeError, match="switched off"):
            double_worker.client()
