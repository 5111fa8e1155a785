#!/usr/bin/env python3
"""Measure a bundle on the validation splits and write its scores and confidence threshold into its model.json.

    .runtime/bin/python scripts/score_model.py BUNDLE DATA [REPORTS]

Needs the full runtime. The threshold is the confidence under which the least certain sixth of the validation captions
lies: those captions are shown as uncertain.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

UNCERTAIN_SHARE = 1 / 6
KEPT = {
    "captioning": ("Bleu_1", "Bleu_4", "METEOR", "ROUGE_L", "CIDEr"),
    "retrieval": ("mR",),
}


def measured(bundle: Path, dataset: Path, reports: Path) -> tuple[dict, list[float]]:
    """Run `tilescribe evaluate` on a validation split; return the headline scores and every caption's confidence."""
    out = reports / dataset.name
    out.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tilescribe.core.cli", "evaluate", "--dataset", str(dataset), "--split", "val"]
    command += ["--model", str(bundle), "--json", str(out / "result.json"), "--report", str(out)]
    subprocess.run(command, check=True)
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    scores = {
        name: round(result[section][name], 4)
        for section, names in KEPT.items()
        for name in names
        if name in result.get(section, {})
    }
    predictions = json.loads((out / "predictions.json").read_text(encoding="utf-8"))
    return scores, [float(one["confidence"]) for one in _captions(predictions)]


def _captions(predictions: Any) -> list[dict]:
    """Return the entries of predictions.json, whatever they are grouped by."""
    if isinstance(predictions, dict):
        return [one for group in predictions.values() for one in _captions(group)]
    return [one for one in predictions if isinstance(one, dict) and "confidence" in one]


def main() -> None:
    """Measure on RSICD and UCM-Captions, and write."""
    bundle, data = Path(sys.argv[1]), Path(sys.argv[2])
    reports = Path(sys.argv[3]) if len(sys.argv) > 3 else Path("build/scores")
    manifest = json.loads((bundle / "model.json").read_text(encoding="utf-8"))
    confidences: list[float] = []
    for name in ("rsicd", "ucm"):
        manifest["scores"][f"{name} validation"], own = measured(bundle, data / name, reports)
        confidences += own
    confidences.sort()
    manifest["confidence_threshold"] = round(confidences[int(len(confidences) * UNCERTAIN_SHARE)], 2)
    (bundle / "model.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps(manifest["scores"], indent=2), "threshold", manifest["confidence_threshold"])


if __name__ == "__main__":
    main()
