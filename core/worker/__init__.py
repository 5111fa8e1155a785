"""The wall between QGIS and the runtime: messages, server, client."""
