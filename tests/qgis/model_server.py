"""A model behind an OpenAI-compatible address on loopback, as simple as can be: says the same to everybody."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

WORDS = ("Two ", "boats.")


class ModelServer:
    """Answers at once, in one piece or as a stream.

    Attributes:
        heard: (Authorization header, body) of every request.
    """

    def __init__(self) -> None:
        self.heard = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.heard.append((self.headers.get("Authorization"), body))
                self.send_response(200)
                if body.get("stream"):
                    self.send_header("Content-Type", "text/event-stream")
                    self.end_headers()
                    events = [json.dumps({"choices": [{"delta": {"content": word}}]}) for word in WORDS]
                    self.wfile.write("".join(f"data: {event}\n\n" for event in [*events, "[DONE]"]).encode())
                else:
                    self.send_header("Content-Type", "application/json")
                    self.end_headers()
                    self.wfile.write(json.dumps({"choices": [{"message": {"content": "".join(WORDS)}}]}).encode())

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def write_bundle(self, folder: Path) -> None:
        """Write the bundle of the model, with the id ``served``."""
        folder.mkdir(parents=True)
        able = {"can_caption": True, "can_embed": False, "can_chat": True, "can_instruct": True, "embedding_dim": 0}
        manifest = {"format": 1, "id": "served", "version": "1.0.0", "engine": "served", "files": {}, "input_size": 32}
        settings = {"url": self.url, "model": "some-vlm"}
        (folder / "model.json").write_text(json.dumps({**manifest, **able, "settings": settings}), encoding="utf-8")
