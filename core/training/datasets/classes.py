"""Scene class names as data sets write them, turned into words that a person would say."""

from __future__ import annotations

import re

# Names that run their words together without a capital to split at.
RUN_TOGETHER = {
    "baseballdiamond": "baseball diamond",
    "baseballfield": "baseball field",
    "bareland": "bare land",
    "basketballcourt": "basketball court",
    "commercialarea": "commercial area",
    "denseresidential": "dense residential",
    "footballfield": "football field",
    "golfcourse": "golf course",
    "groundtrackfield": "ground track field",
    "industrialarea": "industrial area",
    "mediumresidential": "medium residential",
    "mobilehomepark": "mobile home park",
    "parkinglot": "parking lot",
    "parkingspace": "parking space",
    "playfields": "play fields",
    "railwaystation": "railway station",
    "sparseresidential": "sparse residential",
    "storagetank": "storage tank",
    "storagetanks": "storage tanks",
    "swimmingpool": "swimming pool",
    "tenniscourt": "tennis court",
    "tenniscourts": "tennis courts",
    "thermalpowerstation": "thermal power station",
}


def humanise_class(name: str) -> str:
    """Return a class name as lower-case words: ``BaseballField`` -> ``baseball field``.

    Splits at capitals, underscores and hyphens; names run together in lower case come from a small table.
    """
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name.strip())
    words = re.sub(r"[\s_\-]+", " ", spaced).strip().lower()
    return RUN_TOGETHER.get(words, words)
