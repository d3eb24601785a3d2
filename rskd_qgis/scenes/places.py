"""Scenes that are no grid: windows around places, and a grid's scenes in another raster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .card import GroundSize
from .classified import Place
from .grid import (
    MIN_SCENE_PIXELS,
    MetresPerUnit,
    RasterGeometry,
    SceneGrid,
    SceneSize,
    Strip,
    Window,
)
from .lazy import np

Transform = Callable[["np.ndarray"], "np.ndarray"]
"""Points (N, 2) of one CRS -> the same points in another one; not finite where there are none."""

LEAST_SEEN = 0.98
"""Share of a scene, along an axis, that another raster must show to be compared."""

_DECIMALS = 6
"""Of a raster pixel: windows that are whole pixels stay so."""


@dataclass(frozen=True, eq=False)
class ScenePlaces:
    """Scenes on their own. Of what ``classify`` gives, ``row_index`` is the place's number."""

    size: tuple[int, int]
    """(height, width) of a scene in model pixels."""
    scenes: list[Strip]

    @classmethod
    def around(
        cls,
        geometry: RasterGeometry,
        size: tuple[int, int],
        points: np.ndarray,
        sizes: list[SceneSize],
        metres_per_unit: MetresPerUnit,
    ) -> ScenePlaces:
        """The scenes around points.

        A scene that reaches beyond the raster is moved to lie inside, and clipped where the raster
        itself is smaller. Points off the raster have none, nor have points whose scene is less than
        ``MIN_SCENE_PIXELS`` of the raster.

        Args:
            geometry: of the raster.
            size: (height, width) of the model's input.
            points: (N, 2) in the raster's CRS; not finite where there is none.
            sizes: N sides of scenes.
            metres_per_unit: of the raster's CRS, asked for each point.
        """
        west, south, east, north = geometry.bounds
        scenes = []
        for i, ((x, y), scene) in enumerate(zip(points.tolist(), sizes)):
            if not (west <= x <= east and south <= y <= north):
                continue
            height, width = _side(geometry, size, scene, metres_per_unit, x, y)
            if min(height, width) < MIN_SCENE_PIXELS:
                continue
            window = _inside(
                geometry,
                (x - geometry.x0) / geometry.dx - width / 2,
                (y - geometry.y0) / geometry.dy - height / 2,
                width,
                height,
            )
            shape = (
                max(1, round(size[0] * window.height / height)),
                max(1, round(size[1] * window.width / width)),
            )
            scenes.append(_strip(geometry, window, shape, i, 0))
        return cls(size, scenes)

    @property
    def pixels(self) -> int:
        """How many model pixels the scenes hold."""
        return sum(scene.shape[0] * scene.shape[1] for scene in self.scenes)

    def strips(self) -> Iterator[Strip]:
        """One scene after the other."""
        return iter(self.scenes)


def place_boxes(places: Sequence[Place]) -> np.ndarray:
    """The bounds (N, 4) of features; NaN where one has no geometry."""
    boxes = np.full((len(places), 4), np.nan)
    for box, place in zip(boxes, places):
        corners = np.concatenate([*place.rings] or [place.points])
        if len(corners):
            box[:2], box[2:] = corners.min(axis=0), corners.max(axis=0)
    return boxes


def sizes_of(
    boxes: np.ndarray,
    usual: SceneSize,
    ground: GroundSize | None,
    metres_per_unit: MetresPerUnit,
) -> list[SceneSize]:
    """The side of the scene around each feature: the square that holds it, as far as that is known.

    Args:
        boxes: (N, 4) bounds of features; not finite where there is none.
        usual: the size for points, and for all where the model does not say what it knows.
        ground: what the model was trained for.
        metres_per_unit: of the boxes' CRS.
    """
    sizes = []
    for box in boxes:
        extent = box[2:] - box[:2]
        if ground is None or not extent.any() or not np.isfinite(extent).all():
            sizes.append(usual)
            continue
        x, y = ((box[:2] + box[2:]) / 2).tolist()
        side = float((extent * metres_per_unit(x, y)).max())
        sizes.append(SceneSize(min(max(side, ground.min), ground.max), "m"))
    return sizes


