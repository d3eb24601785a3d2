"""Benchmarks: `make bench` runs them and writes their tables into bench/README.md."""

import rskd_qgis.scenes  # noqa: F401 - before ONNX Runtime, which it keeps from reporting runs
