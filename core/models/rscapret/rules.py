"""How a bundle's captions are written: the rules of decoding that its settings and its tokenizer give."""

from __future__ import annotations

from typing import Any

from tokenizers import Tokenizer

from ...errors import InputError
from .decoding import Rules
from .tokenizer import END, PAD, RET, UNKNOWN, token_id


def rules_of(tokenizer: Tokenizer, settings: dict[str, Any], prompt: str | None) -> Rules:
    """Return the decoding rules for a job.

    Args:
        tokenizer: The bundle's tokenizer.
        settings: The bundle's settings: ``styles``, ``caption_styles``, ``max_tokens``, ``beams``, ``length_penalty``.
        prompt: A caption style by name, or None to let the model choose.

    Raises:
        BundleError: The tokenizer lacks a token that the rules need.
        InputError: The prompt is not a style; a compact model follows no instructions.
    """
    chosen = settings.get("caption_styles", settings.get("styles", []))
    styles = {name: token_id(tokenizer, f"<{name}>") for name in settings.get("styles", [])}
    if prompt and prompt not in styles:
        raise InputError(
            "This model follows no instructions; leave the prompt empty, or name one of its caption styles: "
            f"{', '.join(styles) or 'it has none'}."
        )
    marks = special_ids(tokenizer, settings)
    return Rules(
        end=marks["end"],
        banned=tuple(number for name, number in marks.items() if name != "end" and number != marks["end"]),
        repeats=bool(settings.get("repeats", False)),
        all_styles=tuple(styles.values()),
        styles=tuple(styles[name] for name in chosen),
        style=styles[prompt] if prompt else None,
        max_tokens=int(settings.get("max_tokens", 32)),
        beams=int(settings.get("beams", 1)),
        length_penalty=float(settings.get("length_penalty", 1.0)),
    )


def special_ids(tokenizer: Tokenizer, settings: dict[str, Any]) -> dict[str, int]:
    """Return the ids of the tokens that are no words: those of our own vocabulary, or those that the settings name.

    Raises:
        BundleError: The tokenizer lacks one.
    """
    named = settings.get("token_ids")
    if isinstance(named, dict):
        return {str(name): int(number) for name, number in named.items()}
    return {
        name: token_id(tokenizer, token)
        for name, token in (("end", END), ("pad", PAD), ("unknown", UNKNOWN), ("ret", RET))
    }


def style_name(tokenizer: Tokenizer, number: int) -> str:
    """Return the name of a style by its token's id."""
    return str(tokenizer.id_to_token(number)).strip("<>")


def decoding_words(settings: dict[str, Any]) -> str:
    """Say how captions are decoded, for reports."""
    beams = int(settings.get("beams", 1))
    return "greedy" if beams == 1 else f"beam search, {beams} beams"
