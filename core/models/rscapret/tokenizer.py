"""The compact model's tokenizer: byte-pair encoding over the captions' own words, with [RET] and the style tokens."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

from ...errors import BundleError

PAD, END, RET, UNKNOWN = "<pad>", "<end>", "[RET]", "<unk>"
# Captions that people wrote for training say "a old field" now and then, and the model learns it.
BEFORE_VOWEL = re.compile(r"\ba(?= (?:[ai]|e(?!u)|o(?!nce?\b|ne)|u(?!ni|s|ti))\w)")


def normalise(sentence: str) -> str:
    """Lower-case a caption and keep letters, digits and spaces, as the captions' own token lists do."""
    return " ".join(re.sub(r"[^a-z0-9 ]+", " ", sentence.lower().replace("'", "")).split())


def sentence_case(words: str) -> str:
    """Write generated words as a person would: "an" before a vowel, a capital letter and a full stop."""
    text = BEFORE_VOWEL.sub("an", " ".join(words.split()))
    return text[:1].upper() + text[1:] + "." if text else ""


def token_id(tokenizer: Tokenizer, token: str) -> int:
    """Return a special token's row in the vocabulary.

    Raises:
        BundleError: The vocabulary lacks it.
    """
    number = tokenizer.token_to_id(token)
    if number is None:
        raise BundleError(f"The model's tokenizer lacks {token}. Install the model again.")
    return int(number)


def train_tokenizer(sentences: Iterable[str], size: int, styles: Iterable[str]) -> Tokenizer:
    """Learn a vocabulary of ``size`` pieces from normalised sentences.

    Frequent words become one piece; rare ones (and a user's query words never seen) fall into pieces, so that
    "resident" still shares its start with "residential".
    """
    tokenizer = Tokenizer(models.BPE(unk_token=UNKNOWN, end_of_word_suffix="</w>"))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKD(), normalizers.StripAccents(), normalizers.Lowercase(), normalizers.Replace("'", "")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Punctuation(behavior="removed")]
    )
    tokenizer.decoder = decoders.BPEDecoder(suffix="</w>")
    special = [PAD, END, RET, UNKNOWN, *(f"<{style}>" for style in styles)]
    trainer = trainers.BpeTrainer(
        vocab_size=size, min_frequency=3, special_tokens=special, end_of_word_suffix="</w>", show_progress=False
    )
    tokenizer.train_from_iterator((normalise(line) for line in sentences), trainer)
    return _in_order(tokenizer, special)


def _in_order(tokenizer: Tokenizer, special: Sequence[str]) -> Tokenizer:
    """Return the tokenizer with its letters numbered by the alphabet: the trainer numbers them anew in every run."""
    state = json.loads(tokenizer.to_str())
    merged = dict.fromkeys("".join(pair) for pair in state["model"]["merges"])
    letters = sorted(set(state["model"]["vocab"]) - set(merged) - set(special))
    state["model"]["vocab"] = {piece: number for number, piece in enumerate([*special, *letters, *merged])}
    return Tokenizer.from_str(json.dumps(state))
