#!/bin/sh
# Installs what pip cannot: QGIS with its Python bindings, venv, Qt's compiler of translations, and
# the programs named as arguments, whose packages bear their names. Does nothing where all are there.
#
# sh tools/install_system.sh [PROGRAM ...]
set -eu
PATH=$PATH:/usr/sbin
python=${PYTHON:-/usr/bin/python3}

packages=
if ! "$python" -c 'import ensurepip, qgis.core' 2>/dev/null || ! command -v qgis_process >/dev/null; then
    packages="qgis python3-qgis qgis-providers python3-venv fonts-dejavu-core"
fi
command -v lrelease >/dev/null || packages="$packages qttools5-dev-tools"
for program in "$@"; do
    command -v "$program" >/dev/null || packages="$packages $program"
done
if [ -z "$packages" ]; then
    exit 0
fi

if ! command -v apt-get >/dev/null; then
    echo "There is no apt-get to install $packages: install QGIS 3.22 or newer, python3-venv, lrelease (Qt) and ${*:-nothing else}, then run make again." >&2
    exit 1
fi
as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Missing, and there is no sudo: $packages. Run this once as root: sh tools/install_system.sh $*" >&2
        exit 1
    fi
    as_root=sudo
fi
$as_root apt-get update
# shellcheck disable=SC2086 # one word a package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $packages
