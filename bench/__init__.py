"""Benchmarks: `make bench` runs them and writes their tables into bench/README.md."""
