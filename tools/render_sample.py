"""Renders the sample of the demo: an invented coast seen from above, as a georeferenced raster.

python -m tools.render_sample PATH [--seed N]

No imagery is committed, so the sample is painted: land cover first, then what stands on it with
its height, then the sun (slopes and cast shadows) and the camera (haze, blur, noise). The same seed
gives the same raster. Coordinates are metres, x to the east and y to the south of the upper left
corner.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Union

import numpy as np
import rasterio
import shapely
from rasterio.enums import Resampling
from rasterio.features import rasterize
from rasterio.transform import Affine, from_origin
from shapely import LineString, Point, Polygon
from shapely.affinity import rotate, translate

WIDTH, HEIGHT = 4794.0, 3594.0  # m, a little less than 8 x 6 scenes of 600 m
PIXEL = 1.2  # m
SHAPE = (round(HEIGHT / PIXEL), round(WIDTH / PIXEL))
CRS, ORIGIN = "EPSG:32631", (480_000.0, 5_960_000.0)  # open sea: the place is invented

SUN_AZIMUTH, SUN_ELEVATION = np.radians(150), np.radians(48)

ASPHALT, CONCRETE, GRAVEL = (0.33, 0.33, 0.34), (0.58, 0.57, 0.54), (0.52, 0.47, 0.40)
GRASS, MEADOW, DRY_MEADOW = (0.33, 0.41, 0.22), (0.33, 0.39, 0.22), (0.44, 0.44, 0.29)
SAND, WET_SAND = (0.82, 0.75, 0.61), (0.55, 0.49, 0.38)
SHALLOWS, DEEP_SEA, WATER = (0.42, 0.58, 0.53), (0.07, 0.22, 0.28), (0.13, 0.21, 0.20)
PAINT = (0.85, 0.85, 0.82)
TREES = ((0.13, 0.22, 0.11), (0.17, 0.26, 0.12), (0.11, 0.19, 0.12), (0.21, 0.28, 0.14))
CROPS = (
    (0.30, 0.42, 0.20),
    (0.24, 0.36, 0.18),
    (0.42, 0.46, 0.25),
    (0.56, 0.51, 0.33),
    (0.63, 0.56, 0.39),
    (0.45, 0.37, 0.28),
    (0.38, 0.31, 0.25),
    (0.35, 0.45, 0.27),
    (0.50, 0.47, 0.30),
)
PASTURES = ((0.36, 0.43, 0.23), (0.42, 0.46, 0.27), (0.46, 0.46, 0.30), (0.33, 0.40, 0.22))
ROOFS = (
    (0.55, 0.30, 0.23),
    (0.48, 0.27, 0.21),
    (0.62, 0.38, 0.29),
    (0.42, 0.38, 0.36),
    (0.36, 0.34, 0.34),
)
HALLS = (
    (0.80, 0.81, 0.82),
    (0.66, 0.68, 0.70),
    (0.72, 0.70, 0.66),
    (0.42, 0.50, 0.60),
    (0.86, 0.86, 0.84),
)
CARS = (
    (0.90, 0.90, 0.90),
    (0.75, 0.76, 0.78),
    (0.10, 0.10, 0.12),
    (0.25, 0.27, 0.32),
    (0.55, 0.12, 0.10),
)

BOATS = ((0.92, 0.92, 0.91), (0.86, 0.87, 0.88), (0.72, 0.74, 0.78))
TANKS = ((0.88, 0.88, 0.86), (0.84, 0.83, 0.79), (0.70, 0.69, 0.66))

MOUTH = (980, 2240)
Color = tuple[float, float, float]
XY = tuple[float, float]
Colors = Union[Color, np.ndarray]


def noise(rng: np.random.Generator, size: float, octaves: int = 4) -> np.ndarray:
    """Noise of about -1 to 1 over the raster, its largest features `size` metres wide."""
    total, amplitude = np.zeros(SHAPE, np.float32), 1.0
    for _ in range(octaves):
        axes = [np.arange(n, dtype=np.float32) * np.float32(PIXEL / size) for n in SHAPE]
        grid = rng.standard_normal([int(axis[-1]) + 2 for axis in axes], np.float32)
        for axis, at in enumerate(axes):
            low = at.astype(int)
            t = at - low
            t = np.expand_dims(t * t * (3 - 2 * t), 1 - axis)
            grid = grid.take(low, axis) * (1 - t) + grid.take(low + 1, axis) * t
        total += np.float32(amplitude / 2) * grid
        amplitude, size = amplitude / 2, size / 2
    return total


def blur(image: np.ndarray) -> np.ndarray:
    """A small symmetric blur over the first two axes."""
    for axis in (0, 1):
        beside = np.roll(image, 1, axis)
        beside += np.roll(image, -1, axis)
        image = (0.25 * beside + 0.5 * image).astype(np.float32)
    return image


def smooth(points: Sequence[XY]) -> LineString:
    """The polyline with its corners cut round (Chaikin), its ends kept."""
    line = np.array(points, float)
    for _ in range(4):
        head, tail = line[:-1], line[1:]
        cut = np.stack([0.75 * head + 0.25 * tail, 0.25 * head + 0.75 * tail], 1).reshape(-1, 2)
        line = np.vstack([line[:1], cut, line[-1:]])
    return LineString(line)


def box(x: float, y: float, width: float, height: float, angle: float = 0.0) -> Polygon:
    """A rectangle about its centre, turned by `angle` degrees."""
    return rotate(
        translate(shapely.box(-width / 2, -height / 2, width / 2, height / 2), x, y), angle
    )


def blob(rng: np.random.Generator, x: float, y: float, radius: float) -> Polygon:
    """A rounded shape of about the radius."""
    turns = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    far = radius * rng.uniform(0.7, 1.25, 12)
    corners = Polygon(np.column_stack([x + far * np.cos(turns), y + far * np.sin(turns)]))
    return corners.buffer(radius / 4).buffer(-radius / 4)


RIVER = smooth(
    [
        (4900, 1500),
        (4500, 1480),
        (4150, 1800),
        (3700, 1820),
        (3350, 1420),
        (2950, 1500),
        (2800, 1950),
        (2350, 2060),
        (1950, 1820),
        (1500, 1950),
        (1150, 2260),
        MOUTH,
        (700, 2200),
    ]
)


class Canvas:
    """What has been painted: colours (H, W, 3), heights (H, W) in metres, where trees may grow."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.rgb = np.zeros((*SHAPE, 3), np.float32)
        self.height = np.zeros(SHAPE, np.float32)
        self.free = np.ones(SHAPE, bool)
        self.x = (np.arange(SHAPE[1], dtype=np.float32) + 0.5) * np.float32(PIXEL)
        self.y = ((np.arange(SHAPE[0], dtype=np.float32) + 0.5) * np.float32(PIXEL))[:, None]
        self.coarse, self.fine = noise(self.rng, 320), noise(self.rng, 9, 2)

    def pick(self, palette: Sequence[Color], count: int) -> np.ndarray:
        """Random colours of a palette, each a little its own."""
        colors = np.array(palette)[self.rng.integers(len(palette), size=count)]
        return colors * self.rng.uniform(0.88, 1.1, (count, 1))

    def locate(self, shapes: Iterable[Polygon]) -> tuple[tuple[np.ndarray, np.ndarray], np.ndarray]:
        """The pixels (rows, columns) inside the shapes, and which shape each lies in."""
        numbered = [(shape, number) for number, shape in enumerate(shapes, 1) if not shape.is_empty]
        if not numbered:
            return (np.empty(0, int), np.empty(0, int)), np.empty(0, int)
        numbers = rasterize(numbered, SHAPE, transform=Affine.scale(PIXEL), dtype="int32")
        rows, cols = np.nonzero(numbers)
        return (rows, cols), numbers[rows, cols] - 1

    def paint(self, at: tuple[np.ndarray, ...] | np.ndarray, colors: Colors, grain: float) -> None:
        """Colours pixels, uneven by `grain`."""
        uneven = 1 + grain * (self.fine[at] + self.coarse[at])
        self.rgb[at] = np.asarray(colors, np.float32) * uneven[..., None]

    def cover(
        self,
        shapes: Iterable[Polygon],
        colors: Colors,
        grain: float = 0.06,
        height: float = 0,
        green: bool = False,
    ) -> None:
        """Paints shapes, one colour for all or one each, in place of what stood there.

        Args:
            shapes: polygons in metres.
            colors: one colour, or (N, 3).
            grain: how uneven the colour is.
            height: of the shapes above the ground, metres.
            green: whether trees may grow there afterwards.
        """
        at, which = self.locate(shapes)
        colors = np.asarray(colors, np.float32)
        self.paint(at, colors[which] if colors.ndim == 2 else colors, grain)
        self.height[at] = height
        self.free[at] = green

    def build(
        self,
        lots: Sequence[tuple[float, float, float, float, float]],
        colors: np.ndarray,
        eaves: float,
        pitch: float,
    ) -> None:
        """Puts up buildings: lots of (x, y, length, width, angle), a ridge along the length.

        Args:
            lots: the footprints; angles in degrees.
            colors: (N, 3), the roofs.
            eaves: height of the walls in metres.
            pitch: rise of the roof in metres per metre.
        """
        at, which = self.locate([box(*lot) for lot in lots])
        x, y, _, width, angle = np.array(lots, np.float32)[which].T
        turn = np.radians(angle)
        off_ridge = np.abs(
            (self.y[at[0], 0] - y) * np.cos(turn) - (self.x[at[1]] - x) * np.sin(turn)
        )
        self.paint(at, colors[which], 0.05)
        self.height[at] = eaves + pitch * (width / 2 - off_ridge)
        self.free[at] = False

    def plant(self, points: np.ndarray, radius: np.ndarray) -> None:
        """Grows round crowns where the ground is free.

        Args:
            points: (N, 2) x, y in metres.
            radius: (N,) of the crowns in metres.
        """
        cols, rows = (points / PIXEL).astype(int).T
        inside = (cols >= 0) & (rows >= 0) & (cols < SHAPE[1]) & (rows < SHAPE[0])
        inside[inside] = self.free[rows[inside], cols[inside]]
        cols, rows, radius = cols[inside], rows[inside], radius[inside]
        colors = self.pick(TREES, len(rows)).astype(np.float32)
        reach = int(radius.max(initial=0) / PIXEL)
        for dy in range(-reach, reach + 1):
            for dx in range(-reach, reach + 1):
                crown = 1 - (dx * dx + dy * dy) * (PIXEL / radius) ** 2
                r, c = rows + dy, cols + dx
                on = (crown > 0) & (r >= 0) & (c >= 0) & (r < SHAPE[0]) & (c < SHAPE[1])
                r, c, top = (
                    r[on],
                    c[on],
                    (radius[on] * (0.6 + 1.4 * np.sqrt(crown[on]))).astype(np.float32),
                )
                higher = top > self.height[r, c]
                r, c, top = r[higher], c[higher], top[higher]
                self.height[r, c] = top
                self.rgb[r, c] = colors[on][higher]

    def scatter(self, area: Polygon, spacing: float) -> np.ndarray:
        """Points (N, 2) in an area, about `spacing` metres apart."""
        x0, y0, x1, y1 = area.bounds
        grid = np.stack(np.meshgrid(np.arange(x0, x1, spacing), np.arange(y0, y1, spacing)), -1)
        points = grid.reshape(-1, 2)
        points = points + self.rng.uniform(-0.6, 0.6, points.shape) * spacing
        return points[shapely.contains_xy(area, points)]

    def grow(self, area: Polygon, spacing: float, radius: tuple[float, float]) -> None:
        """Scatters trees over an area."""
        points = self.scatter(area, spacing)
        self.plant(points, self.rng.uniform(*radius, len(points)))


