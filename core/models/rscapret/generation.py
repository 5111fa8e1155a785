"""Captions from an RS-CapRet model: greedy, beam or sampled, over pictures or pictures and text interleaved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from ..loading.likelihood import Likelihood
from .modeling import RSCapRetModel


@dataclass(frozen=True)
class Decoding:
    """How words are chosen.

    Attributes:
        beams: Width of the beam search; 1 is greedy.
        max_tokens: Longest caption in tokens.
        length_penalty: Exponent on the length by which a beam's log-probability is divided.
        sample: Draw words at random (used by self-critical training).
        temperature: Sharpness of the draw.
        no_repeat: Size of the word groups that may not occur twice; 0 for no such rule.
    """

    beams: int = 1
    max_tokens: int = 32
    length_penalty: float = 1.0
    sample: bool = False
    temperature: float = 1.0
    no_repeat: int = 0


@torch.no_grad()
def generate(
    model: RSCapRetModel,
    inputs: torch.Tensor,
    end: int,
    pad: int,
    decoding: Decoding = Decoding(),
    attention_mask: torch.Tensor | None = None,
    copies: int = 1,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Continue sequences of embeddings with the language model's key-value cache; [RET] is never said.

    Args:
        model: The model.
        inputs: (N, T, width) visual tokens and words, left-padded where lengths differ.
        end: Id that ends a caption.
        pad: Id written after the end.
        decoding: How words are chosen.
        attention_mask: (N, T); ones when not given.
        copies: Captions drawn for each sequence.

    Returns:
        Ids (N * copies, L) and their log-probabilities (N * copies, L), zero after the end.
    """
    if attention_mask is None:
        attention_mask = torch.ones(inputs.shape[:2], dtype=torch.long, device=inputs.device)
    settings = {"temperature": decoding.temperature, "top_k": 0, "top_p": 1.0} if decoding.sample else {}
    watcher = Likelihood() if decoding.beams == 1 and not decoding.sample else None
    output = model.language.generate(
        inputs_embeds=inputs,
        attention_mask=attention_mask,
        max_new_tokens=decoding.max_tokens,
        num_beams=decoding.beams,
        do_sample=decoding.sample,
        length_penalty=decoding.length_penalty if decoding.beams > 1 else None,
        no_repeat_ngram_size=decoding.no_repeat or None,
        num_return_sequences=copies,
        suppress_tokens=[model.config.ret_token_id],
        eos_token_id=end,
        pad_token_id=pad,
        output_scores=watcher is None,
        return_dict_in_generate=True,
        logits_processor=[watcher] if watcher else None,
        **settings,
    )
    if watcher:
        scores = watcher.of(output.sequences)
    else:
        scores = model.language.compute_transition_scores(
            output.sequences, output.scores, getattr(output, "beam_indices", None), normalize_logits=True
        )
    ended = (output.sequences == end).cumsum(-1) - (output.sequences == end).long()
    return output.sequences, scores.masked_fill(ended > 0, 0.0).clamp(min=-50.0)


def confidence(ids: Sequence[int], scores: Sequence[float], end: int) -> float:
    """Return the exponential of the mean log-probability of a caption's tokens, its end included."""
    length = list(ids).index(end) + 1 if end in ids else len(ids)
    return float(torch.tensor(list(scores)[:length]).mean().exp()) if length else 0.0


def interleaved(model: RSCapRetModel, parts: Sequence[torch.Tensor]) -> torch.Tensor:
    """Join pictures and sentences to one sequence of embeddings (1, T, width), in their order.

    Args:
        model: The model.
        parts: Normalised pictures (3, S, S) and token ids (T,), mixed at will.
    """
    pieces = []
    for part in parts:
        if part.is_floating_point():
            pieces.append(model.visual_tokens(*model.image_features(part[None])))
        else:
            pieces.append(model.get_input_embeddings()(part[None]))
    return torch.cat([piece.to(pieces[0].dtype) for piece in pieces], 1)
