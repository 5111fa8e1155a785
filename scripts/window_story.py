"""Plays a story inside QGIS: steps through a generator from the event loop, so that QGIS lives on between the steps."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import traceback
from time import monotonic

from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface, unloadPlugin

TICK_MS = 20
PATIENCE = 120.0  # seconds that a condition may take


class Player:
    """Waits for what the story yields, then lets it go on."""

    def __init__(self, steps, answer):
        self._steps = steps
        self._answer = answer
        self._wait = None
        self._since = monotonic()
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self):
        waited = monotonic() - self._since
        try:
            if callable(self._wait):
                if not self._wait():
                    if waited > PATIENCE:
                        line = (self._steps.gi_yieldfrom or self._steps).gi_frame.f_lineno
                        raise TimeoutError(f"waited {PATIENCE:.0f} s in vain in line {line} for {self._wait.__code__}")
                    return
            elif self._wait is not None and waited < self._wait:
                return
            self._wait = next(self._steps)
            self._since = monotonic()
        except StopIteration as end:
            self._leave({"answer": end.value})
        except Exception:
            self._leave({"error": traceback.format_exc()})

    def _leave(self, found):
        self._timer.stop()
        with open(self._answer, "w", encoding="utf-8") as file:
            json.dump(found, file)
        unloadPlugin("tilescribe")
        os._exit(0)  # QGIS would ask about temporary layers


def play(story, answer, arguments):
    """Begin the story once QGIS has settled."""
    global _player
    _player = Player(_steps(story, arguments), answer)


def _steps(story, arguments):
    """Read the story when it begins: what is wrong with it is then told like everything else."""
    spec = importlib.util.spec_from_file_location("story", story)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return (yield from module.story(iface, **arguments))


_player = None


def fill_screen():
    """Let QGIS's window take the whole virtual screen."""
    window = iface.mainWindow()
    window.showNormal()
    window.setGeometry(window.screen().availableGeometry())


def take_picture(path):
    """Write what the screen shows, as a person would see it."""
    subprocess.run(["import", "-window", "root", "-depth", "8", path], check=True)
