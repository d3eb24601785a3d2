"""Scenes from boxes: object detection sets in PASCAL VOC form, such as RSOD.

RSOD has a folder for each class with the images in `JPEGImages` and, of the same name, the boxes in
`Annotation/xml`. An image without boxes shows no class and makes no scene.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from training.data.files import Listing, SourceFile
from training.data.scenes import Scene
from training.errors import TrainingError

CONTEXT = 2.0  # side of a crop, in longer sides of its box
LEAST_SIDE = 128  # pixels of a crop: at RSOD's 0.3 to 3 m, a scene and no close-up


@dataclass(frozen=True)
class Box:
    """A labelled rectangle of an image, in pixels."""

    label: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """Pixels in it."""
        return (self.right - self.left) * (self.bottom - self.top)


@dataclass(frozen=True)
class Annotation:
    """What an annotation file says: (width, height) of the image and the boxes in it."""

    size: tuple[int, int]
    boxes: tuple[Box, ...]


def scenes_by_dominant_class(listing: Listing) -> list[Scene]:
    """Each image is one scene, of the class whose boxes cover most of it.

    Raises:
        TrainingError: See `annotated`.
    """
    return [
        Scene(f"{dominant_class(annotation.boxes)}/{file.path.name}", file)
        for file, annotation in annotated(listing)
    ]


def scenes_by_object(listing: Listing) -> list[Scene]:
    """Each box makes one scene: a square around it.

    Raises:
        TrainingError: See `annotated`.
    """
    return [
        Scene(f"{box.label}/{file.path.name}#{number}", file, square_around(box, annotation.size))
        for file, annotation in annotated(listing)
        for number, box in enumerate(annotation.boxes)
    ]


def annotated(listing: Listing) -> list[tuple[SourceFile, Annotation]]:
    """Images that have boxes, with them.

    Raises:
        TrainingError: There are none, or an annotation can't be read.
    """
    found = {file.path.stem: file for file in listing.files if file.path.suffix.lower() == ".xml"}
    images = [file for file in listing.files if file.is_image]
    pairs = [(file, read_annotation(found[s])) for file in images if (s := file.path.stem) in found]
    with_boxes = [(file, annotation) for file, annotation in pairs if annotation.boxes]
    if not with_boxes:
        raise TrainingError(
            f"'{listing.root}' has no images with boxes: expected CLASS/JPEGImages/NAME.jpg and "
            "CLASS/Annotation/xml/NAME.xml."
        )
    return with_boxes


def read_annotation(file: SourceFile) -> Annotation:
    """Read a PASCAL VOC annotation.

    Raises:
        TrainingError: It is none.
    """
    try:
        root = ElementTree.fromstring(file.read())
        size = int(_number(root, "size/width")), int(_number(root, "size/height"))
        boxes = tuple(
            Box(
                str(item.findtext("name", "")).strip(),
                *(_number(item, f"bndbox/{side}") for side in ("xmin", "ymin", "xmax", "ymax")),
            )
            for item in root.iter("object")
        )
    except (ElementTree.ParseError, ValueError) as error:
        raise TrainingError(f"'{file.path}' is no PASCAL VOC annotation: {error}.") from None
    return Annotation(size, boxes)


def _number(element: ElementTree.Element, path: str) -> float:
    text = element.findtext(path)
    if text is None:
        raise ValueError(f"it lacks {path}")
    return float(text)


def dominant_class(boxes: Sequence[Box]) -> str:
    """The class whose boxes have most area; the first by name where two have as much."""
    areas: dict[str, float] = defaultdict(float)
    for box in boxes:
        areas[box.label] += box.area
    return min(areas, key=lambda label: (-areas[label], label))


def square_around(box: Box, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The window of a scene around an object: square, within the image, the box in its middle.

    Near the border of the image the window moves inwards; it is never larger than the image.

    Args:
        box: The object.
        size: (width, height) of the image.

    Returns:
        (left, top, right, bottom).
    """
    longer = max(box.right - box.left, box.bottom - box.top)
    side = min(max(round(CONTEXT * longer), LEAST_SIDE), *size)
    left = round((box.left + box.right - side) / 2)
    top = round((box.top + box.bottom - side) / 2)
    left = min(max(left, 0), size[0] - side)
    top = min(max(top, 0), size[1] - side)
    return left, top, left + side, top + side
