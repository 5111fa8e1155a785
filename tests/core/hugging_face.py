"""A server on loopback that answers as the Hugging Face hub does for one model: open, gated or absent."""

from __future__ import annotations

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class HuggingFace:
    """Serves a folder as ``owner/model`` at one commit."""

    def __init__(self, folder: Path, commit: str, gated: bool = False):
        self.folder, self.commit, self.gated = folder, commit, gated
        self.asked: list[str] = []
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_HEAD(self):
                owner.answer(self, body=False)

            def do_GET(self):
                owner.answer(self, body=True)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def answer(self, handler, body):
        path = handler.path.split("?")[0]
        self.asked.append(path)
        headers, data, status = {"X-Repo-Commit": self.commit}, b"", 200
        resolve = f"/owner/model/resolve/{self.commit}/"
        if path.startswith("/api/models/owner/model"):
            names = sorted(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file())
            if "/tree/" in path and path.endswith(self.commit):
                tree = [
                    {"type": "file", "path": name, "size": (self.folder / name).stat().st_size, "oid": "0" * 40}
                    for name in names
                ]
                data = json.dumps(tree).encode()
            elif path.endswith(self.commit) or path == "/api/models/owner/model":
                info = {"id": "owner/model", "modelId": "owner/model", "sha": self.commit, "private": False}
                data = json.dumps({**info, "siblings": [{"rfilename": name} for name in names]}).encode()
            else:
                status, headers["X-Error-Code"] = 404, "RevisionNotFound"
            headers["Content-Type"] = "application/json"
        elif path.startswith(resolve) and (self.folder / path[len(resolve) :]).is_file():
            data = (self.folder / path[len(resolve) :]).read_bytes()
            headers["ETag"] = f'"{hashlib.sha256(data).hexdigest()}"'
            if self.gated:
                status, headers["X-Error-Code"], data = 403, "GatedRepo", b""
        elif path.startswith(resolve):
            status, headers["X-Error-Code"] = 404, "EntryNotFound"
        else:
            status, headers["X-Error-Code"] = 404, "RepoNotFound"
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        if body:
            handler.wfile.write(data)
