"""Tokens of servers: from the environment, or handed over by QGIS for as long as the process lives. Never written down."""

from __future__ import annotations

import os
import re

from ...errors import BundleError
from ..bundle import Bundle

VARIABLE = "TILESCRIBE_TOKEN"
_NAME = re.compile(r"[A-Z][A-Z0-9_]*")
_PLAIN = re.compile(r"[\x21-\x7e]{1,4096}")

_handed_over: dict[str, str] = {}


def hand_over(bundle: Bundle, token: str | None) -> None:
    """Keep a token that QGIS's authentication manager gave, for the server of a bundle."""
    if token:
        _handed_over[bundle.sends_to] = token


def token_for(bundle: Bundle) -> str:
    """Return the token for the server of a bundle; empty when there is none.

    Raises:
        BundleError: It cannot be a token.
    """
    named = str(bundle.settings.get("token_variable") or VARIABLE)
    if not _NAME.fullmatch(named):
        raise BundleError(f"{named!r:.40} is no environment variable's name. Build the model {bundle.id} again.")
    token = _handed_over.get(bundle.sends_to) or os.environ.get(named, "").strip()
    if token:
        check_token(token, bundle.id)
    return token


def check_token(token: str, place: str) -> None:
    """Raise BundleError unless a text can be a token, which goes into a header; the text itself is not shown."""
    if not _PLAIN.fullmatch(token):
        raise BundleError(f"The token for {place} holds characters that no token has. Copy it again.")
