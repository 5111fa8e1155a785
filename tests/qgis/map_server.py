"""A map server on loopback for tests: tiles and maps of many kinds, good, slow, failing or empty as a test wants."""

from __future__ import annotations

import struct
import threading
import time
import zlib
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, urlsplit

from map_services import geotiff, said_of, vector_tile

COLOURS = {"red": (200, 0, 0, 255), "green": (0, 200, 0, 255), "blue": (0, 0, 200, 255), "clear": (0, 0, 0, 0)}
WORLD = 20037508.342789244
_had: set[int] = set()  # ports

CAPABILITIES = """<?xml version="1.0" encoding="UTF-8"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">
 <Service><Name>WMS</Name><Title>Test</Title><OnlineResource xlink:href="{url}"/></Service>
 <Capability>
  <Request>
   <GetCapabilities><Format>text/xml</Format>
    <DCPType><HTTP><Get><OnlineResource xlink:href="{url}"/></Get></HTTP></DCPType></GetCapabilities>
   <GetMap><Format>image/png</Format>
    <DCPType><HTTP><Get><OnlineResource xlink:href="{url}"/></Get></HTTP></DCPType></GetMap>
  </Request>
  <Exception><Format>XML</Format></Exception>
  <Layer><Title>Root</Title><CRS>EPSG:32633</CRS>
   <EX_GeographicBoundingBox><westBoundLongitude>15</westBoundLongitude><eastBoundLongitude>15.01</eastBoundLongitude>
    <southBoundLatitude>45.14</southBoundLatitude><northBoundLatitude>45.16</northBoundLatitude></EX_GeographicBoundingBox>
   <BoundingBox CRS="EPSG:32633" minx="500000" miny="4999000" maxx="501000" maxy="5000000"/>
   <Layer queryable="0"><Name>scene</Name><Title>Scene</Title>
    <Style><Name>default</Name><Title>Default</Title></Style></Layer>
  </Layer>
 </Capability>
</WMS_Capabilities>"""


@dataclass
class Answer:
    """What the server says to one request for a picture."""

    status: int = 200
    colour: str = "red"
    seconds: float = 0.0
    body: bytes | None = None  # in place of a picture
    content_type: str = "image/png"
    headers: tuple[tuple[str, str], ...] = ()


