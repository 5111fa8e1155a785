"""The command line, `tilescribe COMMAND ...`: finds the command, and turns what goes wrong into a sentence and an exit code."""

from __future__ import annotations

import argparse
import importlib
import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress

from .. import __version__
from .errors import TilescribeError
from .exits import FAILURE, INTERRUPTED, OK, USAGE

# Command, module with add_parser(subparsers), line in --help. Only the module of the command asked for is imported.
COMMANDS = (
    ("caption", ".commands.caption", "describe the tiles of a raster and keep them in a tile layer"),
    ("search", ".commands.search", "find tiles of a tile layer from a sentence"),
    ("compare", ".commands.compare", "list the tiles that changed between two captioned dates"),
    ("models", ".commands.models", "list the models that are installed"),
    ("bundle", ".commands.bundle", "make a bundle of a full-size model, or export one to ONNX"),
    ("evaluate", ".evaluation.command", "measure models on a captioning or scene classification data set"),
    ("train", ".training.command", "train a model"),
    ("export-dataset", ".commands.export_dataset", "write reviewed captions with their pictures as a data set"),
    ("finetune", ".commands.finetune", "let a model learn from a data set of your own"),
)
EXITS = """exit codes:
  0    done
  1    failed; the reason is on standard error
  2    the command was not understood
  3    done, but some tiles could not be described (run again to retry them)
  130  interrupted; what was done is kept, and running again goes on from there"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors become one sentence on standard error."""
    arguments = _joined(list(sys.argv[1:] if argv is None else argv))
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started the program
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115 - until the program ends
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a caption may hold what the terminal cannot show
    try:
        options = _parser(arguments).parse_args(arguments)
        code = int(options.run(options))
        sys.stdout.flush()
    except SystemExit as leaving:  # argparse has said why
        return leaving.code if isinstance(leaving.code, int) else USAGE
    except TilescribeError as error:
        return _say(str(error), FAILURE)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] == __package__.split(".")[0]:
            raise
        return _say(
            f"This needs the package {error.name}, which is not installed here. "
            "Install the full set: make runtime-full, or pip install 'tilescribe[full]'.",
            FAILURE,
        )
    except KeyboardInterrupt:
        return _say("Interrupted.", INTERRUPTED)
    except BrokenPipeError:  # the reader of a pipe has seen enough, as `head` does
        _forget_output()
        return OK
    except OSError as error:
        if error.filename is None:  # a file that has no name is standard output
            _forget_output()
        return _say(
            f"{error.filename or 'The output'} cannot be read or written ({error.strerror or error}). "
            "Check that it exists, that you may use it, and that the disk is not full.",
            FAILURE,
        )
    return code


def _forget_output() -> None:
    """Let what could not be written go, so that Python does not try again when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tilescribe",
        description="Caption the tiles of a raster layer, and find tiles again from a sentence.",
        epilog=EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"tilescribe {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    wanted = next((argument for argument in arguments if not argument.startswith("-")), "")
    for name, module, line in COMMANDS:
        if name == wanted:
            importlib.import_module(module, __package__).add_parser(commands)
        else:
            commands.add_parser(name, help=line, add_help=False)
    return parser


def _joined(arguments: list[str]) -> list[str]:
    """Write `--extent -5,50,3,52` as `--extent=-5,50,3,52`: argparse takes the value for an option otherwise."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] == "--extent" and re.match(r"-\.?\d", argument):
            joined[-1] = f"--extent={argument}"
        else:
            joined.append(argument)
    return joined


def _say(sentence: str, code: int) -> int:
    print(f"tilescribe: {sentence}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
