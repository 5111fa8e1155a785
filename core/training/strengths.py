"""How much of what was learnt is taken, from 0 to 1: the strengths to choose from. QGIS's Python reads it."""

from __future__ import annotations

GENTLE, USUAL, FULL = 0.6, 0.7, 1.0  # docs/review.md says what each gave, and what it cost
