"""Pictures that a model imagines: features on which it says sentences of its own, where its training pictures are not.

A model that learns from one place forgets the others. Pictures of them would help, but none are shipped. So the model's
own knowledge is asked: it writes sentences without a picture, and for each of them features are sought by gradient
descent on which it would write that sentence. No picture is made, only what its vision tower might have seen.

Source of the idea: Yin et al., Dreaming to Distill: Data-free Knowledge Transfer via DeepInversion (arXiv 1912.08795).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch

from ..models.rscapret.generation import Decoding, generate
from ..models.rscapret.modeling import IGNORED, RSCapRetModel
from .batches import Vocabulary, padded
from .rehearsal import Rehearsal
from .validation import words_of

SHARPNESS = 0.8  # temperature of the sentences: below 1, for a small model's rarest words are slips
STEPS = 16
RATE = 0.4  # of a feature's mean size
BATCH = 64

Told = Callable[[float], None]


def dream(
    model: RSCapRetModel, words: Vocabulary, styles: Sequence[str], like: torch.Tensor, count: int, told: Told
) -> Rehearsal:
    """Return what a model says, in each of its styles, of pictures that it imagines.

    The same dreams come each time after the same manual seed; all that is said of one stands together.

    Args:
        model: Of which nothing is changed.
        words: Its vocabulary.
        styles: Its caption styles; the sentences that the dreams are of take turns.
        like: (N, cells, C) feature grids of real pictures, with whose size and spread the dreams begin.
        count: How many.
        told: Called with the share that is done.
    """
    model.eval()
    model.requires_grad_(False)
    marks = torch.tensor([words.styles[style] for style in styles])
    first = marks.repeat(-(-count // len(marks)))[:count]
    sentences = _written(model, words, model.get_input_embeddings()(first)[:, None], SHARPNESS)
    wanted = padded([_ids(words, *pair) for pair in zip(first.tolist(), sentences, strict=True)], IGNORED)
    grids, said = [], []
    for start in range(0, count, BATCH):
        grid = _imagined(model, wanted[start : start + BATCH], like).repeat_interleave(len(marks), 0)
        visual = model.visual_tokens(grid.mean(1), grid)
        each = model.get_input_embeddings()(marks).repeat(len(grid) // len(marks), 1)
        said += _written(model, words, torch.cat([visual, each[:, None]], 1))
        grids.append(grid)
        told(min((start + BATCH) / count, 1.0))
    ids = padded([_ids(words, *pair) for pair in zip(marks.repeat(count).tolist(), said, strict=True)], IGNORED)
    queries = padded([words.query(text) for text in said], words.pad)
    grid = torch.cat(grids)
    return Rehearsal.of(model, grid.mean(1), grid, ids, queries, words.pad)


def same_words(model: RSCapRetModel, words: Vocabulary, rehearsal: Rehearsal) -> float:
    """Return the share of dreams that a model describes in the very words that it had for them before."""
    styles = model.get_input_embeddings()(rehearsal.ids[:, :1])
    said = _written(model, words, torch.cat([model.visual_tokens(rehearsal.pooled, rehearsal.grid), styles], 1))
    before = [words_of([i for i in row if i != IGNORED], words.tokenizer, words) for row in rehearsal.ids.tolist()]
    return sum(one == other for one, other in zip(said, before, strict=True)) / len(said)


def _ids(words: Vocabulary, style: int, text: str) -> list[int]:
    return [style, *words.ids(text), words.end]


@torch.no_grad()
def _written(
    model: RSCapRetModel, words: Vocabulary, begun: torch.Tensor, temperature: float | None = None
) -> list[str]:
    """Return how a model goes on: its likeliest words, or words drawn at random where a temperature is given."""
    how = Decoding(max_tokens=words.max_tokens, sample=temperature is not None, temperature=temperature or 1.0)
    ids, _ = generate(model, begun, words.end, words.pad, how)
    return [words_of(row, words.tokenizer, words) for row in ids.tolist()]


def _imagined(model: RSCapRetModel, wanted: torch.Tensor, like: torch.Tensor) -> torch.Tensor:
    """Return feature grids (n, cells, C) on which the model would write these captions (n, T)."""
    usual = like.mean((0, 1))
    count, cells = len(wanted), like.shape[1]
    mixed = like[torch.randint(len(like), (count, cells)), torch.arange(cells)].mean(1, keepdim=True)
    grid = (mixed + torch.rand(count, cells, like.shape[2]) * usual).requires_grad_(True)
    optimiser = torch.optim.Adam([grid], lr=RATE * float(usual.mean()))
    for _ in range(STEPS):
        seen = grid.relu()  # as a convolutional tower's features are
        loss = model.caption_loss([model.visual_tokens(seen.mean(1), seen)], [wanted])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return grid.detach().relu()
