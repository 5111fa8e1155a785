"""Takes a picture of every panel and dialog in light and dark themes and at 200 %, for looking at; they are not kept.

Usage: python3 scripts/looks.py FOLDER [LOOK...]     LOOK is light, night, gray or double; all when none is given
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import qgis_window
from qgis_window import draw_scene, play

HERE = Path(__file__).parent
LOOKS = {  # the theme, how large, the screen
    "light": ("default", "1", "1400x900"),
    "night": ("Night Mapping", "1", "1400x900"),
    "gray": ("Blend of Gray", "1", "1400x900"),
    "double": ("default", "2", "2800x1800"),
}


def main(folder: Path, looks: list[str]) -> None:
    """Play the story once for every look."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.pop("DISPLAY", None)  # a screen of the right size is made for each
    with tempfile.TemporaryDirectory(prefix="tilescribe-looks-") as name:
        scene = draw_scene(Path(name) / "Harbour town.tif")
        for look in looks or LOOKS:
            theme, scale, screen = LOOKS[look]
            qgis_window.SCREEN = f"-screen 0 {screen}x24"
            pictures = play(
                HERE / "looks_story.py",
                timeout=400.0,
                environ={"QT_SCALE_FACTOR": scale},
                scene=str(scene),
                folder=str(folder),
                theme=theme,
                look=look,
            )
            print("\n".join(pictures), flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), sys.argv[2:])