# --- the land ------------------------------------------------------------------------------------


def shore_distance(canvas: Canvas) -> np.ndarray:
    """About how far inland a pixel lies, in metres; below zero at sea."""
    y = canvas.y
    shore = 820 + 170 * np.sin(y / 560 + 0.6) + 45 * np.sin(y / 170) - 60 * np.cos(y / 1500)
    shore = shore + 150 * np.exp(
        -(((y - MOUTH[1]) / 130) ** 2)
    )  # the bay that the river opens into
    return canvas.x - shore + 14 * noise(canvas.rng, 120)


def ground(canvas: Canvas, inland: np.ndarray) -> None:
    """Meadows, dunes and a beach."""
    dry = np.clip(0.5 + 0.6 * noise(canvas.rng, 600), 0, 1)[..., None]
    everywhere = np.ones(SHAPE, bool)
    canvas.paint(everywhere, ((1 - dry) * MEADOW + dry * np.array(DRY_MEADOW)).reshape(-1, 3), 0.10)
    width = 85 + 25 * noise(canvas.rng, 500)
    dunes = (inland < width + 70) & (canvas.coarse + 0.6 * canvas.fine > -0.1)
    canvas.paint(dunes, (0.62, 0.57, 0.43), 0.10)
    beach = inland < width
    wet = 1 - np.clip(inland[beach] / 25, 0, 1)[:, None]
    canvas.paint(beach, (1 - wet) * SAND + wet * np.array(WET_SAND), 0.035)
    canvas.free &= ~beach


