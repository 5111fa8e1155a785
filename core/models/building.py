"""Makes bundles of models that are in transformers' format: RS-CapRet from its parts, encoders, instruction models."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ..errors import BundleError
from .bundle import Bundle
from .loading.parts import load_tokenizer, read_config, weight_files
from .manifest import Facts, new_folder, take, write_manifest
from .sources import fetched, name_of

DATA = (".json", ".txt", ".model", ".jinja")
LARGEST_DATA = 2**27  # bytes of a tokenizer or a configuration
Say = Callable[[str], None]


def build_rscapret(
    vision: str, language: str, adapter: str, target: Path, facts: Facts, say: Say = lambda _line: None
) -> Bundle:
    """Make a bundle of a vision tower, a causal language model and a trained adapter.

    Args:
        vision: A folder or a pinned revision of a CLIP or SigLIP model, or of a vision tower alone.
        language: Likewise, a causal language model with its tokenizer.
        adapter: Likewise, what training wrote: adapter.safetensors and config.json.
        target: The bundle's folder, which must not be there yet.
        facts: What to say of the model.
        say: Told what is done.

    Raises:
        BundleError: A part is wrong, partial, pickled or gated, or the adapter was trained beside others.
    """
    from .rscapret.adapter import ADAPTER
    from .rscapret.towers import ADAPTERS, LANGUAGE, VISION, adapter_settings, check_adapter, vision_config

    folders = {
        part: _fetch(source, say) for part, source in ((VISION, vision), (LANGUAGE, language), (ADAPTERS, adapter))
    }
    settings = adapter_settings(folders[ADAPTERS])
    check_adapter(folders[ADAPTERS], vision_config(folders[VISION]), read_config(folders[LANGUAGE]))
    load_tokenizer(folders[LANGUAGE])
    with new_folder(target) as staging:
        names = [f"{part}/{name}" for part in (VISION, LANGUAGE) for name in _gather(folders[part], staging / part)]
        for name in (ADAPTER, "config.json"):
            take(folders[ADAPTERS] / name, staging / ADAPTERS / name)
            names.append(f"{ADAPTERS}/{name}")
        parts = {VISION: vision, LANGUAGE: language, ADAPTERS: adapter}
        facts = _with_sources(facts, parts)
        write_manifest(
            staging,
            names,
            "rscapret-towers",
            facts,
            input_size=settings["image_size"],
            embedding_dim=settings["retrieval_dim"],
            can_caption=True,
            can_chat=True,
            report=lambda name: say(f"checksum of {name}"),
        )
    return Bundle.load(target, verify=False)


def build_encoder(model: str, target: Path, facts: Facts, say: Say = lambda _line: None) -> Bundle:
    """Make a bundle of a pair of encoders, such as CLIP or SigLIP; arguments and errors as of ``build_rscapret``."""
    from transformers import AutoModel

    from .encoders.preprocessing import Preprocessing
    from .encoders.torch_engine import embedding_width

    folder = _fetch(model, say)
    dim = embedding_width(AutoModel, folder)
    look = Preprocessing.read(folder)
    load_tokenizer(folder)
    return _plain(folder, model, target, "encoder-torch", facts, say, look.size, dim, can_caption=False)


def build_vlm(model: str, target: Path, facts: Facts, say: Say = lambda _line: None) -> Bundle:
    """Make a bundle of a model that follows instructions; arguments and errors as of ``build_rscapret``."""
    from .vlm.processor import check_vlm, has_template, picture_side

    folder = _fetch(model, say)
    check_vlm(folder)
    side, chats = picture_side(folder), has_template(folder)
    return _plain(folder, model, target, "vlm-torch", facts, say, side, 0, can_caption=True, can_chat=chats)


def _plain(
    folder: Path,
    source: str,
    target: Path,
    engine: str,
    facts: Facts,
    say: Say,
    size: int,
    dim: int,
    can_caption: bool,
    can_chat: bool = False,
) -> Bundle:
    with new_folder(target) as staging:
        write_manifest(
            staging,
            _gather(folder, staging),
            engine,
            _with_sources(facts, {"model": source}),
            input_size=size,
            embedding_dim=dim,
            can_caption=can_caption,
            can_instruct=can_caption,
            can_chat=can_chat,
            report=lambda name: say(f"checksum of {name}"),
        )
    return Bundle.load(target, verify=False)


def _fetch(source: str, say: Say) -> Path:
    say(f"looking at {source}")
    return fetched(source)


def _with_sources(facts: Facts, sources: dict[str, str]) -> Facts:
    """Return the facts with where the parts come from: the revision, or the folder's name alone (paths are private)."""
    named = {part: name_of(source) for part, source in sources.items()}
    return replace(facts, settings={**facts.settings, "made_of": named})


def _gather(folder: Path, target: Path) -> list[str]:
    """Take a part's weights and plain data into a bundle and return the files' names."""
    names = weight_files(folder)
    for path in sorted(folder.iterdir()):
        if path.suffix in DATA and path.is_file() and path.stat().st_size <= LARGEST_DATA and path.name != "model.json":
            names.append(path.name)
    if "config.json" not in names:
        raise BundleError(f"{folder} holds no config.json. Choose a model's folder.")
    names = list(dict.fromkeys(names))
    for name in names:
        take(folder / name, target / name)
    return names
