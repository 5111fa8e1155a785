"""Finding and reading the pictures of a data set."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from ...errors import DatasetError

# Where the published archives keep their pictures.
PICTURE_FOLDERS = (
    "RSICD_images",
    "imgs",
    "images",
    "Images",
    "NWPU_images",
    "RSITMD_images",
    "Sydney_images",
    "UCM_images",
)


class PictureFinder:
    """Maps the names in a data set's file to files on disk.

    Args:
        root: The data set's folder.
        check: Whether a picture that is not there is an error at once.
        wanted: The split that is asked for; pictures of others may be missing. None for all.
    """

    def __init__(self, root: Path, check: bool, wanted: str | None = None) -> None:
        self._check = check
        self._wanted = wanted
        known = [root / name for name in PICTURE_FOLDERS if (root / name).is_dir()]
        others = [sub for sub in sorted(root.iterdir()) if sub.is_dir() and not sub.name.startswith(".")]
        self._folders = list(dict.fromkeys([*known, *others, root]))

    def find(self, name: str, split: str, source: Path, entry: str, subfolder: str | None = None) -> Path:
        """Return the picture's path; the folder that had the last picture is tried first.

        Raises:
            DatasetError: When pictures are checked and none of the folders has it.
        """
        relative = Path(name)
        tries = [relative] if subfolder is None else [Path(subfolder) / relative, relative]
        for folder in self._folders:
            for candidate in tries:
                path = folder / candidate
                if path.is_file():
                    if folder is not self._folders[0]:
                        self._folders.remove(folder)
                        self._folders.insert(0, folder)
                    return path
        if self._check and self._wanted in (None, split):
            raise DatasetError(
                f"{source}, {entry}: the picture {name} is not in {self._folders[0]}. "
                "Copy it there, or take the entry out of the file."
            )
        return self._folders[0] / tries[0]


def read_picture(path: Path) -> np.ndarray:
    """Return a picture as (H, W, 3) uint8.

    Raises:
        DatasetError: When the file is missing, truncated or not a picture.
    """
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB"))
    except FileNotFoundError:
        raise DatasetError(f"The picture {path} is missing.") from None
    except (OSError, SyntaxError, ValueError) as error:  # Pillow's ways of saying that a file is broken
        raise DatasetError(
            f"The picture {path} cannot be read ({error}); it may be truncated. Copy it again."
        ) from error
