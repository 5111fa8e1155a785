"""Takes the pictures in docs/images from the real program, with the embedded model, on the sample scene.

Usage: python3 scripts/screenshots.py [FOLDER [STORY]], where STORY is scene, runtime, hub, review, analysis, drawn or
chat; all when left out.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from qgis_window import ROOT, draw_scene, play

HERE = Path(__file__).parent


def main(folder: Path, stories: tuple[str, ...]) -> None:
    """Draw the scene, play the stories, shrink the pictures to few colours."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="tilescribe-pictures-") as name:
        scene = draw_scene(Path(name) / "Harbour town.tif")
        for story in stories:
            for picture in STORIES[story](scene):
                target = folder / Path(picture).name
                subprocess.run(["convert", picture, "-colors", "255", f"PNG8:{target}"], check=True)
                print(target)


def _scene(scene: Path) -> list[str]:
    return _play("screenshots_story.py", scene, scene=str(scene), timeout=600.0)


def _runtime(scene: Path) -> list[str]:
    return _play("screenshots_runtime_story.py", scene)


def _hub(scene: Path) -> list[str]:
    return _play("screenshots_hub_story.py", scene, model=str(ROOT / "resources" / "models" / "rscapret-nano"))


def _review(scene: Path) -> list[str]:
    drawn = json.loads(scene.with_suffix(".truth.json").read_text(encoding="utf-8"))["tiles"]
    truth = {f"{tile['row']},{tile['col']}": tile["class"] for tile in drawn}
    found = _play("screenshots_review_story.py", scene, scene=str(scene), truth=truth, timeout=1500.0)
    *pictures, outcome, said = found
    print(said, {key: outcome.get(key) for key in ("before", "after", "kept", "pictures")})
    return pictures


def _analysis(scene: Path) -> list[str]:
    later = draw_scene(scene.with_name("Harbour town, later.tif"), "later")
    *pictures, report = _play("screenshots_analysis_story.py", scene, before=str(scene), after=str(later))
    return [*pictures, *_pages(report)]


def _drawn(scene: Path) -> list[str]:
    return _play("screenshots_drawn_story.py", scene, scene=str(scene))


def _chat(scene: Path) -> list[str]:
    return _play("screenshots_chat_story.py", scene, scene=str(scene))


def _play(story: str, beside: Path, timeout: float = 300.0, **arguments: Any) -> list[Any]:
    """Play a story that leaves its pictures beside the scene; return its answer."""
    return play(HERE / story, timeout=timeout, folder=str(beside.parent), **arguments)


def _pages(pdf: str) -> list[str]:
    """Draw a PDF's pages beside it (needs poppler-utils); return the map's, the first with topics, and the charts'."""
    stem = Path(pdf).with_suffix("")
    subprocess.run(["pdftoppm", "-r", "75", "-png", pdf, str(stem)], check=True)
    drawn = sorted(stem.parent.glob(f"{stem.name}-[0-9]*.png"))
    kept = zip((drawn[0], drawn[1], drawn[-2]), ("map", "topics", "charts"), strict=True)
    return [str(page.rename(page.with_name(f"report-{what}.png"))) for page, what in kept]


STORIES = {
    "scene": _scene,
    "runtime": _runtime,
    "hub": _hub,
    "review": _review,
    "analysis": _analysis,
    "drawn": _drawn,
    "chat": _chat,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images", tuple(sys.argv[2:]) or tuple(STORIES))
