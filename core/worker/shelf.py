"""Keeps engines and indexes in memory between jobs, and lets threads take turns on a model."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Generator, Sequence
from copy import copy
from typing import Generic, TypeVar, cast

import numpy as np

from ..models.engine import Caption, ChatEngine, Engine, until
from ..models.talk import Message

T = TypeVar("T")


class Shelf(Generic[T]):
    """The last few things of one kind, made when they are first asked for; safe to use from several threads."""

    def __init__(self, size: int, weigh: Callable[[T], int] = lambda _thing: 0, budget: int = 0) -> None:
        """Keep at most ``size`` things that weigh ``budget`` together; one alone may weigh more."""
        self._size = size
        self._weigh = weigh
        self._budget = budget
        self._things: OrderedDict[str, T] = OrderedDict()
        self._making: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(self, key: str) -> T | None:
        """Return the thing kept under the key, or None."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
            return self._things.get(key)

    def get_or_make(self, key: str, make: Callable[[], T]) -> T:
        """Return the thing kept under the key; when there is none one thread makes it while others of the key wait."""
        with self._lock:
            making = self._making.setdefault(key, threading.Lock())
        with making:
            found = self.get(key)
            if found is not None:
                return found
            with self._lock:
                while len(self._things) >= self._size:  # make room first: two large models may not fit
                    self._things.popitem(last=False)
            made = make()
            with self._lock:
                self._things[key] = made
                self._making.pop(key, None)
                while len(self._things) > 1 and sum(map(self._weigh, self._things.values())) > self._budget:
                    self._things.popitem(last=False)
            return made


class Turn:
    """A lock with one or more places, each handed to whoever has waited longest.

    An ordinary lock may be taken again and again by a captioning loop before a waiting search gets it.
    """

    def __init__(self, places: int = 1) -> None:
        """Begin free, with room for so many threads at once."""
        self._mutex = threading.Lock()
        self._free = places
        self._waiting: deque[threading.Event] = deque()

    def __enter__(self) -> None:
        with self._mutex:
            if self._free:
                self._free -= 1
                return
            called = threading.Event()
            self._waiting.append(called)
        called.wait()

    def __exit__(self, *_: object) -> None:
        with self._mutex:
            if self._waiting:
                self._waiting.popleft().set()  # the place stays taken: it goes from hand to hand
            else:
                self._free += 1


class SharedEngine:
    """An engine that several jobs may use at once, as many batches at a time as it says it can."""

    def __init__(self, engine: Engine) -> None:
        """Share ``engine``."""
        self.info = engine.info
        self._engine = engine
        self._turn = Turn(engine.info.at_once)

    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:
        """See Engine.caption."""
        with self._turn:
            return self._engine.caption(images, prompt)

    def embed_images(self, images: np.ndarray) -> np.ndarray:
        """See Engine.embed_images."""
        with self._turn:
            return self._engine.embed_images(images)

    def describe(self, images: np.ndarray, prompt: str | None = None) -> tuple[list[Caption], np.ndarray]:
        """See Engine.describe."""
        with self._turn:
            return self._engine.describe(images, prompt)

    def choose_style(self, images: np.ndarray) -> str | None:
        """See Engine.choose_style."""
        with self._turn:
            return self._engine.choose_style(images)

    def embed_texts(self, texts: Sequence[str]) -> np.ndarray:
        """See Engine.embed_texts."""
        with self._turn:
            return self._engine.embed_texts(texts)

    def chat(self, messages: Sequence[Message], stopped: Callable[[], bool]) -> Generator[str, None, None]:
        """See ChatEngine.chat; an answer takes one turn, as a batch does."""
        engine = cast(ChatEngine, self._engine)  # only asked where its info says so
        with self._turn:
            yield from engine.chat(messages, stopped)

    def find(self, pictures: np.ndarray, text: str) -> np.ndarray | None:
        """See ChatEngine.find."""
        engine = cast(ChatEngine, self._engine)  # only asked where its info says so
        with self._turn:
            return engine.find(pictures, text)

    def until(self, stopped: Callable[[], bool]) -> SharedEngine:
        """See engine.until; takes its turns with the others."""
        own = copy(self)
        own._engine = until(self._engine, stopped)
        return own

    def cost(self, tiles: int) -> str:
        """Say what so many tiles would cost, for a model that is paid for; empty for others."""
        return str(getattr(self._engine, "cost", lambda _tiles: "")(tiles))
