"""Where parts of models come from: a folder, or one revision of a repository on the Hugging Face hub."""

from __future__ import annotations

import re
from pathlib import Path

from ..errors import BundleError

PINNED = re.compile(r"([\w.-]+/[\w.-]+)@([0-9a-f]{40})")
REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+(@.*)?")
WANTED = ["*.safetensors", "*.json", "*.txt", "*.model", "*.jinja", "README.md"]


def fetched(source: str) -> Path:
    """Return the folder that a source names, fetched when it is not here yet.

    Args:
        source: A folder, or ``owner/name@COMMIT`` with the 40 characters of a commit: another word, such as a branch's
            name, may mean other weights tomorrow.

    Raises:
        BundleError: There is no such folder or revision, it may not be had, or the network does not answer.
    """
    folder = Path(source).expanduser()
    if folder.is_dir():
        return folder
    pinned = PINNED.fullmatch(source)
    if pinned:
        return _from_hub(*pinned.groups())
    if REPOSITORY.fullmatch(source):
        raise BundleError(
            f"{source} names no revision. Write owner/name@COMMIT with the 40 characters of a commit, which the model's page "
            "on the hub shows under Files, so that the model is the same tomorrow."
        )
    raise BundleError(
        f"There is no folder {source}. Give a model's folder, or owner/name@COMMIT on the Hugging Face hub."
    )


def name_of(source: str) -> str:
    """Return what to call a source in a bundle: a folder's name alone, because paths are private, or the revision."""
    folder = Path(source).expanduser()
    return folder.resolve().name if folder.is_dir() else source


def _from_hub(repository: str, revision: str) -> Path:
    try:
        from huggingface_hub import errors, snapshot_download
    except ImportError as error:
        raise BundleError(
            "Fetching from the hub needs the package huggingface_hub, which the runtime lacks. Install the full runtime."
        ) from error
    name = f"{repository}@{revision[:8]}"
    try:
        return Path(snapshot_download(repository, revision=revision, allow_patterns=WANTED))
    except errors.GatedRepoError as error:
        raise BundleError(
            f"{name} is only for people who accepted its terms. Accept them on https://huggingface.co/{repository}, put a "
            "token of yours in the environment variable HF_TOKEN, and try again."
        ) from error
    except (errors.RepositoryNotFoundError, errors.RevisionNotFoundError) as error:
        raise BundleError(
            f"The hub has no {name} that may be read. Look at the name and the commit; for a private model, put a token of "
            "yours in the environment variable HF_TOKEN."
        ) from error
    except (
        errors.HfHubHTTPError,
        errors.LocalEntryNotFoundError,
        OSError,
        RuntimeError,
        ValueError,
        TypeError,
        KeyError,
    ) as error:
        raise BundleError(
            f"{name} could not be fetched ({type(error).__name__}). Look at the network and the proxy and try again: what is "
            "here already is kept. Or download the model elsewhere, and give its folder."
        ) from error
