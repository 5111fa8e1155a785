"""Runs a vision-language model of transformers: captions by instruction, batched, remote code off."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from transformers import AutoModelForImageTextToText

from ...errors import BundleError
from ..bundle import Bundle
from ..captioner import Captioner
from ..engine import Caption
from ..instructions import PRESETS, instruction
from ..loading.batches import Batches, best_batch, ran_out
from ..loading.likelihood import Likelihood
from ..loading.memory import fitting, largest_batch, need_of
from ..loading.parts import load_model, read_config, said
from ..loading.placement import choose_placement
from ..loading.streaming import streamed
from ..rscapret.generation import confidence
from ..rscapret.pictures import resized
from ..talk import Message, with_manners
from .processor import load_processor
from .prompts import Prompts

OPTIONAL = ("token_type_ids", "mm_token_type_ids")  # made by tokenizers whether the model knows them or not
FOR_TRAINING = "labels"  # made by PaliGemma's processor
CUTTING = ("do_image_splitting", "crop_to_patches", "do_pan_and_scan")  # what families call it
BATCH = 8  # pictures at once on a CPU
LONGEST = 4096  # tokens of an answer


class VlmEngine(Captioner):
    """An Engine that captions as it is told, and does not embed.

    Args:
        bundle: A verified bundle that `tilescribe bundle build vlm` wrote.
        device: ``cpu``, ``cuda``...; the GPU where there is one, when not given.

    Raises:
        BundleError: The model cannot be loaded, or does not fit in memory.
    """

    decoding = "greedy"

    def __init__(self, bundle: Bundle, device: str | None = None) -> None:
        settings = bundle.settings
        self._name = bundle.label
        self._max_tokens = int(settings.get("max_tokens", 64))
        self._chat_tokens = int(settings.get("chat_tokens", 256))
        config = read_config(bundle.folder)
        place = choose_placement(str(settings.get("weights", "auto")), device)
        self._processor = load_processor(bundle.folder)
        self._tokenizer = self._processor.tokenizer
        self._prompts = Prompts(config.model_type, self._processor, bundle.id)
        self._whole, self._side = not settings.get("splitting", False), bundle.input_size
        longest = max(self._max_tokens, *(preset.tokens for preset in PRESETS.values()))
        need = need_of(AutoModelForImageTextToText, config, place, tokens=self._trial(bundle) + longest)
        place = fitting(place, need, bundle.id)
        self._model = load_model(AutoModelForImageTextToText, bundle.folder, place)
        self._known = set(inspect.signature(self._model.forward).parameters)
        # A decoder of its own counts positions from its first word, and may know few of them.
        decoder = self._model.config.get_text_config(decoder=True)
        self._most_tokens = decoder.max_position_embeddings - 2 if self._model.config.is_encoder_decoder else LONGEST
        self._device, self._dtype = place.device, place.dtype
        ends = self._model.generation_config.eos_token_id
        ends = self._tokenizer.eos_token_id if ends is None else ends
        self._ends = list(ends) if isinstance(ends, (list, tuple)) else [ends]
        pad = self._tokenizer.pad_token_id
        self._pad = self._ends[0] if pad is None else pad
        self._turn = threading.Lock()
        self._batches = Batches(largest_batch(place, need, BATCH))
        if place.device.type == "cuda":
            grey = np.full((1, self._side, self._side, 3), 128, np.uint8)
            most = largest_batch(place, need, 64)
            self._batches.size = best_batch(lambda size: self._write(np.repeat(grey, size, 0), instruction(None)), most)
        self.info = replace(
            bundle.info(place.words),
            batch=self._batches.size,
            can_chat=self._prompts.chats,
            tasks=self._prompts.tasks,
            at_once=2 if place.device.type == "cuda" else 1,  # pictures are prepared while a GPU writes
        )

    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:
        """Describe pictures as a preset's name, or a prompt in one's own words, says.

        Raises:
            InputError: The prompt is too long, or none that the model knows.
        """
        told = instruction(prompt)
        parts = self._batches.run(lambda part: self._write(part, told), images)
        return [caption for part in parts for caption in part]

    def chat(self, messages: Sequence[Message], stopped: Callable[[], bool] = lambda: False) -> Iterator[str]:
        """See ChatEngine.chat."""
        if not self.info.can_chat:
            raise BundleError(f"{self.info.id} was not made for conversations. Choose another model to ask.")
        from PIL import Image

        pictures = [picture for message in messages for picture in message.pictures]
        shown = [Image.fromarray(resized(picture[None], self._side)[0]) for picture in pictures]
        inputs = self._placed(self._processed([shown], self._prompts.talk(with_manners(messages))))

        def write(**watchers: object) -> None:
            with self._turn:
                self._model.generate(
                    **inputs,
                    **watchers,
                    max_new_tokens=self._chat_tokens,
                    do_sample=False,
                    num_beams=1,
                    pad_token_id=self._pad,
                    eos_token_id=self._ends,
                )

        return streamed(write, lambda ids: str(self._tokenizer.decode(ids, skip_special_tokens=True)), stopped)

    # ------------------------------------------------------------------ inside

    @torch.inference_mode()
    def _write(self, images: np.ndarray, told: str) -> list[Caption]:
        from PIL import Image

        pictures = [[Image.fromarray(image)] for image in resized(images, self._side)]
        processed = self._processed(pictures, self._prompts.words(told))
        watcher = Likelihood()
        with self._turn:
            inputs = self._placed(processed)
            sequences = self._generated(inputs, told, watcher)
        # A decoder's answer follows what it was told; an encoder-decoder's stands alone, behind one token.
        read = 1 if self._model.config.is_encoder_decoder else inputs["input_ids"].shape[1]
        said = sequences[:, read:]
        scores = watcher.of(sequences)
        captions = []
        for row, own in zip(said.tolist(), scores.tolist(), strict=True):
            end = next((number for number in row if number in self._ends), self._ends[0])
            words = self._prompts.read(row, told)
            failure = "" if words else "The model said nothing about this tile."
            captions.append(Caption(words, round(confidence(row, own, end), 4), failure))
        return captions

    def _generated(self, inputs: dict[str, Any], told: str, watcher: Likelihood) -> torch.Tensor:
        try:
            sequences: torch.Tensor = self._model.generate(
                **inputs,
                max_new_tokens=min(self._prompts.tokens(told, self._max_tokens), self._most_tokens),
                do_sample=False,
                num_beams=1,
                pad_token_id=self._pad,
                eos_token_id=self._ends,
                logits_processor=[watcher],
            )
        except (RuntimeError, ValueError, TypeError, IndexError, AttributeError) as error:
            if ran_out(error):
                raise
            raise BundleError(
                f"The model {self._name} could not write about a picture ({error!r:.200}). It may be of a family that "
                "Tilescribe cannot run. Choose another model."
            ) from error
        return sequences

    def _trial(self, bundle: Bundle) -> int:
        """Return how many tokens a picture with the longest preset takes, before the model itself is loaded.

        Raises:
            BundleError: Its processor cannot make them.
        """
        from PIL import Image

        grey = Image.new("RGB", (self._side, self._side), (128, 128, 128))
        asked = "detailed"  # a task of every family

        def tokens() -> int:
            return int(self._processed([[grey]], self._prompts.words(instruction(asked)))["input_ids"].shape[1])

        return int(said(bundle.folder, tokens))

    def _placed(self, processed: Any) -> dict[str, Any]:
        """Return what the model reads of a processor's answer, where it reads it."""
        return {
            name: value.to(self._device, self._dtype) if value.is_floating_point() else value.to(self._device)
            for name, value in processed.items()
            if isinstance(value, torch.Tensor)
            and name != FOR_TRAINING
            and (name in self._known or name not in OPTIONAL)
        }

    def _processed(self, pictures: list[list[Any]], text: str) -> Any:
        options: dict[str, Any] = {}
        if self._whole:  # a tile is cut out already
            own = getattr(self._processor, "image_processor", None)
            options = {name: False for name in CUTTING if hasattr(own, name)}
        begin = self._tokenizer.bos_token
        if begin and text.startswith(begin):
            options["add_special_tokens"] = False  # the template has written it; twice would be once too often
        return self._processor(
            images=pictures if any(pictures) else None,
            text=[text] * len(pictures),
            padding=True,
            padding_side="left",
            return_tensors="pt",
            **options,
        )
