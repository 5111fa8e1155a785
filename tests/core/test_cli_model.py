"""The command line with the embedded model itself: real captions, real embeddings, a search that finds what it said."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio

from tilescribe.core.cli import main
from tilescribe.core.models.labels import DEFAULT_MODEL
from tilescribe.core.models.registry import EMBEDDED
from tilescribe.core.store.reading import read_tiles

pytestmark = pytest.mark.skipif(
    not (EMBEDDED / DEFAULT_MODEL / "model.json").is_file(),
    reason=f"the embedded model {DEFAULT_MODEL} is not here yet",
)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write 2 x 2 tiles: green noise, blue noise, a chequerboard of roofs, bare brown ground."""
    rng = np.random.default_rng(0)
    data = np.zeros((3, 512, 512), np.uint8)
    data[:, :256, :256] = (np.array([40, 90, 35])[:, None, None] + rng.integers(-25, 25, (3, 256, 256))).astype(
        np.uint8
    )
    data[:, :256, 256:] = (np.array([25, 60, 110])[:, None, None] + rng.integers(-4, 4, (3, 256, 256))).astype(np.uint8)
    roofs = (np.indices((256, 256)) // 24).sum(axis=0) % 2
    data[:, 256:, :256] = np.where(roofs, 190, 90)
    data[:, 256:, 256:] = np.array([170, 140, 100])[:, None, None]
    path = tmp_path_factory.mktemp("scene") / "scene.tif"
    with rasterio.open(
        path, "w", driver="GTiff", width=512, height=512, count=3, dtype="uint8", crs="EPSG:32631",
        transform=rasterio.Affine(0.5, 0, 500000, 0, -0.5, 4000000),
    ) as dataset:  # fmt: skip
        dataset.write(data)
    return path


def test_caption_and_search_with_the_embedded_model(
    scene: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "tiles.gpkg"
    assert main(["caption", str(scene), str(out), "--json"]) == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["tiles"], outcome["done"]) == (4, 4)
    table = read_tiles(out)
    assert table.model.startswith(DEFAULT_MODEL)
    assert np.linalg.norm(table.vectors.astype(float), axis=1) == pytest.approx(np.ones(4), abs=2e-3)
    assert all(len(caption.split()) >= 3 for caption in table.captions)

    assert main(["search", str(out), table.captions[1], "--json"]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert hits[0]["caption"] == table.captions[1]
    assert hits[0]["word_score"] > 0.8
    assert 0 < hits[0]["score"] <= 1
