"""Tokens of servers and of model hubs: QGIS's authentication manager keeps them, here they are read when they are needed."""

from __future__ import annotations

import os
from typing import Optional

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ...core.errors import InputError
from ...core.models.hub import HubModel, SignIn, environment_sign_in
from ..settings import Settings

TOKEN_KEYS = ("password", "token", "apikey", "Authorization", "authorization")


def token_for(bundle_id: str) -> Optional[str]:
    """Return the token that QGIS keeps for the server of a model; None where none was chosen.

    Raises:
        InputError: What was chosen holds none.
    """
    return token_of(Settings().authentication(bundle_id))


def sign_in_for(model: HubModel) -> Optional[SignIn]:
    """Return what a hub is shown for a model that is gated: what was chosen for this hub, else the environment's.

    Raises:
        InputError: What was chosen holds no token.
        BundleError: It cannot be one.
    """
    token = token_of(Settings().authentication(hub_key(model.host)))
    return SignIn(model.pattern, token) if token else environment_sign_in(model, os.environ)


def hub_key(host: str) -> str:
    """Return the name under which the settings remember what was chosen for a hub; no model can have it."""
    return f"hub:{host}" if host else ""


def token_of(authentication: str) -> Optional[str]:
    """Return the token that QGIS's authentication manager keeps under an id; it may ask for its password.

    Raises:
        InputError: There is none.
    """
    if not authentication:
        return None
    config = QgsAuthMethodConfig()
    QgsApplication.authManager().loadAuthenticationConfig(authentication, config, True)
    values = config.configMap()
    found = next((values[key] for key in TOKEN_KEYS if values.get(key)), "")
    if not found:
        raise InputError(
            "The chosen authentication holds no token that can be read. Choose another one, or write the token as its password."
        )
    return found[7:].strip() if found.lower().startswith("bearer ") else found
