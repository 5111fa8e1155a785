"""Speaks to an OpenAI-compatible server: connections that are kept, TLS, proxies, and every way of failing told apart."""

from __future__ import annotations

import http.client
import ipaddress
import json
import ssl
import threading
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from ...errors import BundleError
from .errand import Errand

LARGEST_ANSWER = 2**22  # bytes: no caption is longer
OVERRUN = (429, 503, 529)
REFUSED = (401, 403)
EVENTS = "text/event-stream"
CLOSED = (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError)


class LostServerError(BundleError):
    """The server does not answer at all, or refuses everything: the run ends, finished tiles are kept."""


class TryAgainError(Exception):
    """A request that may go well another time.

    Attributes:
        pause: Seconds to wait as the server asks, or None.
        overrun: Whether the server wants fewer requests at once.
        unreachable: Whether there was no answer at all.
    """

    def __init__(self, why: str, pause: float | None = None, overrun: bool = False, unreachable: bool = False) -> None:
        super().__init__(why)
        self.pause, self.overrun, self.unreachable = pause, overrun, unreachable


class BadAnswerError(Exception):
    """An answer that no repetition will mend."""


@dataclass
class Client:
    """Sends requests to one server, each thread over a connection of its own that is kept open.

    Attributes:
        url: Up to and with ``/v1``.
        token: Gives what is sent as a bearer token, empty for none; it is in no message and no log. Asked for each request,
            because a person who was refused hands over another one.
        timeout: Seconds without a byte after which a request has failed.
    """

    url: str
    token: Callable[[], str] = field(default=str, repr=False)
    timeout: float = 120.0

    def __post_init__(self) -> None:
        check_url(self.url)
        self._parts = urlsplit(self.url.rstrip("/"))
        self._own = threading.local()
        # The system's certificates, and those that SSL_CERT_FILE names; a server is always asked who it is.
        self._tls = ssl.create_default_context() if self._parts.scheme == "https" else None

    @property
    def place(self) -> str:
        """The server without path, for messages."""
        return f"{self._parts.scheme}://{self._parts.netloc.rpartition('@')[2]}"

    def post(self, path: str, body: dict[str, Any], errand: Errand) -> dict[str, Any]:
        """Send a request and return the answer's JSON object.

        Raises:
            StoppedError: The answer is not wanted any more.
            TryAgainError: It may go well another time.
            BadAnswerError: It will not, for this request.
            LostServerError: It will not, for any request.
        """
        status, headers, data = self._exchange(path, json.dumps(body).encode(), errand)
        if status == 200:
            return self._object(data)
        raise self._refusal(status, headers, data)

    def open(self, path: str, body: dict[str, Any], errand: Errand) -> http.client.HTTPResponse:
        """Send a request over a connection of its own, which the errand may hang up; return the answer, still to be read.

        Raises:
            TryAgainError: As of ``post``, like the other errors.
        """
        connection = self._connection()
        try:
            connection.connect()
            errand.hold(connection.sock)
            connection.request("POST", self._target(path), json.dumps(body).encode(), self._headers(EVENTS))
            answer = connection.getresponse()
            if answer.status == 200:
                return answer
            data = answer.read(LARGEST_ANSWER)
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            errand.check()
            raise self.failure(error) from error
        connection.close()
        raise self._refusal(answer.status, answer.headers, data)

    def failure(self, error: OSError | http.client.HTTPException) -> Exception:
        """Return the error that a broken conversation means."""
        if isinstance(error, ssl.SSLCertVerificationError):
            return LostServerError(
                f"{self.place} cannot prove who it is ({error.verify_message}). If it is your own server, put its "
                "certificate in a file and name that in the environment variable SSL_CERT_FILE."
            )
        if isinstance(error, CLOSED):
            return TryAgainError("the server closed the connection")
        if isinstance(error, TimeoutError):
            return TryAgainError(f"the server did not answer within {self.timeout:g} s")
        if isinstance(error, http.client.IncompleteRead):
            return TryAgainError("the answer was cut off")
        gone = isinstance(error, OSError)
        return TryAgainError(f"the server cannot be reached ({_words(error)})", unreachable=gone)

    # ------------------------------------------------------------------ inside

    def _refusal(self, status: int, headers: http.client.HTTPMessage, data: bytes) -> Exception:
        """Return the error that a status other than 200 means."""
        told = _reason(data)
        if status in REFUSED:
            return LostServerError(
                f"{self.place} refuses the token ({status}{told}). Put a valid one in the environment variable that the model "
                "names, or choose another authentication in QGIS, and run again: finished tiles are kept."
            )
        if status == 404:
            return LostServerError(
                f"{self.place} has no such address or model (404{told}). Look at the model's address and name, and run again."
            )
        if status in OVERRUN:
            return TryAgainError(f"the server has too much to do ({status})", _seconds(headers), overrun=True)
        if status >= 500 or status in (408, 409, 425):
            return TryAgainError(f"the server failed ({status}{told})", _seconds(headers))
        if 300 <= status < 400:
            return LostServerError(
                f"{self.place} points to another address ({status}). Write that address in the model, if it is to be trusted: "
                "pictures and tokens are not sent on by themselves."
            )
        return BadAnswerError(f"The server refused the picture ({status}{told}).")

    def _exchange(self, path: str, body: bytes, errand: Errand) -> tuple[int, http.client.HTTPMessage, bytes]:
        headers = self._headers("application/json")
        for fresh in (False, True):  # a connection that was kept may have been closed meanwhile
            kept = getattr(self._own, "connection", None)
            connection = kept or self._connection()
            try:
                data, answer = self._ask(connection, path, body, headers, errand)
            except (OSError, http.client.HTTPException) as error:
                self._drop(connection)
                errand.check()
                if isinstance(error, CLOSED) and kept is not None and not fresh:
                    continue
                raise self.failure(error) from error
            if len(data) > LARGEST_ANSWER or answer.will_close:
                self._drop(connection)
            else:
                self._own.connection = connection
            return answer.status, answer.headers, data
        raise TryAgainError("the server closed the connection")

    def _ask(
        self, connection: http.client.HTTPConnection, path: str, body: bytes, headers: dict[str, str], errand: Errand
    ) -> tuple[bytes, http.client.HTTPResponse]:
        if connection.sock is None:
            connection.connect()
        line = connection.sock
        try:
            errand.hold(line)
            connection.request("POST", self._target(path), body, headers)
            answer = connection.getresponse()
            return answer.read(LARGEST_ANSWER + 1), answer
        finally:
            errand.release(line)

    def _headers(self, accept: str) -> dict[str, str]:
        headers = {"Content-Type": "application/json", "Accept": accept, "User-Agent": "tilescribe"}
        if token := self.token():
            headers["Authorization"] = f"Bearer {token}"
        return headers

    def _connection(self) -> http.client.HTTPConnection:
        host, port = self._parts.hostname or "", self._parts.port
        proxy = _proxy(self._parts.scheme, host)
        if self._tls is None:
            return http.client.HTTPConnection(host, port, timeout=self.timeout)
        if proxy is None:
            return http.client.HTTPSConnection(host, port, timeout=self.timeout, context=self._tls)
        through = urlsplit(proxy if "//" in proxy else f"//{proxy}")
        connection = http.client.HTTPSConnection(
            through.hostname or "", through.port, timeout=self.timeout, context=self._tls
        )
        connection.set_tunnel(host, port or 443, _proxy_headers(through.username, through.password))
        return connection

    def _drop(self, connection: http.client.HTTPConnection) -> None:
        connection.close()
        self._own.connection = None

    def _target(self, path: str) -> str:
        return f"{self._parts.path}/{path}"

    def _object(self, data: bytes) -> dict[str, Any]:
        try:
            found = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise TryAgainError("the answer is no JSON") from error
        if not isinstance(found, dict):
            raise TryAgainError("the answer is no JSON object")
        return found


