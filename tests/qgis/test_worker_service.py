"""The one worker of this QGIS follows the settings: another folder of models, another worker."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tilescribe.core.worker.client import new_job
from tilescribe.core.worker.protocol import ModelsRequest
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
