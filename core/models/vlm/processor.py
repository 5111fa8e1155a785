"""A vision-language model's processor: what turns pictures and an instruction into the model's inputs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ...errors import BundleError
from ..encoders.preprocessing import FILES
from ..loading.parts import load_tokenizer, read_config, said, weight_files
from .prompts import Prompts

NAMED_IN = ("processor_config.json", "preprocessor_config.json", "tokenizer_config.json")
LARGEST_SIDE, USUAL_SIDE = 768, 448  # of a tile that is shown: more is read slowly and seldom seen
LARGEST_FIXED = 1024  # of one that is made to one size whatever it had


def load_processor(folder: Path) -> Any:
    """Return a folder's processor, able to take pictures.

    Several families also take videos, and their processors ask for packages that only videos need. Where these are not
    installed, the processor goes without.

    Raises:
        BundleError: There is none that transformers knows, or it needs a package that is not there.
    """
    from transformers import AutoProcessor
    from transformers.utils import is_torchvision_available

    if is_torchvision_available():
        options = {"local_files_only": True, "trust_remote_code": False}
        return said(folder, lambda: AutoProcessor.from_pretrained(str(folder), **options))  # a folder  # nosec B615
    kind = _processor_class(folder)
    return said(folder, lambda: kind.from_pretrained(str(folder), local_files_only=True))


def check_vlm(folder: Path) -> None:
    """Look whether a folder holds a model that takes pictures and an instruction.

    Raises:
        BundleError: It does not, or a part of it is wrong or missing.
    """
    from transformers import AutoModelForImageTextToText

    weight_files(folder)
    config = read_config(folder)
    if type(config) not in AutoModelForImageTextToText._model_mapping:
        raise BundleError(
            f"The model in {folder} ({config.model_type}) does not write about pictures. Choose a vision-language model; for "
            "CLIP and SigLIP use `tilescribe bundle build encoder`."
        )
    load_tokenizer(folder)


def has_template(folder: Path) -> bool:
    """Say whether a model comes with the form that it was taught conversations in.

    Raises:
        BundleError: It does not, and how it is told what to do is not known either.
    """
    return Prompts(read_config(folder).model_type, load_processor(folder), folder.name).chats


def picture_side(folder: Path) -> int:
    """Return the side in pixels at which tiles are shown to the model: what it was trained on, within reason."""
    for name in FILES:
        settings = _json(folder / name)
        settings = settings.get("image_processor", settings)
        # What a picture is made to that is not cut up (SmolVLM), else what every picture is made to.
        size = settings.get("max_image_size") or settings.get("size")
        if isinstance(size, dict):
            side, most = size.get("height"), LARGEST_FIXED
            if not side:
                side, most = size.get("longest_edge") or size.get("shortest_edge"), LARGEST_SIDE
            if isinstance(side, int) and side > 0:
                # Sizes in the thousands count pixels (Qwen) or a picture that is cut up.
                return side if side <= most else USUAL_SIDE
    return USUAL_SIDE


def _processor_class(folder: Path) -> Any:
    import transformers
    from transformers.models.auto.processing_auto import PROCESSOR_MAPPING_NAMES
    from transformers.processing_utils import ProcessorMixin

    named = [_json(folder / name).get("processor_class") for name in NAMED_IN]
    named.append(PROCESSOR_MAPPING_NAMES.get(read_config(folder).model_type))
    name = next((str(name) for name in named if name), "")
    kind: Any = getattr(transformers, name, None) if name.isidentifier() else None
    known = isinstance(kind, type) and issubclass(kind, ProcessorMixin)
    if not known:
        raise BundleError(f"transformers knows no processor for the model in {folder}. Choose another model.")
    return _without_videos(kind) if "video_processor" in kind.get_attributes() else kind


def _without_videos(kind: Any) -> Any:
    """Return the processor class with an empty place where it keeps what videos need."""
    import sys

    module = sys.modules[kind.__module__]
    if getattr(module, "num2words", "") is None:  # SmolVLM's spells the number of a video's frames
        module.num2words = str  # type: ignore[attr-defined]

    class NoVideos(dict):  # a dictionary, because processors are written out as JSON
        merge_size = temporal_patch_size = num_frames = fps = 1

        @classmethod
        def from_pretrained(cls, *_: Any, **__: Any) -> NoVideos:
            return cls()

    def module_of(name: str) -> Any:
        return NoVideos if "Video" in name else kind.get_possibly_dynamic_module(name)

    members = {"video_processor_class": "NoVideos", "get_possibly_dynamic_module": staticmethod(module_of)}
    return type(kind.__name__, (kind,), members)


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
