"""G-GhostNet on RegNetX: the student family (Han et al., IJCV 2022, arXiv 2201.03297)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.errors import TrainingError


@dataclass(frozen=True)
class GhostVariant:
    """Shape of one variant: blocks and channels of its four stages, channels of a group."""

    depths: tuple[int, int, int, int]
    widths: tuple[int, int, int, int]
    group_width: int


VARIANTS: dict[str, GhostVariant] = {
    "002": GhostVariant((1, 1, 4, 7), (24, 56, 152, 368), 8),
    "004": GhostVariant((1, 2, 7, 12), (32, 64, 160, 384), 16),
    "006": GhostVariant((1, 3, 5, 7), (48, 96, 240, 528), 24),
    "008": GhostVariant((1, 3, 7, 5), (64, 128, 288, 672), 16),
    "016": GhostVariant((2, 4, 10, 2), (72, 168, 408, 912), 24),
    "032": GhostVariant((2, 6, 15, 2), (96, 192, 432, 1008), 48),
    "040": GhostVariant((2, 5, 14, 2), (80, 240, 560, 1360), 40),
    "064": GhostVariant((2, 4, 10, 1), (168, 392, 784, 1624), 56),
    "080": GhostVariant((2, 5, 15, 1), (80, 240, 720, 1920), 120),
    "120": GhostVariant((2, 5, 11, 1), (224, 448, 896, 2240), 112),
    "160": GhostVariant((2, 6, 13, 1), (256, 512, 896, 2048), 128),
    "320": GhostVariant((2, 7, 13, 1), (336, 672, 1344, 2520), 168),
}

STEM_WIDTH = 32
CHEAP_RATIO = 0.5
DROPOUT = 0.2


def scaled(variant: GhostVariant, width: float) -> GhostVariant:
    """The variant with `width` times the channels, rounded to whole groups."""
    group = variant.group_width

    def channels(full: int) -> int:
        step = min(full, group)
        return max(1, round(width * full / step)) * step

    first, second, third, fourth = variant.widths
    widths = (channels(first), channels(second), channels(third), channels(fourth))
    return replace(variant, widths=widths)


def conv_bn(
    inputs: int, outputs: int, kernel: int = 1, stride: int = 1, groups: int = 1
) -> nn.Sequential:
    """Convolution without bias, padded to keep the size, and batch normalisation."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(outputs),
    )


class Blur(nn.Module):
    """Low-pass of each channel, [1 2 1] / 4 along rows and columns, with a stride.

    Args:
        channels: Of the maps.
        stride: 1 or 2.
    """

    kernel: Tensor

    def __init__(self, channels: int, stride: int = 1) -> None:
        super().__init__()
        self.stride = stride
        line = torch.tensor([0.25, 0.5, 0.25])
        kernel = torch.outer(line, line).repeat(channels, 1, 1, 1)
        self.register_buffer("kernel", kernel, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.stride == 1:
            return self._filter(x)
        # Backwards a strided depthwise convolution takes ten times as long in bfloat16 on a CPU.
        with torch.autocast(x.device.type, enabled=False):
            return self._filter(x.float())

    def _filter(self, x: Tensor) -> Tensor:
        return functional.conv2d(x, self.kernel, None, self.stride, 1, groups=x.shape[1])


class Bottleneck(nn.Module):
    """RegNetX block: 1x1, grouped 3x3 that carries the stride, 1x1, and a residual.

    Where it strides it may be anti-aliased: a low-pass takes away what the coarser grid would
    alias, so that the answer changes less when the image moves by a few pixels (Zhang, ICML 2019,
    arXiv 1904.11486; there behind the convolution, with which the low-pass commutes).

    Args:
        inputs: Channels that come in.
        width: Channels of all three convolutions (expansion 1).
        stride: Stride of the 3x3 convolution.
        group_width: Channels of one group of the 3x3 convolution.
        anti_aliased: Low-pass in front of the stride.
    """

    def __init__(
        self, inputs: int, width: int, stride: int, group_width: int, anti_aliased: bool = False
    ) -> None:
        super().__init__()
        groups = width // min(width, group_width)
        self.residual = nn.Sequential(
            conv_bn(inputs, width),
            nn.ReLU(inplace=True),
            conv_bn(width, width, kernel=3, stride=stride, groups=groups),
            nn.ReLU(inplace=True),
            conv_bn(width, width),
        )
        same_shape = stride == 1 and inputs == width
        blurred = anti_aliased and stride > 1
        skip = 1 if blurred else stride
        self.shortcut = nn.Identity() if same_shape else conv_bn(inputs, width, stride=skip)
        self.shortcut_blur = Blur(inputs, stride) if blurred else nn.Identity()
        self.residual_blur = Blur(width) if blurred else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        reduce, activate, *rest = self.residual
        residual = self.residual_blur(activate(reduce(x)))
        for layer in rest:
            residual = layer(residual)
        return torch.relu(self.shortcut(self.shortcut_blur(x)) + residual)


class GhostStage(nn.Module):
    """A stage whose inner blocks see half the channels; a cheap operation makes the other half.

    The first block's output x0 is split into `raw` and `cheap` channels. The raw part goes through
    the inner blocks. The cheap part is one 1x1 convolution of x0's own, to which the mix adds what
    the inner blocks saw (section 3.3 of the paper).

    Args:
        inputs: Channels that come in.
        width: Channels that go out.
        depth: Blocks of the stage, the first and the last included: at least 3.
        group_width: Channels of a group at full width.
        cheap_ratio: Share of the channels that the cheap operation makes, below 1.
        anti_aliased: Low-pass in front of the stride.

    Raises:
        TrainingError: The stage is too shallow, or the split leaves no raw channels.
    """

    def __init__(
        self,
        inputs: int,
        width: int,
        depth: int,
        group_width: int,
        cheap_ratio: float = CHEAP_RATIO,
        anti_aliased: bool = False,
    ) -> None:
        super().__init__()
        raw_group = int(0.75 * group_width)
        raw = int(width * (1 - cheap_ratio)) // raw_group * raw_group
        if depth < 3 or not 0 < raw < width:
            raise TrainingError(
                f"A ghost stage of {depth} blocks and {width} channels in groups of {group_width} "
                f"with cheap_ratio {cheap_ratio} has nothing to share: it needs 3 blocks, at least "
                "one raw group and one cheap channel."
            )
        cheap = width - raw
        self.raw = raw
        self.base = Bottleneck(inputs, width, 2, group_width, anti_aliased)
        self.inner = nn.ModuleList(Bottleneck(raw, raw, 1, raw_group) for _ in range(depth - 2))
        self.end = Bottleneck(width, width, 1, group_width)
        self.mix = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),
            nn.Conv2d(width + raw * (depth - 2), cheap, 1, bias=False),
            nn.BatchNorm2d(cheap),
            nn.ReLU(inplace=True),
            nn.Conv2d(cheap, cheap, 1, bias=False),
            nn.BatchNorm2d(cheap),
        )
        self.cheap = conv_bn(cheap, cheap)

    def forward(self, x: Tensor) -> Tensor:
        x0 = self.base(x)
        seen = [x0]
        x = x0[:, : self.raw]
        for block in self.inner:
            x = block(x)
            seen.append(x)
        ghost = torch.relu(self.cheap(x0[:, self.raw :]) + self.mix(torch.cat(seen, dim=1)))
        return self.end(torch.cat([x, ghost], dim=1))


