"""Names a bundle on a model hub: at one commit, for a name that moves would bring other weights. Standard library only."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional
from urllib.parse import quote, urljoin, urlsplit

from ..errors import BundleError
from .served.tokens import check_token

DEFAULT_HUB = "https://huggingface.co/{repo}/resolve/{revision}/{file}"
PLACES = ("{repo}", "{revision}", "{file}")
_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}"
_REPO = re.compile(rf"({_NAME}/{_NAME})((?:/{_NAME})*)")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_PAGE = re.compile(
    rf"https?://[^/]+/({_NAME}/{_NAME})(?:/(?:tree|blob|resolve|commit)/([^/?#]+)((?:/{_NAME})*))?/?(?:[?#].*)?"
)
_LOCAL = ("localhost", "127.0.0.1", "::1")
VARIABLE, ENDPOINT = "HF_TOKEN", "HF_ENDPOINT"  # as the hub's own programs call them


@dataclass(frozen=True)
class HubModel:
    """A bundle on a hub.

    Attributes:
        repo: ``owner/name``.
        revision: The full hash of a commit.
        folder: Where in the repository model.json is; empty for its top.
        pattern: Address of a file, with ``{repo}``, ``{revision}`` and ``{file}`` in it.
    """

    repo: str
    revision: str
    folder: str = ""
    pattern: str = DEFAULT_HUB

    @property
    def label(self) -> str:
        """What a person reads of it."""
        return f"{'/'.join(filter(None, (self.repo, self.folder)))} at {self.revision[:8]}"

    @property
    def key(self) -> str:
        """A name for its unfinished download: the same model gives the same one."""
        text = "\n".join((self.pattern, self.repo, self.revision, self.folder))
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    @property
    def host(self) -> str:
        """The hub's host, with the port where it is an unusual one."""
        return host_of(self.pattern)

    def url(self, name: str) -> str:
        """Return the address of one of the bundle's files."""
        path = "/".join(filter(None, (self.folder, name)))
        filled = zip(PLACES, (quote(self.repo), quote(self.revision), quote(path)))
        address = self.pattern
        for place, text in filled:
            address = address.replace(place, text)
        return address


@dataclass(frozen=True)
class SignIn:
    """A token, and the only address that may see it.

    Attributes:
        address: Any address of the hub: the token is for its scheme, host and port.
        token: Not shown anywhere.

    Raises:
        BundleError: It cannot be a token, or would go over the network in the open.
    """

    address: str
    token: str = field(repr=False)

    def __post_init__(self) -> None:
        check_token(self.token, "the hub")
        if not _is_safe(self.address):
            raise BundleError(f"A token is not sent to {self.address}: its address has to begin with https://.")

    def header_for(self, url: str) -> str:
        """Return the value of the Authorization header for a request; empty for any other place than the hub itself."""
        return f"Bearer {self.token}" if _origin(url) == _origin(self.address) else ""


def environment_sign_in(model: HubModel, environ: Mapping[str, str]) -> Optional[SignIn]:
    """Return the token that the environment holds, if it is one for this hub; None otherwise.

    Raises:
        BundleError: It cannot be a token.
    """
    token, endpoint = environ.get(VARIABLE, "").strip(), environ.get(ENDPOINT, "").strip() or DEFAULT_HUB
    return SignIn(model.pattern, token) if token and _origin(endpoint) == _origin(model.pattern) else None


def next_address(url: str, target: str) -> str:
    """Return the address that a redirect leads to.

    Raises:
        BundleError: It is not safe.
    """
    try:
        found = urljoin(url, target)
    except ValueError:
        found = ""
    if not _is_safe(found) or (url.startswith("https:") and not found.startswith("https:")):
        raise BundleError(f"{urlsplit(url).hostname} sends on to an address that is not safe. Check the hub's address.")
    return found


def hub_model(name: str, revision: str, pattern: str = "") -> HubModel:
    """Return the model that a person named.

    Args:
        name: ``owner/name``, ``owner/name/folder``, or the address of its page, which may name the revision too.
        revision: The full hash of a commit; may be empty where the address has it.
        pattern: The hub; empty for the default one.

    Raises:
        BundleError: A name cannot be one, the revision is not pinned, or the hub is not reached safely.
    """
    name, revision, pattern = name.strip().rstrip("/"), revision.strip(), pattern.strip() or DEFAULT_HUB
    page = _PAGE.fullmatch(name)
    if page:
        name = page.group(1) + (page.group(3) or "")
        revision = revision or page.group(2) or ""
    found = _REPO.fullmatch(name)
    if not found:
        raise BundleError(
            f"{name or 'Nothing'!r} names no model. Write it as owner/name, or paste the address of its page."
        )
    if not _COMMIT.fullmatch(revision):
        raise BundleError(
            f"{revision or 'Nothing'!r} is not a pinned revision: a name such as main may mean other weights tomorrow. "
            "Give the full commit hash, 40 characters; the model's page shows it among its commits."
        )
    _check_pattern(pattern)
    return HubModel(found.group(1), revision, found.group(2).strip("/"), pattern)


def _check_pattern(pattern: str) -> None:
    if any(pattern.count(place) != 1 for place in PLACES):
        raise BundleError(
            f"The hub's address {pattern} has to hold {', '.join(PLACES)}, each once. Mend it, or empty it."
        )
    address = urlsplit(pattern)
    if not _is_safe(pattern) or "{" in address.netloc:
        raise BundleError(f"The hub's address {pattern} is not safe: it has to begin with https:// and a host's name.")
    if address.username or address.password:
        raise BundleError("The hub's address holds a user name or password, which would be kept openly. Take it out.")


def _is_safe(url: str) -> bool:
    """Say whether what is sent to an address is encrypted, or stays on this computer."""
    address = urlsplit(url)
    return bool(address.hostname) and (
        address.scheme == "https" or (address.scheme == "http" and address.hostname in _LOCAL)
    )


def _origin(url: str) -> tuple[str, str]:
    address = urlsplit(url)
    return address.scheme, address.netloc.lower()


def host_of(pattern: str) -> str:
    """Return the host of a hub's address, of the default one where it is empty; empty for what is no address."""
    try:
        return urlsplit(pattern or DEFAULT_HUB).netloc.lower()
    except ValueError:
        return ""


def refusal(status: int, url: str, signed_in: bool = False) -> str:
    """Return what an HTTP answer that is no success means, and what to do."""
    host = urlsplit(url).hostname or url
    if status in (401, 403):
        page = url.partition("/resolve/")[0]
        if signed_in:
            return (
                f"{host} does not give this model away for the token that it was shown ({status}). Accept its licence on its "
                f"page ({page}) with the account that the token is of, or choose a token that may read it."
            )
        return (
            f"{host} gives this model only to people it knows ({status}): it is gated or private. Accept its licence on its "
            f"page ({page}), then choose a token of yours here, or put it in the environment variable {VARIABLE}."
        )
    if status in (404, 410):
        name = url.rsplit("/", 1)[-1]
        return f"{host} has no file {name} there ({status}). Check the model's name, its revision and its folder."
    if status == 429:
        return f"{host} asks for patience ({status}): too many requests. Try again in a few minutes; what was fetched is kept."
    if status >= 500:
        return f"{host} is out of order ({status}). Try again later; what was fetched is kept."
    return f"{host} answered with {status}, which is no file. Check the hub's address."
