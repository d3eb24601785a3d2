"""A map of classes that can be compared with a reference, place by place. Numpy only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from .assess import centers_inside, points_inside
from .card import identifier
from .errors import RskdError
from .grid import RasterGeometry
from .lazy import np

BLOCK_PIXELS = 4_000_000
"""Of a raster that are read at once, at most."""
MOST_CLASSES = 1000
"""Different values from which on a raster is taken for no map of classes."""
LATTICE = 64
"""Points a side by which it is measured how much of a polygon a scene covers."""


@dataclass(frozen=True, eq=False)
class Place:
    """A feature whose class may be known, in the map's CRS."""

    feature: int
    """Its id."""
    label: str
    """What it says its class is; empty where it says nothing."""
    points: np.ndarray
    """(N, 2): of a polygon, one that lies in it. None where there is no geometry."""
    rings: list[np.ndarray]
    """(M, 2) each, of all parts of a polygon, outer and inner alike; none for points."""


@dataclass(frozen=True, eq=False)
class Reference:
    """A place whose class is known."""

    place: Place
    class_key: str


@dataclass(frozen=True, eq=False)
class Samples:
    """Places of the map that lie in one reference feature."""

    reference: Reference
    mapped: list[str]
    """Keys of their map classes; empty where the map shows nothing there."""
    points: np.ndarray
    """(N, 2)."""


class ClassifiedMap(Protocol):
    """What is assessed."""

    labels: dict[str, str]
    """Key of a class -> what it is called."""
    areas: dict[str, float]
    """Key of a class -> its ground area in square metres."""

    def key(self, text: str) -> str:
        """The key of what a reference calls a class."""
        ...

    def samples(self, references: Iterable[Reference]) -> Iterator[Samples]:
        """Compare with references, all of them points or all polygons."""
        ...


def class_text(value: Any) -> str:
    """The class that an attribute names, as text; empty where there is none."""
    if isinstance(value, np.ndarray):  # a field of lists
        value = value.tolist()
    if value is None or value != value:  # not a number
        return ""
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        value = int(value)
    return str(value).strip()


def class_key(text: str) -> str:
    """What makes two spellings one class: "Bare Land", "BareLand" and "bare_land" are one."""
    return identifier(text) or text.casefold()


