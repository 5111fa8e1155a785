"""Show what Tilescribe does, through QGIS itself: caption a scene, search it, leave a project and a picture of the map.

Usage: .runtime/bin/python scripts/demo.py [RASTER] [--output FOLDER]     (or: make demo [RASTER=path])

Nothing of the user's QGIS is touched: the plugin runs in a profile of its own under build/.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCENE = ROOT / "build" / "sample" / "scene.tif"
QUERIES = ("boats moored at a pier", "white storage tanks on bare ground")
LIMIT = 4
ROWS_SHOWN = 60
NOISE = re.compile("QStandardPaths|DeprecationWarning|This version of GeoPackage")


class Qgis:
    """QGIS without a screen, with this checkout as its only extra plugin, in an empty profile."""

    def __init__(self, folder: Path) -> None:
        plugins = folder / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "tilescribe").symlink_to(ROOT)
        self.environment = {
            **os.environ,
            "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
            "QGIS_PLUGINPATH": str(plugins),
            "QT_QPA_PLATFORM": "offscreen",
            "TILESCRIBE_PYTHON": str(ROOT / ".runtime" / "bin" / "python"),
            "PYTHONPATH": str(plugins),
            "PYTHONDONTWRITEBYTECODE": "1",
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_RUNTIME_DIR": str(folder),
        }
        # Debian 12's wrapper hands the program a flag that it refuses, so the program itself comes first.
        self.program = shutil.which("qgis_process.bin") or shutil.which("qgis_process") or "qgis_process"
        self.call([self.program, "plugins", "enable", "tilescribe"])

    def run(self, algorithm: str, **parameters: object) -> str:
        """Run a Processing algorithm; return what it printed."""
        shown = " ".join(f'{key}="{value}"' for key, value in parameters.items())
        print(f"    qgis_process run {algorithm} -- {shown}", flush=True)
        return self.call([self.program, "run", algorithm, "--", *(f"{k}={v}" for k, v in parameters.items())])

    def python(self, script: Path, *arguments: object) -> None:
        """Run a script with the Python that QGIS uses."""
        print(self.call(["/usr/bin/python3", str(script), *map(str, arguments)]), end="")

    def call(self, command: list[str]) -> str:
        """Run a command in QGIS's environment, or leave with what it printed."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        if done.returncode or "ERROR:" in done.stderr:
            said = dict.fromkeys(line.strip() for line in done.stderr.replace("ERROR:", "").splitlines())
            sys.exit("\n".join(line for line in said if line and not NOISE.search(line)) or done.stdout)
        return done.stdout


def say(sentence: str) -> None:
    """Tell what comes next."""
    print(f"==> {sentence}", flush=True)


def rows(geopackage: Path, fields: str, order: str) -> list[tuple]:
    """Return rows of the GeoPackage's one feature table."""
    connection = sqlite3.connect(f"{geopackage.resolve().as_uri()}?mode=ro", uri=True)
    try:
        (table,) = connection.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'").fetchone()
        table = table.replace('"', '""')
        return connection.execute(f'SELECT {fields} FROM "{table}" ORDER BY {order}').fetchall()
    finally:
        connection.close()


def print_captions(tiles: Path) -> None:
    """Print the tile layer as a table."""
    described = rows(tiles, '"row", "col", confidence, status, caption, note', '"row", "col"')
    print(f"\n  {'row':>4} {'col':>4}  {'confidence':>10}  caption")
    for row, col, confidence, status, caption, note in described[:ROWS_SHOWN]:
        text = caption if status == "done" else f"({status}: {note})"
        certain = f"{confidence:.2f}" if confidence is not None else ""
        first, *more = textwrap.wrap(text or "", 92) or [""]
        print(f"  {row:>4} {col:>4}  {certain:>10}  {first}")
        for line in more:
            print(f"  {'':>22}  {line}")
    if len(described) > ROWS_SHOWN:
        print(f"  ... and {len(described) - ROWS_SHOWN} more tiles in {tiles.name}")
    print()


def print_hits(hits: Path) -> None:
    """Print a search's hits, best first."""
    print(f"\n  {'rank':>4}  {'score':>5}  {'tile':<13} caption")
    for rank, score, tile_id, caption in rows(hits, '"rank", score, tile_id, caption', '"rank"'):
        print(f"  {rank:>4}  {score:>5.2f}  {tile_id:<13} {caption}")
    print()


def main(raster: Path | None, output: Path) -> None:
    """Run the whole demonstration on a raster, or on the sample scene."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    if raster is None:
        say("Drawing the sample scene (a place that does not exist)")
        raster = output / "scene.tif"
        if not SCENE.is_file():
            subprocess.run([sys.executable, str(ROOT / "scripts" / "sample_scene.py"), str(SCENE)], check=True)
        shutil.copyfile(SCENE, raster)
    elif not raster.is_file():
        sys.exit(f"There is no file {raster}.")

    with tempfile.TemporaryDirectory(prefix="tilescribe-demo-") as folder:
        say("Starting QGIS without a screen, with the plugin in an empty profile")
        qgis = Qgis(Path(folder))

        say(f"Captioning the tiles of {raster.name}")
        tiles = output / "tiles.gpkg"
        started = time.monotonic()
        qgis.run("tilescribe:captiontiles", INPUT=raster, TILE_SIZE=256, OUTPUT=tiles)
        print(f"    {time.monotonic() - started:.1f} s, QGIS's own start included")
        print_captions(tiles)

        found = []
        for number, query in enumerate(QUERIES, 1):
            say(f'Searching for "{query}"')
            hits = output / f"hits-{number}.gpkg"
            qgis.run("tilescribe:searchtiles", INPUT=tiles, QUERY=query, LIMIT=LIMIT, OUTPUT=hits)
            print_hits(hits)
            found += [hits, query]

        say("Saving a QGIS project and drawing the map")
        qgis.python(ROOT / "scripts" / "demo_map.py", output, raster, tiles, *found)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("raster", nargs="?", type=Path, help="the sample scene when left out")
    parser.add_argument("--output", type=Path, default=ROOT / "demo-output", help="emptied first")
    options = parser.parse_args()
    main(options.raster and options.raster.resolve(), options.output.resolve())
