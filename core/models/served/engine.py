"""Captions from a model that a server runs: several requests at once, repeated with patience, counted and priced."""

from __future__ import annotations

import base64
import hashlib
import io
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from contextlib import suppress
from copy import copy
from dataclasses import replace
from typing import Any

import numpy as np

from ...errors import BundleError
from ..bundle import Bundle
from ..captioner import Captioner
from ..engine import Caption
from ..instructions import answer_tokens, instruction
from ..talk import Message
from . import dialogue
from .client import BadAnswerError, Client, LostServerError, TryAgainError
from .errand import TICK_SECONDS, Errand, StoppedError
from .limits import Gate, pause_before
from .tokens import token_for

ATTEMPTS = 5  # of one request
LOST_AFTER = 3  # attempts of which none reached the server
QUALITY = 90  # of the JPEG that is sent
LONGEST_CAPTION = 4000


class ServedEngine(Captioner):
    """An Engine whose model is behind an OpenAI-compatible address.

    Args:
        bundle: A verified bundle that `tilescribe bundle build served` wrote.

    Raises:
        BundleError: Its settings make no sense, or pictures would be sent unencrypted.
    """

    decoding = "greedy, at the server"

    def __init__(self, bundle: Bundle) -> None:
        settings = bundle.settings
        try:
            self._model = str(settings["model"])
            concurrency = min(64, max(1, int(settings.get("concurrency", 8))))
            timeout = float(settings.get("timeout", 120.0))
            self._prices = float(settings.get("price_in", 0.0)), float(settings.get("price_out", 0.0))
            url = str(settings["url"])
        except (KeyError, TypeError, ValueError) as error:
            raise BundleError(
                f"The model {bundle.id} does not say where it is served ({error}). Build it again."
            ) from error
        token_for(bundle)  # one that cannot be a token is refused before anything is sent
        self._client = Client(url, lambda: token_for(bundle), timeout)
        self._max_tokens = int(settings.get("max_tokens", 64))
        self._chat_tokens = int(settings.get("chat_tokens", 256))
        self._currency = str(settings.get("currency", "USD"))
        self._side = bundle.input_size
        self._asks_likelihood = True
        self._gate = Gate(concurrency)
        self._pool = ThreadPoolExecutor(concurrency, thread_name_prefix="request")
        self._usage = Usage()
        self._errand: Errand | None = None  # of the run that this engine is for, if it is for one
        sha = hashlib.sha256(f"{url} {self._model}".encode()).hexdigest()  # the weights themselves are out of sight
        words = f"{self._client.place} ({concurrency} requests at once)"
        self.info = replace(
            bundle.info(words), weights_sha256=sha, at_once=concurrency, sends_to=self._client.place, can_chat=True
        )

    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:
        """Describe pictures as a preset's name, or a prompt in one's own words, says.

        A picture that the server answers badly, again and again, gets a caption that says why there is none.

        Raises:
            LostServerError: The server is not there any more, or refuses every request.
            StoppedError: The run that this engine is for is over.
        """
        told, errand = instruction(prompt), self._errand or Errand()
        asked = [self._pool.submit(self._one, image, told, errand) for image in images]
        left = set(asked)
        try:
            while left:
                done, left = wait(left, TICK_SECONDS, FIRST_EXCEPTION)
                for future in done:
                    future.result()
                if left:
                    errand.check()
        except BaseException:
            for future in left:
                future.cancel()
            errand.hang_up()
            raise
        return [future.result() for future in asked]

    def chat(self, messages: Sequence[Message], stopped: Callable[[], bool] = lambda: False) -> Iterator[str]:
        """See ChatEngine.chat."""
        body = {
            "model": self._model,
            "max_tokens": self._chat_tokens,
            "temperature": 0,
            "stream": True,
            "messages": dialogue.body_of(messages, lambda picture: _data_address(picture, self._side)),
        }
        errand = Errand(stopped)
        with suppress(StoppedError), self._gate.request(errand.check):
            yield from dialogue.answer(self._client, body, errand)

    def until(self, stopped: Callable[[], bool]) -> ServedEngine:
        """Return this engine for one run: once it is ``stopped``, or the server is lost, nothing more is sent for it."""
        own = copy(self)
        own._errand = Errand(stopped)
        return own

    def cost(self, tiles: int) -> str:
        """Say what so many tiles will send and cost, from what the requests until now took; empty when nothing is known."""
        return self._usage.words(tiles, self._prices, self._currency)

    # ------------------------------------------------------------------ inside

    def _one(self, image: np.ndarray, told: str, errand: Errand) -> Caption:
        try:
            return self._answer(image, told, errand)
        except LostServerError as error:
            errand.fail(error)
            raise

    def _answer(self, image: np.ndarray, told: str, errand: Errand) -> Caption:
        errand.check()
        picture = _data_address(image, self._side)
        body = {
            "model": self._model,
            "max_tokens": answer_tokens(told, self._max_tokens),
            "temperature": 0,
            **({"logprobs": True} if self._asks_likelihood else {}),
            "messages": [
                {
                    "role": "user",
                    "content": [
                        {"type": "image_url", "image_url": {"url": picture}},
                        {"type": "text", "text": told},
                    ],
                }
            ],
        }
        unreachable, why = 0, ""
        for attempt in range(1, ATTEMPTS + 1):
            try:
                with self._gate.request(errand.check):
                    answer = self._client.post("chat/completions", body, errand)
                caption = read_answer(answer)
            except TryAgainError as error:
                why, pause = str(error), pause_before(attempt, error.pause)
                unreachable = unreachable + 1 if error.unreachable else 0
                if unreachable == LOST_AFTER:
                    raise LostServerError(
                        f"The server {self._client.place} is not there any more: {why}. Start it, or look at the network, and "
                        "run again: finished tiles are kept."
                    ) from error
                if error.overrun:
                    self._gate.overrun(pause)
                elif attempt < ATTEMPTS:
                    errand.pause(pause)
            except BadAnswerError as error:
                if body.pop("logprobs", None) and "logprob" in str(error):
                    self._asks_likelihood = False  # not every server can tell how sure its model is
                    continue
                return Caption("", 0.0, str(error))
            else:
                self._gate.answered()
                self._usage.add(len(picture), answer.get("usage"))
                return caption
        return Caption("", 0.0, f"No caption after {ATTEMPTS} attempts: {why}. Run again to try this tile once more.")


