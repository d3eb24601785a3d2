"""Files on servers: how GDAL asks for them, and that it asks for nothing that nobody named."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from .errors import RskdError

T = TypeVar("T")

ATTEMPTS = 3
"""How often the same pixels of a server are asked for before the run is given up."""
WAIT_S = 1.0
"""Before the second time, and twice as long before each further one."""

FETCHING = {
    "GDAL_HTTP_MAX_RETRY": "4",
    "GDAL_HTTP_RETRY_DELAY": "1",  # seconds, and more each time
    "GDAL_HTTP_CONNECTTIMEOUT": "15",
    # Not a time for a whole answer: what is large may take long, but it must go on.
    "GDAL_HTTP_LOW_SPEED_TIME": "30",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "500",
    # What lies beside a file is on a server asked for one by one, and hardly ever there.
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
}
"""GDAL's options for files on servers."""

CONSENT = "CPL_VSIL_CURL_ALLOWED_EXTENSIONS"
STAYING = {
    CONSENT: "{none}",
    "GDAL_HTTP_PROXY": "127.0.0.1:9",  # where nothing listens: GDAL has no switch for its network
}
"""GDAL's options for files of this machine, so that none of them has others fetched."""

MAX_LOCAL_XML = 2**26
"""Bytes of a file that is looked through for what it refers to."""

_SCHEMES = {"s3": "/vsis3/", "gs": "/vsigs/", "az": "/vsiaz/"}
_SERVER = re.compile(
    r"(?:https?|ftp|s3|gs|az)://|/vsi(?:curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs)", re.IGNORECASE
)


def is_remote(path: str) -> bool:
    """Whether a name that GDAL takes leads to a server."""
    return bool(_SERVER.search(path))


def gdal_name(path: str) -> str:
    """What GDAL calls a file: URLs are read by range, buckets with GDAL's own credentials."""
    scheme, _, rest = path.partition("://")
    if scheme.lower() in ("http", "https"):
        return f"/vsicurl/{path}"
    return _SCHEMES[scheme.lower()] + rest if scheme.lower() in _SCHEMES and rest else path


def options(path: str) -> dict[str, str]:
    """GDAL's options for reading a file; those that the environment sets are left to it."""
    chosen = FETCHING if is_remote(path) else STAYING
    if chosen is STAYING and CONSENT in os.environ:
        return {}
    return {name: value for name, value in chosen.items() if name not in os.environ}


def patiently(path: str, read: Callable[[], T]) -> T:
    """Read, and where that fails on a server, again: GDAL asks again for no answer that is cut off.

    Args:
        path: of what is read.
        read: reads it.

    Raises:
        RskdError: as ``read`` does, the last time.
    """
    for attempt in range(ATTEMPTS - 1):
        try:
            return read()
        except RskdError:
            if not is_remote(path):
                raise
            time.sleep(WAIT_S * 2**attempt)
    return read()


def check_references(path: str, files: list[str]) -> None:
    """Refuse a file of this machine that refers to servers.

    Args:
        path: of the file.
        files: those that it consists of, as far as GDAL tells.

    Raises:
        RskdError: it does.
    """
    if is_remote(path) or CONSENT in os.environ:
        return
    for file in {path, *files}:
        if file.lower().endswith((".vrt", ".xml")) and Path(file).is_file():
            with open(file, encoding="utf-8", errors="replace") as content:
                found = _SERVER.search(_references(content.read(MAX_LOCAL_XML)))
            if found:
                raise RskdError(
                    "{path} refers to files on a server, and RSKD fetches nothing that you have not"
                    " named: give the address itself, or set {consent} to .tif or what else may be"
                    " fetched.",
                    path=path,
                    consent=CONSENT,
                )


def _references(xml: str) -> str:
    """What an XML file may refer to: all but the names of its schemas, which nobody fetches."""
    return re.sub(r"xmlns(:\w+)?=\S+|xsi:\w+=\S+|<(SRS|Projection)\b.*?</\2>", "", xml, flags=re.S)