@dataclass(frozen=True, eq=False)
class Counterparts:
    """A grid's scenes as another raster shows them, with the rows and columns of the grid."""

    grid: SceneGrid
    geometry: RasterGeometry
    """Of the other raster."""
    transform: Transform
    """From the grid's CRS to the other raster's."""

    @property
    def size(self) -> tuple[int, int]:
        """(height, width) of a scene in model pixels."""
        return self.grid.size

    @property
    def pixels(self) -> int:
        """How many model pixels the scenes hold, at most."""
        return len(self.grid) * self.size[0] * self.size[1]

    def strips(self) -> Iterator[Strip]:
        """One scene after the other; those that the other raster does not show are left out."""
        for strip in self.grid.strips():
            for i, box in enumerate(self._boxes(strip.bounds)):
                window = self._window(box)
                if window is not None:
                    width = min(self.size[1], strip.shape[1] - int(strip.offsets[i]))
                    shape = strip.shape[0], width
                    col = int(strip.col_index[i])
                    yield _strip(self.geometry, window, shape, strip.row_index, col)

    def _boxes(self, bounds: np.ndarray) -> np.ndarray:
        """(N, 4): the bounds in the other CRS, told by the middles of their sides.

        Between map projections scenes turn a little. A box around their corners would grow by that;
        this one is as large as the scene.
        """
        xmin, ymin, xmax, ymax = bounds.T
        x, y = (xmin + xmax) / 2, (ymin + ymax) / 2
        west, east = (self.transform(np.column_stack([side, y]))[:, 0] for side in (xmin, xmax))
        south, north = (self.transform(np.column_stack([x, side]))[:, 1] for side in (ymin, ymax))
        return np.column_stack([west, south, east, north])

    def _window(self, box: np.ndarray) -> Window | None:
        if not np.isfinite(box).all():
            return None
        geometry = self.geometry
        west, south, east, north = box.tolist()
        cols = sorted(((west - geometry.x0) / geometry.dx, (east - geometry.x0) / geometry.dx))
        rows = sorted(((south - geometry.y0) / geometry.dy, (north - geometry.y0) / geometry.dy))
        width, height = cols[1] - cols[0], rows[1] - rows[0]
        seen_x = min(cols[1], geometry.width) - max(cols[0], 0)
        seen_y = min(rows[1], geometry.height) - max(rows[0], 0)
        if seen_x < LEAST_SEEN * width or seen_y < LEAST_SEEN * height:
            return None
        return _inside(geometry, cols[0], rows[0], width, height)


def _side(
    geometry: RasterGeometry,
    size: tuple[int, int],
    scene: SceneSize,
    metres_per_unit: MetresPerUnit,
    x: float,
    y: float,
) -> tuple[float, float]:
    """(height, width) of a scene in raster pixels; the model's own where that is nearly so.

    The latter as in a grid, and for the same reason: GDAL would not resample it.
    """
    if scene.unit == "px":
        sides = scene.value, scene.value
    else:
        metres_x, metres_y = metres_per_unit(x, y)
        sides = (
            scene.value / (metres_y * abs(geometry.dy)),
            scene.value / (metres_x * abs(geometry.dx)),
        )
    height, width = (float(own) if abs(side - own) < 1 else side for side, own in zip(sides, size))
    return height, width


def _inside(
    geometry: RasterGeometry, col: float, row: float, width: float, height: float
) -> Window:
    """A window, moved to lie inside the raster, and clipped where that is smaller."""
    width, height = min(width, geometry.width), min(height, geometry.height)
    return Window(
        round(min(max(col, 0.0), geometry.width - width), _DECIMALS),
        round(min(max(row, 0.0), geometry.height - height), _DECIMALS),
        round(width, _DECIMALS),
        round(height, _DECIMALS),
    )


def _strip(
    geometry: RasterGeometry, window: Window, shape: tuple[int, int], row: int, col: int
) -> Strip:
    xs = geometry.x0 + geometry.dx * np.array([window.col, window.col + window.width])
    ys = geometry.y0 + geometry.dy * np.array([window.row, window.row + window.height])
    return Strip(
        row_index=row,
        col_index=np.array([col]),
        window=window,
        shape=shape,
        offsets=np.zeros(1, int),
        bounds=np.array([[xs.min(), ys.min(), xs.max(), ys.max()]]),
    )
