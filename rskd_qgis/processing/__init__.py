"""What QGIS Processing sees of RSKD: the provider, its algorithms, layers as raster sources."""
