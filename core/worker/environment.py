"""The environment variables the worker starts with: the user's, without what QGIS set for itself."""

from __future__ import annotations

import os
from collections.abc import Mapping

# Each of these makes one Python, GDAL, PROJ or Qt load the data or libraries of another build.
FOREIGN_PREFIXES = (
    "PYTHON",
    "PROJ_",
    "GDAL_",
    "OGR_",
    "CPL_",
    "GEOTIFF_",
    "QT_",
    "QML",
    "QGIS_",
    "OSGEO4W_",
    "GRASS_",
    "SAGA_",
    "OTB_",
    "CONDA_",
    "DYLD_",
)
FOREIGN_NAMES = frozenset(
    {"LD_LIBRARY_PATH", "LD_PRELOAD", "GISBASE", "VIRTUAL_ENV", "O4W_QT_PREFIX", "GS_LIB", "PROJSO"}
)
QGIS_ROOTS = ("OSGEO4W_ROOT", "QGIS_PREFIX_PATH")
CERTIFICATES = frozenset({"SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE"})


def clean_environment(environ: Mapping[str, str], windows: bool = os.name == "nt") -> dict[str, str]:
    """Return the variables to start the worker with.

    Proxies, home folders, temporary folders and our own ``TILESCRIBE_*`` stay. On Windows the folders of QGIS's own
    installation also leave ``PATH``, because programs find their DLLs through it, and so do the certificates there: QGIS's
    start sets them for itself, and they would look like a person's choice.
    """
    kept = {
        name: value
        for name, value in environ.items()
        if name.upper() not in FOREIGN_NAMES and not name.upper().startswith(FOREIGN_PREFIXES)
    }
    if windows:
        roots = [_comparable(environ[name]) for name in QGIS_ROOTS if environ.get(name)]
        for name in [name for name in kept if name.upper() == "PATH"]:
            folders = [folder for folder in kept[name].split(";") if folder and not _is_under(folder, roots)]
            kept[name] = ";".join(folders)
        for name in [name for name in kept if name.upper() in CERTIFICATES and _is_under(kept[name], roots)]:
            del kept[name]
    return kept


def _comparable(folder: str) -> str:
    return folder.strip('"').replace("/", "\\").rstrip("\\").lower()


def _is_under(folder: str, roots: list[str]) -> bool:
    name = _comparable(folder)
    return any(root and (name == root or name.startswith(root + "\\")) for root in roots)
