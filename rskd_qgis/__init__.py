"""RSKD: scene classification of aerial and satellite rasters."""
