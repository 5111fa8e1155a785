"""Reviews as edits of the layer: each one undo step in QGIS's own edit buffer, saved when the person saves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from qgis.core import QgsExpressionContextUtils, QgsVectorDataProvider, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import OutputError
from ...core.store import fields as schema
from ..layers import tile_layer
from ..layers.tile_style import sign_edits


def reviewer() -> str:
    """Return who is at the computer, as QGIS knows: the full name, else the account."""
    scope = QgsExpressionContextUtils.globalScope()
    return str(scope.variable("user_full_name") or scope.variable("user_account_name") or "")


def begin(layer: QgsVectorLayer) -> None:
    """Use the layer's open edit session, or open one.

    Raises:
        OutputError: The layer cannot be edited.
    """
    if layer.isEditable():
        return
    able = QgsVectorDataProvider.Capability.ChangeAttributeValues
    writable = layer.dataProvider() is not None and bool(layer.dataProvider().capabilities() & able)
    if layer.readOnly() or not writable or not layer.startEditing():
        raise OutputError(
            f"The layer {layer.name()} is read-only, so reviews cannot be kept in it. Allow writing to its file, or "
            "export it to a GeoPackage (right-click, Export, Save Features As...) and review that."
        )


def review(layer: QgsVectorLayer, feature: int, caption: str) -> bool:
    """Put a caption and who reviewed it into the layer's edit buffer, as one undo step.

    Args:
        layer: A tile layer.
        feature: The tile's feature id.
        caption: The caption as it shall be; the same as before confirms it.

    Returns:
        Whether the layer had no fields for reviews and got them now.

    Raises:
        OutputError: The layer cannot be edited.
    """
    begin(layer)
    added = add_fields(layer)
    now = datetime.now().isoformat(timespec="seconds")
    values = {"caption": caption, schema.REVIEWED_BY: reviewer(), schema.REVIEWED_AT: now}
    with command(layer, _tr("Review of a caption")):
        change(layer, feature, values)
    return added


def add_fields(layer: QgsVectorLayer) -> bool:
    """Add the fields of a review where the layer lacks them, as an undo step of its own; say whether any were added.

    Raises:
        OutputError: The layer's format cannot take them.
    """
    missing = [field for field in schema.REVIEW_FIELDS if layer.fields().lookupField(field.name) < 0]
    if not missing:
        return False
    with command(layer, _tr("Fields for reviews")):
        for field in missing:
            if not layer.addAttribute(tile_layer.field(field.name, field.kind, field.meaning)):
                raise OutputError(
                    f"The layer {layer.name()} cannot take the field {field.name}, where reviews are kept. "
                    "Export it to a GeoPackage (right-click, Export, Save Features As...) and review that."
                )
    layer.updateFields()
    sign_edits(layer)
    return True


def change(layer: QgsVectorLayer, feature: int, values: dict[str, Any]) -> None:
    """Change attributes by name inside an edit command; QGIS signs nothing here.

    Raises:
        OutputError: The tile is gone.
    """
    for name, value in values.items():
        index = layer.fields().lookupField(name)
        if index >= 0 and not layer.changeAttributeValue(feature, index, value, None, True):
            raise OutputError(f"The tile is no longer in the layer {layer.name()}. Choose another.")


@contextmanager
def command(layer: QgsVectorLayer, text: str) -> Iterator[None]:
    """Make whatever is changed inside one undo step; an error takes it back."""
    layer.beginEditCommand(text)
    try:
        yield
    except BaseException:
        layer.destroyEditCommand()
        raise
    layer.endEditCommand()


def save(layer: QgsVectorLayer) -> None:
    """Write the edit buffer to the file and stay in the edit session.

    Raises:
        OutputError: It cannot be written; the edits are kept.
    """
    if layer.isEditable() and layer.isModified() and not layer.commitChanges(False):
        said = "; ".join(layer.commitErrors()[:3])
        raise OutputError(f"The edits of {layer.name()} could not be saved, and are kept: {said}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Review", text)
