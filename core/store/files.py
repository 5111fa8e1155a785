"""A tile layer in a file: made, gone on with, added to batch by batch, and finished."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from ..errors import OutputError
from ..worker.protocol import TileRecord
from . import exchange, geopackage
from .fields import LAYER_NAME, fields_for
from .resume import differences
from .runs import read_run, tile_layers, write_run

SUFFIXES = (".gpkg", *exchange.SUFFIXES)


def check_output(path: str | Path) -> None:
    """Refuse what can never become a tile layer, before any work goes into it.

    Raises:
        OutputError: The ending, the name or the folder is wrong, or the format's package is not installed.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise OutputError(f"{path.name} should end in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}.")
    if not path.absolute().parent.is_dir():
        raise OutputError(f"The folder {path.absolute().parent} does not exist. Make it first.")
    geopackage.check_path(path.absolute())
    exchange.check_writable(suffix)


class TileFile:
    """The output of one captioning run.

    A GeoPackage takes each batch as it comes. GeoJSON and GeoParquet cannot be added to safely, so their tiles gather
    in a GeoPackage beside the target (``tiles.geojson.part.gpkg``) until ``close`` turns it into the target; after a
    kill the next run goes on from there.

    Args:
        path: Output ending in .gpkg, .geojson or .parquet. An existing tile layer is gone on with.
        run: Facts of the run about to begin, see ``describe.run_record``.

    Raises:
        OutputError: The output is of another kind, cannot be written, or was made by a run that differs.
    """

    def __init__(self, path: str | Path, run: dict[str, Any]) -> None:
        self.path = Path(path).absolute()
        self._crs_wkt = str((run.get("raster") or {}).get("crs_wkt") or "")
        check_output(self.path)
        suffix = self.path.suffix.lower()
        self._gpkg = self.path if suffix == ".gpkg" else self.path.with_name(f"{self.path.name}.part.gpkg")
        self._direct = self._gpkg == self.path
        self.layer = LAYER_NAME
        if self._gpkg.exists():
            self._go_on(run)
        elif self.path.exists():
            self._take_over(run)
        else:
            geopackage.create(self._gpkg, self.layer, self._crs_wkt, fields_for(run))
            write_run(self._gpkg, self.layer, run)

    def __enter__(self) -> TileFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.close()
        except OutputError:
            if error is None:  # else the first one says more; the tiles are safe in the GeoPackage beside the target
                raise

    def finished_ids(self) -> set[str]:
        """Return the tiles that are done or skipped; failed ones are tried again."""
        return geopackage.finished_ids(self._gpkg, self.layer)

    def append(self, records: Sequence[TileRecord]) -> None:
        """Write a batch and commit it; a tile that failed before is replaced.

        Raises:
            OutputError: The file became read-only, locked or full; what was committed stays.
        """
        geopackage.append(self._gpkg, self.layer, self._crs_wkt, geopackage.from_records(records))

    def record(self, **facts: Any) -> None:
        """Add facts to the stored run, for example when it ended."""
        write_run(self._gpkg, self.layer, {**(read_run(self._gpkg, self.layer) or {}), **facts})

    def close(self) -> None:
        """Write GeoJSON or GeoParquet from what was gathered; nothing is left to do for a GeoPackage.

        Raises:
            OutputError: The target cannot be written; the gathered tiles stay in the GeoPackage beside it.
        """
        if not self._direct and self._gpkg.exists():
            exchange.write(self.path, self._gpkg, self.layer)
            self._gpkg.unlink()

    def _go_on(self, run: dict[str, Any]) -> None:
        layers = tile_layers(self._gpkg)
        if not layers:
            raise OutputError(f"{self.path.name} exists and is not a tile layer. Choose another output.")
        self.layer = layers[0]
        earlier = read_run(self._gpkg, self.layer)
        self._check(earlier, run, geopackage.is_empty(self._gpkg, self.layer))
        geopackage.index_ids(self._gpkg, self.layer)
        write_run(self._gpkg, self.layer, self._merged(earlier, run))

    def _take_over(self, run: dict[str, Any]) -> None:
        """Move the tiles of an earlier GeoJSON or GeoParquet into the gathering GeoPackage."""
        try:
            columns, earlier = exchange.read(self.path)
        except OutputError as error:
            raise OutputError(f"{self.path.name} exists and is not a tile layer. Choose another output.") from error
        self._check(earlier, run, empty=not columns["tile_id"])
        unfinished = self._gpkg.with_name(f"{self.path.name}.new.gpkg")
        unfinished.unlink(missing_ok=True)
        geopackage.create(unfinished, self.layer, self._crs_wkt, fields_for(run))
        geopackage.append(unfinished, self.layer, self._crs_wkt, columns)
        write_run(unfinished, self.layer, self._merged(earlier, run))
        unfinished.replace(self._gpkg)

    def _check(self, earlier: dict[str, Any] | None, run: dict[str, Any], empty: bool) -> None:
        if earlier is None and not empty:
            raise OutputError(
                f"{self.path.name} holds tiles but does not say how they were made, so none can be added. "
                "Choose another output."
            )
        reasons = differences(earlier, run) if earlier else []
        if reasons:
            raise OutputError(
                f"{self.path.name} was made by another run, so its tiles cannot be added to. {' '.join(reasons)} "
                "Choose another output, or the same settings."
            )

    @staticmethod
    def _merged(earlier: dict[str, Any] | None, run: dict[str, Any]) -> dict[str, Any]:
        return {**run, "started": (earlier or {}).get("started") or run.get("started")}