def png(colour: str, size: int = 256) -> bytes:
    """Return a picture of one colour."""
    rows = (b"\0" + bytes(COLOURS[colour]) * size) * size
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows, 1)),
        (b"IEND", b""),
    ]
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _listen(handler: type[BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
    """Listen at a port that no server of this run had: QGIS keeps what it has seen at an address."""
    refused = []  # held until there is another, or the system may give the same again
    while (http := ThreadingHTTPServer(("127.0.0.1", 0), handler)).server_port in _had:
        refused.append(http)
    for one in refused:
        one.server_close()
    _had.add(http.server_port)
    return http


class MapServer:
    """Runs until it is closed.

    Attributes:
        rule: Says what to answer; given the place asked for, which is (z, x, y), or (xmin, ymin, xmax, ymax) where
            there are no tiles, and how often it was asked for before.
        asked: (when, place) of every request for a picture.
        capabilities: How often the capabilities were asked for.
    """

    def __init__(self, rule=None):
        self.rule = rule or (lambda place, before: Answer())
        self.asked: list[tuple[float, tuple]] = []
        self.capabilities = 0
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_arguments):
                pass

            def do_GET(self):
                server._answer(self)

        self._http = _listen(Handler)
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._http.server_address[1]}"

    def close(self):
        self._http.shutdown()
        self._http.server_close()

    def xyz(self, zmin=0, zmax=19) -> str:
        """Return the source of an XYZ layer of this server."""
        return f"type=xyz&url={quote(self.address + '/{z}/{x}/{y}.png', safe=':/')}&zmin={zmin}&zmax={zmax}"

    def wms(self) -> str:
        """Return the source of a WMS layer of this server."""
        return f"crs=EPSG:32633&dpiMode=7&format=image/png&layers=scene&styles=default&url={self.address}/wms?"

    def wmts(self) -> str:
        """Return the source of a WMTS layer of this server: its tiles are those of ``xyz``, levels 15 to 19."""
        capabilities = quote(f"{self.address}/wmts?SERVICE=WMTS&REQUEST=GetCapabilities", safe=":/")
        return f"crs=EPSG:3857&format=image/png&layers=town&styles=default&tileMatrixSet=web&url={capabilities}"

    def arcgis(self, tiled: bool) -> str:
        """Return the source of a layer of an ArcGIS map service: of the tiles of ``wmts``, or of the area of ``wms``."""
        crs, name = ("EPSG:3857", "tiled") if tiled else ("EPSG:32633", "drawn")
        return f"crs='{crs}' format='PNG32' layer='0' url='{self.address}/rest/services/{name}/MapServer'"

    def wcs(self) -> str:
        """Return the source of a WCS layer of this server: three bands, 500 x 500 pixels of two metres."""
        return f"crs=EPSG:32633&format=GeoTIFF&identifier=scene&version=1.0.0&url={self.address}/wcs"

    def vector_tiles(self) -> str:
        """Return the source of vector tiles of this server, levels 0 to 14."""
        return f"type=xyz&url={quote(self.address + '/{z}/{x}/{y}.pbf', safe=':/')}&zmin=0&zmax=14"

    def _answer(self, request):
        parts = urlsplit(request.path)
        asked = {key.lower(): values[0] for key, values in parse_qs(parts.query).items()}
        said = said_of(self.address, parts.path, asked)
        if said is not None or asked.get("request", "").lower() == "getcapabilities":
            self.capabilities += 1
            body, kind = said or (CAPABILITIES.format(url=f"{self.address}/wms?").encode(), "text/xml")
            self._send(request, Answer(body=body, content_type=kind))
            return
        place = _place(parts.path, asked)
        before = sum(one == place for _, one in self.asked)
        self.asked.append((time.monotonic(), place))
        answer = self.rule(place, before)
        if answer.body is None and parts.path.endswith((".pbf", "/wcs")):
            answer = self._no_png(answer, place, asked)
        self._send(request, answer)

    @staticmethod
    def _no_png(answer, place, asked):
        if "width" not in asked:
            return replace(answer, body=vector_tile(), content_type="application/x-protobuf")
        body = geotiff(COLOURS[answer.colour], place, int(asked["width"]), int(asked["height"]))
        return replace(answer, body=body, content_type="image/tiff")

    @staticmethod
    def _send(request, answer):
        time.sleep(answer.seconds)
        body = png(answer.colour) if answer.body is None else answer.body
        try:
            request.send_response(answer.status)
            for name, value in answer.headers:
                request.send_header(name, value)
            if answer.status != 204:
                request.send_header("Content-Type", answer.content_type)
                request.send_header("Content-Length", str(len(body)))
            request.end_headers()
            if answer.status != 204:
                request.wfile.write(body)
        except OSError:
            return  # whoever asked has lost patience


def _place(path, asked):
    """Return which tile was asked for, or which box."""
    if "bbox" in asked:
        return tuple(float(number) for number in asked["bbox"].split(","))
    if "tilematrix" in asked:
        return tuple(int(asked[name]) for name in ("tilematrix", "tilecol", "tilerow"))
    zoom, first, second = (int(word) for word in path.rsplit(".", 1)[0].split("/")[-3:])
    return (zoom, second, first) if "/tile/" in path else (zoom, first, second)  # ArcGIS says the row first


def main() -> None:
    """Serve stripes from a process of its own, a little slowly; prints the source of the XYZ layer and waits for ever."""
    rule = lambda place, before: Answer(colour=("red", "green", "blue")[place[1] % 3], seconds=0.03)  # noqa: E731
    print(MapServer(rule).xyz(), flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main()
