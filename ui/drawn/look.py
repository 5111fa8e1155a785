"""What drawn layers look like, as digests that change when it does: by them a run knows whether it may go on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from urllib.parse import unquote

from qgis.core import Qgis, QgsMapLayer, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from .ground import asks_a_server
from .once import Once

DRAWN = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Diagrams
    | QgsMapLayer.StyleCategory.Rendering
)
ATTRIBUTES = re.compile(r'(?: [\w:.-]+="[^"]*")+')
VERSION = re.compile(r' version="[^"]*"')
UUID = re.compile(r"\{[0-9a-fA-F-]{36}\}")  # made anew where a style is copied
BETWEEN = re.compile(r"[?&\s]+")  # the parts of a source, which QGIS puts into another order when a project is saved
# Without a value; what lets a person in, for the map is the same with another password; what the run says by itself.
NO_MATTER = re.compile(r"[^=]*=?$|(authcfg|user(name)?|password|\w*token|\w*key|sig(nature)?|crs)=", re.IGNORECASE)


def look_of(layers: Sequence[QgsMapLayer]) -> Once[dict[str, str]]:
    """Return digests of how layers are styled and where they come from. GUI thread only; asks no server.

    Only QGIS's own export is done at once: to make text of it takes longer, and is left to a task.
    Styles are written differently by each version of QGIS, so its name is there, too. A file may be moved or renamed;
    a server's address may not, but for what lets a person in.
    """
    version = ".".join(Qgis.QGIS_VERSION.split(".")[:2])
    styles, source = [exported_style(layer) for layer in layers], _digest(map(_source, layers))
    return Once(lambda: {"qgis": version, "style": _digest(map(_in_order, styles)), "source": source})


def exported_style(layer: QgsMapLayer) -> QDomDocument:
    """Return how a layer is drawn. GUI thread only; any thread may make text of it."""
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), DRAWN)
    return document


def _in_order(document: QDomDocument) -> str:
    """Return a style as text, attributes in an order that is the same in every process."""
    text = UUID.sub("", VERSION.sub("", document.toString(), count=1))
    return ATTRIBUTES.sub(lambda found: " ".join(sorted(found[0][1:-1].split('" '))), text)


def _source(layer: QgsMapLayer) -> str:
    source = layer.source()
    if not asks_a_server(layer):
        return source.partition("|")[2]  # the table of a file, and its filter
    parts = {part for part in BETWEEN.split(unquote(source)) if not NO_MATTER.match(part)}
    return " ".join([layer.providerType(), *sorted(parts)])


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
