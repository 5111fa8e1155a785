"""Reads from QGIS how the network is reached: its proxy, and certificates that a person has added to the trusted ones."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

from ...core.setup.network import Network

SOMEWHERE = "https://pypi.org/simple/"  # whose proxy is asked for; pip may have been told of another index


def qgis_network() -> Network:
    """Return what QGIS's options say. May ask the system, so call it in a task.

    QGIS's certificates replace pip's own only where somebody added one: elsewhere pip knows better what it trusts.
    """
    manager = QgsNetworkAccessManager.instance()
    factory = manager.proxyFactory()
    proxies = factory.queryProxy(QNetworkProxyQuery(QUrl(SOMEWHERE))) if factory is not None else []
    proxy = proxies[0] if proxies else manager.fallbackProxy()
    kinds = {
        QNetworkProxy.ProxyType.HttpProxy: "http",
        QNetworkProxy.ProxyType.HttpCachingProxy: "http",
        QNetworkProxy.ProxyType.Socks5Proxy: "socks",
    }
    return Network(
        kind=kinds.get(proxy.type(), ""),
        host=proxy.hostName(),
        port=proxy.port(),
        user=proxy.user(),
        password=proxy.password(),
        exceptions=tuple(filter(None, map(_host, [*manager.excludeList(), *_no_proxy(manager)]))),
        certificates=_certificates(),
    )


def _no_proxy(manager: QgsNetworkAccessManager) -> list[str]:
    listed = getattr(manager, "noProxyList", None)
    return list(listed()) if listed is not None else []


def _host(url: str) -> str:
    return QUrl.fromUserInput(url).host()


def _certificates() -> str:
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not (manager.extraFileCAs() or manager.databaseCAs()):
        return ""
    return bytes(manager.trustedCaCertsPemText()).decode("ascii", "ignore")
