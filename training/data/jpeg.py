"""What JPEG does to pictures, on tensors: the loss of its quantization, without its bytes."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

BLOCK = 8
# Tables K.1 and K.2 of ITU-T T.81, the steps of luminance and chrominance at quality 50.
LUMINANCE = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)
CHROMINANCE = (
    (17, 18, 24, 47, 99, 99, 99, 99),
    (18, 21, 26, 66, 99, 99, 99, 99),
    (24, 26, 56, 99, 99, 99, 99, 99),
    (47, 66, 99, 99, 99, 99, 99, 99),
    *((99,) * BLOCK,) * 4,
)
# Luminance and the two differences of colour of RGB (ITU-T T.871, section 7).
YCC = ((0.299, 0.587, 0.114), (-0.168736, -0.331264, 0.5), (0.5, -0.418688, -0.081312))


def compress(images: Tensor, quality: Tensor) -> Tensor:
    """What is left of pictures that were stored as JPEG, the colours at half the resolution.

    Args:
        images: (N, 3, H, W) RGB in 0..255.
        quality: (N,) 1 to 100, as libjpeg counts it.

    Returns:
        (N, 3, H, W) in 0..255.
    """
    height, width = images.shape[-2:]
    beyond = [-side % (2 * BLOCK) for side in (width, height)]
    padded = functional.pad(images, (0, beyond[0], 0, beyond[1]), mode="replicate")
    ycc = torch.tensor(YCC, device=images.device)
    channels = torch.einsum("ij,njhw->nihw", ycc, padded)
    scale = torch.where(quality < 50, 50 / quality, 2 - quality / 50).view(-1, 1, 1, 1)
    light = _quantize(channels[:, :1] - 128, LUMINANCE, scale) + 128
    colour = _quantize(functional.avg_pool2d(channels[:, 1:], 2), CHROMINANCE, scale)
    colour = functional.interpolate(colour, scale_factor=2, mode="bilinear")
    restored = torch.einsum("ij,njhw->nihw", ycc.inverse(), torch.cat([light, colour], dim=1))
    return restored[..., :height, :width].clamp(0, 255)


def _quantize(channels: Tensor, steps: tuple[tuple[int, ...], ...], scale: Tensor) -> Tensor:
    """Round the cosines of blocks of 8 x 8 to multiples of their steps times scale (N, 1, 1, 1)."""
    count, depth, height, width = channels.shape
    cosines = _cosines(channels.device)
    step = (torch.tensor(steps, device=channels.device).view(1, -1, 1, 1) * scale).round()
    step = step.clamp(1, 255).repeat_interleave(depth, dim=0)
    planes = channels.reshape(count * depth, 1, height, width)
    rounded = (functional.conv2d(planes, cosines, stride=BLOCK) / step).round() * step
    return functional.conv_transpose2d(rounded, cosines, stride=BLOCK).view(channels.shape)


def _cosines(device: torch.device) -> Tensor:
    """The 64 patterns (64, 1, 8, 8) of the discrete cosine transform, orthonormal."""
    place = torch.arange(BLOCK, device=device)
    line = torch.cos(math.pi / BLOCK * (place + 0.5) * place[:, None]) * math.sqrt(2 / BLOCK)
    line[0] /= math.sqrt(2)
    return torch.einsum("uy,vx->uvyx", line, line).reshape(BLOCK * BLOCK, 1, BLOCK, BLOCK)