class Usage:
    """What requests took until now, for an estimate of what many will take."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests = self._bytes = self._read = self._written = 0

    def add(self, sent: int, usage: Any) -> None:
        """Count a request and what its answer says of tokens."""
        known = usage if isinstance(usage, dict) else {}
        with self._lock:
            self._requests += 1
            self._bytes += sent
            self._read += _count(known.get("prompt_tokens"))
            self._written += _count(known.get("completion_tokens"))

    def words(self, tiles: int, prices: tuple[float, float], currency: str) -> str:
        """Say what so many tiles will take; empty when nothing is known."""
        with self._lock:
            if not self._requests:
                return ""
            each = tiles / self._requests
            sent = f"About {each * self._bytes / 1e6:.0f} MB of pictures are sent"
            if not any(prices) or not self._read + self._written:
                return sent + "."
            cost = each * (self._read * prices[0] + self._written * prices[1]) / 1e6
            return f"{sent}, for about {cost:.2f} {currency}."


def read_answer(answer: dict[str, Any]) -> Caption:
    """Return the caption that a server's answer holds.

    Raises:
        TryAgainError: It holds none that can be read.
    """
    try:
        choice = answer["choices"][0]
        text = choice["message"]["content"]
        if not isinstance(text, str):
            raise TypeError(f"content is a {type(text).__name__}")
    except (KeyError, IndexError, TypeError) as error:
        raise TryAgainError(f"the answer holds no caption ({error!r:.80})") from error
    words = " ".join(text.split())[:LONGEST_CAPTION]
    if not words:
        raise TryAgainError("the answer is empty")
    return Caption(words, _confidence(choice.get("logprobs")))


def _confidence(logprobs: Any) -> float:
    """Return the exponential of the mean log-probability; 1 where the server does not tell."""
    try:
        steps = [float(step["logprob"]) for step in logprobs["content"]]
        return round(float(np.exp(min(0.0, float(np.mean(steps))))), 4) if steps else 1.0
    except (KeyError, TypeError, ValueError):
        return 1.0


def _data_address(image: np.ndarray, side: int) -> str:
    """Return a picture as an address that holds it, no larger than the model looks at."""
    from PIL import Image

    picture = Image.fromarray(image)
    if max(picture.size) > side:
        picture = picture.resize((side, side), Image.Resampling.BICUBIC)
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=QUALITY)
    return "data:image/jpeg;base64," + base64.b64encode(stream.getvalue()).decode("ascii")


def _count(value: Any) -> int:
    return int(value) if isinstance(value, (int, float)) and value > 0 else 0
