"""What takes a while to work out and is worked out once, by the first thread that asks."""

from __future__ import annotations

import threading
from typing import Callable, Generic, Optional, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """The GUI thread collects what is needed, a task calls; two are equal when what they give is."""

    def __init__(self, work: Callable[[], T]) -> None:
        """Prepare; ``work`` is let go when it is done, with all that it holds."""
        self._work: Optional[Callable[[], T]] = work
        self._lock = threading.Lock()

    def __call__(self) -> T:
        """Return what the work gives."""
        with self._lock:
            if self._work is not None:
                self._value = self._work()
                self._work = None
            return self._value

    def __eq__(self, other: object) -> bool:
        return other is self or (isinstance(other, Once) and self() == other())

    __hash__ = None  # type: ignore[assignment]
