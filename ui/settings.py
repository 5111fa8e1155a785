"""What Tilescribe remembers between sessions, one property per QgsSettings key."""

from __future__ import annotations

from qgis.core import QgsSettings

PREFIX = "tilescribe/"


class Settings:
    """Typed access to the plugin's keys; every read goes to QgsSettings, so there is nothing to save.

    Keys: ``tilescribe/interpreter``, ``tilescribe/models_folder``, ``tilescribe/model``, ``tilescribe/default_model``,
    ``tilescribe/hub``, ``tilescribe/tile_size``, ``tilescribe/tile_unit``, ``tilescribe/overlap``, ``tilescribe/detail``,
    ``tilescribe/output_folder``, ``tilescribe/chat_model``,
    ``tilescribe/dataset_folder``, ``tilescribe/search_limit``, ``tilescribe/requests_per_second``.
    """

    def __init__(self) -> None:
        # Kept for as long as we are: the last QgsSettings to go writes the file, and the disk may be slow.
        self._store = QgsSettings()

    def _read(self, key: str, default: object, kind: type) -> object:
        try:
            return self._store.value(PREFIX + key, default, kind)
        except TypeError:  # a key that somebody edited into another type
            return default

    def _write(self, key: str, value: object) -> None:
        self._store.setValue(PREFIX + key, value)

    @property
    def interpreter(self) -> str:
        """Python that runs the worker; empty to let the plugin find its own."""
        return str(self._read("interpreter", "", str))

    @interpreter.setter
    def interpreter(self, path: str) -> None:
        self._write("interpreter", path.strip())

    @property
    def models_folder(self) -> str:
        """Folder with further bundles; empty for none."""
        return str(self._read("models_folder", "", str))

    @models_folder.setter
    def models_folder(self, path: str) -> None:
        self._write("models_folder", path.strip())

    @property
    def model(self) -> str:
        """Id of the bundle used last; empty for the embedded one."""
        return str(self._read("model", "", str))

    @model.setter
    def model(self, bundle_id: str) -> None:
        self._write("model", bundle_id)

    @property
    def chat_model(self) -> str:
        """Id of the bundle that was asked last; empty for the first that answers."""
        return str(self._read("chat_model", "", str))

    @chat_model.setter
    def chat_model(self, bundle_id: str) -> None:
        self._write("chat_model", bundle_id)

    @property
    def default_model(self) -> str:
        """Id of the bundle that the person wants jobs to use; empty for the embedded one."""
        return str(self._read("default_model", "", str))

    @default_model.setter
    def default_model(self, bundle_id: str) -> None:
        self._write("default_model", bundle_id)

    @property
    def hub(self) -> str:
        """Address of a file on the model hub, with {repo}, {revision} and {file} in it; empty for the default hub."""
        return str(self._read("hub", "", str))

    @hub.setter
    def hub(self, pattern: str) -> None:
        self._write("hub", pattern.strip())

    def authentication(self, bundle_id: str) -> str:
        """Id in QGIS's authentication manager of what holds a served model's token; empty for none."""
        return str(self._read(f"served/{bundle_id}/authentication", "", str)) if bundle_id else ""

    def set_authentication(self, bundle_id: str, config: str) -> None:
        """Remember it; the token itself stays in the authentication manager."""
        if bundle_id:
            self._write(f"served/{bundle_id}/authentication", config)

    @property
    def tile_size(self) -> float:
        """Side of a tile, in ``tile_unit``."""
        return float(self._read("tile_size", 256.0, float))

    @tile_size.setter
    def tile_size(self, size: float) -> None:
        self._write("tile_size", size)

    @property
    def tile_unit(self) -> str:
        """``pixels`` or ``metres``."""
        unit = str(self._read("tile_unit", "pixels", str))
        return unit if unit in ("pixels", "metres") else "pixels"

    @tile_unit.setter
    def tile_unit(self, unit: str) -> None:
        self._write("tile_unit", unit)

    @property
    def overlap(self) -> float:
        """Overlap of neighbouring tiles, in ``tile_unit``."""
        return float(self._read("overlap", 0.0, float))

    @overlap.setter
    def overlap(self, length: float) -> None:
        self._write("overlap", length)

    @property
    def detail(self) -> int:
        """Parts along a side of a tile that are looked at besides the whole; 1 for none."""
        return int(self._read("detail", 1, int))

    @detail.setter
    def detail(self, parts: int) -> None:
        self._write("detail", parts)

    @property
    def output_folder(self) -> str:
        """Folder in which the file dialog opens."""
        return str(self._read("output_folder", "", str))

    @output_folder.setter
    def output_folder(self, path: str) -> None:
        self._write("output_folder", path)

    @property
    def requests_per_second(self) -> float:
        """The most that the server of a drawn layer is asked."""
        return float(self._read("requests_per_second", 4.0, float))

    @requests_per_second.setter
    def requests_per_second(self, rate: float) -> None:
        self._write("requests_per_second", rate)

    @property
    def dataset_folder(self) -> str:
        """Folder of the data set that was exported last; empty for none."""
        return str(self._read("dataset_folder", "", str))

    @dataset_folder.setter
    def dataset_folder(self, path: str) -> None:
        self._write("dataset_folder", path)

    @property
    def search_limit(self) -> int:
        """How many hits a search shows."""
        return int(self._read("search_limit", 50, int))

    @search_limit.setter
    def search_limit(self, count: int) -> None:
        self._write("search_limit", count)
