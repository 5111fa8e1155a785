"""Parts of models in folders, as transformers writes them: looked at first, then loaded, without running their code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ...errors import BundleError
from ..json_file import read_object
from .placement import Placement

PICKLED = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".h5", ".msgpack")
CONFIG, INDEX, WEIGHTS = "config.json", "model.safetensors.index.json", "model.safetensors"
LARGEST_TEXT = 2**26


def weight_files(folder: Path) -> list[str]:
    """Return the names of a folder's weight files, all there and none of them pickled.

    Raises:
        BundleError: There are none, only pickled ones, or some of them are missing.
    """
    if (folder / INDEX).is_file():
        named = _read_json(folder / INDEX).get("weight_map")
        names = sorted({str(name) for name in named.values()}) if isinstance(named, dict) else []
        missing = [name for name in names if not (folder / name).is_file()]
        if missing or not names:
            raise BundleError(
                f"{folder} is only partly there: {len(missing)} of {len(names)} weight files are missing"
                f"{', such as ' + missing[0] if missing else ''}. Download the model again."
            )
    elif (folder / WEIGHTS).is_file():
        names = [WEIGHTS]
    else:
        pickled = sorted(path.name for path in folder.glob("*") if path.suffix in PICKLED)
        if pickled:
            raise BundleError(
                f"The weights in {folder} are pickled ({pickled[0]}), a format that can carry programs: they are refused. "
                "Choose a revision of the model that has .safetensors files, or convert it first."
            )
        raise BundleError(f"{folder} holds no weights ({WEIGHTS}). Download the whole model, and choose its folder.")
    for name in names:
        _check_weights(folder / name)
    return names


def read_config(folder: Path) -> Any:
    """Return the transformers configuration of a folder's model.

    Raises:
        BundleError: There is none, or only the model's own code could read it.
    """
    from transformers import AutoConfig

    raw = _read_json(folder / CONFIG)

    def load() -> Any:
        options = {"local_files_only": True, "trust_remote_code": False}
        return AutoConfig.from_pretrained(str(folder), **options)  # a folder  # nosec B615

    if "auto_map" in raw:
        from transformers.models.auto.configuration_auto import CONFIG_MAPPING

        if raw.get("model_type") not in CONFIG_MAPPING:
            raise BundleError(
                f"The model in {folder} is run by program code that comes with it, which is never done here. "
                "Choose a model that transformers knows by itself."
            )
    return said(folder, load)


def load_model(kind: Any, folder: Path, place: Placement, **options: Any) -> Any:
    """Load a model from safetensors, on its device and in its number format.

    Args:
        kind: A transformers class with ``from_pretrained``.
        folder: Where the model is.
        place: Where it goes.
        options: Handed to ``from_pretrained``.

    Raises:
        BundleError: It is wrong, partial, pickled or too large, or needs a package that is not there.
    """
    weight_files(folder)
    read_config(folder)

    def load() -> tuple[Any, dict[str, Any]]:
        found: tuple[Any, dict[str, Any]] = kind.from_pretrained(
            str(folder),
            local_files_only=True,
            trust_remote_code=False,
            use_safetensors=True,
            output_loading_info=True,
            **place.loading_options(),
            **options,
        )
        return found

    model, problems = said(folder, load)
    lacking = [*problems["missing_keys"], *problems["mismatched_keys"]]
    if lacking:
        raise BundleError(
            f"The weights in {folder} are of another model than its {CONFIG} describes: {lacking[0]!s:.80} does not fit. "
            "Download the model again."
        )
    return model.eval()


def load_tokenizer(folder: Path) -> Any:
    """Return the tokenizer of a folder.

    Raises:
        BundleError: There is none, or it needs a package that is not there.
    """
    from transformers import AutoTokenizer

    options = {"local_files_only": True, "trust_remote_code": False}
    return said(folder, lambda: AutoTokenizer.from_pretrained(str(folder), **options))  # a folder  # nosec B615


def said(folder: Path, work: Callable[[], Any]) -> Any:
    """Do what may fail in transformers' many ways, and turn failures into sentences.

    Raises:
        BundleError: With what is wrong and the way out.
    """
    import torch
    from safetensors import SafetensorError

    quiet()
    try:
        return work()
    except ImportError as error:
        raise BundleError(
            f"The model in {folder} needs a package that the runtime lacks: {_first_line(error)} "
            "Install it in the runtime, or choose another model."
        ) from error
    except (torch.OutOfMemoryError, MemoryError) as error:
        raise BundleError(
            f"The model in {folder} is too large for the memory that is free. Close other programs, use 8 or 4 bit "
            "weights on a GPU, or choose a smaller model."
        ) from error
    except SafetensorError as error:
        raise BundleError(
            f"A weight file in {folder} is cut off or damaged ({_first_line(error)}). Download the model again."
        ) from error
    except (OSError, ValueError, RuntimeError, KeyError, TypeError, AttributeError) as error:
        raise BundleError(
            f"The model in {folder} could not be loaded: {_first_line(error)} Choose another one, or download it again."
        ) from error


def quiet() -> None:
    """Keep transformers' progress bars and hints out of logs and terminals."""
    from transformers.utils import logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()


def _check_weights(path: Path) -> None:
    """Raise BundleError when a file cannot be safetensors: cut off, or a stand-in that git left."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        start = stream.read(40)
    if start.startswith(b"version https://git-lfs"):
        raise BundleError(
            f"{path} is only a pointer that git left. Run `git lfs pull` in {path.parent}, and try again."
        )
    if size < 8 or int.from_bytes(start[:8], "little") > size:
        raise BundleError(f"{path} is cut off or damaged. Download the model again.")


def _read_json(path: Path) -> dict[str, Any]:
    return read_object(path, "Download the model again.", LARGEST_TEXT)


def _first_line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    text = (lines[0] if lines else type(error).__name__)[:300]
    return text if text.endswith((".", "!", "?")) else text + "."
