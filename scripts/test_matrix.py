"""Runs the tests that need QGIS in several versions of it, two side by side, and prints a table.

Usage: python3 scripts/test_matrix.py VERSION...     (or: make test-matrix)
VERSION is "here" for this machine's QGIS, else one that scripts/other_qgis makes. TESTS in the environment chooses tests.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REPORTS = Path(".work") / "matrix"
HEADINGS = ("QGIS", "Qt", "Python", "passed", "failed", "skipped", "time", "")


@dataclass
class Outcome:
    """What became of the tests in one version."""

    asked: str
    code: int
    seconds: float
    facts: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def cells(self) -> list[str]:
        """Return the row of the table."""
        facts = [self.facts.get(name, "?") for name in ("Qt", "Python")]
        counts = [str(self.counts.get(name, 0)) for name in ("passed", "failed", "skipped")]
        version = self.facts.get("QGIS", self.asked)
        verdict = "" if self.code == 0 else f"FAILED (exit status {self.code})"
        return [version, *facts, *counts, f"{self.seconds / 60:.1f} min", verdict]


def run(version: str) -> Outcome:
    """Run the tests in one version; what they print is passed on when they are through."""
    report = REPORTS / f"{version}.xml"
    (ROOT / report).parent.mkdir(parents=True, exist_ok=True)
    (ROOT / report).unlink(missing_ok=True)
    command = ["make", "--no-print-directory", "test-qgis"]
    command = command if version == "here" else ["scripts/other_qgis", "run", version, *command]
    options = f"{os.environ.get('PYTEST_ADDOPTS', '')} --junitxml={report}"
    print(f"==> Testing in QGIS {version}", flush=True)
    started = time.monotonic()
    environ = {**os.environ, "PYTEST_ADDOPTS": options}
    said = subprocess.run(
        command,
        cwd=ROOT,
        env=environ,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    print(f"==> QGIS {version}\n{said.stdout}", flush=True)
    outcome = Outcome(version, said.returncode, time.monotonic() - started)
    if (ROOT / report).is_file():
        read(ROOT / report, outcome)
    return outcome


def read(report: Path, outcome: Outcome) -> None:
    """Fill in what pytest reported; a report without a test that passed is a failure whatever the exit status says."""
    suite = ElementTree.parse(report).getroot().find("testsuite")  # our own pytest wrote it
    if suite is None:
        return
    outcome.facts = {one.get("name", ""): one.get("value", "") for one in suite.iter("property")}
    count = {name: int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")}
    failed = count["failures"] + count["errors"]
    passed = count["tests"] - failed - count["skipped"]
    outcome.counts = {"passed": passed, "failed": failed, "skipped": count["skipped"]}
    outcome.code = outcome.code or int(passed <= 0)


def table(rows: list[list[str]]) -> str:
    """Return rows as columns of one width."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def main(versions: list[str]) -> int:
    """Run all; 0 when all passed."""
    # The tests wait for windows and workers more than they compute, so two sets of them go on two processors.
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(run, versions or ["here"]))
    print("\n" + table([list(HEADINGS), *(outcome.cells() for outcome in outcomes)]))
    return 0 if all(outcome.code == 0 for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
