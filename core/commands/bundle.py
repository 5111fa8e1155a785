"""`tilescribe bundle`: make bundles of full-size models, and export them to ONNX."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..exits import FAILURE, OK
from .terminal import note, printable

if TYPE_CHECKING:
    from ..models.manifest import Facts

SOURCE = "a folder, or owner/name@COMMIT on the Hugging Face hub"
FORMATS = ("auto", "fp32", "bf16", "fp16", "int8", "int4")


def add_parser(commands: argparse._SubParsersAction) -> argparse.ArgumentParser:
    """Add the command to the program's own."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "bundle",
        help="make a bundle of a full-size model, or export one to ONNX",
        description="Make a bundle of models that are in the format of transformers, or export a bundle to ONNX.",
    )
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    build = actions.add_parser("build", help="make a bundle", description="Make a bundle from a model's parts.")
    kinds = build.add_subparsers(title="kinds", metavar="KIND", required=True)
    _rscapret(kinds)
    _of_one_model(kinds, "encoder", "CLIP, SigLIP and their kin: search without captions")
    _of_one_model(kinds, "vlm", "a vision-language model that follows instructions")
    _served(kinds)
    _export(actions)
    return parser


def _rscapret(kinds: argparse._SubParsersAction) -> None:
    parser = kinds.add_parser("rscapret", help="RS-CapRet: a vision tower, a language model and a trained adapter")
    parser.add_argument("--vision", required=True, metavar="SOURCE", help=f"CLIP, SigLIP or a vision tower: {SOURCE}")
    parser.add_argument("--language", required=True, metavar="SOURCE", help=f"a causal language model: {SOURCE}")
    parser.add_argument("--adapter", required=True, metavar="SOURCE", help=f"what training wrote: {SOURCE}")
    parser.add_argument("--beams", type=int, default=1, metavar="N", help="width of the beam search (default: greedy)")
    parser.add_argument("--sample", action="store_true", help="draw words at random instead of taking the likeliest")
    parser.add_argument("--temperature", type=float, default=1.0, metavar="T", help="of drawing (default: %(default)s)")
    parser.add_argument("--bos", action="store_true", help="the adapter was trained with a token that begins sentences")
    _common(parser)
    parser.set_defaults(run=_build, kind="rscapret")


def _of_one_model(kinds: argparse._SubParsersAction, kind: str, words: str) -> None:
    parser = kinds.add_parser(kind, help=words)
    parser.add_argument("--model", required=True, metavar="SOURCE", help=SOURCE)
    _common(parser)
    parser.set_defaults(run=_build, kind=kind)


def _served(kinds: argparse._SubParsersAction) -> None:
    parser = kinds.add_parser("served", help="a model behind an OpenAI-compatible address (vLLM, Ollama, LM Studio)")
    parser.add_argument(
        "--url", required=True, help="for example https://gpu.example.org/v1; http only on this computer"
    )
    parser.add_argument("--model", required=True, metavar="NAME", help="the model's name at the server")
    parser.add_argument(
        "--token-variable", default="", metavar="NAME", help="environment variable that holds the token"
    )
    parser.add_argument(
        "--concurrency", type=int, default=8, metavar="N", help="requests at once (default: %(default)s)"
    )
    parser.add_argument(
        "--timeout", type=float, default=120.0, metavar="S", help="of a request (default: %(default)g s)"
    )
    parser.add_argument("--price-in", type=float, default=0.0, metavar="P", help="for a million tokens that are read")
    parser.add_argument(
        "--price-out", type=float, default=0.0, metavar="P", help="for a million tokens that are written"
    )
    parser.add_argument("--currency", default="USD", help="of the prices (default: %(default)s)")
    parser.add_argument(
        "--input-size", type=int, default=448, metavar="N", help="side of the pictures (default: %(default)s)"
    )
    _common(parser)
    parser.set_defaults(run=_build, kind="served")


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT", help="the bundle's folder, which is made")
    parser.add_argument("--id", required=True, help="what the model is called in lists and tile layers")
    parser.add_argument("--version", default="1.0.0", help="default: %(default)s")
    parser.add_argument("--title", default="", help="a few words for people")
    parser.add_argument("--licence", default="", help="of the weights, for example Apache-2.0")
    parser.add_argument("--trained-on", action="append", default=[], metavar="NAME", help="a data set; may be repeated")
    parser.add_argument("--languages", default="", metavar="en,pt", help="codes of the languages it reads and writes")
    parser.add_argument("--max-tokens", type=int, default=64, metavar="N", help="of a caption (default: %(default)s)")
    parser.add_argument("--chat-tokens", type=int, default=256, metavar="N", help="of an answer (default: %(default)s)")
    parser.add_argument(
        "--weights", choices=FORMATS, default="auto", help="number format; int8 and int4 need an NVIDIA GPU"
    )


