"""Builds what a recipe names: tokenizer, model and vocabulary."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer
from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer

from ..errors import InputError
from ..models.encoders.preprocessing import FILES, Preprocessing
from ..models.rscapret.configuration import RSCapRetConfig
from ..models.rscapret.modeling import RSCapRetModel
from ..models.rscapret.tokenizer import END, PAD, RET, token_id, train_tokenizer
from ..models.rscapret.towers import add_ret, join_towers
from .batches import Vocabulary
from .recipe import Recipe


def build_compact(
    recipe: Recipe, sentences: Iterable[str], styles: list[str], vocabulary: Path
) -> tuple[RSCapRetModel, Tokenizer]:
    """Make a model and its tokenizer from nothing, as the recipe's ``[model]`` table describes them."""
    tokenizer = learn_vocabulary(vocabulary, sentences, recipe.vocabulary, styles)
    settings: dict[str, Any] = dict(recipe.model)
    text = {**settings.pop("text"), "vocab_size": tokenizer.get_vocab_size()}
    text.update(pad_token_id=token_id(tokenizer, PAD), eos_token_id=token_id(tokenizer, END), bos_token_id=None)
    config = RSCapRetConfig(
        vision_config=settings.pop("vision"),
        text_config=text,
        ret_token_id=token_id(tokenizer, RET),
        style_token_ids={style: token_id(tokenizer, f"<{style}>") for style in styles},
        **settings,
    )
    return RSCapRetModel(config), tokenizer


def learn_vocabulary(file: Path, sentences: Iterable[str], size: int, styles: list[str]) -> Tokenizer:
    """Learn a tokenizer and keep it in a file, or read it from there when the run goes on.

    Were it learnt again, a piece might get another number than the weights know it by.
    """
    if file.is_file():
        return Tokenizer.from_file(str(file))
    tokenizer = train_tokenizer(sentences, size, styles)
    tokenizer.save(str(file))
    return tokenizer


def build_from_towers(recipe: Recipe, vision: str, language: str) -> tuple[RSCapRetModel, Any]:
    """Join a vision tower and a causal language model kept in folders; [RET] is added to the vocabulary.

    Raises:
        InputError: A folder holds no model that transformers can load from safetensors.
    """
    settings: dict[str, Any] = dict(recipe.model)
    tokenizer = _from_folder(AutoTokenizer, language)
    tower = _from_folder(AutoModel, vision, use_safetensors=True)
    words = _from_folder(AutoModelForCausalLM, language, use_safetensors=True)
    if any((Path(vision) / name).is_file() for name in FILES):  # pictures as the tower was trained on
        look = Preprocessing.read(Path(vision))
        settings = {"image_mean": look.mean, "image_std": look.std, **settings}
    return join_towers(tower, words, add_ret(tokenizer, words), settings), tokenizer


def vocabulary_of(model: RSCapRetModel, tokenizer: Any, recipe: Recipe) -> Vocabulary:
    """Return the ids that batches need, for either kind of tokenizer."""
    if isinstance(tokenizer, Tokenizer):
        end, pad = token_id(tokenizer, END), token_id(tokenizer, PAD)
    else:
        end = tokenizer.eos_token_id
        pad = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else end
    config = model.config
    return Vocabulary(tokenizer, end, config.ret_token_id, pad, config.style_token_ids, recipe.max_tokens)


def _from_folder(kind: Any, folder: str | Path, **options: Any) -> Any:
    """Load one part from a folder on this machine; nothing is fetched and no code of the folder is run."""
    if not Path(folder).is_dir():
        raise InputError(f"{folder} is no folder. Download the model first, and give the folder's path.")
    load = kind.from_pretrained
    try:
        return load(str(folder), local_files_only=True, trust_remote_code=False, **options)
    except (OSError, ValueError) as error:
        raise InputError(f"{folder} holds no model that can be loaded from safetensors: {error}") from error
