"""A server on loopback that speaks the OpenAI protocol for chat, and can fail in the ways that real ones do."""

from __future__ import annotations

import base64
import io
import json
import select
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
from PIL import Image

COLOURS = ("red", "green", "blue")


class OpenAIServer:
    """Says which colour a picture is, once it has gone through the failures that it was told to make first.

    Attributes:
        failures: For each coming request one of 429, 500, 401, 404, 400, "slow", "cut", "malformed", "empty", "html",
            "drop", "redirect" or None; for answers that are
            streamed also "half" and "hang".
        slow_after: How many requests are answered before the others wait for ten seconds, or for a failure; None for all.
        hung_up: How many of these did not wait for so long.
        requests: The bodies that came.
        busiest: The most requests that were in work at once.
    """

    def __init__(self, seconds=0.0, retry_after=None, capacity=None, certificate=None, logprobs=True):
        self.seconds, self.retry_after, self.capacity, self.logprobs = seconds, retry_after, capacity, logprobs
        self.answer_words = ["Two ", "boats ", "at a ", "pi", "er \u5c71", "."]
        self.word_seconds = 0.0
        self.hung = threading.Event()
        self.gone = False
        self.failures: list = []
        self.slow_after, self.hung_up = None, 0
        self.requests: list = []
        self.tokens: set = set()
        self.paths: set = set()
        self.connections = 0
        self.inside = self.busiest = self.refused = 0
        self.lock = threading.Lock()
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self):
                owner.connections += 1
                super().setup()

            def do_POST(self):
                owner.answer(self)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        scheme = "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
            scheme = "https"
        self.url = f"{scheme}://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def vanish(self):
        """Be gone from one moment to the next, also for those who are connected."""
        self.gone = True
        self.close()

    def close(self):
        self.hung.set()
        self.server.shutdown()
        self.server.server_close()

    def answer(self, handler):
        body = json.loads(handler.rfile.read(int(handler.headers["Content-Length"])))
        if self.gone:
            handler.close_connection = True
            handler.connection.close()
            return
        with self.lock:
            self.requests.append(body)
            self.tokens.add(handler.headers.get("Authorization", ""))
            self.paths.add(handler.path)
            failure = self.failures.pop(0) if self.failures else None
            slow = self.slow_after is not None and len(self.requests) > self.slow_after
            self.inside += 1
            self.busiest = max(self.busiest, self.inside)
            if self.capacity and self.inside > self.capacity:
                failure, self.refused = 429, self.refused + 1
        try:
            failure = self._ponder(handler) if slow else failure
            time.sleep(self.seconds)
            self._say(handler, body, failure)
        except (BrokenPipeError, ConnectionResetError):
            handler.close_connection = True
        finally:
            with self.lock:
                self.inside -= 1

    def _ponder(self, handler):
        end = time.monotonic() + 10
        while time.monotonic() < end:
            ended = bool(select.select([handler.connection], [], [], 0.02)[0])  # for nothing else is to come
            with self.lock:
                self.hung_up += ended
                if ended or self.failures:
                    return None if ended else self.failures.pop(0)
        return None

    def _say(self, handler, body, failure):
        headers = {"Content-Type": "application/json"}
        status, data = 200, self._caption(body)
        if not self.logprobs and body.get("logprobs"):
            status, data = 400, {"error": {"message": "logprobs are not supported with this model"}}
        if isinstance(failure, int):
            status, data = failure, {"error": {"message": f"failure {failure}"}}
            if self.retry_after is not None:
                headers["Retry-After"] = str(self.retry_after)
        elif failure == "slow":
            time.sleep(1.5)
        elif failure == "malformed":
            data = {"choices": [{"message": {"content": None}}]}
        elif failure == "empty":
            data = {"choices": []}
        elif failure == "redirect":
            status, headers["Location"] = 302, "http://198.51.100.1/v1"
        elif failure == "drop":
            handler.close_connection = True
            handler.connection.close()
            return
        if body.get("stream") and status == 200 and failure in (None, "half", "hang"):
            self._stream(handler, failure)
            return
        raw = b"<html>a proxy's page</html>" if failure == "html" else json.dumps(data).encode()
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(raw)))
        handler.end_headers()
        if failure == "cut":
            handler.wfile.write(raw[: len(raw) // 2])
            handler.wfile.flush()
            handler.close_connection = True
            handler.connection.close()
            return
        handler.wfile.write(raw)

    def _stream(self, handler, failure):
        """Write the answer in server-sent events, chunk by chunk, as vLLM does."""
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream; charset=utf-8")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()

        def send(text):
            raw = f"data: {text}\n\n".encode()
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(raw), raw))
            handler.wfile.flush()

        for number, word in enumerate(self.answer_words):
            send(json.dumps({"choices": [{"index": 0, "delta": {"content": word}, "finish_reason": None}]}))
            if failure and number == 1:
                if failure == "hang":
                    self.hung.wait(20)
                handler.close_connection = True
                handler.connection.close()
                return
            time.sleep(self.word_seconds)
        send(json.dumps({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}))
        send(json.dumps({"choices": [], "usage": {"prompt_tokens": 5, "completion_tokens": 5}}))
        send("[DONE]")
        handler.wfile.write(b"0\r\n\r\n")

    def _caption(self, body):
        content = body["messages"][0]["content"]
        pictures = (
            [part["image_url"]["url"] for part in content if part["type"] == "image_url"]
            if isinstance(content, list)
            else []
        )
        if body.get("stream") and not pictures:
            return {"choices": []}
        address = pictures[0]
        kind, _, data = address.partition(",")
        assert kind == "data:image/jpeg;base64"
        picture = np.asarray(Image.open(io.BytesIO(base64.b64decode(data))))
        colour = COLOURS[int(picture.reshape(-1, 3).mean(0).argmax())]
        choice = {
            "index": 0,
            "message": {"role": "assistant", "content": f" A {colour} field.\n"},
            "finish_reason": "stop",
        }
        if body.get("logprobs"):
            choice["logprobs"] = {"content": [{"token": "A", "logprob": -0.1}, {"token": "field", "logprob": -0.3}]}
        usage = {"prompt_tokens": 500, "completion_tokens": 20, "total_tokens": 520}
        return {"id": "x", "object": "chat.completion", "choices": [choice], "usage": usage}