def river(canvas: Canvas) -> None:
    """A meandering river between its trees, with sand on its banks."""
    canvas.grow(RIVER.buffer(75), 13, (3, 6))
    canvas.cover([RIVER.buffer(44)], (0.50, 0.46, 0.34), 0.12)
    canvas.cover([RIVER.buffer(36)], WATER, 0.07)


def sea(canvas: Canvas, inland: np.ndarray) -> None:
    """The sea, darker where it is deeper, with its waves breaking along the beach."""
    at = inland < 0
    offshore = np.minimum(inland, 0)
    depth = 1 - np.exp(offshore[at] / 160)[:, None]
    canvas.paint(at, (1 - depth) * SHALLOWS + depth * np.array(DEEP_SEA), 0.05)
    canvas.rgb[at] *= (1 + 0.025 * np.sin(offshore / 6 + 3 * canvas.coarse))[at, None]
    swell = np.sin(offshore / 11 + 2.2 * canvas.coarse) + 0.5 * canvas.fine
    foam = at & (inland > -95) & (swell > 1.02 - 0.35 * np.exp(offshore / 25))
    canvas.paint(foam, (0.86, 0.89, 0.88), 0.08)
    canvas.height[at], canvas.free[at] = 0, False


def farmland(canvas: Canvas, region: Polygon, angle: float, crops: Sequence[Color]) -> None:
    """Parcels with their furrows, split again and again, with tracks and hedges between them."""
    rng, center = canvas.rng, region.centroid
    parcels, todo = [], [rotate(region, -angle, center).envelope.bounds]
    while todo:
        x0, y0, x1, y1 = todo.pop()
        width, height = x1 - x0, y1 - y0
        longest = max(width, height)
        if longest < 130 or (longest < 260 and rng.random() < 0.45):
            parcels.append(shapely.box(x0 + 3, y0 + 3, x1 - 3, y1 - 3))
            continue
        cut = rng.uniform(0.35, 0.65)
        if width > height:
            todo += [(x0, y0, x0 + cut * width, y1), (x0 + cut * width, y0, x1, y1)]
        else:
            todo += [(x0, y0, x1, y0 + cut * height), (x0, y0 + cut * height, x1, y1)]
    fields = [rotate(parcel, angle, center).intersection(region) for parcel in parcels]
    canvas.cover([region], (0.45, 0.43, 0.30), 0.1, green=True)
    canvas.cover(fields, canvas.pick(crops, len(fields)), 0.05, green=True)

    at, which = canvas.locate(fields)
    turn = np.radians(angle + 90 * rng.integers(0, 2, len(fields)))[which]
    across = canvas.x[at[1]] * np.cos(turn) + canvas.y[at[0], 0] * np.sin(turn)
    depth, spacing = rng.uniform((0.01, 0.5), (0.06, 0.9), (len(fields), 2))[which].T
    canvas.rgb[at] *= (1 + depth * np.sin(across * spacing))[:, None]

    hedged = [field.boundary for field in fields[::4] if not field.is_empty]
    along = [edge.interpolate(d) for edge in hedged for d in np.arange(0, edge.length / 2, 9)]
    canvas.plant(shapely.get_coordinates(along), rng.uniform(2, 4.5, len(along)))
    canvas.free[canvas.locate([region])[0]] = False


