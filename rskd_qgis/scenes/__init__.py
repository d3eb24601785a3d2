"""The engine: which scenes a raster holds, their pixels, their classes. Never imports QGIS."""
