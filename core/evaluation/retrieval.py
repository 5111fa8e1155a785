"""Retrieval by the protocol of the remote sensing papers: recall at k both ways, in per cent."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

KS = (1, 5, 10)
BLOCK = 512
CLASS_DRAWS = 5
SHUFFLE, SHUFFLE_WIDTH = 0.02, 64  # so little, in so many directions, that it decides only between tiles of one class


def retrieval_scores(images: np.ndarray, texts: np.ndarray, owners: np.ndarray) -> dict[str, float]:
    """Return R@1, R@5 and R@10 both ways and their mean, in per cent.

    A picture's hit counts if any of its captions is in the top k of all captions; every caption is a query for its own
    picture. Equal scores keep the order of the data set, as a stable sort would.

    Args:
        images: (N, D) unit rows.
        texts: (M, D) unit rows, all captions of all pictures.
        owners: (M,) the row in ``images`` that each caption describes.
    """
    text_ranks = _own_image_ranks(images, texts, owners)
    image_ranks = _best_caption_ranks(images, texts, owners)
    scores = {f"i2t_R@{k}": _recall(image_ranks, k) for k in KS}
    scores.update({f"t2i_R@{k}": _recall(text_ranks, k) for k in KS})
    scores["mR"] = float(np.mean(list(scores.values())))
    return scores


def class_alone_scores(classes: Sequence[str], captions: Sequence[str], owners: np.ndarray) -> dict[str, float]:
    """Return what a model would reach that knows every scene class without fault and nothing else.

    Within a class the order is random (the mean of several draws), the same captions getting the same score as they do
    from any model. What a model has above this it knows of the single picture; what it lacks, of classes.

    Args:
        classes: (N,) the class of each picture.
        captions: (M,) all captions.
        owners: (M,) the picture that each caption describes.
    """
    names = {name: number for number, name in enumerate(dict.fromkeys(classes))}
    words = {text: number for number, text in enumerate(dict.fromkeys(captions))}
    of_picture = np.eye(len(names), dtype=np.float32)[[names[name] for name in classes]]
    of_caption, same = of_picture[owners], [words[text] for text in captions]
    random = np.random.default_rng(0)
    draws = []
    for _ in range(CLASS_DRAWS):
        pictures = random.normal(scale=SHUFFLE, size=(len(classes), SHUFFLE_WIDTH))
        sentences = random.normal(scale=SHUFFLE, size=(len(words), SHUFFLE_WIDTH))[same]
        draws.append(retrieval_scores(np.c_[of_picture, pictures], np.c_[of_caption, sentences], owners))
    return {key: float(np.mean([draw[key] for draw in draws])) for key in draws[0]}


def _recall(ranks: np.ndarray, k: int) -> float:
    return float(100.0 * np.mean(ranks < k))


def _own_image_ranks(images: np.ndarray, texts: np.ndarray, owners: np.ndarray) -> np.ndarray:
    """Return (M,) the rank, from 0, of each caption's own picture among all pictures."""
    ranks = []
    columns = np.arange(len(images))
    for start in range(0, len(texts), BLOCK):
        scores = texts[start : start + BLOCK] @ images.T
        own = owners[start : start + BLOCK, None]
        target = np.take_along_axis(scores, own, axis=1)
        ranks.append(((scores > target) | ((scores == target) & (columns[None] < own))).sum(axis=1))
    return np.concatenate(ranks)


def _best_caption_ranks(images: np.ndarray, texts: np.ndarray, owners: np.ndarray) -> np.ndarray:
    """Return (N,) the rank, from 0, of each picture's best own caption among all captions."""
    ranks = []
    columns = np.arange(len(texts))
    for start in range(0, len(images), BLOCK):
        scores = images[start : start + BLOCK] @ texts.T
        mine = owners[None, :] == np.arange(start, start + len(scores))[:, None]
        own = np.where(mine, scores, -np.inf).argmax(axis=1)[:, None]  # the first of the best
        target = np.take_along_axis(scores, own, axis=1)
        ranks.append(((scores > target) | ((scores == target) & (columns[None] < own))).sum(axis=1))
    return np.concatenate(ranks)
