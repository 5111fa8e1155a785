"""What a benchmark prints: measured figures, each beside the limit that it has to keep."""

from __future__ import annotations

from pathlib import Path


class Figures:
    """Prints figures as they come and remembers whether all were within their limits."""

    def __init__(self, title: str) -> None:
        print(title, flush=True)
        self.good = True

    def at_least(self, name: str, value: float, limit: float, unit: str = "") -> None:
        """Print a figure that should reach a limit."""
        self._line(name, value, unit, f"at least {limit:g}", value >= limit)

    def at_most(self, name: str, value: float, limit: float, unit: str = "") -> None:
        """Print a figure that should stay under a limit."""
        self._line(name, value, unit, f"at most {limit:g}", value <= limit)

    def note(self, name: str, value: float, unit: str = "") -> None:
        """Print a figure that has no limit."""
        self._line(name, value, unit, "", True)

    def _line(self, name: str, value: float, unit: str, limit: str, good: bool) -> None:
        self.good = self.good and good
        verdict = f"{limit}{'' if good else '   MISSED'}"
        print(f"    {name:<52} {value:9.2f} {unit:<4} {verdict}".rstrip(), flush=True)


def peak_mb(pid: int | str = "self") -> float:
    """Return the most memory a process has held so far, in MB (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1000
    raise OSError(f"/proc/{pid}/status has no VmHWM")
