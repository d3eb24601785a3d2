"""The engine: which scenes a raster holds, their pixels, their classes. Never imports QGIS."""

import os

# ONNX Runtime, from 1.31, tells its makers of each run and keeps an identifier in the home folder,
# unless it finds this when it is imported. RSKD sends nothing anywhere.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
