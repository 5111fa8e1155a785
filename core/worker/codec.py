"""Writes messages as lines of JSON and reads them back, each field checked: nothing else crosses the wall.

Runs on Python 3.9+ with the standard library alone, because QGIS's own Python reads it.
"""

from __future__ import annotations

import dataclasses
import functools
import json
from typing import Any, Union, get_args, get_origin, get_type_hints

from ..errors import WorkerError
from .protocol import BY_NAME


def encode(message: Any) -> bytes:
    """Return the message as one UTF-8 line of JSON, newline included."""
    body = {"type": type(message).__name__, **dataclasses.asdict(message)}
    return (json.dumps(body, ensure_ascii=True, allow_nan=False, separators=(",", ":")) + "\n").encode("ascii")


def decode(line: bytes) -> Any:
    """Return the message that a line holds.

    Raises:
        WorkerError: The line is no JSON object, of no known type, or a field is missing, unknown or of another type.
    """
    try:
        body = json.loads(line)
        cls = BY_NAME[body.pop("type")]
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise WorkerError(f"A message between QGIS and the worker could not be read ({error!r}).") from error
    return _build(cls, body)


@functools.cache  # evaluating the annotations costs more than checking a message
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _build(cls: type, body: Any) -> Any:
    if not isinstance(body, dict):
        raise WorkerError(f"A {cls.__name__} message should be an object, not {type(body).__name__}.")
    hints = _hints(cls)
    known = {f.name: f for f in dataclasses.fields(cls)}
    unknown = set(body) - set(known)
    if unknown:
        raise WorkerError(f"A {cls.__name__} message has unknown fields: {', '.join(sorted(unknown))}.")
    values = {}
    for name, spec in known.items():
        if name in body:
            values[name] = _convert(cls, name, hints[name], body[name])
        elif spec.default is dataclasses.MISSING and spec.default_factory is dataclasses.MISSING:
            raise WorkerError(f"A {cls.__name__} message lacks the field {name}.")
    return cls(**values)


def _convert(cls: type, name: str, hint: Any, value: Any) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Union:  # Optional[...] is the only union used
        return None if value is None else _convert(cls, name, arguments[0], value)
    if hint is Any:
        return value
    if origin is list and isinstance(value, list):
        return [_convert(cls, name, arguments[0], item) for item in value]
    if origin is dict and isinstance(value, dict):
        return {str(key): _convert(cls, name, arguments[1], item) for key, item in value.items()}
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _build(hint, value)
    if hint is float and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if isinstance(hint, type) and isinstance(value, hint) and not (hint is int and isinstance(value, bool)):
        return value
    raise WorkerError(f"In a {cls.__name__} message the field {name} is {value!r:.80}, which is not a {hint}.")