def forest(canvas: Canvas, region: Polygon, homes: Sequence[XY]) -> None:
    """A forest with a ragged edge, and homes in its clearings, each at the end of its drive."""
    rng = canvas.rng
    canvas.cover([blob(rng, x, y, 42) for x, y in homes], GRASS, 0.12)
    drives = [smooth([(x, y), (x + 40, y + 50), (x - 30, y + 120), (x, y + 190)]) for x, y in homes]
    canvas.cover([drive.buffer(2.6) for drive in drives], GRAVEL)
    lots = [(x, y, 19.0, 11.0, rng.uniform(0, 180)) for x, y in homes]
    lots += [(x + 13, y + 8, 10.0, 8.0, lot[4] + 90) for (x, y), lot in zip(homes, lots)]
    canvas.build(lots, canvas.pick(ROOFS, len(lots)), 5, 0.5)
    canvas.cover([box(x - 20, y + 12, 9, 5, 20) for x, y in homes[::2]], (0.30, 0.66, 0.72), 0.02)

    points = canvas.scatter(region, 6.5)
    cols, rows = (np.clip(points, 0, (WIDTH - PIXEL, HEIGHT - PIXEL)) / PIXEL).astype(int).T
    to_edge = shapely.distance(region.boundary, shapely.points(points))
    points = points[to_edge > 25 + 90 * canvas.coarse[rows, cols]]
    canvas.plant(points, rng.uniform(3, 5.8, len(points)))
    canvas.grow(region.buffer(80), 38, (2.5, 5))


# --- what people built ---------------------------------------------------------------------------


