"""Makes the bundle of a served model: an address, a name and limits; no weights and no token."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..bundle import Bundle
from ..manifest import Facts, new_folder, write_manifest
from .client import check_url


def build_served(url: str, model: str, target: Path, input_size: int, facts: Facts) -> Bundle:
    """Write the bundle of a model behind an OpenAI-compatible address.

    Args:
        url: Up to and with ``/v1``.
        model: Its name at the server.
        target: The bundle's folder, which must not be there yet.
        input_size: Side in pixels of the pictures that are sent.
        facts: What to say of it; ``settings`` holds the limits and prices.

    Raises:
        BundleError: The address is none, or pictures would be sent unencrypted.
    """
    check_url(url)
    facts = replace(facts, settings={**facts.settings, "url": url.rstrip("/"), "model": model})
    with new_folder(target) as staging:
        text = f"{model} at {url}. Pictures of tiles are sent there; the weights are not here, nor is a token.\n"
        (staging / "README.md").write_text(text, encoding="utf-8")
        write_manifest(
            staging,
            ["README.md"],
            "served",
            facts,
            input_size=input_size,
            embedding_dim=0,
            can_caption=True,
            can_instruct=True,
            can_chat=True,
        )
    return Bundle.load(target, verify=False)
