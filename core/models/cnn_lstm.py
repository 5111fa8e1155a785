"""A CNN-LSTM captioner with attention (Show, Attend and Tell, small): the older design, kept as a baseline."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from PIL import Image
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

from ..errors import BundleError
from .captioner import Captioner
from .engine import Caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .bundle import Bundle

WEIGHTS, TOKENIZER = "model.safetensors", "tokenizer.json"


class CnnLstm(nn.Module):
    """Looks with a plain convolutional net and writes with one LSTM that attends to the feature grid.

    Args:
        vocab_size: Number of words.
        channels: Width of each convolutional stage; every stage halves the picture.
        hidden: Width of words, attention and LSTM.
        dropout: Share of the LSTM's outputs dropped in training.
    """

    def __init__(self, vocab_size: int, channels: Sequence[int], hidden: int, dropout: float = 0.3) -> None:
        super().__init__()
        widths = [3, *channels]
        self.encoder = nn.Sequential(*(_stage(a, b) for a, b in pairwise(widths)))
        width = widths[-1]
        self.words = nn.Embedding(vocab_size, hidden)
        self.start = nn.Linear(width, 2 * hidden)
        self.look_at = nn.Linear(width, hidden)
        self.look_from = nn.Linear(hidden, hidden)
        self.score = nn.Linear(hidden, 1)
        self.gate = nn.Linear(hidden, width)
        self.cell = nn.LSTMCell(hidden + width, hidden)
        self.dropout = nn.Dropout(dropout)
        self.out = nn.Linear(hidden, vocab_size)

    def grid(self, pixels: torch.Tensor) -> torch.Tensor:
        """Return (N, cells, width) features of (N, 3, S, S) pixels scaled to about -1..1."""
        return self.encoder(pixels).flatten(2).transpose(1, 2)

    def forward(self, pixels: torch.Tensor, inputs: torch.Tensor) -> torch.Tensor:
        """Return (N, T, vocabulary) logits of the words that follow ``inputs`` (N, T)."""
        cells = self.grid(pixels)
        seen, state = self.look_at(cells), self.begin(cells)
        logits = []
        for column in self.words(inputs).unbind(1):
            step, state = self.step(column, cells, seen, state)
            logits.append(step)
        return torch.stack(logits, 1)

    def begin(self, cells: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the LSTM's first state, from the mean of the grid."""
        hidden, memory = self.start(cells.mean(1)).tanh().chunk(2, dim=-1)
        return hidden, memory

    def step(
        self, word: torch.Tensor, cells: torch.Tensor, seen: torch.Tensor, state: tuple[torch.Tensor, torch.Tensor]
    ) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
        """Take one word (N, hidden), return the next word's logits and the new state."""
        weights = self.score((seen + self.look_from(state[0])[:, None]).tanh()).softmax(1)
        context = self.gate(state[0]).sigmoid() * (weights * cells).sum(1)
        state = self.cell(torch.cat([word, context], -1), state)
        return self.out(self.dropout(state[0])), state

    @torch.no_grad()
    def generate(
        self, pixels: torch.Tensor, start: int, end: int, max_tokens: int
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return greedy ids (N, T) and each sentence's mean log-probability, its end included."""
        cells = self.grid(pixels)
        seen, state = self.look_at(cells), self.begin(cells)
        token = torch.full((len(pixels),), start, dtype=torch.long, device=pixels.device)
        done = torch.zeros_like(token, dtype=torch.bool)
        total, count = torch.zeros(len(pixels)), torch.zeros(len(pixels))
        ids = []
        for _ in range(max_tokens + 2):  # the style before and the end after the words
            logits, state = self.step(self.words(token), cells, seen, state)
            best, token = logits.float().log_softmax(-1).max(-1)
            token = torch.where(done, end, token)
            total += torch.where(done, 0.0, best).cpu()
            count += (~done).float().cpu()
            ids.append(token)
            done = done | (token == end)
            if bool(done.all()):
                break
        return torch.stack(ids, 1), total / count.clamp(min=1)


def _stage(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride=2, padding=1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
        nn.Conv2d(outputs, outputs, 3, padding=1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


def as_pixels(pictures: np.ndarray) -> torch.Tensor:
    """Return (N, 3, S, S) float32 in -1..1 of (N, S, S, 3) uint8 pictures."""
    return torch.from_numpy(np.ascontiguousarray(pictures)).permute(0, 3, 1, 2).float() / 127.5 - 1


class CnnLstmEngine(Captioner):
    """Runs a trained CNN-LSTM bundle; it captions and does not embed.

    Raises:
        BundleError: The weights are not of the model that the manifest describes.
    """

    decoding = "greedy"

    def __init__(self, bundle: Bundle) -> None:
        settings: dict[str, Any] = bundle.settings
        try:
            self._tokenizer = Tokenizer.from_file(str(bundle.file(TOKENIZER)))
            self._model = CnnLstm(self._tokenizer.get_vocab_size(), settings["channels"], settings["hidden"])
            self._model.load_state_dict(load_file(bundle.file(WEIGHTS)))
            self._start, self._end = int(settings["start"]), int(settings["end"])
            self._max_tokens, self._silent = int(settings["max_tokens"]), set(settings["silent"])
        except (KeyError, TypeError, RuntimeError) as error:
            raise BundleError(f"The model {bundle.id} does not fit its settings ({error}). Train it again.") from error
        self._model.eval()
        self.info = bundle.info(f"CPU ({torch.get_num_threads()} threads)")

    @torch.inference_mode()
    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:  # noqa: ARG002 - the protocol's
        """Describe (N, H, W, 3) uint8 pictures; a prompt is not understood and left aside."""
        side = self.info.input_size
        small = [np.asarray(Image.fromarray(image).resize((side, side), Image.Resampling.BICUBIC)) for image in images]
        ids, scores = self._model.generate(as_pixels(np.stack(small)), self._start, self._end, self._max_tokens)
        sentences = [self._tokenizer.decode([i for i in row if i not in self._silent]) for row in ids.tolist()]
        return [Caption(_sentence(text), float(score.exp())) for text, score in zip(sentences, scores)]


def _sentence(words: str) -> str:
    text = " ".join(words.split())
    return text[:1].upper() + text[1:] + "." if text else ""
