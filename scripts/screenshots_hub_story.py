"""Played inside QGIS by screenshots.py: a person looks at the models, and at one on a hub, here on this computer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from window_stage import Stage, serve

COMMIT = "0123456789abcdef0123456789abcdef01234567"  # pragma: allowlist secret - made up


def story(iface, model, folder):
    """Return the paths of the pictures taken."""
    served = Path(folder) / "hub"
    shutil.copytree(model, served)
    manifest = json.loads((served / "model.json").read_text(encoding="utf-8"))
    manifest["id"] = "our-captioner"  # the embedded model's own id is taken
    (served / "model.json").write_text(json.dumps(manifest), encoding="utf-8")
    port = serve(served, 8080)
    stage = Stage(iface, folder)
    yield from stage.open()
    stage.plugin.show_models()
    from tilescribe.ui.setup.hub_dialog import HubDialog
    from tilescribe.ui.setup.models_dialog import ModelsDialog
    from tilescribe.ui.setup.models_service import models

    yield 1.0
    stage.shoot("models", ModelsDialog.shown[0])
    ModelsDialog.shown[0].install_from_hub()
    dialog = HubDialog.shown[0]
    dialog.model.setText("our-team/our-captioner")
    dialog.revision.setText(COMMIT)
    dialog.hub.setText(f"http://localhost:{port}/{{file}}?of={{repo}}&at={{revision}}")
    dialog.look_button.click()
    yield lambda: not models.busy
    yield 0.5
    stage.shoot("model-hub", dialog)
    return stage.pictures
