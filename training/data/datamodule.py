"""Batches for lightning: indices travel through the loader, images stay where they fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import numpy as np
import torch
from lightning import LightningDataModule, Trainer
from torch import Tensor
from torch.utils.data import (
    BatchSampler,
    DataLoader,
    Dataset,
    RandomSampler,
    Sampler,
    SequentialSampler,
)

from training.data.augment import Augment, normalise, whole
from training.data.images import ImageSet
from training.data.split import PARTS, Split
from training.errors import TrainingError

EVALUATION_BATCH = 128
DEVICE_SHARE = 0.25  # of the free memory of a GPU may go to images; else batches travel


class _Indices(Dataset[Tensor]):
    """Positions of images: what the loader hands out in their stead."""

    def __init__(self, positions: np.ndarray) -> None:
        self.positions = torch.from_numpy(positions)

    def __len__(self) -> int:
        return len(self.positions)

    def __getitem__(self, batch: list[int]) -> Tensor:
        return self.positions[batch]


class _Parts(Dataset[tuple[Tensor, int]]):
    """Positions of a part of a batch, and which of the parts it is."""

    def __init__(self, positions: np.ndarray) -> None:
        self.positions = torch.from_numpy(positions)

    def __len__(self) -> int:
        return len(self.positions)

    def __getitem__(self, part: tuple[list[int], int]) -> tuple[Tensor, int]:
        indices, number = part
        return self.positions[indices], number


class _PartSampler(Sampler[tuple[list[int], int]]):
    """What one process takes of each batch: every `processes`-th of its equal parts.

    Args:
        batches: The batches of all processes.
        parts: Into which each batch is cut.
        process, processes: Which of how many.
    """

    def __init__(self, batches: BatchSampler, parts: int, process: int, processes: int) -> None:
        self.batches = batches
        self.parts = parts
        self.own = range(process, parts, processes)

    def __len__(self) -> int:
        return len(self.batches) * len(self.own)

    def __iter__(self) -> Iterator[tuple[list[int], int]]:
        for batch in self.batches:
            size = len(batch) // self.parts
            for number in self.own:
                yield batch[size * number : size * (number + 1)], number


class SceneData(LightningDataModule):
    """An image set, split, with augmented training batches.

    The order of an epoch depends on the seed and the epoch alone, the views of a batch on the seed
    and the step alone: a resumed run sees what the undisturbed run would have seen, and several
    processes together see what one would have seen.

    Args:
        images: All images.
        split: Which of them train, validate and test.
        side: Pixels of the side that the network sees.
        batch_size: Images of a training step, of all processes together.
        augment: Of the training batches.
        seed: Of order and views.
        view_side: Pixels of the side of the training views, where it is not `side`.
        accumulate: Parts of its share of a batch that a process takes one after the other.

    Raises:
        TrainingError: The split names images that are not there, or trains a class on none.
    """

    def __init__(
        self,
        images: ImageSet,
        split: Split,
        side: int,
        batch_size: int,
        augment: Augment,
        seed: int,
        view_side: int | None = None,
        accumulate: int = 1,
    ) -> None:
        super().__init__()
        self.side = side
        self.view_side = view_side or side
        self.batch_size = batch_size
        self.augment = augment
        self.seed = seed
        self.accumulate = accumulate
        self.classes = images.classes
        self.pixels = torch.from_numpy(images.pixels)
        self.targets = torch.from_numpy(images.targets)
        self.names = images.names
        position = {name: index for index, name in enumerate(images.names)}
        missing = [n for part in PARTS for n in getattr(split, part) if n not in position]
        if missing:
            raise TrainingError(
                f"The split names {len(missing)} images that the data set lacks, {missing[0]} for "
                "one: take the split that was made for these images."
            )
        self.parts = {
            part: np.array([position[name] for name in getattr(split, part)], np.int64)
            for part in PARTS
        }
        trained = set(images.targets[self.parts["train"]])
        idle = [name for number, name in enumerate(self.classes) if number not in trained]
        if idle:
            raise TrainingError(
                f"The split has no training image of {', '.join(idle)}: make a new split, or leave "
                "the class out."
            )

    def _loader(self, part: str, sampler: BatchSampler) -> DataLoader:
        return DataLoader(_Indices(self.parts[part]), sampler=sampler, batch_size=None)

    @property
    def _running(self) -> Trainer:
        """The trainer, which is there wherever a training batch is asked for."""
        return cast("Trainer", self.trainer)

    def train_dataloader(self) -> DataLoader:
        trainer = self._running
        order = torch.Generator().manual_seed(self.seed * 100_003 + trainer.current_epoch)
        shuffled = RandomSampler(self.parts["train"], generator=order)
        batches = BatchSampler(shuffled, self.batch_size, drop_last=True)
        parts = trainer.world_size * self.accumulate
        sampler = _PartSampler(batches, parts, trainer.global_rank, trainer.world_size)
        return DataLoader(_Parts(self.parts["train"]), sampler=sampler, batch_size=None)

    def part_loader(self, part: str) -> DataLoader:
        """Batches of indices of one part, in order."""
        sampler = SequentialSampler(self.parts[part])
        return self._loader(part, BatchSampler(sampler, EVALUATION_BATCH, drop_last=False))

    def val_dataloader(self) -> DataLoader:
        return self.part_loader("validation")

    def on_after_batch_transfer(
        self, batch: Tensor | tuple[Tensor, int], dataloader_idx: int
    ) -> tuple[Tensor, Tensor]:
        indices, part = (batch, None) if isinstance(batch, Tensor) else batch
        if self.targets.device != indices.device:
            self.targets = self.targets.to(indices.device)
            if fits(self.pixels, indices.device):
                self.pixels = self.pixels.to(indices.device)
        if part is None:
            return self.evaluation_batch(indices)
        generator = torch.Generator(indices.device)
        generator.manual_seed(self.seed * 100_000_007 + self._running.global_step)
        parts = self._running.world_size * self.accumulate
        views = self.augment(self._images(indices), self.view_side, generator, part, parts)
        return _network_input(views), self.targets[indices]

    def _images(self, indices: Tensor) -> Tensor:
        """Pixels (N, 3, H, W) uint8 on the device of the indices."""
        return self.pixels[indices.to(self.pixels.device)].to(indices.device)

    def evaluation_batch(self, indices: Tensor) -> tuple[Tensor, Tensor]:
        """Whole images at the network's size, and their targets."""
        return _network_input(whole(self._images(indices), self.side)), self.targets[indices]

    def scene_batch(self, indices: Tensor, side: int) -> np.ndarray:
        """Whole images as the map hands them over: (N, 3, side, side) uint8."""
        return as_scenes(self.pixels[indices].numpy(), side)


def as_scenes(images: np.ndarray, side: int) -> np.ndarray:
    """Whole images (N, 3, H, W) uint8 as the map hands them over: (N, 3, side, side) uint8."""
    return whole(torch.from_numpy(images), side).round().clamp(0, 255).byte().numpy()


def fits(pixels: Tensor, device: torch.device) -> bool:
    """Whether images may stay on a device: they leave most of its free memory to the network."""
    if device.type != "cuda":
        return False
    free, _ = torch.cuda.mem_get_info(device)
    return pixels.nbytes <= DEVICE_SHARE * free


def _network_input(images: Tensor) -> Tensor:
    return normalise(images).contiguous(memory_format=torch.channels_last)
