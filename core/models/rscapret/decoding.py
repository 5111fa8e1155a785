"""Greedy and beam search over a language model's steps, in numpy: what onnxruntime needs to write captions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

# (ids (N, T), rows of the cache to keep (N,) or None) -> logits (N, V)
Step = Callable[[np.ndarray, "np.ndarray | None"], np.ndarray]


@dataclass(frozen=True)
class Rules:
    """What a caption may look like.

    Attributes:
        end: Id that ends a caption.
        banned: Ids never said: padding, unknown word, [RET].
        all_styles: Ids of style tokens, never said as words.
        styles: Those of which a caption's first token is one; empty when captions start with a word.
        style: The style wanted; None lets the model choose.
        max_tokens: Longest caption.
        beams: Width of the beam search; 1 is greedy.
        length_penalty: Exponent on the length that divides a beam's log-probability.
        repeats: Whether a word may follow itself and groups of three words come back.
    """

    end: int
    banned: tuple[int, ...]
    all_styles: tuple[int, ...]
    styles: tuple[int, ...]
    style: int | None = None
    max_tokens: int = 32
    beams: int = 1
    length_penalty: float = 1.0
    repeats: bool = False


@dataclass(frozen=True)
class Written:
    """A caption's ids, style and end left out, and the mean log-probability of its tokens, end included."""

    ids: list[int]
    mean_log_probability: float


def write(first_logits: np.ndarray, step: Step, rules: Rules) -> list[Written]:
    """Write one caption for each row of ``first_logits`` (N, V), the answer to the pictures' tokens."""
    style = _choose_style(first_logits, rules)
    logits = first_logits if style is None else step(style[:, None], None)
    return _greedy(logits, step, rules) if rules.beams == 1 else _beam(logits, step, rules)


def _choose_style(logits: np.ndarray, rules: Rules) -> np.ndarray | None:
    if not rules.styles:
        return None
    if rules.style is not None:
        return np.full(len(logits), rules.style, np.int64)
    styles = np.array(rules.styles, np.int64)
    return styles[logits[:, styles].argmax(-1)]


def vote(logits: np.ndarray, styles: Sequence[int]) -> int:
    """Return the style's id that pictures find likeliest together, from their first logits (N, V)."""
    chosen = logits[:, list(styles)].astype(np.float32)
    likely = chosen - np.logaddexp.reduce(chosen, axis=1, keepdims=True)
    return styles[int(likely.mean(0).argmax())]


def _log_probabilities(logits: np.ndarray, rules: Rules) -> np.ndarray:
    logits = logits.astype(np.float32)
    logits[:, [*rules.banned, *rules.all_styles]] = -np.inf
    shifted = logits - logits.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def _forbid_repeats(scores: np.ndarray, written: Sequence[Sequence[int]]) -> None:
    """Forbid a word right after itself, and any group of three words a second time."""
    for row, ids in enumerate(written):
        if ids:
            scores[row, ids[-1]] = -np.inf
        if len(ids) >= 3:
            tail = tuple(ids[-2:])
            for at in range(len(ids) - 2):
                if tuple(ids[at : at + 2]) == tail:
                    scores[row, ids[at + 2]] = -np.inf


def _greedy(logits: np.ndarray, step: Step, rules: Rules) -> list[Written]:
    count = len(logits)
    written: list[list[int]] = [[] for _ in range(count)]
    totals, lengths = np.zeros(count), np.zeros(count, int)
    open_rows = np.ones(count, bool)
    for position in range(rules.max_tokens):
        scores = _log_probabilities(logits, rules)
        if not rules.repeats:
            _forbid_repeats(scores, written)
        chosen = scores.argmax(-1)
        totals += np.where(open_rows, scores[np.arange(count), chosen], 0.0)
        lengths += open_rows
        open_rows &= chosen != rules.end
        for row in np.flatnonzero(open_rows):
            written[row].append(int(chosen[row]))
        if not open_rows.any() or position == rules.max_tokens - 1:
            break
        logits = step(chosen[:, None].astype(np.int64), None)
    return [Written(ids, total / max(n, 1)) for ids, total, n in zip(written, totals, lengths, strict=True)]


def _beam(logits: np.ndarray, step: Step, rules: Rules) -> list[Written]:
    count, beams = len(logits), rules.beams
    done: list[list[tuple[float, Written]]] = [[] for _ in range(count)]
    written: list[list[int]] = [[] for _ in range(count * beams)]
    logits = np.repeat(logits, beams, 0)
    rows: np.ndarray | None = np.repeat(np.arange(count), beams)
    totals = np.full((count, beams), -np.inf)
    totals[:, 0] = 0.0
    for position in range(rules.max_tokens):
        scores = _log_probabilities(logits, rules)
        if not rules.repeats:
            _forbid_repeats(scores, written)
        joint = (totals[:, :, None] + scores.reshape(count, beams, -1)).reshape(count, -1)
        size = scores.shape[-1]
        best = np.argpartition(-joint, 2 * beams, -1)[:, : 2 * beams]
        best = np.take_along_axis(best, np.argsort(-np.take_along_axis(joint, best, -1), -1), -1)
        parents, tokens = np.zeros((count, beams), int), np.full((count, beams), rules.end)
        fresh = np.full((count, beams), -np.inf)
        for n in range(count):
            free = 0
            for choice in best[n]:
                total, parent, token = joint[n, choice], int(choice) // size, int(choice) % size
                if not np.isfinite(total):
                    continue
                ids = written[n * beams + parent]
                if token == rules.end:
                    length = len(ids) + 1
                    done[n].append((total / length**rules.length_penalty, Written(ids, total / length)))
                elif free < beams:
                    parents[n, free], tokens[n, free], fresh[n, free] = parent, token, total
                    free += 1
        written = [[*written[n * beams + parents[n, b]], int(tokens[n, b])] for n in range(count) for b in range(beams)]
        totals = fresh
        if position == rules.max_tokens - 1 or all(_settled(done[n], totals[n], position, rules) for n in range(count)):
            break
        keep = (np.arange(count)[:, None] * beams + parents).ravel()
        logits = step(tokens.reshape(-1, 1).astype(np.int64), keep if rows is None else rows[keep])
        rows = None
    for n in range(count):
        if not done[n]:
            length = len(written[n * beams])
            done[n].append((-np.inf, Written(written[n * beams], float(totals[n, 0]) / max(length, 1))))
    return [max(own, key=lambda pair: pair[0])[1] for own in done]


def _settled(done: list[tuple[float, Written]], totals: np.ndarray, position: int, rules: Rules) -> bool:
    """Tell whether enough captions ended that no open beam is likely to beat the best of them."""
    if len(done) < rules.beams:
        return not np.isfinite(totals).any()
    best_open = totals.max() / (position + 2) ** rules.length_penalty
    return max(score for score, _ in done) >= best_open