def road(canvas: Canvas, line: LineString, width: float, height: float = 0) -> None:
    """A road with its verge and a line along its middle; on a bridge where it has a height."""
    canvas.cover(
        [line.buffer(width / 2 + 3)], CONCRETE if height else (0.47, 0.46, 0.36), 0.08, height
    )
    canvas.cover([line.buffer(width / 2)], ASPHALT, 0.05, height)
    if width > 9:
        canvas.cover([line.buffer(0.6)], PAINT, 0.05, height)
    cars = [line.interpolate(d) for d in canvas.rng.uniform(0, line.length, int(line.length / 90))]
    canvas.cover(
        [car.buffer(1.6) for car in cars], canvas.pick(CARS, len(cars)), 0.02, height + 1.4
    )


def residential(
    canvas: Canvas,
    x: float,
    y: float,
    blocks: tuple[int, int],
    angle: float,
    block: XY,
    lot: float,
    house: XY,
    trees: float,
) -> None:
    """Blocks of houses between bending streets.

    Args:
        canvas: what is painted on.
        x: centre, metres.
        y: centre, metres.
        blocks: how many, along and across the streets.
        angle: of the streets, degrees.
        block: length and depth of a block, metres.
        lot: width of the ground of a house, metres.
        house: length and width of a house, metres.
        trees: spacing of the trees in the gardens, metres.
    """
    rng = canvas.rng

    def place(along: np.ndarray, across: np.ndarray) -> np.ndarray:
        bent = across + 22 * np.sin(along / 210) + 8 * np.sin(along / 77)
        turn = np.radians(angle)
        return np.stack(
            [
                x + along * np.cos(turn) - bent * np.sin(turn),
                y + along * np.sin(turn) + bent * np.cos(turn),
            ],
            -1,
        )

    half = (blocks[0] * block[0] / 2, blocks[1] * block[1] / 2)
    run = np.linspace(-half[0], half[0], 60)
    outline = np.concatenate(
        [place(run, np.full(60, -half[1])), place(run[::-1], np.full(60, half[1]))]
    )
    quarter = Polygon(outline)
    canvas.cover([quarter], GRASS, 0.12, green=True)
    streets = [
        LineString(place(run, np.full(60, v))) for v in np.arange(-half[1], half[1] + 1, block[1])
    ]
    streets += [
        LineString(place(np.full(9, u), np.linspace(-half[1], half[1], 9)))
        for u in np.arange(-half[0], half[0] + 1, block[0])
    ]
    canvas.cover([street.buffer(5.5) for street in streets], CONCRETE, 0.08)
    canvas.cover([street.buffer(3.6) for street in streets], ASPHALT, 0.06)

    lots, drives = [], []
    for v in np.arange(-half[1], half[1] - 1, block[1]):
        for u in np.arange(-half[0] + lot / 2, half[0], lot):
            to_street = abs((u + half[0] + block[0] / 2) % block[0] - block[0] / 2)
            for side in (house[1] / 2 + 9, block[1] - house[1] / 2 - 9):
                if to_street < lot / 2 + 3 or rng.random() < 0.07:
                    continue
                kerb = v if side < block[1] / 2 else v + block[1]
                here, ahead, street = place(
                    np.array([u, u + 1, u]), np.array([v + side, v + side, kerb])
                )
                turn = np.degrees(np.arctan2(*(ahead - here)[::-1])) + rng.choice(
                    [0, 90], p=[0.8, 0.2]
                )
                here = here + rng.normal(0, 1.2, 2)
                long, wide = np.array(house) * rng.uniform(0.8, 1.15, 2)
                lots.append((here[0], here[1], long, wide, turn))
                drives.append(LineString([here, street]).buffer(1.6))
    canvas.cover(drives, CONCRETE, 0.05)
    canvas.build(lots, canvas.pick(ROOFS, len(lots)), 5.5, 0.55)
    canvas.grow(quarter, trees, (2, 4.2))


def car_park(canvas: Canvas, x: float, y: float, size: XY, angle: float) -> None:
    """Rows of cars on asphalt."""
    rng, center = canvas.rng, Point(x, y)
    canvas.cover([box(x, y, size[0] + 8, size[1] + 8, angle)], CONCRETE)
    canvas.cover([box(x, y, *size, angle)], (0.36, 0.36, 0.37), 0.06)
    bays, cars = [], []
    for v in np.arange(-size[1] / 2 + 8, size[1] / 2 - 6, 17):
        bays.append(rotate(box(x, y + v + 2.6, size[0] - 16, 0.7), angle, center))
        for u in np.arange(-size[0] / 2 + 9, size[0] / 2 - 9, 2.9):
            for side in (0, 5.4):
                if rng.random() < 0.8:
                    cars.append(rotate(box(x + u, y + v + side, 2.0, 4.5), angle, center))
    canvas.cover(bays, PAINT, 0.02)
    canvas.cover(cars, canvas.pick(CARS, len(cars)), 0.02, 1.4)


