"""How many pictures the published splits have, so that a result says when it is not exactly comparable."""

from __future__ import annotations

OFFICIAL = {
    "nwpu": {"train": 25200, "val": 3150, "test": 3150},
    "rsicd": {"train": 8734, "val": 1094, "test": 1093},
    "ucm": {"train": 1680, "val": 210, "test": 210},
    "sydney": {"train": 497, "val": 58, "test": 58},
}


def incomplete(dataset: str, split: str, count: int) -> list[str]:
    """Return a sentence when a known data set's split has another number of pictures than was published."""
    expected = OFFICIAL.get(dataset, {}).get(split, count)
    if expected == count:
        return []
    return [
        f"{count} pictures were measured and the official {split} split of {dataset} has {expected}: "
        "scores are not exactly comparable to published ones."
    ]
