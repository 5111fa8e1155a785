"""Areas in another coordinate system: what is straight in one is bent in another."""

from __future__ import annotations

import math

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject

STEPS = 200  # along the diagonal of an area: how closely its edges are followed


def between(source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
    """Return the project's way from one system to another; one that changes nothing where there is none. GUI thread only."""
    if not source.isValid() or not target.isValid():
        return QgsCoordinateTransform()
    return QgsCoordinateTransform(source, target, QgsProject.instance())


def moved(area: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry:
    """Return an area in another system. Its long edges get points in between, so that they are bent as they are there.

    Raises:
        QgsCsException: It reaches beyond the other system.
    """
    if area.isEmpty() or not transform.isValid() or transform.isShortCircuited():
        return area
    box = area.boundingBox()
    made = area.densifyByDistance(math.hypot(box.width(), box.height()) / STEPS)
    made.transform(transform)
    return made
