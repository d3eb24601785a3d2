"""What a run depends on, all of it: read from a YAML file, every key checked by its type."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from training.data.augment import Augment
from training.data.sources import ImageSource
from training.distillers import Distiller
from training.errors import TrainingError

LEAST_SIDE = 32  # pixels; what halves its maps five times has one left
REACH = 8  # pixels by which two windows of a view lie apart at most, along each side


@dataclass(frozen=True)
class DataRecipe:
    """Where the images are and which of them train.

    Attributes:
        dataset, path, classes: See `ImageSource`.
        split: Split file, as `python -m training split` writes it; or a list of them, one for each
            set where several are joined, of the images as that set has them.
        load_side: Pixels of the side at which images are kept in memory.
        side: Pixels of the side that the network sees.
        whole_side: Pixels of the side of whole images, where that is more: in evaluation and in the
            exported file. A crop shows things larger than the whole image at the same side does
            (Touvron et al., NeurIPS 2019, arXiv 1906.06423). A multiple of 32 keeps every stride's
            grid as it was in training.
        teacher_side: Pixels of the side that the teacher sees, where that is more: the same crop at
            a higher resolution (cross-resolution distillation).
        joined: More data sets; a class that several of them have is one class.
    """

    dataset: str
    path: str
    split: str | list[str]
    load_side: int = 150
    side: int = 128
    whole_side: int | None = None
    teacher_side: int | None = None
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
        batch_size: Images of a step, of all processes together; the incomplete last batch of an
            epoch is left out.
        accumulate: Parts that a process computes one after the other where memory is short. Batch
            norm sees a part.
        learning_rate: Its peak, after the warm-up and before the cosine to zero.
        warmup_epochs: Epochs over which the learning rate rises.
        weight_decay, momentum: Of SGD with Nesterov momentum.
        label_smoothing: Of the cross entropy, where no distiller brings a loss of its own.
        mix: Probability that the images of a step are mixed in pairs, and their labels with them,
            where no distiller brings a loss of its own: by mixup or by CutMix.
        consistency: Weight of the divergence between what is said of two windows of each view, up
            to 8 pixels apart and turned or mirrored, where no distiller brings a loss of its own:
            maps then change less when their grid moves (stability training, Zheng et al., CVPR
            2016, arXiv 1604.04326). A step takes twice as long.
        augment: Strengths of the augmentation.
        seed: Of the weights, the order and the augmentation.
        precision: Of the computation; bf16-mixed is the fastest on recent CPUs and GPUs.
        teacher: Network file of the teacher, for `distill`; several make an ensemble.
        distiller: The loss that listens to the teacher, for `distill`.
        network_options: Options of the network, as `python -m training models` lists them.
        weights: Network file whose weights training starts from, in place of random ones; the head
            starts anew where the classes are others (transfer).
        start_share: Share of those weights in the result, which lies between them and what was
            trained: it knows nearly all of the new and has forgotten less of the old (Wortsman et
            al., CVPR 2022, arXiv 2109.01903).
        quantization_aware: Compute as the 8-bit file will, which is then what the export writes;
            starts from `weights`, in few epochs at a low learning rate, best with the same file as
            teacher and in 32-true precision.
        frozen_batch_norm: Batch norm keeps its statistics, as for fine-tuning in small batches.
        student_layers, teacher_layers: Modules whose maps a feature method compares, from shallow
            to deep. Without them, the last of each of the four deepest resolutions.
        chain: Networks trained one after the other on the way from teacher to student, each the
            teacher of the next: teacher assistants (Mirzadeh et al., AAAI 2020, arXiv 1902.03393).
            Without a teacher the first learns from labels, so that networks like the student make
            it born again (Furlanello et al., ICML 2018, arXiv 1805.04770).
        ema: Decay of the moving average of the weights, which is then what is evaluated and kept.
        card: YAML of what a person writes about a model; with it the run ends with model.onnx, the
            file for the map, beside network.pt.

    Raises:
        TrainingError: A number is out of its range, or the keys do not go together.
    """

    name: str
    network: str
    data: DataRecipe
    epochs: int = 60
    batch_size: int = 64
    accumulate: int = 1
    learning_rate: float = 0.1
    warmup_epochs: float = 2.0
    weight_decay: float = 5e-4
    momentum: float = 0.9
    label_smoothing: float = 0.0
    mix: float = 0.0
    consistency: float = 0.0
    augment: Augment = field(default_factory=Augment)
    seed: int = 1
    precision: Literal["bf16-mixed", "16-mixed", "32-true"] = "bf16-mixed"
    teacher: str | list[str] | None = None
    distiller: Distiller | None = None
    network_options: dict[str, Any] = field(default_factory=dict)
    weights: str | None = None
    start_share: float = 0.0
    quantization_aware: bool = False
    frozen_batch_norm: bool = False
    student_layers: list[str] = field(default_factory=list)
    teacher_layers: list[str] = field(default_factory=list)
    chain: list[str] = field(default_factory=list)
    ema: float | None = None
    card: str | None = None

    def __post_init__(self) -> None:
        ranges = (
            ("name", self.name != "", "a name"),
            ("epochs", self.epochs >= 1, "1 or more"),
            ("batch_size", self.batch_size >= 2, "2 or more, for batch norm"),
            ("accumulate", self.accumulate >= 1, "1 or more"),
            ("learning_rate", self.learning_rate > 0, "above 0"),
            ("warmup_epochs", 0 <= self.warmup_epochs <= self.epochs, "0 to epochs"),
            ("weight_decay", self.weight_decay >= 0, "0 or more"),
            ("momentum", 0 < self.momentum < 1, "above 0 and below 1"),
            ("label_smoothing", 0 <= self.label_smoothing < 1, "0 or more and below 1"),
            ("mix", 0 <= self.mix <= 1, "0 to 1"),
            ("consistency", self.consistency >= 0, "0 or more"),
            ("seed", self.seed >= 0, "0 or more"),
            ("start_share", 0 <= self.start_share < 1, "0 or more and below 1"),
            ("ema", self.ema is None or 0 < self.ema < 1, "above 0 and below 1"),
            ("data.side", self.data.side >= LEAST_SIDE, f"{LEAST_SIDE} or more"),
            ("data.load_side", self.data.load_side >= 1, "1 or more"),
            ("data.whole_side", self.whole_side >= self.data.side, "data.side or more"),
            ("data.teacher_side", self.view_side >= self.data.side, "data.side or more"),
        )
        for key, right, wanted in ranges:
            if not right:
                raise TrainingError(f"{key} of the recipe must be {wanted}.")
        listens = self.distiller is not None and self.distiller.needs_teacher
        if listens and not self.teachers and not self.chain:
            raise TrainingError(
                f"{type(self.distiller).__name__} listens to a teacher: name its network file in "
                "`teacher`, or the networks on the way in `chain`."
            )
        if self.teachers and not listens:
            raise TrainingError("The recipe names a teacher that no distiller listens to.")
        if self.chain and not listens:
            raise TrainingError("The recipe names a chain, but no distiller that listens to it.")
        for key in ("mix", "consistency"):
            if getattr(self, key) and self.distiller is not None:
                raise TrainingError(f"{key} is of labels alone: leave it or the distiller out.")
        if self.start_share and self.weights is None:
            raise TrainingError("start_share is of `weights`: name the network file to start from.")
        if self.quantization_aware and self.weights is None:
            raise TrainingError("Train in float first and name the network file in `weights`.")
        if self.data.teacher_side is not None and not listens:
            raise TrainingError("data.teacher_side asks for a distiller that listens to a teacher.")

    @property
    def teachers(self) -> list[str]:
        """Network files of all teachers."""
        return [self.teacher] if isinstance(self.teacher, str) else self.teacher or []

    @property
    def whole_side(self) -> int:
        """Pixels of the side of whole images in evaluation and in the exported file."""
        return self.data.whole_side or self.data.side

    @property
    def view_side(self) -> int:
        """Pixels of the side of the training views, of which each network sees all or a part."""
        reach = REACH if self.consistency else 0
        return (self.data.teacher_side or self.data.side) + reach
