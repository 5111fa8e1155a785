"""How the network is reached: the proxy and the certificates that QGIS uses, as pip understands them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from ..errors import RuntimeMissingError

_CERTIFICATES = ("PIP_CERT", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE", "CURL_CA_BUNDLE")


@dataclass(frozen=True)
class Network:
    """What QGIS's settings say; all empty when they say nothing, and pip then does as the system does.

    Attributes:
        kind: ``""``, ``http`` or ``socks``.
        exceptions: Hosts that are reached without the proxy.
        certificates: Certificates to trust, in PEM; empty to trust those that pip trusts.
    """

    kind: str = ""
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = field(default="", repr=False)
    exceptions: tuple[str, ...] = ()
    certificates: str = field(default="", repr=False)

    def variables(self, environ: Mapping[str, str], folder: Path) -> dict[str, str]:
        """Return the environment variables to add for pip. Passwords go there, never on a command line.

        Args:
            environ: The variables that are set already: a person who set certificates there meant it.
            folder: Where to write the certificates.

        Raises:
            RuntimeMissingError: The proxy is of a kind that pip cannot use, or the certificates cannot be written.
        """
        added: dict[str, str] = {}
        if self.kind == "socks":
            raise RuntimeMissingError(
                "QGIS is set to a SOCKS proxy, which pip cannot use. Set an HTTP proxy in QGIS's options (Network), or "
                "install from a folder of packages."
            )
        if self.kind == "http" and self.host:
            login = f"{quote(self.user, safe='')}:{quote(self.password, safe='')}@" if self.user else ""
            host = f"[{self.host}]" if ":" in self.host else self.host
            proxy = f"http://{login}{host}:{self.port or 8080}"
            for name in ("HTTP_PROXY", "HTTPS_PROXY"):
                added[name] = added[name.lower()] = proxy
            if self.exceptions:
                added["NO_PROXY"] = added["no_proxy"] = ",".join(self.exceptions)
        if self.certificates and not any(environ.get(name) for name in _CERTIFICATES):
            path = folder / "certificates.pem"
            try:
                folder.mkdir(parents=True, exist_ok=True)
                path.write_text(self.certificates, encoding="ascii", errors="ignore")
            except OSError as error:
                raise RuntimeMissingError(
                    f"QGIS's certificates cannot be written to {path} ({error.strerror}). Make room, or allow writing."
                ) from error
            added["PIP_CERT"] = added["REQUESTS_CA_BUNDLE"] = str(path)
        return added

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be shown, as it is and as it stands in a URL."""
        return tuple({self.password, quote(self.password, safe="")} - {""})
