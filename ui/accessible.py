"""Gives every control of a window the name that a screen reader says: that of its label, else of its tool tip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Optional

from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QBoxLayout,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLayoutItem,
    QLineEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)


def name_controls(top: QWidget) -> None:
    """Name what has no name yet. Call it once a panel or dialog is laid out; what it says is translated already."""
    for form in top.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            field = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            if label is not None and field is not None and isinstance(label.widget(), QLabel):
                _name(_controls(field), label.widget().text())
    for line in top.findChildren(QBoxLayout):
        items = [line.itemAt(number) for number in range(line.count())]
        for before, item in zip(items, items[1:]):
            if isinstance(before.widget(), QLabel) and isinstance(item.widget(), CONTROLS):
                _name([item.widget()], before.widget().text())
    for control in top.findChildren(QWidget):
        if isinstance(control, CONTROLS):
            tip = control.toolTip().split(":", 1)[0].split(";", 1)[0]
            placeholder = control.placeholderText() if isinstance(control, QLineEdit) else ""
            parent = control.parentWidget()
            title = parent.title() if isinstance(parent, QGroupBox) else ""  # the button that folds it
            _name([control], tip or placeholder or title)


def _controls(item: Optional[QLayoutItem]) -> Iterator[QWidget]:
    """Yield the controls in a field, whether it is a widget or a layout of several."""
    if item is None:
        return
    widget, layout = item.widget(), item.layout()
    if widget is not None:
        yield from (one for one in (widget, *widget.findChildren(QWidget)) if isinstance(one, CONTROLS))
    elif layout is not None:
        for number in range(layout.count()):
            yield from _controls(layout.itemAt(number))


def _name(controls: Iterable[QWidget], words: str) -> None:
    for control in controls:
        has_text = isinstance(control, QAbstractButton) and any(letter.isalnum() for letter in control.text())
        if words and not has_text and not control.accessibleName():
            control.setAccessibleName(words.replace("&", "").strip())
