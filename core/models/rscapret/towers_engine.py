"""Runs RS-CapRet at full size: a CLIP or SigLIP vision tower, any causal language model, and a trained adapter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np
import torch

from ...errors import BundleError, InputError
from ..bundle import Bundle
from ..engine import Caption
from ..loading.batches import Batches, best_batch
from ..loading.memory import fitting, largest_batch
from ..loading.placement import choose_placement
from ..loading.streaming import streamed
from ..talk import RET, Message
from .dialogue import NEXT_QUESTION, pieces_of
from .generation import Decoding, confidence, generate, interleaved
from .pictures import resized
from .tokenizer import sentence_case
from .towers import need_of_towers, open_towers

TEXTS = 32  # sentences at once
LONGEST_PROMPT = 256  # tokens
BATCH = 16  # pictures at once on a CPU: more gains nothing


class TowersEngine:
    """An Engine over a bundle that `tilescribe bundle build rscapret` wrote.

    Args:
        bundle: A verified bundle.
        device: ``cpu``, ``cuda``...; the GPU where there is one, when not given.

    Raises:
        BundleError: The towers or the adapter cannot be loaded, or do not fit in memory or together.
    """

    def __init__(self, bundle: Bundle, device: str | None = None) -> None:
        settings = bundle.settings
        self._decoding = Decoding(
            beams=int(settings.get("beams", 1)),
            max_tokens=int(settings.get("max_tokens", 32)),
            length_penalty=float(settings.get("length_penalty", 1.0)),
            sample=bool(settings.get("sample", False)),
            temperature=float(settings.get("temperature", 1.0)),
            no_repeat=int(settings.get("no_repeat", 0)),
        )
        self._chat_tokens = int(settings.get("chat_tokens", 256))
        place = choose_placement(str(settings.get("weights", "auto")), device)
        need = need_of_towers(bundle.folder, place, self._decoding.max_tokens + 16, self._decoding.beams)
        place = fitting(place, need, bundle.id)
        self._model, self._tokenizer = open_towers(bundle.folder, place)
        config = self._model.config
        if (config.image_size, config.retrieval_dim) != (bundle.input_size, bundle.embedding_dim):
            raise BundleError(f"The adapter of {bundle.id} is not the one that it was built with. Build it again.")
        self._side = config.image_size
        self._pixels_to = next(self._model.vision.parameters())
        self._words_at = self._model.get_input_embeddings().weight.device
        self._mean = torch.tensor(config.image_mean, device=self._pixels_to.device).view(1, 3, 1, 1)
        self._std = torch.tensor(config.image_std, device=self._pixels_to.device).view(1, 3, 1, 1)
        self._end = self._tokenizer.eos_token_id
        pad = self._tokenizer.pad_token_id
        self._pad = self._end if pad is None else pad
        self._first = [self._tokenizer.bos_token_id] if settings.get("bos") else []
        self.decoding = "sampling" if self._decoding.sample else _words(self._decoding.beams)
        self._batches = Batches(largest_batch(place, need, BATCH))
        if place.device.type == "cuda":
            grey = np.full((1, bundle.input_size, bundle.input_size, 3), 128, np.uint8)
            most = largest_batch(place, need, 128)
            self._batches.size = best_batch(lambda size: self._describe(np.repeat(grey, size, 0), None), most)
        self.info = replace(bundle.info(place.words), batch=self._batches.size, can_chat=True)

    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:
        """Describe pictures; a prompt is put after the picture as the beginning of what is written.

        Raises:
            InputError: The prompt is too long.
        """
        parts = self._batches.run(lambda part: self._describe(part, prompt)[0], images)
        return [caption for part in parts for caption in part]

    def embed_images(self, images: np.ndarray) -> np.ndarray:
        """Return (N, D) float32 unit rows for (N, H, W, 3) uint8 pictures."""
        return self._rows(self._batches.run(self._embed, images))

    def describe(self, images: np.ndarray, prompt: str | None = None) -> tuple[list[Caption], np.ndarray]:
        """Caption and embed in one pass over the vision tower."""
        parts = self._batches.run(lambda part: self._describe(part, prompt), images)
        return [caption for captions, _ in parts for caption in captions], self._rows([rows for _, rows in parts])

    def choose_style(self, images: np.ndarray) -> str | None:  # noqa: ARG002 - the protocol's
        """Return None: the model has one voice."""
        return None

    def embed_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Return (N, D) float32 unit rows for sentences; one forward pass to [RET], no generation.

        Raises:
            InputError: A sentence is empty.
        """
        return self._rows(Batches(TEXTS).run(self._embed_some, texts))

    def chat(self, messages: Sequence[Message], stopped: Callable[[], bool] = lambda: False) -> Iterator[str]:
        """See ChatEngine.chat; unlike in a caption, the model may say [RET]."""
        sequence = self._sequence(pieces_of(messages, self._tokenizer))
        ret = self._model.config.ret_token_id

        def write(**watchers: object) -> None:
            self._model.language.generate(
                inputs_embeds=sequence,
                attention_mask=torch.ones(sequence.shape[:2], dtype=torch.long, device=sequence.device),
                max_new_tokens=self._chat_tokens,
                do_sample=False,
                num_beams=1,
                eos_token_id=[self._end, ret],
                pad_token_id=self._pad,
                **watchers,
            )

        def decode(ids: list[int]) -> str:
            text = str(self._tokenizer.decode([number for number in ids if number != ret], skip_special_tokens=True))
            return text + (RET if ret in ids else "")

        return streamed(write, decode, stopped, NEXT_QUESTION)

    @torch.inference_mode()
    def find(self, pictures: np.ndarray, text: str) -> np.ndarray | None:
        """Return the embedding at [RET] behind pictures and a sentence; one forward pass, no generation."""
        sequence = self._sequence([*pictures, text, RET])
        state = self._model.language.base_model(inputs_embeds=sequence, use_cache=False).last_hidden_state[:, -1]
        row = torch.full((1, 1), self._model.config.ret_token_id, device=state.device)
        return self._model.embed_states(state[:, None], row)[0].float().cpu().numpy()

    # ------------------------------------------------------------------ inside

    @torch.inference_mode()
    def _sequence(self, pieces: Sequence[str | np.ndarray]) -> torch.Tensor:
        """Return pictures and texts as one sequence of embeddings (1, T, width), behind the token that begins all."""
        words = [*self._first]
        parts: list[torch.Tensor] = []
        for piece in pieces:
            if not isinstance(piece, str):
                parts += [self._ids(words), self._normalised(piece[None])[0]]
                words = []
            elif piece == RET:
                words.append(self._model.config.ret_token_id)
            else:
                words += self._tokenizer.encode(piece, add_special_tokens=False)
        parts = [part for part in (*parts, self._ids(words)) if part.numel()]
        return interleaved(self._model, parts).to(self._model.get_input_embeddings().weight.dtype)

    def _ids(self, words: list[int]) -> torch.Tensor:
        return torch.tensor(words, dtype=torch.long, device=self._words_at)

    def _normalised(self, images: np.ndarray) -> torch.Tensor:
        pictures = torch.from_numpy(resized(images, self._side)).to(self._pixels_to.device)
        pixels = (pictures.permute(0, 3, 1, 2).float() / 255 - self._mean) / self._std
        return pixels.to(self._pixels_to.dtype)

    def _see(self, images: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        pooled, grid = self._model.image_features(self._normalised(images))
        return pooled.to(self._words_at), grid.to(self._words_at)

    @torch.inference_mode()
    def _embed_some(self, texts: Sequence[str]) -> np.ndarray:
        ids = [self._query_ids(text) for text in texts]
        longest = max(map(len, ids))
        padded = [row + [self._pad] * (longest - len(row)) for row in ids]
        mask = [[1] * len(row) + [0] * (longest - len(row)) for row in ids]
        where = self._words_at
        rows = self._model.embed_texts(torch.tensor(padded, device=where), torch.tensor(mask, device=where))
        return rows.float().cpu().numpy()

    @torch.inference_mode()
    def _embed(self, images: np.ndarray) -> np.ndarray:
        return self._model.embed_pooled(self._see(images)[0]).cpu().numpy()

    @torch.inference_mode()
    def _describe(self, images: np.ndarray, prompt: str | None) -> tuple[list[Caption], np.ndarray]:
        pooled, grid = self._see(images)
        words = torch.tensor([*self._first, *self._prompt_ids(prompt)], dtype=torch.long, device=self._words_at)
        embedded = self._model.get_input_embeddings()(words).expand(len(images), -1, -1)
        sequence = torch.cat([self._model.visual_tokens(pooled, grid).to(embedded.dtype), embedded], 1)
        ids, scores = generate(self._model, sequence, self._end, self._pad, self._decoding)
        captions = []
        for row, own in zip(ids.tolist(), scores.float().tolist(), strict=True):
            text = self._tokenizer.decode(row, skip_special_tokens=True)
            captions.append(Caption(sentence_case(text), round(confidence(row, own, self._end), 4)))
        return captions, self._model.embed_pooled(pooled).cpu().numpy()

    def _prompt_ids(self, prompt: str | None) -> list[int]:
        ids = self._tokenizer.encode(prompt, add_special_tokens=False) if prompt else []
        if len(ids) > LONGEST_PROMPT:
            raise InputError(f"The prompt has {len(ids)} tokens; at most {LONGEST_PROMPT} can be read. Shorten it.")
        return list(ids)

    def _query_ids(self, text: str) -> list[int]:
        ids = self._tokenizer.encode(text[:2000], add_special_tokens=False)[: max(32, self._decoding.max_tokens)]
        if not ids:
            raise InputError(
                f"The model cannot read {text[:40]!r}. Write the search in words, such as: boats at a pier."
            )
        return [*self._first, *ids, self._model.config.ret_token_id]

    def _rows(self, rows: list[np.ndarray]) -> np.ndarray:
        return np.concatenate(rows) if rows else np.zeros((0, self._model.config.retrieval_dim), np.float32)


def _words(beams: int) -> str:
    return "greedy" if beams == 1 else f"beam search, {beams} beams"
