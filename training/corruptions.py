"""What happens to pictures before a person loads them, in five severities.

The kinds are those that aerial and satellite pictures show; the scale of severities follows
Hendrycks and Dietterich (ICLR 2019, arXiv 1903.12261), in which 3 is the middle. Written with other
means than the augmentation, so that a network is not measured by what it was trained with.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageFilter

SEVERITIES = (1, 2, 3, 4, 5)
MIDDLE = 3


class Corruption(NamedTuple):
    """A kind of damage.

    Attributes:
        about: What it is, with a place for the strength.
        strengths: One for each severity.
        apply: Picture and strength -> picture of the same size.
    """

    about: str
    strengths: Sequence[float]
    apply: Callable[[Image.Image, float], Image.Image]

    def strength(self, severity: int) -> float:
        """That of a severity."""
        return self.strengths[SEVERITIES.index(severity)]

    def describe(self, severity: int) -> str:
        """What it is in one severity, for tables."""
        return self.about.format(self.strength(severity))


def _pixelwise(change: Callable[[np.ndarray, float], np.ndarray]) -> Callable[..., Image.Image]:
    """A change of pixels (H, W, 3) float32 in 0..255, as a change of a picture."""

    def apply(picture: Image.Image, strength: float) -> Image.Image:
        changed = change(np.asarray(picture, np.float32), strength)
        return Image.fromarray(np.clip(changed + 0.5, 0, 255).astype(np.uint8))

    return apply


def _towards(pixels: np.ndarray, aim: np.ndarray | float, share: float) -> np.ndarray:
    return pixels + (aim - pixels) * share


_COLOUR_CAST = np.array([1.0, 0.0, -1.0], np.float32)  # towards red, as the evening sun
_AIRLIGHT = np.array([200.0, 208.0, 220.0], np.float32)  # of haze, slightly blue


def _low_contrast(pixels: np.ndarray, share: float) -> np.ndarray:
    return _towards(pixels, pixels.mean(), share)


def _jpeg(picture: Image.Image, quality: float) -> Image.Image:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=int(quality))
    return Image.open(file).convert("RGB")


def _coarse(picture: Image.Image, factor: float) -> Image.Image:
    width, height = picture.size
    small = picture.resize((round(width / factor), round(height / factor)), Image.Resampling.BOX)
    return small.resize((width, height), Image.Resampling.BILINEAR)


def _closer(picture: Image.Image, factor: float) -> Image.Image:
    width, height = picture.size
    x, y = width * (1 - 1 / factor) / 2, height * (1 - 1 / factor) / 2
    return picture.resize(
        (width, height), Image.Resampling.BICUBIC, box=(x, y, width - x, height - y)
    )


def _turned(picture: Image.Image, degrees: float) -> Image.Image:
    """Turned about its centre; the corners are filled by what lies mirrored beyond the borders."""
    width, height = picture.size
    pixels = np.asarray(picture)
    padded = np.pad(pixels, ((height // 2,) * 2, (width // 2,) * 2, (0, 0)), mode="symmetric")
    whole = Image.fromarray(padded).rotate(degrees, Image.Resampling.BICUBIC)
    left, top = width // 2, height // 2
    return whole.crop((left, top, left + width, top + height))


CORRUPTIONS: dict[str, Corruption] = {
    "dim": Corruption(
        "less light: pixels times {}", (0.8, 0.65, 0.5, 0.35, 0.25), _pixelwise(np.multiply)
    ),
    "haze": Corruption(
        "{:.0%} bluish airlight",
        (0.15, 0.3, 0.45, 0.6, 0.7),
        _pixelwise(lambda pixels, share: _towards(pixels, _AIRLIGHT, share)),
    ),
    "low contrast": Corruption(
        "{:.0%} of the mean grey", (0.2, 0.35, 0.5, 0.65, 0.75), _pixelwise(_low_contrast)
    ),
    "colour cast": Corruption(
        "red stronger and blue weaker by {:.0%}",
        (0.08, 0.16, 0.25, 0.35, 0.45),
        _pixelwise(lambda pixels, share: pixels * (1 + share * _COLOUR_CAST)),
    ),
    "blur": Corruption(
        "Gaussian, sigma {} pixels",
        (0.5, 0.8, 1.2, 1.8, 2.4),
        lambda picture, sigma: picture.filter(ImageFilter.GaussianBlur(sigma)),
    ),
    "JPEG": Corruption("quality {}", (60, 45, 30, 20, 12), _jpeg),
    "turned": Corruption("by {}° about the centre", (5, 10, 20, 30, 45), _turned),
    "coarser": Corruption("pixels {} times as large", (1.25, 1.5, 2, 2.5, 3), _coarse),
    "closer": Corruption("the middle, {} times enlarged", (1.25, 1.5, 2, 2.5, 3), _closer),
}


def corrupt(images: np.ndarray, kind: str, severity: int) -> np.ndarray:
    """Damage pictures.

    Args:
        images: (N, 3, H, W) uint8, RGB.
        kind: A name of `CORRUPTIONS`.
        severity: 1 (hardly visible) to 5.

    Returns:
        The same shape, uint8.
    """
    corruption = CORRUPTIONS[kind]
    strength = corruption.strength(severity)
    pictures = (Image.fromarray(image.transpose(1, 2, 0)) for image in images)
    damaged = [np.asarray(corruption.apply(picture, strength)) for picture in pictures]
    return np.stack(damaged).transpose(0, 3, 1, 2)
