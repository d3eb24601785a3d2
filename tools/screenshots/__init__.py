"""Takes the pictures of the guide from a real QGIS, which needs no screen."""