def industry(canvas: Canvas, x: float, y: float, angle: float) -> None:
    """Large halls on paved ground."""
    center = Point(x, y)
    canvas.cover([box(x, y, 620, 380, angle)], (0.50, 0.50, 0.48), 0.1)
    halls = []
    for u in (-220, -70, 80, 225):
        for v in (-120, 0, 120):
            long, wide = canvas.rng.uniform((85, 55), (130, 90))
            at = rotate(Point(x + u, y + v), angle, center)
            halls.append((at.x, at.y, long, wide, float(angle)))
    canvas.build(halls, canvas.pick(HALLS, len(halls)), 9, 0.06)
    small = [
        (*canvas.rng.uniform((x - 280, y - 170), (x + 280, y + 170)), 9.0, 3.0, angle)
        for _ in range(90)
    ]
    small = [lot for lot in small if canvas.height[int(lot[1] / PIXEL), int(lot[0] / PIXEL)] == 0]
    canvas.build(small, canvas.pick(HALLS + CARS, len(small)), 3, 0)


def tank_farm(canvas: Canvas, x: float, y: float) -> None:
    """Storage tanks in their bunds, joined by pipes."""
    rng = canvas.rng
    canvas.cover([box(x, y, 470, 400, 4)], (0.50, 0.46, 0.39), 0.12)
    centers = [(x + u, y + v) for u in (-175, -85, 10, 105, 185) for v in (-140, -50, 45, 140)]
    centers = [(cx + rng.normal(0, 5), cy + rng.normal(0, 5)) for cx, cy in centers]
    pipes = [LineString([a, b]).buffer(1.5) for a, b in zip(centers, centers[1:])]
    canvas.cover(
        [box(cx, cy, 84, 84, 4).boundary.buffer(2) for cx, cy in centers], (0.60, 0.56, 0.48)
    )
    canvas.cover(pipes, (0.62, 0.62, 0.62), 0.03, 1.5)
    radii = rng.uniform(17, 33, len(centers))
    tanks = [Point(c).buffer(r) for c, r in zip(centers, radii)]
    roofs = canvas.pick(TANKS, len(tanks))
    canvas.cover(tanks, roofs, 0.03, 15)
    canvas.cover([tank.boundary.buffer(0.8) for tank in tanks], 0.85 * roofs, 0.02, 16)
    canvas.cover([Point(c).buffer(2.5) for c in centers], (0.55, 0.55, 0.55), 0.02, 16.5)


def harbor(canvas: Canvas, x: float, y: float) -> None:
    """A basin behind moles, with jetties and boats."""
    rng = canvas.rng
    canvas.cover([box(x + 40, y, 640, 470)], CONCRETE, 0.08)
    basin = box(x, y, 520, 390).union(box(x - 270, y - 60, 30, 90))
    canvas.cover([basin], (0.10, 0.23, 0.26), 0.05)
    jetties, boats = [], []
    for u in np.arange(-190, 240, 62):
        jetties.append(box(x + u, y + 45, 4, 270))
        for v in np.arange(-80, 172, 7.5):
            for side in (-1, 1):
                if rng.random() < 0.85:
                    long = rng.uniform(10, 17)
                    hull = box(x + u + side * (3 + long / 2), y + v, long, 4.2)
                    boats.append(hull.buffer(-1.5).buffer(1.5))
    canvas.cover(jetties, (0.66, 0.64, 0.60), 0.04, 1.5)
    canvas.cover(boats, canvas.pick(BOATS, len(boats)), 0.02, 3)
    sheds = [(x + 320, y + v, 60.0, 40.0, 90.0) for v in (-170, -95, -20, 55, 130)]
    canvas.build(sheds, canvas.pick(HALLS, len(sheds)), 8, 0.15)


