"""Opens a real QGIS window with the plugin in an empty profile, plays a story in it, and returns what the story found.

A story is a Python file with ``def story(iface, **arguments)``, a generator: what it yields is waited for (a number of
seconds, or a function that returns true), what it returns comes back as JSON. Standard library alone. Where QGIS dies
of a signal, set TILESCRIBE_GDB=1 and play again: what is told then has the stack of every thread.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SCREEN = "-screen 0 1400x900x24"
SETTINGS = """[PythonPlugins]
{plugin}=true
processing=true
MetaSearch=false
db_manager=false
grassprovider=false
otbprovider=false
sagaprovider=false

[qgis]
checkVersion=false
"""
LAUNCHER = """import sys
sys.path.insert(0, {scripts!r})
import window_story
window_story.play({story!r}, {answer!r}, {arguments!r})
"""


def play(story: Path, *, timeout: float = 300.0, environ: dict[str, str] | None = None, **arguments: Any) -> Any:
    """Play a story in a new QGIS window and return its answer.

    Args:
        story: The file with the story.
        timeout: Seconds after which QGIS is stopped.
        environ: Environment variables to add.
        arguments: Passed to the story; anything with a literal form.

    Raises:
        RuntimeError: QGIS or the story failed; the message has what was printed.
    """
    with tempfile.TemporaryDirectory(prefix="tilescribe-window-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "temporary").mkdir()
        plugins = folder / "profiles" / "default" / "python" / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "tilescribe").symlink_to(ROOT, target_is_directory=True)
        settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
        settings.parent.mkdir()
        settings.write_text(SETTINGS.format(plugin="tilescribe"), encoding="utf-8")
        answer, launcher = folder / "answer.json", folder / "launcher.py"
        launcher.write_text(
            LAUNCHER.format(
                scripts=str(Path(__file__).parent), story=str(story), answer=str(answer), arguments=arguments
            ),
            encoding="utf-8",
        )
        command = [
            *_screen(),
            *_qgis(),
            "--nologo",
            "--noversioncheck",
            "--profiles-path",
            name,
            "--code",
            str(launcher),
        ]
        said = _run(command, {**_environment(folder), **(environ or {})}, timeout)
        found = json.loads(answer.read_text(encoding="utf-8")) if answer.is_file() else {"error": "there is no answer"}
    if "error" in found:
        raise RuntimeError(f"{story.name} failed: {found['error']}\n{said}")
    return found["answer"]


def draw_scene(path: Path, *more: str) -> Path:
    """Draw the sample scene into a file, with what sample_scene.py takes besides; return the file."""
    python = ROOT / ".runtime" / "bin" / "python"
    subprocess.run([str(python), str(ROOT / "scripts" / "sample_scene.py"), str(path), *more], check=True)
    return path


def _run(command: list[str], environ: dict[str, str], timeout: float) -> str:
    """Return what the command printed; one that takes too long is ended with everything it started."""
    process = subprocess.Popen(
        command,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        return process.communicate(timeout=timeout)[0]
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGTERM)
        return process.communicate()[0] + f"QGIS did not finish within {timeout:.0f} s and was ended.\n"
    except BaseException:  # somebody lost patience with us: QGIS shall not outlive the question
        os.killpg(process.pid, signal.SIGTERM)
        raise


def _qgis() -> list[str]:
    """Return how QGIS is started; with TILESCRIBE_GDB set, so that it prints every thread's stack where it dies."""
    if not os.environ.get("TILESCRIBE_GDB"):
        return ["qgis"]
    told = ["set pagination off", "handle SIGPIPE SIGCHLD nostop noprint", "run", "thread apply all bt 40"]
    return ["gdb", "-batch", *(word for one in told for word in ("-ex", one)), "--args", "/usr/bin/qgis.bin"]


def _screen() -> list[str]:
    if os.environ.get("DISPLAY"):
        return []
    if shutil.which("xvfb-run") is None:
        sys.exit("There is no screen and no xvfb-run: apt-get install xvfb xauth")
    return ["xvfb-run", "-a", "-s", SCREEN]


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QGIS_", "PYTHON", "QT_QPA"))}
    kept.setdefault("TILESCRIBE_PYTHON", str(ROOT / ".runtime" / "bin" / "python"))
    # QGIS's Python finds itself through PATH, where a pyenv or a virtual environment may have put another one first.
    kept["PATH"] = os.pathsep.join(["/usr/bin", "/bin", kept.get("PATH", "")])
    # The worker's log and whatever else belongs to a person goes with the profile, as does what QGIS leaves when it is ended.
    kept.update(XDG_DATA_HOME=str(folder), XDG_CACHE_HOME=str(folder / "cache"), XDG_RUNTIME_DIR=str(folder))
    kept["QT_QPA_PLATFORM"] = "xcb"
    kept["TMPDIR"] = str(folder / "temporary")
    return kept
