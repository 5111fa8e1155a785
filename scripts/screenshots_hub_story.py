"""Played inside QGIS by screenshots.py: a person looks at the models, and at one on a hub, here on this computer."""

from __future__ import annotations

import functools
import json
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from qgis.utils import plugins
from window_story import fill_screen

COMMIT = "0123456789abcdef0123456789abcdef01234567"  # pragma: allowlist secret - made up


def story(_iface, model, folder):
    """Return the paths of the pictures taken."""
    served = Path(folder) / "hub"
    shutil.copytree(model, served)
    manifest = json.loads((served / "model.json").read_text(encoding="utf-8"))
    manifest["id"] = "our-captioner"  # the embedded model's own id is taken
    (served / "model.json").write_text(json.dumps(manifest), encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 8080), functools.partial(_Quiet, directory=str(served)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield 1.0
    fill_screen()
    plugins["tilescribe"].show_models()
    from tilescribe.ui.setup.hub_dialog import HubDialog
    from tilescribe.ui.setup.models_dialog import ModelsDialog
    from tilescribe.ui.setup.models_service import models

    yield 1.0
    pictures = [str(Path(folder) / f"{name}.png") for name in ("models", "model-hub")]
    ModelsDialog.shown[0].grab().save(pictures[0])
    ModelsDialog.shown[0].install_from_hub()
    dialog = HubDialog.shown[0]
    dialog.model.setText("our-team/our-captioner")
    dialog.revision.setText(COMMIT)
    dialog.hub.setText("http://localhost:8080/{file}?of={repo}&at={revision}")
    dialog.look_button.click()
    yield lambda: not models.busy
    yield 0.5
    dialog.grab().save(pictures[1])
    server.shutdown()
    return pictures


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass
