"""What other services than WMS say of themselves, and what they send that is no PNG: WMTS, ArcGIS, WCS, vector tiles."""

from __future__ import annotations

import json
import struct

WORLD = 20037508.342789244
LEVELS = range(15, 20)  # of the WMTS and of the tiled ArcGIS service
LEFT, BOTTOM, RIGHT, TOP = SCENE = (500000, 4999000, 501000, 5000000)  # of the WCS and of the drawn ArcGIS service

_MATRIX = """<TileMatrix><ows:Identifier>{level}</ows:Identifier><ScaleDenominator>{scale}</ScaleDenominator>
 <TopLeftCorner>-20037508.342789244 20037508.342789244</TopLeftCorner><TileWidth>256</TileWidth>
 <TileHeight>256</TileHeight><MatrixWidth>{count}</MatrixWidth><MatrixHeight>{count}</MatrixHeight></TileMatrix>"""

_WMTS = """<?xml version="1.0" encoding="UTF-8"?>
<Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1"
 xmlns:xlink="http://www.w3.org/1999/xlink" version="1.0.0">
 <ows:OperationsMetadata><ows:Operation name="GetTile"><ows:DCP><ows:HTTP><ows:Get xlink:href="{url}/wmts?">
  <ows:Constraint name="GetEncoding"><ows:AllowedValues><ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint>
  </ows:Get></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
 <Contents>
  <Layer><ows:Title>Town</ows:Title><ows:Identifier>town</ows:Identifier>
   <ows:WGS84BoundingBox><ows:LowerCorner>-178 84</ows:LowerCorner><ows:UpperCorner>170 85</ows:UpperCorner>
   </ows:WGS84BoundingBox>
   <Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style><Format>image/png</Format>
   <TileMatrixSetLink><TileMatrixSet>web</TileMatrixSet></TileMatrixSetLink></Layer>
  <TileMatrixSet><ows:Identifier>web</ows:Identifier>
   <ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>{matrices}</TileMatrixSet>
 </Contents>
</Capabilities>"""

_WCS = """<?xml version="1.0" encoding="UTF-8"?>
<WCS_Capabilities version="1.0.0" xmlns="http://www.opengis.net/wcs" xmlns:gml="http://www.opengis.net/gml"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <Service><name>WCS</name><label>Test</label></Service>
 <Capability><Request>
  <GetCapabilities><DCPType><HTTP><Get><OnlineResource xlink:href="{url}/wcs?"/></Get></HTTP></DCPType></GetCapabilities>
  <DescribeCoverage><DCPType><HTTP><Get><OnlineResource xlink:href="{url}/wcs?"/></Get></HTTP></DCPType></DescribeCoverage>
  <GetCoverage><DCPType><HTTP><Get><OnlineResource xlink:href="{url}/wcs?"/></Get></HTTP></DCPType></GetCoverage>
 </Request></Capability>
 <ContentMetadata><CoverageOfferingBrief><name>scene</name><label>Scene</label>
  <lonLatEnvelope srsName="urn:ogc:def:crs:OGC:1.3:CRS84"><gml:pos>15 45.14</gml:pos><gml:pos>15.013 45.15</gml:pos>
  </lonLatEnvelope></CoverageOfferingBrief></ContentMetadata>
</WCS_Capabilities>"""

_COVERAGE = """<?xml version="1.0" encoding="UTF-8"?>
<CoverageDescription version="1.0.0" xmlns="http://www.opengis.net/wcs" xmlns:gml="http://www.opengis.net/gml">
 <CoverageOffering><name>scene</name><label>Scene</label>
  <lonLatEnvelope srsName="urn:ogc:def:crs:OGC:1.3:CRS84"><gml:pos>15 45.14</gml:pos><gml:pos>15.013 45.15</gml:pos>
  </lonLatEnvelope>
  <domainSet><spatialDomain>
   <gml:Envelope srsName="EPSG:32633"><gml:pos>500000 4999000</gml:pos><gml:pos>501000 5000000</gml:pos></gml:Envelope>
   <gml:RectifiedGrid dimension="2">
    <gml:limits><gml:GridEnvelope><gml:low>0 0</gml:low><gml:high>499 499</gml:high></gml:GridEnvelope></gml:limits>
    <gml:axisName>x</gml:axisName><gml:axisName>y</gml:axisName>
    <gml:origin><gml:pos>500000 5000000</gml:pos></gml:origin>
    <gml:offsetVector>2 0</gml:offsetVector><gml:offsetVector>0 -2</gml:offsetVector>
   </gml:RectifiedGrid></spatialDomain></domainSet>
  <rangeSet><RangeSet><name>bands</name><label>bands</label></RangeSet></rangeSet>
  <supportedCRSs><requestResponseCRSs>EPSG:32633</requestResponseCRSs><nativeCRSs>EPSG:32633</nativeCRSs></supportedCRSs>
  <supportedFormats nativeFormat="GeoTIFF"><formats>GeoTIFF</formats></supportedFormats>
 </CoverageOffering>
</CoverageDescription>"""


def said_of(url: str, path: str, asked: dict[str, str]) -> tuple[bytes, str] | None:
    """Return what a service says of itself, and as what; None where it is asked for a picture."""
    request = asked.get("request", "").lower()
    if path == "/wmts" and request == "getcapabilities":
        found = (559082264.0287178 / 2**level for level in LEVELS)
        matrices = "".join(
            _MATRIX.format(level=level, scale=scale, count=2**level) for level, scale in zip(LEVELS, found)
        )
        return _WMTS.format(url=url, matrices=matrices).encode(), "text/xml"
    if path == "/wcs" and request in ("getcapabilities", "describecoverage"):
        text = _WCS.format(url=url) if request == "getcapabilities" else _COVERAGE
        return text.encode(), "text/xml"
    if asked.get("f") == "json":
        return json.dumps(_arcgis(tiled="/tiled/" in path, of_layer=path.endswith("/0"))).encode(), "application/json"
    return None


def _arcgis(tiled: bool, of_layer: bool) -> dict:
    sides = (-WORLD, -WORLD, WORLD, WORLD) if tiled else SCENE
    reference = {"wkid": 102100, "latestWkid": 3857} if tiled else {"wkid": 32633}
    extent = {**dict(zip(("xmin", "ymin", "xmax", "ymax"), sides)), "spatialReference": reference}
    if of_layer:
        return {"currentVersion": 10.8, "id": 0, "name": "Scene", "type": "Raster Layer", "extent": extent}
    said = {"currentVersion": 10.8, "mapName": "Test", "singleFusedMapCache": tiled, "fullExtent": extent}
    said |= {"spatialReference": reference, "capabilities": "Map", "layers": [{"id": 0, "name": "Scene"}]}
    if tiled:
        lods = [{"level": level, "resolution": 2 * WORLD / 256 / 2**level, "scale": 1.0} for level in LEVELS]
        origin = {"x": -WORLD, "y": WORLD}
        said["tileInfo"] = {"rows": 256, "cols": 256, "dpi": 96, "format": "PNG32", "origin": origin, "lods": lods}
    return said


def geotiff(colour: tuple[int, ...], box: tuple[float, ...], width: int, height: int) -> bytes:
    """Return a raster of one colour: red, green and blue, a byte each."""
    from osgeo import gdal, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    name = f"/vsimem/{id(box)}.tif"
    made = gdal.GetDriverByName("GTiff").Create(name, width, height, 3)
    made.SetGeoTransform((box[0], (box[2] - box[0]) / width, 0, box[3], 0, (box[1] - box[3]) / height))
    made.SetProjection(reference.ExportToWkt())
    for band, value in enumerate(colour[:3], 1):
        made.GetRasterBand(band).Fill(value)
    del made
    file = gdal.VSIFOpenL(name, "rb")
    body = gdal.VSIFReadL(1, gdal.VSIStatL(name).size, file)
    gdal.VSIFCloseL(file)
    gdal.Unlink(name)
    return bytes(body)


def vector_tile() -> bytes:
    """Return a Mapbox vector tile that one polygon fills: layer "fields", extent 4096."""
    moves = [(1, [(0, 0)]), (2, [(4096, 0), (0, 4096), (-4096, 0)])]  # move to, lines to; each from the last
    geometry = b""
    for command, steps in moves:
        geometry += _varint(command | len(steps) << 3)
        geometry += b"".join(_varint(step << 1 if step >= 0 else (-step << 1) - 1) for pair in steps for step in pair)
    geometry += _varint(7 | 1 << 3)  # and close
    feature = _field(3, 3) + _field(4, geometry)
    layer = _field(15, 2) + _field(1, b"fields") + _field(2, feature) + _field(5, 4096)
    return _field(3, layer)


def _field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    found = b""
    while value > 127:
        found, value = found + struct.pack("B", value & 127 | 128), value >> 7
    return found + struct.pack("B", value)
