"""A worker whose model is a test double: the real server, started as the real bootstrap does, with a stand-in engine.

The bundle's ``settings`` say how the double behaves: ``seconds`` per batch, ``tile_seconds`` per tile, ``prints`` on
standard output, ``dies``, ``exits`` or ``raises`` in the middle of a batch.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import signal
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def _bootstrap():
    spec = importlib.util.spec_from_file_location("worker_bootstrap", ROOT / "core" / "worker" / "bootstrap.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class DoubleEngine:
    """Says which of the three colours is strongest, and embeds the mean colour."""

    loads = 0

    def __init__(self, bundle):
        DoubleEngine.loads += 1
        self.settings = bundle.settings
        self.info = bundle.info("the double")

    def caption(self, images, prompt=None):
        from tilescribe.core.models.engine import Caption

        self._behave(images)
        names = ("red", "green", "blue")
        means = images.reshape(len(images), -1, 3).mean(axis=1)
        return [Caption(f"mostly {names[int(mean.argmax())]}, load {DoubleEngine.loads}", 0.5) for mean in means]

    def embed_images(self, images):
        import numpy as np

        vectors = np.zeros((len(images), self.info.embedding_dim), dtype=np.float32)
        vectors[:, :3] = images.reshape(len(images), -1, 3).mean(axis=1) + 1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def choose_style(self, images):
        return None

    def describe(self, images, prompt=None):
        return self.caption(images), self.embed_images(images)

    def embed_texts(self, texts):
        import numpy as np

        vectors = np.zeros((len(texts), self.info.embedding_dim), dtype=np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            for place, name in enumerate(("red", "green", "blue")):
                vector[place] = 1.0 if name in text else 0.1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def chat(self, messages, stopped):
        """Say what is seen and heard, word by word; asked for something blue, ask for tiles."""
        question = messages[-1].text
        pictures = [picture for message in messages for picture in message.pictures]
        names = ("red", "green", "blue")
        seen = [names[int(picture.reshape(-1, 3).mean(axis=0).argmax())] for picture in pictures]
        answer = f"I see {', '.join(seen) or 'nothing'}. <b>Message</b> {len(messages)}: {question}"
        if "something blue" in question:
            answer = "Look at these. [RET] blue roofs"
        if self.settings.get("chat_fails"):
            raise ZeroDivisionError("the double divides")
        for word in answer.split(" ") * self.settings.get("times", 1):
            if stopped():
                return
            time.sleep(self.settings.get("word_seconds", 0.0))
            yield word + " "

    def find(self, pictures, text):
        return self.embed_texts([text])[0]

    def _behave(self, images):
        if self.settings.get("prints"):
            print("a chatty library")
            os.write(1, b"a chatty native library, not JSON\n")
        if self.settings.get("raises"):
            raise ZeroDivisionError("the double divides")
        if self.settings.get("exits"):
            sys.exit("the double gives up")
        if self.settings.get("dies"):
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(self.settings.get("seconds", 0.0) + len(images) * self.settings.get("tile_seconds", 0.0))


def main():
    bootstrap = _bootstrap()
    bootstrap.check_python()
    bootstrap.load_package(ROOT)
    server = importlib.import_module("tilescribe.core.worker.server")
    server.main(load_engine=DoubleEngine, idle_seconds=float(os.environ.get("TILESCRIBE_TEST_IDLE", "600")))


if __name__ == "__main__":
    sys.exit(main())
