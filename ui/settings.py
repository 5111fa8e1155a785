"""What Tilescribe remembers between sessions, one attribute per QgsSettings key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Optional, TypeVar

from qgis.core import QgsSettings

PREFIX = "tilescribe/"
Value = TypeVar("Value", str, int, float)


class _Kept(Generic[Value]):
    """The key of the attribute's own name, read as the type of its default, or as one of ``choices``."""

    def __init__(self, default: Value, choices: Sequence[Value] = ()) -> None:
        self._default, self._choices = default, choices

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, settings: Optional[Settings], _owner: Optional[type] = None) -> Any:
        if settings is None:
            return self
        found = settings.read(self._name, self._default)
        return found if not self._choices or found in self._choices else self._default

    def __set__(self, settings: Settings, value: Value) -> None:
        settings.write(self._name, value.strip() if isinstance(value, str) else value)


class Settings:
    """The plugin's keys, all below ``tilescribe/``; every read goes to QgsSettings, so there is nothing to save."""

    interpreter = _Kept("")  # Python that runs the worker; empty to let the plugin find its own
    models_folder = _Kept("")  # with further bundles; empty for none
    model = _Kept("")  # id of the bundle used last; empty for the embedded one
    chat_model = _Kept("")  # id of the bundle that was asked last; empty for the first that answers
    default_model = _Kept("")  # id of the bundle that the person wants jobs to use; empty for the embedded one
    hub = _Kept("")  # address of a file on the model hub, with {repo}, {revision} and {file}; empty for the default hub
    tile_size = _Kept(256.0)  # side of a tile, in ``tile_unit``
    tile_unit = _Kept("pixels", ("pixels", "metres"))
    overlap = _Kept(0.0)  # of neighbouring tiles, in ``tile_unit``
    detail = _Kept(1)  # parts along a side of a tile that are looked at besides the whole; 1 for none
    output_folder = _Kept("")  # in which the file dialog opens
    requests_per_second = _Kept(4.0)  # the most that the server of a drawn layer is asked
    dataset_folder = _Kept("")  # of the data set that was exported last; empty for none
    search_limit = _Kept(50)  # how many hits a search shows

    def __init__(self) -> None:
        # Kept for as long as we are: the last QgsSettings to go writes the file, and the disk may be slow.
        self._store = QgsSettings()

    def authentication(self, bundle_id: str) -> str:
        """Id in QGIS's authentication manager of what holds a served model's token; empty for none."""
        return self.read(f"served/{bundle_id}/authentication", "") if bundle_id else ""

    def set_authentication(self, bundle_id: str, config: str) -> None:
        """Remember it; the token itself stays in the authentication manager."""
        if bundle_id:
            self.write(f"served/{bundle_id}/authentication", config)

    def read(self, key: str, default: Value) -> Value:
        """Return what is kept under a key, in the type of its default."""
        kind = type(default)
        try:
            return kind(self._store.value(PREFIX + key, default, kind))
        except (TypeError, ValueError):  # a key that somebody edited into another type
            return default

    def write(self, key: str, value: Any) -> None:
        """Keep a value under a key."""
        self._store.setValue(PREFIX + key, value)
