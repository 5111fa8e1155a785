"""Whether confidence means something: how good captions are at each level of confidence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def calibration(confidence: Sequence[float], quality: Sequence[float], bins: int = 10) -> dict:
    """Relate confidence to a caption's own score.

    Args:
        confidence: 0 to 1, one for each picture.
        quality: ROUGE-L or CIDEr of each picture's caption.
        bins: How many groups of about equal size.

    Returns:
        ``rank_correlation`` (Spearman's), ``auc_worst_quarter`` (how well low confidence finds the quarter of captions with
        the lowest quality; 0.5 is chance), and ``bins`` with mean confidence, mean quality and count. A measure that
        cannot be had (all equal) is None.
    """
    conf = np.asarray(confidence, dtype=float)
    good = np.asarray(quality, dtype=float)
    groups = [part for part in np.array_split(np.argsort(conf, kind="stable"), bins) if len(part)]
    return {
        "rank_correlation": _correlation(_ranks(conf), _ranks(good)),
        "auc_worst_quarter": _auc(-conf, good <= np.quantile(good, 0.25)) if len(good) else None,
        "bins": [
            {"confidence": float(conf[part].mean()), "quality": float(good[part].mean()), "count": len(part)}
            for part in groups
        ],
    }


def thresholds(confidence: Sequence[float], quality: Sequence[float], levels: Sequence[float]) -> list[dict]:
    """Return, for each level, how many captions fall under it and the mean quality on either side."""
    conf = np.asarray(confidence, dtype=float)
    good = np.asarray(quality, dtype=float)
    rows = []
    for level in levels:
        under = conf < level
        rows.append(
            {
                "threshold": level,
                "share_under": float(under.mean()),
                "quality_under": float(good[under].mean()) if under.any() else None,
                "quality_over": float(good[~under].mean()) if (~under).any() else None,
            }
        )
    return rows


def _ranks(values: np.ndarray) -> np.ndarray:
    """Return ranks from 0; equal values share their mean rank."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts + 1) / 2.0)[inverse]


def _correlation(a: np.ndarray, b: np.ndarray) -> float | None:
    if len(a) < 2 or a.std() == 0 or b.std() == 0:
        return None
    return float(np.corrcoef(a, b)[0, 1])


def _auc(scores: np.ndarray, positive: np.ndarray) -> float | None:
    """Return the chance that a positive scores above a negative."""
    n_pos, n_neg = int(positive.sum()), int((~positive).sum())
    if not n_pos or not n_neg:
        return None
    return float((_ranks(scores)[positive].sum() - n_pos * (n_pos - 1) / 2.0) / (n_pos * n_neg))
