#!/bin/sh
# Installs what pip cannot: QGIS with its Python bindings, and venv. Does nothing where they are there.
set -eu
python=${PYTHON:-/usr/bin/python3}

if "$python" -c 'import ensurepip, qgis.core' 2>/dev/null && command -v qgis_process >/dev/null; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "QGIS and its Python were not found: install QGIS 3.22 or newer and python3-venv, then run make again." >&2
    exit 1
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "QGIS is not installed and there is no sudo: run this once as root: sh tools/install_system.sh" >&2
        exit 1
    fi
    as_root=sudo
fi
$as_root apt-get update
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
    qgis python3-qgis qgis-providers python3-venv fonts-dejavu-core
