"""Takes the pictures in docs/images from the real program, with the embedded model, on the sample scene.

Usage: python3 scripts/screenshots.py [FOLDER [STORY]], where STORY is scene or runtime; both when left out.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from qgis_window import ROOT, play

HERE = Path(__file__).parent
STORIES = ("scene", "runtime")


def main(folder: Path, stories: tuple[str, ...] = STORIES) -> None:
    """Draw the scene, play the stories, shrink the pictures to few colours."""
    folder.mkdir(parents=True, exist_ok=True)
    python = ROOT / ".runtime" / "bin" / "python"
    with tempfile.TemporaryDirectory(prefix="tilescribe-pictures-") as name:
        pictures: list[str] = []
        if "scene" in stories:
            scene = Path(name) / "Harbour town.tif"
            subprocess.run([str(python), str(ROOT / "scripts" / "sample_scene.py"), str(scene)], check=True)
            pictures += play(HERE / "screenshots_story.py", timeout=600.0, scene=str(scene), folder=name)
        if "runtime" in stories:
            pictures += play(HERE / "screenshots_runtime_story.py", timeout=300.0, folder=name)
        for picture in pictures:
            target = folder / Path(picture).name
            subprocess.run(["convert", picture, "-colors", "255", f"PNG8:{target}"], check=True)
            print(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images", tuple(sys.argv[2:]) or STORIES)
