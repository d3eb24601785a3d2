"""Vector files, read with pyogrio."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyogrio
from pyogrio.errors import FeatureError, GeometryError
from shapely.errors import ShapelyError

from . import remote
from .errors import RskdError


@contextmanager
def reading(path: Path | str) -> Iterator[None]:
    """Read a vector file in this block: it has nothing fetched that nobody named.

    Raises:
        RskdError: the file can't be read.
    """
    options = remote.options(str(path))
    before = {name: pyogrio.get_gdal_config_option(name) for name in options}
    pyogrio.set_gdal_config_options(options)
    try:
        yield
    except (RuntimeError, ValueError, OSError, FeatureError, GeometryError, ShapelyError) as error:
        raise RskdError(
            '"{path}" can\'t be read ({error}): give a vector file.', path=path, error=error
        ) from None
    finally:
        pyogrio.set_gdal_config_options(before)