def pitch(canvas: Canvas, x: float, y: float, angle: float, stands: bool) -> None:
    """A field within its running track; with stands around it, a stadium."""
    center = Point(x, y)
    axis = rotate(LineString([(x - 42, y), (x + 42, y)]), angle, center)
    if stands:
        canvas.cover([axis.buffer(100)], CONCRETE, 0.06)
        canvas.cover([axis.buffer(82).difference(axis.buffer(50))], (0.86, 0.86, 0.86), 0.03, 18)
        canvas.cover(
            [axis.buffer(d).boundary.buffer(0.8) for d in (58, 66, 74)],
            (0.55, 0.57, 0.60),
            0.02,
            18,
        )
    canvas.cover([axis.buffer(46)], (0.60, 0.30, 0.22), 0.04)
    canvas.cover(
        [axis.buffer(d).boundary.buffer(0.35) for d in (38, 40.5, 43)], (0.74, 0.48, 0.40), 0.02
    )
    canvas.cover([axis.buffer(36)], (0.27, 0.42, 0.19), 0.05)
    stripes = [rotate(box(x + u, y, 7, 66), angle, center) for u in range(-49, 50, 14)]
    canvas.cover(stripes, (0.32, 0.48, 0.22), 0.04)
    field = box(x, y, 105, 66)
    marks = [field.boundary, Point(x, y).buffer(9).boundary, LineString([(x, y - 33), (x, y + 33)])]
    marks += [box(x + u, y, 16, 40).boundary for u in (-44.5, 44.5)]
    canvas.cover([rotate(mark, angle, center).buffer(0.6) for mark in marks], PAINT, 0.02)


def interchange(canvas: Canvas, motorway: LineString, crossing: LineString) -> None:
    """A cloverleaf: two roads one above the other and the ramps between them."""
    for line in (crossing, motorway):
        for side in (-9, 9):
            road(canvas, line.offset_curve(side), 11)
    middle = motorway.intersection(crossing)
    for quarter in range(4):
        turn = 90 * quarter
        loop = translate(Point(0, 0).buffer(62).boundary, 82, 82)
        ramp = smooth([(300, 14), (190, 26), (80, 120), (26, 230), (14, 330)])
        for curve in (loop, ramp):
            placed = translate(rotate(curve, turn, (0, 0)), middle.x, middle.y)
            canvas.cover([placed.buffer(7)], (0.45, 0.45, 0.36), 0.08)
            canvas.cover([placed.buffer(4)], ASPHALT, 0.05)
    bridge = motorway.intersection(middle.buffer(70))
    for side in (-9, 9):
        road(canvas, bridge.offset_curve(side), 11, 7)


# --- light and camera ----------------------------------------------------------------------------


def light(canvas: Canvas) -> np.ndarray:
    """The picture that a camera takes of it in the sun: uint8 (3, H, W)."""
    rng = canvas.rng
    toward = np.array([-np.cos(SUN_AZIMUTH), np.sin(SUN_AZIMUTH)])  # rows, columns, to the sun
    relief = canvas.height + 5 * noise(rng, 700, 3)
    slope_y, slope_x = np.gradient(relief, PIXEL)
    lean = -(slope_y * toward[0] + slope_x * toward[1])
    steepness = np.sqrt(1 + slope_x**2 + slope_y**2)
    sun = (np.sin(SUN_ELEVATION) + np.cos(SUN_ELEVATION) * lean) / steepness

    shadow = np.zeros(SHAPE, bool)
    highest = float(canvas.height.max())
    for step in range(1, int(highest / np.tan(SUN_ELEVATION) / PIXEL) + 2):
        dy, dx = np.round(step * toward).astype(int)
        rise = step * PIXEL * np.tan(SUN_ELEVATION)
        shadow |= np.roll(canvas.height, (-dy, -dx), (0, 1)) > canvas.height + rise
    sun = np.clip(sun / np.sin(SUN_ELEVATION), 0.1, 1.45) * (
        1 - 0.85 * blur(shadow.astype(np.float32))
    )

    sky = np.array((0.26, 0.29, 0.34), np.float32)
    picture = canvas.rgb * (sky + 0.74 * sun[..., None])
    picture *= 1 + 0.04 * rng.standard_normal((*SHAPE, 1), np.float32)
    haze = np.array((0.050, 0.058, 0.070), np.float32)
    picture = blur(0.93 * picture + haze) + 0.008 * rng.standard_normal((*SHAPE, 3), np.float32)
    return np.ascontiguousarray((np.clip(picture, 0, 1) * 255).astype(np.uint8).transpose(2, 0, 1))


def diamond(canvas: Canvas, x: float, y: float, angle: float) -> None:
    """A baseball field: a quarter circle of grass about its infield."""
    corner = Point(x, y)
    quarter = shapely.box(x, y, x + 200, y + 200)
    for radius, color in (
        (118, (0.62, 0.42, 0.28)),
        (112, (0.29, 0.43, 0.20)),
        (46, (0.66, 0.45, 0.30)),
    ):
        canvas.cover(
            [rotate(corner.buffer(radius).intersection(quarter), angle, corner)], color, 0.05
        )
    canvas.cover([rotate(box(x + 16, y + 16, 22, 22), angle, corner)], (0.30, 0.44, 0.20), 0.05)
    canvas.cover([corner.buffer(7)], (0.66, 0.45, 0.30), 0.05)


