"""Queries built from class names alone: zero-shot scene classification and precision at k."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ..training.datasets import humanise_class

# Short phrases as people type them, and sentences worded as captions are.
TEMPLATES = (
    "{name}",
    "{a_name}",
    "{there} {a_name} .",
    "{this} {a_name} .",
    "an aerial photo of {a_name}",
    "a satellite image of {a_name}",
    "{name} seen from above",
)

EmbedTexts = Callable[[Sequence[str]], np.ndarray]


def sentences(class_name: str, templates: Sequence[str] = TEMPLATES) -> list[str]:
    """Return the sentences that ask for a class; made of its name alone."""
    name = humanise_class(class_name)
    if name.endswith("s") and not name.endswith("ss"):
        words = {"a_name": name, "there": "there are", "this": "these are"}
    else:
        words = {"a_name": f"{'an' if name[:1] in 'aeiou' else 'a'} {name}", "there": "there is", "this": "this is"}
    return [template.format(name=name, **words) for template in templates]


def class_vectors(
    class_names: Sequence[str], embed_texts: EmbedTexts, templates: Sequence[str] = TEMPLATES
) -> np.ndarray:
    """Return (C, D) unit rows: the mean of each class's template vectors."""
    rows = []
    for class_name in class_names:
        mean = np.asarray(embed_texts(sentences(class_name, templates)), dtype=np.float32).mean(axis=0)
        rows.append(mean / max(float(np.linalg.norm(mean)), 1e-12))
    return np.stack(rows)


def zero_shot_scores(images: np.ndarray, truth: Sequence[str], queries: np.ndarray, class_names: Sequence[str]) -> dict:
    """Return the accuracy of choosing the nearest class, over all and for each class, 0 to 1.

    Args:
        images: (N, D) unit rows.
        truth: N class names.
        queries: (C, D) unit rows.
        class_names: The C classes of the queries.
    """
    names = list(class_names)
    predicted = (images @ queries.T).argmax(axis=1)
    right = predicted == np.array([names.index(name) for name in truth])
    by_class = {name: [bool(ok) for ok, true in zip(right, truth) if true == name] for name in names}
    return {
        "accuracy": float(right.mean()),
        "n_classes": len(names),
        "per_class": {name: float(np.mean(hits)) for name, hits in by_class.items() if hits},
    }


def precision_at(k: int, ranking: Sequence[int], relevant: Sequence[bool]) -> float:
    """Return the share of the first k hits that are relevant; of fewer where fewer pictures are relevant."""
    wanted = min(k, int(np.sum(relevant)))
    if wanted == 0:
        return 0.0
    return float(
        np.mean([bool(relevant[row]) for row in list(ranking)[:wanted]] + [False] * (wanted - len(ranking[:wanted])))
    )


def class_search_scores(
    images: np.ndarray, truth: Sequence[str], queries: np.ndarray, class_names: Sequence[str], k: int = 5
) -> dict:
    """Return the mean precision at k of ranking the pictures by each class's query, and each class's own."""
    scores = images @ queries.T
    per_class = {}
    for column, name in enumerate(class_names):
        ranking = np.argsort(-scores[:, column], kind="stable")
        per_class[name] = precision_at(k, ranking.tolist(), [true == name for true in truth])
    return {f"P@{k}": float(np.mean(list(per_class.values()))), "per_class": per_class}