class PolygonMap:
    """A layer of classified polygons. Each polygon is one sample, at its center.

    A reference polygon is compared with the scenes whose centers lie in it, or, where it is too
    small to hold any, with the scene that covers most of it. Where scenes overlap, the one whose
    center is nearest counts.

    Args:
        labels: N classes.
        polygons: N lists of rings (M, 2), of all parts.
        m2: (N,) their areas on the ground.
        covered_m2: area of all of them together, where overlaps count once.
    """

    def __init__(
        self,
        labels: Sequence[str],
        polygons: list[list[np.ndarray]],
        m2: np.ndarray,
        covered_m2: float,
    ) -> None:
        self._keys = [class_key(label) for label in labels]
        self._polygons = polygons
        corners = [np.concatenate(rings) for rings in polygons]
        self._boxes = np.array([[*c.min(axis=0), *c.max(axis=0)] for c in corners])
        self._middles = (self._boxes[:, :2] + self._boxes[:, 2:]) / 2
        self.labels: dict[str, str] = {}
        self.areas: dict[str, float] = {}
        # Where scenes overlap the ground counts once, shared as the scenes are.
        for key, label, own in zip(self._keys, labels, (m2 * covered_m2 / m2.sum()).tolist()):
            self.labels.setdefault(key, label)
            self.areas[key] = self.areas.get(key, 0.0) + own

    def key(self, text: str) -> str:
        """The key of what a reference calls a class."""
        return class_key(text)

    def samples(self, references: Iterable[Reference]) -> Iterator[Samples]:
        """Compare with references, all of them points or all polygons."""
        nearest: dict[int, tuple[float, Reference]] = {}
        for reference in references:
            rings = reference.place.rings
            if not rings:
                yield self._at(reference, reference.place.points)
                continue
            corners = np.concatenate(rings)
            box = np.concatenate([corners.min(axis=0), corners.max(axis=0)])
            held = self._centered_in(rings, box)
            if not held:
                yield self._covering(reference, rings, box)
            middle = (box[:2] + box[2:]) / 2
            for number in held:
                distance = float(((middle - self._middles[number]) ** 2).sum())
                if number not in nearest or distance < nearest[number][0]:
                    nearest[number] = distance, reference
        for number, (_, reference) in nearest.items():
            yield self._sample(reference, [number], self._middles[[number]])

    def _sample(self, reference: Reference, numbers: list[int], points: np.ndarray) -> Samples:
        return Samples(reference, [self._keys[number] for number in numbers], points)

    def _at(self, reference: Reference, points: np.ndarray) -> Samples:
        found = [self._scene_at(point) for point in points]
        known = [number for number in found if number is not None]
        return self._sample(reference, known, points[[number is not None for number in found]])

    def _scene_at(self, point: np.ndarray) -> int | None:
        hits = [
            number
            for number in self._touching(np.concatenate([point, point]))
            if points_inside(self._polygons[number], point[None])[0]
        ]
        distances = ((self._middles[hits] - point) ** 2).sum(axis=1)
        return hits[int(distances.argmin())] if hits else None

    def _centered_in(self, rings: list[np.ndarray], box: np.ndarray) -> list[int]:
        inside = (self._middles >= box[:2]) & (self._middles <= box[2:])
        near = np.flatnonzero(inside.all(axis=1))
        return near[points_inside(rings, self._middles[near])].tolist()

    def _covering(self, reference: Reference, rings: list[np.ndarray], box: np.ndarray) -> Samples:
        """The scene that covers most of a polygon."""
        points = _lattice(rings, box, reference.place.points)
        near = self._touching(box)
        covered = [points_inside(self._polygons[number], points) for number in near]
        most = max(range(len(near)), key=lambda i: covered[i].sum(), default=None)
        if most is None or not covered[most].any():
            return self._sample(reference, [], np.empty((0, 2)))
        held = points[covered[most]]
        return self._sample(reference, [near[most]], held[[len(held) // 2]])

    def _touching(self, box: np.ndarray) -> list[int]:
        hits = (self._boxes[:, :2] <= box[2:]) & (self._boxes[:, 2:] >= box[:2])
        return np.flatnonzero(hits.all(axis=1)).tolist()


def _lattice(rings: list[np.ndarray], box: np.ndarray, inner: np.ndarray) -> np.ndarray:
    """Points (N, 2) all over a polygon of some bounds; at least some that lie in it."""
    steps = (np.arange(LATTICE) + 0.5) / LATTICE
    shares = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
    points = box[:2] + shares * (box[2:] - box[:2])
    return np.concatenate([points[points_inside(rings, points)], inner])


class ClassRaster(Protocol):
    """A band whose values are classes."""

    name: str
    geometry: RasterGeometry
    names: dict[int, str]
    """Value -> what it is called, where it is called anything."""

    def metres_per_unit(self, x: float, y: float) -> tuple[float, float]:
        """Ground metres per CRS unit along x and along y at a place."""
        ...

    def read(self, left: int, top: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """Values and which of them are data, both (height, width).

        Raises:
            RskdError: they can't be read.
        """
        ...


class RasterMap:
    """A raster of classes. Each pixel whose center lies in a reference polygon is a sample.

    Args:
        raster: the band.
        tell: told the share that is done: the whole raster is read once for its areas.
        canceled: asked before each block of rows; the areas are not whole where it was.

    Raises:
        RskdError: the raster can't be read, or its values are no classes.
    """

    def __init__(
        self,
        raster: ClassRaster,
        tell: Callable[[float], None] = lambda share: None,
        canceled: Callable[[], bool] = lambda: False,
    ) -> None:
        self.labels: dict[str, str] = {}
        self.areas: dict[str, float] = {}
        self._raster = raster
        geometry = raster.geometry
        rows = max(1, min(256, BLOCK_PIXELS // geometry.width))
        for top in range(0, geometry.height, rows):
            if canceled():
                return
            count = min(rows, geometry.height - top)
            values, valid = raster.read(0, top, geometry.width, count)
            found, pixels = np.unique(values[valid], return_counts=True)
            if len(self.labels) + len(found) > MOST_CLASSES or (found % 1).any():
                raise RskdError(
                    '"{name}" holds measured values and no classes: choose a classified raster,'
                    " or its band of classes.",
                    name=raster.name,
                )
            scale = self._pixel_m2(top + count / 2)
            for value, number in zip(found.tolist(), pixels.tolist()):
                key = self._class(int(value))
                self.areas[key] = self.areas.get(key, 0.0) + number * scale
            tell((top + count) / geometry.height)
        if not self.labels:
            raise RskdError(
                '"{name}" holds no data: choose another band or raster.', name=raster.name
            )

    def key(self, text: str) -> str:
        """The key of what a reference calls a class, by its name or by its value."""
        named = self._raster.names.get(int(text)) if text.lstrip("-").isdigit() else None
        return class_key(named or text)

    def samples(self, references: Iterable[Reference]) -> Iterator[Samples]:
        """Compare with references, all of them points or all polygons."""
        for reference in references:
            if reference.place.rings:
                yield from self._inside(reference)
            else:
                yield self._at(reference, reference.place.points)

    def _at(self, reference: Reference, places: np.ndarray) -> Samples:
        geometry = self._raster.geometry
        mapped, points = [], []
        for x, y in places.tolist():
            col = int(np.floor((x - geometry.x0) / geometry.dx))
            row = int(np.floor((y - geometry.y0) / geometry.dy))
            if not (0 <= col < geometry.width and 0 <= row < geometry.height):
                continue
            values, valid = self._raster.read(col, row, 1, 1)
            if valid[0, 0]:
                mapped.append(self._class(int(values[0, 0])))
                points.append([x, y])
        return Samples(reference, mapped, np.array(points).reshape(-1, 2))

    def _inside(self, reference: Reference) -> Iterator[Samples]:
        """In pieces, as large as are read at once."""
        geometry = self._raster.geometry
        origin, step = np.array([geometry.x0, geometry.y0]), [geometry.dx, geometry.dy]
        rings = [(ring - origin) / step for ring in reference.place.rings]
        corners = np.concatenate(rings)
        left, top = np.maximum(0, np.floor(corners.min(axis=0))).astype(int).tolist()
        limit = [geometry.width, geometry.height]
        right, bottom = np.minimum(limit, np.ceil(corners.max(axis=0))).astype(int).tolist()
        width = right - left
        found = False
        for row in range(top, bottom, max(1, BLOCK_PIXELS // max(1, width))) if width > 0 else ():
            height = min(bottom - row, max(1, BLOCK_PIXELS // width))
            inside = centers_inside([ring - [left, row] for ring in rings], height, width)
            values, valid = self._raster.read(left, row, width, height)
            rows, cols = np.nonzero(inside & valid)
            if not len(rows):
                continue
            found = True
            points = np.column_stack([cols + left + 0.5, rows + row + 0.5]) * step + origin
            keys = {value: self._class(int(value)) for value in np.unique(values[rows, cols])}
            yield Samples(reference, [keys[value] for value in values[rows, cols]], points)
        if not found:
            inner = (reference.place.points - origin) / step
            box = np.concatenate([corners.min(axis=0), corners.max(axis=0)])
            yield self._at(reference, self._covering(_lattice(rings, box, inner)) * step + origin)

    def _covering(self, points: np.ndarray) -> np.ndarray:
        """The center (1, 2) of the pixel that most points (N, 2) lie in, in pixels."""
        pixels, counts = np.unique(np.floor(points), axis=0, return_counts=True)
        return pixels[[counts.argmax()]] + 0.5

    def _class(self, value: int) -> str:
        label = self._raster.names.get(value, str(value))
        key = class_key(label)
        self.labels.setdefault(key, label)
        return key

    def _pixel_m2(self, row: float) -> float:
        geometry = self._raster.geometry
        x = geometry.x0 + geometry.dx * geometry.width / 2
        scale_x, scale_y = self._raster.metres_per_unit(x, geometry.y0 + geometry.dy * row)
        return abs(geometry.dx * scale_x * geometry.dy * scale_y)
