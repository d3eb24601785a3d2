"""Augmentation of aerial scenes, a batch at a time on the batch's own device."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from training.data.jpeg import compress

# What the network sees: (pixel - 127.5) / 64, about zero mean and unit variance on aerial images.
INPUT_SCALE = 1 / 64
INPUT_SHIFT = -127.5 / 64


@dataclass(frozen=True)
class Augment:
    """Strengths of the augmentation.

    Attributes:
        crop: Smallest side of the crop as a share of the image's side; the largest is 1.
        aspect: Largest ratio by which a crop is longer than wide, or wider than long.
        brightness, contrast, saturation: Largest relative change.
        tint: Largest relative change of a single colour channel.
        blur: Probability that an image is blurred.
        turn: Largest angle in degrees by which an image is turned, beside the eight symmetries.
        coarse: Probability that an image is seen with pixels of twice their size.
        jpeg: Probability that an image was stored as JPEG, at a quality of 15 to 90.
        dim: Largest share of the light that is lost.
        haze: Largest share of an airlight that is added.
    """

    crop: float = 0.65
    aspect: float = 1.15
    brightness: float = 0.3
    contrast: float = 0.3
    saturation: float = 0.4
    tint: float = 0.1
    blur: float = 0.15
    turn: float = 0.0
    coarse: float = 0.0
    jpeg: float = 0.0
    dim: float = 0.0
    haze: float = 0.0

    def __call__(
        self,
        images: Tensor,
        side: int,
        generator: torch.Generator,
        part: int = 0,
        parts: int = 1,
    ) -> Tensor:
        """Draw one view of each image.

        Args:
            images: (N, 3, H, W) uint8.
            side: Pixels of the views' side.
            generator: Source of the randomness, on the device of the images.
            part: Which of the equal parts of a batch the images are.
            parts: Of the batch, whose views are the same however it is parted.

        Returns:
            (N, 3, side, side) float32 in 0..255.
        """
        draw = _Draw(len(images), part, parts, generator)
        # What sensors and files do, they do to the pixels of the image, not to those of the view.
        damaged = self._blur(images.float(), draw)
        damaged = self._coarse(damaged, draw)
        damaged = self._jpeg(damaged, draw)
        views = self._crop(damaged, side, draw)
        views = self._colour(views, draw)
        return self._air(views, draw)

    def _crop(self, images: Tensor, side: int, draw: _Draw) -> Tensor:
        """One of the eight symmetries, a crop and a turn about its centre, by one resampling."""
        share = self.crop + (1 - self.crop) * draw.uniform()
        stretch = torch.exp(math.log(self.aspect) / 2 * draw.signed())
        width = (share * stretch).clamp(max=1)
        height = (share / stretch).clamp(max=1)
        x, y = (1 - width) * draw.signed(), (1 - height) * draw.signed()
        flip_x, flip_y = draw.sign(), draw.sign()
        turned = draw.sign() > 0
        zero = torch.zeros_like(x)
        straight = torch.stack([width * flip_x, zero, x, zero, height * flip_y, y], dim=1)
        transposed = torch.stack([zero, width * flip_x, x, height * flip_y, zero, y], dim=1)
        matrices = torch.where(turned[:, None], transposed, straight).view(-1, 2, 3)
        matrices[:, :, :2] @= _rotation(math.radians(self.turn) * draw.signed())
        grid = _affine_grid(matrices, side)
        return functional.grid_sample(images, grid, padding_mode="reflection", align_corners=False)

    def _blur(self, images: Tensor, draw: _Draw) -> Tensor:
        """Gaussian blur of up to one pixel, of some of the images."""
        chosen = torch.nonzero(draw.uniform() < self.blur)[:, 0]
        sigma = (0.4 + 0.8 * draw.uniform())[chosen]
        if not len(chosen):
            return images
        offsets = torch.arange(-2, 3, device=images.device)
        kernel = torch.exp(-(offsets**2) / (2 * sigma[:, None] ** 2))
        kernel = (kernel / kernel.sum(1, keepdim=True)).repeat_interleave(3, dim=0)
        size = images.shape[-2:]
        rows = functional.pad(images[chosen], (2, 2, 2, 2), mode="reflect")
        rows = rows.reshape(1, -1, *rows.shape[-2:])
        groups = rows.shape[1]
        rows = functional.conv2d(rows, kernel.view(groups, 1, 1, 5), groups=groups)
        rows = functional.conv2d(rows, kernel.view(groups, 1, 5, 1), groups=groups)
        return images.index_copy(0, chosen, rows.view(-1, 3, *size))

    def _colour(self, images: Tensor, draw: _Draw) -> Tensor:
        """Brightness, contrast, saturation and tint as one linear map of the colours."""
        gain = (1 + self.contrast * draw.signed()).view(-1, 1, 1)
        level = (127.5 * self.brightness * draw.signed()).view(-1, 1, 1)
        colour = (1 + self.saturation * draw.signed()).view(-1, 1, 1)
        tint = (1 + self.tint * draw.signed(3)).view(-1, 3, 1)
        mean = images.mean(dim=(1, 2, 3)).view(-1, 1, 1)
        saturate = (1 - colour) / 3 + colour * torch.eye(3, device=images.device)
        offset = tint * (1 - gain) * mean + level
        mapped = torch.baddbmm(offset, tint * gain * saturate, images.flatten(2))
        return mapped.view_as(images).clamp_(0, 255)

    def _coarse(self, images: Tensor, draw: _Draw) -> Tensor:
        """Means of two by two pixels, and what lies between them interpolated, of some images."""
        chosen = torch.nonzero(draw.uniform() < self.coarse)[:, 0]
        if not len(chosen):
            return images
        small = functional.avg_pool2d(images[chosen], 2)
        large = functional.interpolate(small, images.shape[-2:], mode="bilinear")
        return images.index_copy(0, chosen, large)

    def _jpeg(self, images: Tensor, draw: _Draw) -> Tensor:
        """The loss of JPEG, of some of the images."""
        chosen = torch.nonzero(draw.uniform() < self.jpeg)[:, 0]
        quality = (15 + 75 * draw.uniform())[chosen]
        if not len(chosen):
            return images
        return images.index_copy(0, chosen, compress(images[chosen], quality))

    def _air(self, images: Tensor, draw: _Draw) -> Tensor:
        """Less light, and haze: J t + A (1 - t) with one transmission t for the whole image.

        Koschmieder's law, as in He, Sun and Tang (CVPR 2009), eq. 1; A is a light grey.
        """
        light = (1 - self.dim * draw.uniform()).view(-1, 1, 1, 1)
        haze = (self.haze * draw.uniform()).view(-1, 1, 1, 1)
        airlight = (170 + 70 * draw.uniform() + 15 * draw.signed(3).T).T.view(-1, 3, 1, 1)
        return images * (light * (1 - haze)) + airlight * haze


def _rotation(angles: Tensor) -> Tensor:
    """Matrices (N, 2, 2) that turn by angles (N,) in radians."""
    cos, sin = angles.cos(), angles.sin()
    return torch.stack([cos, -sin, sin, cos], dim=1).view(-1, 2, 2)


def _affine_grid(matrices: Tensor, side: int) -> Tensor:
    """What `functional.affine_grid` gives for matrices (N, 2, 3), as (N, side, side, 2).

    It is the sum of what a row adds and what a column adds, (x, y) as a complex number: a fifth of
    the time of a matrix product for each pixel.
    """
    centres = (torch.arange(side, device=matrices.device) + 0.5) * (2 / side) - 1
    across, down, shift = torch.view_as_complex(matrices.transpose(1, 2).contiguous()).unbind(1)
    rows = shift[:, None] + down[:, None] * centres
    columns = across[:, None] * centres
    return torch.view_as_real(rows[:, :, None] + columns[:, None])


class _Draw:
    """Random numbers, one (or a row of them) for each image of a part of a batch."""

    def __init__(self, count: int, part: int, parts: int, generator: torch.Generator) -> None:
        self.batch = count * parts
        self.own = slice(count * part, count * (part + 1))
        self.generator = generator

    def uniform(self, *shape: int) -> Tensor:
        """In 0..1."""
        device = self.generator.device
        return torch.rand(self.batch, *shape, device=device, generator=self.generator)[self.own]

    def signed(self, *shape: int) -> Tensor:
        """In -1..1."""
        return 2 * self.uniform(*shape) - 1

    def sign(self) -> Tensor:
        """-1 or 1."""
        return torch.where(self.uniform() < 0.5, -1.0, 1.0)


def mixup(images: Tensor, alpha: float) -> tuple[Tensor, float]:
    """Each image mixed with another of its batch, all in one ratio (Zhang et al., ICLR 2018).

    Args:
        images: (N, C, H, W); the last is mixed with the first, and so on.
        alpha: Of the Beta distribution of the ratio; 1 is uniform.

    Returns:
        The mixed images, and each one's own share in its mixture.
    """
    share = _share(alpha)
    return torch.lerp(images.flip(0), images, share), share


def cutmix(images: Tensor, alpha: float) -> tuple[Tensor, float]:
    """A rectangle of each image taken from another (Yun et al., ICCV 2019, arXiv 1905.04899).

    Args and return values are those of `mixup`; the rectangle has the proportions of the image and
    a uniform centre, and what reaches over the border is left out, as in the paper.
    """
    height, width = images.shape[-2:]
    reach = math.sqrt(1 - _share(alpha)) / 2
    y, x = torch.rand(2).tolist()
    top, bottom = round(max(y - reach, 0) * height), round(min(y + reach, 1) * height)
    left, right = round(max(x - reach, 0) * width), round(min(x + reach, 1) * width)
    mixed = images.clone()
    mixed[..., top:bottom, left:right] = images.flip(0)[..., top:bottom, left:right]
    return mixed, 1 - (bottom - top) * (right - left) / (height * width)


def _share(alpha: float) -> float:
    return float(torch.distributions.Beta(alpha, alpha).sample())


def whole(images: Tensor, side: int) -> Tensor:
    """The whole image at the network's size, as evaluation sees it.

    Args:
        images: (N, 3, H, W) uint8.
        side: Pixels of the side wanted.

    Returns:
        (N, 3, side, side) float32 in 0..255.
    """
    if images.shape[-1] == side:
        return images.float()
    return functional.interpolate(
        images.float(), (side, side), mode="bilinear", antialias=True, align_corners=False
    )


def normalise(images: Tensor) -> Tensor:
    """Pixels in 0..255 to the network's input range."""
    return images * INPUT_SCALE + INPUT_SHIFT