def quarry(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """Bare land in terraces."""
    pit = blob(canvas.rng, x, y, radius)
    for step in range(4):
        tone = np.array((0.66, 0.57, 0.44)) * (1 - 0.05 * step)
        canvas.cover([pit.buffer(-step * radius / 5)], tone, 0.16)
    canvas.cover(
        [smooth([(x - 300, y + 40), (x - 90, y + 30), (x, y - 40), (x + 60, y)]).buffer(5)], SAND
    )


def compose(seed: int) -> np.ndarray:
    """The whole sample, uint8 (3, H, W)."""
    canvas = Canvas(seed)
    rng = canvas.rng
    inland = shore_distance(canvas)
    ground(canvas, inland)
    farmland(
        canvas,
        Polygon([(2480, 2230), (3300, 2010), (4900, 2080), (4900, 3700), (2330, 3700)]),
        9,
        CROPS,
    )
    farmland(
        canvas,
        Polygon(
            [(3560, 1300), (4900, 1350), (4900, 1400), (4450, 1400), (4050, 1700), (3750, 1700)]
        ),
        -14,
        PASTURES,
    )
    river(canvas)
    sea(canvas, inland)

    motorway = smooth([(2230, 3700), (2180, 2700), (2260, 1700), (2420, 900), (2380, -100)])
    crossing = smooth(
        [(1150, 2640), (1700, 2600), (2200, 2590), (2900, 2680), (3600, 2640), (4900, 2760)]
    )
    interchange(canvas, motorway, crossing)
    road(canvas, smooth([(1500, 2700), (1480, 2200), (1560, 1800), (1700, 900), (1550, -100)]), 10)

    residential(canvas, 1690, 1080, (7, 21), 8, (150, 47), 12.5, (11.5, 10), 15)
    residential(canvas, 1690, 290, (5, 5), 5, (220, 90), 23, (15, 10.5), 12)
    woods = Polygon(
        [(2560, -50), (4900, -50), (4900, 1250), (4100, 1330), (3400, 1060), (2700, 960)]
    )
    homes = [
        (3100 + 160 * i + rng.normal(0, 30), 880 + 28 * i + rng.normal(0, 60)) for i in range(11)
    ]
    forest(canvas, woods, homes)

    industry(canvas, 1640, 2870, 2)
    car_park(canvas, 1650, 2380, (440, 240), 3)
    tank_farm(canvas, 1560, 3310)
    harbor(canvas, 900, 2760)
    pitch(canvas, 2620, 1120, 15, stands=False)
    pitch(canvas, 2640, 1400, -20, stands=True)
    diamond(canvas, 2790, 1040, 20)
    car_park(canvas, 2840, 1330, (150, 200), 10)
    road(
        canvas,
        smooth(
            [(2400, 1240), (2600, 1260), (2900, 1200), (3400, 1180), (4000, 1420), (4900, 1330)]
        ),
        8,
    )

    pond = blob(rng, 3050, 1780, 120)
    canvas.cover([pond.buffer(10)], (0.42, 0.42, 0.28), 0.1)
    canvas.cover([pond], (0.10, 0.17, 0.16), 0.05)
    quarry(canvas, 4560, 1800, 190)
    everywhere = shapely.box(0, 0, WIDTH, HEIGHT)
    canvas.grow(everywhere, 60, (2.5, 5.5))
    for x, y in rng.uniform((900, 0), (WIDTH, HEIGHT), (60, 2)):
        canvas.grow(blob(rng, x, y, rng.uniform(25, 70)), 9, (2.5, 5.5))
    return light(canvas)


def render(path: Path, seed: int = 7) -> None:
    """Writes the sample: three bands of uint8, tiled, with overviews."""
    picture = compose(seed)
    path.parent.mkdir(parents=True, exist_ok=True)
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        dtype="uint8",
        count=3,
        height=SHAPE[0],
        width=SHAPE[1],
        crs=CRS,
        transform=from_origin(*ORIGIN, PIXEL, PIXEL),
        photometric="RGB",
        compress="deflate",
        predictor=2,
        zlevel=1,
        tiled=True,
        blockxsize=512,
        blockysize=512,
        num_threads="all_cpus",
    ) as raster:
        raster.write(picture)
        raster.build_overviews([2, 4, 8], Resampling.average)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    render(arguments.path, arguments.seed)