def plain_stage(
    inputs: int, width: int, depth: int, group_width: int, anti_aliased: bool = False
) -> nn.Sequential:
    """Bottlenecks one after the other, the first with stride 2."""
    return nn.Sequential(
        Bottleneck(inputs, width, 2, group_width, anti_aliased),
        *(Bottleneck(width, width, 1, group_width) for _ in range(depth - 1)),
    )


class GhostRegNetX(nn.Module):
    """G-Ghost RegNetX classifier.

    The mix normalises 1x1 maps over the batch, so a training batch needs at least two images.

    Args:
        variant: Depths, widths and group width.
        num_classes: Outputs K.
        width: Factor of the channels of every stage.
        cheap_ratio: Share of a ghost stage's channels that its cheap operation makes.
        stages: How many of the four stages it has; fewer make an early exit.
        anti_aliased: Low-pass in front of the stride of every stage.

    Raises:
        TrainingError: Width or cheap_ratio leave a ghost stage nothing to share, or there is no
            such number of stages.

    Shape:
        images (N, 3, H, W) float, normalised -> logits (N, K).
    """

    def __init__(
        self,
        variant: GhostVariant,
        num_classes: int,
        width: float = 1.0,
        cheap_ratio: float = CHEAP_RATIO,
        stages: int = 4,
        anti_aliased: bool = False,
    ) -> None:
        super().__init__()
        if not 1 <= stages <= 4:
            raise TrainingError(f"A G-GhostNet has 1 to 4 stages, not {stages}.")
        variant = scaled(variant, width)
        self.stem = nn.Sequential(conv_bn(3, STEM_WIDTH, 3, 2), nn.ReLU(inplace=True))
        built: list[nn.Module] = []
        inputs = STEM_WIDTH
        shapes = list(zip(variant.depths, variant.widths))[:stages]
        for number, (depth, channels) in enumerate(shapes, start=1):
            shape = (inputs, channels, depth, variant.group_width)
            ghost = number == 3 or (number in (2, 4) and depth > 2)
            built.append(
                GhostStage(*shape, cheap_ratio, anti_aliased)
                if ghost
                else plain_stage(*shape, anti_aliased)
            )
            inputs = channels
        self.stages = nn.Sequential(*built)
        self.pool = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.dropout = nn.Dropout(DROPOUT)
        self.head = nn.Linear(inputs, num_classes)
        self.apply(_initialise)

    def forward(self, images: Tensor) -> Tensor:
        return self.head(self.dropout(self.pool(self.stages(self.stem(images)))))


def _initialise(module: nn.Module) -> None:
    if isinstance(module, nn.Conv2d):
        nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
    elif isinstance(module, nn.Linear):
        nn.init.normal_(module.weight, std=0.01)
        nn.init.zeros_(module.bias)