def check_url(url: str) -> None:
    """Raise BundleError unless pictures and tokens may be sent to an address: encrypted, or on this computer."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises when it is no number
    except ValueError as error:
        raise BundleError(f"{url!r:.200} is no address. Write one such as https://gpu.example.org/v1.") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise BundleError(f"{url!r:.200} is no server's address. Write one such as https://gpu.example.org/v1.")
    if parts.username or parts.password:
        raise BundleError(
            "The address holds a password. Take it out, and give the token in the environment or in QGIS."
        )
    if parts.scheme == "http" and not is_local(url):
        raise BundleError(
            f"{parts.hostname} would get pictures and token unencrypted. Use https, or reach the server through an SSH tunnel "
            "(ssh -L 8000:localhost:8000 server) and the address http://localhost:8000/v1."
        )


def is_local(url: str) -> bool:
    """Return whether an address is on this computer."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _proxy(scheme: str, host: str) -> str | None:
    """Return the proxy that the environment names; QGIS hands its own over this way."""
    return None if urllib.request.proxy_bypass(host) else urllib.request.getproxies().get(scheme)


def _proxy_headers(user: str | None, password: str | None) -> dict[str, str]:
    if not user:
        return {}
    import base64
    from urllib.parse import unquote

    pair = f"{unquote(user)}:{unquote(password or '')}".encode()
    return {"Proxy-Authorization": f"Basic {base64.b64encode(pair).decode()}"}


def _seconds(headers: http.client.HTTPMessage) -> float | None:
    try:
        return float(headers.get("Retry-After", ""))
    except ValueError:
        return None


def _reason(data: bytes) -> str:
    """Return what a server says is wrong, shortened, or nothing; a token is never in it, because none was in the body."""
    try:
        error = json.loads(data)["error"]
        text = str(error["message"] if isinstance(error, dict) else error)
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""
    return ": " + " ".join(text.split())[:160]


def _words(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
