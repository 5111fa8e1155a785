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

from qgis_window import ROOT, play

HERE = Path(__file__).parent
STORIES = ("scene", "runtime", "hub", "review", "analysis", "drawn", "chat")


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
        if "hub" in stories:
            model = str(ROOT / "resources" / "models" / "rscapret-nano")
            pictures += play(HERE / "screenshots_hub_story.py", model=model, folder=name)
        if "review" in stories:
            scene = Path(name) / "Harbour town.tif"
            subprocess.run([str(python), str(ROOT / "scripts" / "sample_scene.py"), str(scene)], check=True)
            drawn = json.loads(scene.with_suffix(".truth.json").read_text(encoding="utf-8"))["tiles"]
            truth = {f"{tile['row']},{tile['col']}": tile["class"] for tile in drawn}
            story = HERE / "screenshots_review_story.py"
            *shot, outcome, said = play(story, timeout=1500.0, scene=str(scene), folder=name, truth=truth)
            pictures += shot
            print(said, {key: outcome.get(key) for key in ("before", "after", "pictures")})
        if "analysis" in stories:
            dates = [str(Path(name) / "Harbour town.tif"), str(Path(name) / "Harbour town, later.tif")]
            for date, *later in ((dates[0],), (dates[1], "later")):
                subprocess.run([str(python), str(ROOT / "scripts" / "sample_scene.py"), date, *later], check=True)
            *shot, report = play(
                HERE / "screenshots_analysis_story.py", timeout=300.0, before=dates[0], after=dates[1], folder=name
            )
            pictures += [*shot, *_pages(report)]
        if "drawn" in stories:
            scene = Path(name) / "Harbour town.tif"
            subprocess.run([str(python), str(ROOT / "scripts" / "sample_scene.py"), str(scene)], check=True)
            pictures += play(HERE / "screenshots_drawn_story.py", timeout=300.0, scene=str(scene), folder=name)
        if "chat" in stories:
            scene = Path(name) / "Harbour town.tif"
            subprocess.run([str(python), str(ROOT / "scripts" / "sample_scene.py"), str(scene)], check=True)
            pictures += play(HERE / "screenshots_chat_story.py", timeout=300.0, scene=str(scene), folder=name)
        for picture in pictures:
            target = folder / Path(picture).name
            subprocess.run(["convert", picture, "-colors", "255", f"PNG8:{target}"], check=True)
            print(target)


def _pages(pdf: str) -> list[str]:
    """Draw a PDF's pages beside it (needs poppler-utils); return the map's, the first with topics, and the charts'."""
    stem = Path(pdf).with_suffix("")
    subprocess.run(["pdftoppm", "-r", "75", "-png", pdf, str(stem)], check=True)
    drawn = sorted(stem.parent.glob(f"{stem.name}-[0-9]*.png"))
    kept = zip((drawn[0], drawn[1], drawn[-2]), ("map", "topics", "charts"), strict=True)
    return [str(page.rename(page.with_name(f"report-{what}.png"))) for page, what in kept]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images", tuple(sys.argv[2:]) or STORIES)
