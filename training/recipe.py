"""What a run depends on, all of it: read from a YAML file, every key checked by its type."""

from __future__ import annotations

from dataclasses import dataclass, field

from training.data.augment import Augment
from training.data.sources import ImageSource
from training.distillers import Distiller


@dataclass(frozen=True)
class DataRecipe:
    """Where the images are and which of them train.

    Attributes:
        dataset, path, classes: See `ImageSource`.
        split: Split file, as `python -m training split` writes it.
        load_side: Pixels of the side at which images are kept in memory.
        side: Pixels of the side that the network sees.
        joined: More data sets; a class that several of them have is one class.
    """

    dataset: str
    path: str
    split: str
    load_side: int = 150
    side: int = 128
    classes: dict[str, str] | None = None
    joined: tuple[ImageSource, ...] = ()

    @property
    def sources(self) -> tuple[ImageSource, ...]:
        """All data sets of the run, the first one first."""
        return (ImageSource(self.dataset, self.path, self.classes), *self.joined)


@dataclass(frozen=True)
class Recipe:
    """One run.

    Attributes:
        name: Folder of the run below the output folder.
        network: A name of `training.models.NETWORKS`.
        data: Images and their split.
        epochs: Passes over the training images.
        batch_size: Images of a step; the incomplete last batch of an epoch is left out.
        learning_rate: Its peak, after the warm-up and before the cosine to zero.
        warmup_epochs: Epochs over which the learning rate rises.
        weight_decay, momentum: Of SGD with Nesterov momentum.
        label_smoothing: Of the cross entropy, where no distiller brings a loss of its own.
        augment: Strengths of the augmentation.
        seed: Of the weights, the order and the augmentation.
        precision: As lightning names it; bf16-mixed is the fastest on recent CPUs.
        teacher: Network file of the teacher, for `distill`.
        distiller: The loss that listens to the teacher, for `distill`.
        weights: Network file whose weights training starts from, in place of random ones.
        quantization_aware: Compute as the 8-bit file will, which is then what the export writes;
            starts from `weights`, in few epochs at a low learning rate, best with the same file as
            teacher and in 32-true precision.
    """

    name: str
    network: str
    data: DataRecipe
    epochs: int = 60
    batch_size: int = 64
    learning_rate: float = 0.1
    warmup_epochs: float = 2.0
    weight_decay: float = 5e-4
    momentum: float = 0.9
    label_smoothing: float = 0.0
    augment: Augment = field(default_factory=Augment)
    seed: int = 1
    precision: str = "bf16-mixed"
    teacher: str | None = None
    distiller: Distiller | None = None
    weights: str | None = None
    quantization_aware: bool = False
