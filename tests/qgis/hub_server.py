"""A model hub on loopback for tests: speaks Range, and misbehaves as it is told. Standard library only."""

from __future__ import annotations

import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class HubServer:
    """Serves files under /owner/name/resolve/REVISION/, in a thread.

    Attributes:
        files: Path below the revision to content.
        asked: (path, Range header or "") of every request.
        status: Answer everything with this status; 0 for none. ``busy`` times only where that is set.
        cut_after: Close the connection after so many bytes of an answer's body; None for never.
        cuts: How often to do so.
        pause: Seconds before each block of an answer's body.
        ranges: Whether Range is obeyed.
        redirect: Whether files are elsewhere, as on hubs with a content network: True, or the address of another server.
        gate: The token that is asked for; empty for none.
        shown: The Authorization header of every request, or "".
    """

    def __init__(self, repo: str, revision: str, files: dict[str, bytes]) -> None:
        self.files, self.asked = files, []
        self.status, self.busy, self.cut_after, self.cuts, self.pause = 0, None, None, 10**6, 0.0
        self.ranges, self.redirect = True, False
        self.gate, self.shown = "", []
        self.prefix = f"/{repo}/resolve/{revision}/"
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                hub.answer(self)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def pattern(self) -> str:
        return self.address + "/{repo}/resolve/{revision}/{file}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def ranges_of(self, name: str) -> list[str]:
        """Return the Range headers of the requests for a file."""
        return [wanted for path, wanted in self.asked if path.endswith(name)]

    def answer(self, request) -> None:
        wanted = request.headers.get("Range") or ""
        self.asked.append((request.path, wanted))
        self.shown.append(request.headers.get("Authorization") or "")
        path = request.path
        if self.gate and self.shown[-1] != f"Bearer {self.gate}":
            request.send_error(403 if self.shown[-1] else 401)
            return
        if self.redirect and path.startswith(self.prefix):
            request.send_response(302)
            other = self.redirect if isinstance(self.redirect, str) else ""
            request.send_header("Location", other + path.replace("/resolve/", "/elsewhere/"))
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        if self.status and (self.busy is None or self.busy > 0):
            self.busy = None if self.busy is None else self.busy - 1
            request.send_error(self.status)
            return
        name = path.replace("/elsewhere/", "/resolve/").removeprefix(self.prefix)
        data = self.files.get(name)
        if data is None:
            request.send_error(404)
            return
        self._send(request, data, wanted)

    def _send(self, request, data: bytes, wanted: str) -> None:
        found = re.fullmatch(r"bytes=(\d+)-(\d*)", wanted) if self.ranges else None
        start = int(found.group(1)) if found else 0
        end = min(len(data), int(found.group(2)) + 1 if found and found.group(2) else len(data))
        if found and start >= len(data):
            request.send_response(416)
            request.send_header("Content-Range", f"bytes */{len(data)}")
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        request.send_response(206 if found else 200)
        if found:
            request.send_header("Content-Range", f"bytes {start}-{end - 1}/{len(data)}")
        request.send_header("Content-Length", str(end - start))
        request.end_headers()
        sent = 0
        try:
            for at in range(start, end, 65536):
                block = data[at : min(at + 65536, end)]
                if (
                    self.cut_after is not None
                    and self.cuts > 0
                    and end - start > 1
                    and sent + len(block) > self.cut_after
                ):
                    request.wfile.write(block[: self.cut_after - sent])
                    self.cuts -= 1
                    request.close_connection = True
                    request.connection.close()
                    return
                time.sleep(self.pause)
                request.wfile.write(block)
                sent += len(block)
        except (BrokenPipeError, ConnectionResetError, ValueError):
            return  # whoever asked has had enough