def _export(actions: argparse._SubParsersAction) -> None:
    parser = actions.add_parser(
        "export",
        help="write a bundle as ONNX, which needs no PyTorch, and compare the two",
        description="Write an RS-CapRet or encoder bundle as ONNX, compare it with PyTorch on real tiles, and keep the "
        "numbers in the new bundle.",
    )
    parser.add_argument("model", metavar="ID_OR_FOLDER", help="the bundle to export")
    parser.add_argument("out", type=Path, metavar="OUT", help="the new bundle's folder, which is made")
    parser.add_argument("--weights", choices=("fp32", "fp16", "int8"), default="int8", help="default: %(default)s")
    parser.add_argument("--raster", required=True, help="whose tiles the two are compared on; or a folder of rasters")
    parser.add_argument("--tiles", type=int, default=64, metavar="N", help="how many (default: %(default)s)")
    parser.add_argument("--id", default="", help="of the new bundle (default: the old one's, and -onnx)")
    parser.add_argument("--json", action="store_true", help="print the comparison as JSON")
    parser.set_defaults(run=_run_export)


def _build(options: argparse.Namespace) -> int:
    from ..models import building

    facts = _facts(options)
    if options.kind == "rscapret":
        bundle = building.build_rscapret(options.vision, options.language, options.adapter, options.out, facts, note)
    elif options.kind == "encoder":
        bundle = building.build_encoder(options.model, options.out, facts, note)
    elif options.kind == "vlm":
        bundle = building.build_vlm(options.model, options.out, facts, note)
    else:
        from ..models.served.building import build_served

        bundle = build_served(options.url, options.model, options.out, options.input_size, facts)
    print(f"{printable(bundle.label)}: {bundle.bytes / 1e6:.1f} MB in {bundle.folder}")
    print(f"Use it with: tilescribe caption RASTER OUT --model {printable(str(bundle.folder))}")
    return OK


def _facts(options: argparse.Namespace) -> Facts:
    from ..models.manifest import Facts

    settings: dict[str, Any] = {"max_tokens": options.max_tokens, "chat_tokens": options.chat_tokens}
    if options.kind == "served":
        names: tuple[str, ...] = ("token_variable", "concurrency", "timeout", "price_in", "price_out", "currency")
    else:
        settings["weights"] = options.weights
        names = ("beams", "sample", "temperature", "bos") if options.kind == "rscapret" else ()
    settings.update({name: getattr(options, name) for name in names})
    return Facts(
        id=options.id,
        version=options.version,
        title=options.title,
        licence=options.licence,
        trained_on=tuple(options.trained_on),
        languages=tuple(code.strip() for code in options.languages.split(",") if code.strip()),
        settings=settings,
    )


def _run_export(options: argparse.Namespace) -> int:
    from ..evaluation.parity import compare, rasters_of, tiles_of
    from ..models.exporting import export_bundle

    pictures = tiles_of(options.raster, options.tiles)
    exported = export_bundle(options.model, options.out, options.weights, options.id, note)
    names = [Path(raster).name for raster in rasters_of(options.raster)]  # their folder is nobody's business
    numbers = compare(options.model, exported.folder, pictures, names)
    if options.json:
        print(json.dumps(numbers))
    else:
        print(f"{printable(exported.label)}: {exported.bytes / 1e6:.1f} MB in {exported.folder}")
        for name, value in numbers.items():
            print(f"    {name.replace('_', ' ')}: {value}")
    if not numbers["good"]:
        note("The exported model does not agree with the original as it should. Use fp32, or keep the original.")
    return OK if numbers["good"] else FAILURE
