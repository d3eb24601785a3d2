"""The training loop: one lightning module for teachers and distilled students."""

from __future__ import annotations

import json
import logging
import math
import os
import warnings
from copy import deepcopy
from dataclasses import asdict, replace
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import torch
from lightning import LightningModule, Trainer
from lightning.pytorch.callbacks import ModelCheckpoint
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.modules.batchnorm import _BatchNorm

from training.data.augment import cutmix, mixup
from training.data.datamodule import SceneData
from training.data.sources import load_images, read_split
from training.distillers.base import settings, soft_kl
from training.errors import TrainingError
from training.history import History
from training.models import build, channels_last, find_head
from training.models.ensemble import Ensemble
from training.models.watch import Watched, evaluating
from training.network_file import NetworkFile
from training.quantization_aware import quantization_aware
from training.recipe import Recipe

NETWORK_FILE = "network.pt"
CHECKPOINT = "last.ckpt"


class SceneTask(LightningModule):
    """Training of a network on labels, or with a distiller that listens to a teacher.

    Args:
        network: What learns.
        recipe: Schedule, loss and seed.
        teacher: What the distiller listens to: frozen, and no part of the checkpoints.
    """

    def __init__(self, network: nn.Module, recipe: Recipe, teacher: nn.Module | None) -> None:
        super().__init__()
        self.network = network
        self.recipe = recipe
        self.distiller = deepcopy(recipe.distiller)
        self.average = deepcopy(network).requires_grad_(False) if recipe.ema else None
        self.student = Watched(network, recipe.student_layers, recipe.data.side)
        self.teacher = Watched(teacher, recipe.teacher_layers) if teacher else self.student
        if self.distiller is not None:
            images = torch.zeros(2, 3, recipe.view_side, recipe.view_side)
            with evaluating(network), evaluating(self.teacher.network):
                self.distiller.prepare(self.student(images), self.teacher(images))

    @property
    def result(self) -> nn.Module:
        """What is evaluated and kept: the average of the weights where one is made."""
        return self.network if self.average is None else self.average

    def on_fit_start(self) -> None:
        if self.teacher is not self.student:
            self.teacher.network.to(self.device).eval().requires_grad_(False)

    def on_train_epoch_start(self) -> None:
        if self.recipe.frozen_batch_norm:
            for module in self.network.modules():
                if isinstance(module, _BatchNorm):
                    module.eval()

    def on_train_batch_start(self, batch: Any, batch_idx: int) -> None:
        # Dropout draws from torch's own generator, and so do loaders when they begin: tied to the
        # step and the part of its batch, a resumed run repeats it.
        accumulate, processes = self.recipe.accumulate, self.trainer.world_size
        part = batch_idx % accumulate * processes + self.global_rank
        number = self.global_step * accumulate * processes + part
        torch.manual_seed(self.recipe.seed * 100_000_037 + number)

    def training_step(self, batch: tuple[Tensor, Tensor], batch_idx: int) -> Tensor:
        images, targets = batch
        if self.distiller is None:
            loss = self._label_loss(images, targets)
        else:
            epoch = self.current_epoch + 1
            loss = self.distiller.step(self.student, self.teacher, images, targets, epoch)
        self.log("loss", loss, on_step=False, on_epoch=True, sync_dist=True)
        return loss

    def _label_loss(self, images: Tensor, targets: Tensor) -> Tensor:
        """Cross entropy, also of images that are mixed in pairs: (l CE(y) + (1 - l) CE(y')).

        With `consistency` c of two windows of each: the mean of both, and c times their divergence.
        """
        share = 1.0
        if torch.rand(()) < self.recipe.mix:
            images, share = (mixup if torch.rand(()) < 0.5 else cutmix)(images, 1.0)
        parts = ((share, targets), (1 - share, targets.flip(0)))
        smoothing = self.recipe.label_smoothing

        def loss(logits: Tensor) -> Tensor:
            losses = [
                weight * functional.cross_entropy(logits, labels, label_smoothing=smoothing)
                for weight, labels in parts
                if weight > 0
            ]
            return torch.stack(losses).sum()

        if not self.recipe.consistency:
            return loss(self.network(images).float())
        windows = torch.cat([_window(images, self.recipe.data.side) for _ in range(2)])
        first, second = self.network(windows).float().chunk(2)
        return (loss(first) + loss(second)) / 2 + self.recipe.consistency * divergence(
            first, second
        )

    def on_train_batch_end(self, outputs: Any, batch: Any, batch_idx: int) -> None:
        stepped = (batch_idx + 1) % self.recipe.accumulate == 0
        if stepped and self.average is not None and self.recipe.ema is not None:
            # So that the first steps, from random weights, are soon forgotten.
            decay = min(self.recipe.ema, (1 + self.global_step) / (10 + self.global_step))
            follow(self.average, self.network, decay)

    def validation_step(self, batch: tuple[Tensor, Tensor], batch_idx: int) -> None:
        images, targets = batch
        hits = (self.result(images).argmax(1) == targets).float().mean()
        self.log("top1", 100 * hits, batch_size=len(targets), prog_bar=True, sync_dist=True)

    def configure_optimizers(self) -> Any:
        recipe = self.recipe
        groups = self._groups(self.network, 1.0)
        if self.distiller is not None:
            groups += self._groups(self.distiller, self.distiller.rate)
        # Fused, since a step of a network as large as VGG-16 is bound by memory.
        optimizer = torch.optim.SGD(groups, momentum=recipe.momentum, nesterov=True, fused=True)
        steps = int(self.trainer.estimated_stepping_batches)
        warmup = max(1, round(steps * recipe.warmup_epochs / recipe.epochs))
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda step: learning_rate_factor(step, steps, warmup)
        )
        return [optimizer], [{"scheduler": schedule, "interval": "step"}]

    def _groups(self, module: nn.Module, rate: float) -> list[dict[str, Any]]:
        """Weights, which decay, and biases and norms, which do not."""
        learned = [p for p in module.parameters() if p.requires_grad]
        groups = (
            ([p for p in learned if p.ndim > 1], self.recipe.weight_decay),
            ([p for p in learned if p.ndim <= 1], 0.0),
        )
        return [
            {"params": params, "weight_decay": decay, "lr": rate * self.recipe.learning_rate}
            for params, decay in groups
            if params
        ]


def learning_rate_factor(step: int, steps: int, warmup: int) -> float:
    """Linear rise over the warm-up, then half a cosine to zero (Loshchilov and Hutter 2017)."""
    if step < warmup:
        return (step + 1) / warmup
    return 0.5 * (1 + math.cos(math.pi * (step - warmup) / max(1, steps - warmup)))


def divergence(first: Tensor, second: Tensor) -> Tensor:
    """The Kullback-Leibler divergence of two answers from each other, the mean of both ways.

    Args:
        first: Logits (N, K).
        second: Logits (N, K).
    """
    return (soft_kl(first, second, 1.0) + soft_kl(second, first, 1.0)) / 2


def _window(images: Tensor, side: int) -> Tensor:
    """A window of images (N, C, H, W) in one of the eight symmetries, the same for all of them."""
    y, x = (int(torch.randint(length - side + 1, ())) for length in images.shape[-2:])
    window = images[..., y : y + side, x : x + side]
    flipped, mirrored, transposed = (torch.rand(3) < 0.5).tolist()
    window = window.flip([axis for axis, so in ((2, flipped), (3, mirrored)) if so])
    return window.transpose(2, 3) if transposed else window


@torch.no_grad()
def follow(average: nn.Module, network: nn.Module, decay: float) -> None:
    """Move an average of weights and statistics towards those of a network.

    average <- decay average + (1 - decay) network
    """
    for mean, value in zip(average.state_dict().values(), network.state_dict().values()):
        if mean.is_floating_point():
            mean.lerp_(value, 1 - decay)
        else:
            mean.copy_(value)


def load_data(recipe: Recipe) -> SceneData:
    """Images and split of a recipe.

    Raises:
        TrainingError: They are missing, corrupt, not each other's, or fewer than a batch.
    """
    data = recipe.data
    split = read_split(data.sources, data.split)
    if len(split.train) < recipe.batch_size:
        raise TrainingError(
            f"The split has {len(split.train)} training images, fewer than the batch_size of "
            f"{recipe.batch_size}: make the batches smaller."
        )
    images = load_images(data.sources, data.load_side)
    return SceneData(
        images,
        split,
        recipe.whole_side,
        recipe.batch_size,
        recipe.augment,
        recipe.seed,
        recipe.view_side,
        recipe.accumulate,
    )


def fit(recipe: Recipe, output: Path, resume: bool) -> Path:
    """Train what a recipe describes: the networks of its chain first, then its own.

    Under torchrun all its processes train together, each on its share of every batch.

    Args:
        recipe: The run.
        output: Folder of all runs; this one's files go to `output/recipe.name`.
        resume: Go on after the last complete epoch of a run that was broken off.

    Returns:
        The network file of the trained network.

    Raises:
        TrainingError: The data or the teacher does not fit, or the run exists and is not resumed.
    """
    runs = links(recipe, output)
    for run in runs:
        if not resume and (output / run.name / CHECKPOINT).exists():
            raise TrainingError(
                f"'{output / run.name}' holds a run already: resume it, or change the name."
            )
    _check_shares(recipe)
    data = load_data(recipe)
    if recipe.chain:
        _rehearse(runs, data.classes)
    for run in runs:
        path = output / run.name / NETWORK_FILE
        if run is runs[-1] or not path.exists():
            _train(run, data if run.data == recipe.data else load_data(run), output / run.name)
    return path


def links(recipe: Recipe, output: Path) -> list[Recipe]:
    """The runs of a recipe's chain, each the teacher of the next, and then its own.

    They see images of the size that the student's teacher sees.
    """
    runs = []
    teacher, layers = recipe.teacher, recipe.teacher_layers
    for number, name in enumerate(recipe.chain, start=1):
        run = replace(
            recipe,
            name=f"{recipe.name}/{number}-{name}",
            network=name,
            network_options={},
            weights=None,
            quantization_aware=False,
            data=replace(recipe.data, side=recipe.view_side, whole_side=None, teacher_side=None),
            teacher=teacher,
            teacher_layers=layers,
            distiller=recipe.distiller if teacher else None,
            student_layers=[],
            chain=[],
            card=None,
        )
        runs.append(run)
        teacher, layers = str(output / run.name / NETWORK_FILE), []
    return [*runs, replace(recipe, teacher=teacher, teacher_layers=layers)]


def _rehearse(runs: list[Recipe], classes: tuple[str, ...]) -> None:
    """Build all networks of a chain as they will meet, so that what is wrong shows at once."""
    teacher = load_teacher(runs[0], classes)
    for run in runs:
        network = _network(run, classes)
        SceneTask(network, run, teacher)
        teacher = network


def _train(recipe: Recipe, data: SceneData, folder: Path) -> None:
    """Train one network and write it to its folder, going on from the checkpoint there."""
    checkpoint = folder / CHECKPOINT
    logging.getLogger("lightning.pytorch").setLevel(logging.WARNING)
    # Of lightning, but nothing that a person could act on: runs are resumed in their own folder.
    warnings.filterwarnings("ignore", r"Checkpoint directory .* exists and is not empty")
    warnings.filterwarnings("ignore", r"`isinstance\(treespec, LeafSpec\)` is deprecated")
    facts = _facts(recipe)
    torch.manual_seed(recipe.seed)
    teacher = load_teacher(recipe, data.classes)
    task = SceneTask(channels_last(_network(recipe, data.classes)), recipe, teacher)
    history = History(folder / "metrics.csv")
    each_epoch = ModelCheckpoint(
        str(folder),
        checkpoint.stem,
        every_n_epochs=1,
        save_on_train_epoch_end=True,
        enable_version_counter=False,
    )
    processes, on_this_node = _processes()
    trainer = Trainer(
        accelerator="auto",
        devices=on_this_node,
        num_nodes=processes // on_this_node,
        strategy="ddp" if processes > 1 else "auto",
        # Only GPUs have it; on CPUs each process normalises its share of a batch.
        sync_batchnorm=processes > 1 and torch.cuda.is_available(),
        use_distributed_sampler=False,
        precision=recipe.precision,
        accumulate_grad_batches=recipe.accumulate,
        max_epochs=recipe.epochs,
        reload_dataloaders_every_n_epochs=1,
        num_sanity_val_steps=0,
        logger=False,
        callbacks=[history, each_epoch],
        enable_model_summary=False,
    )
    try:  # what a checkpoint holds is data: a pickle could run anything
        trainer.fit(
            task, data, ckpt_path=checkpoint if checkpoint.exists() else None, weights_only=True
        )
    except UnpicklingError as error:
        raise TrainingError(
            f"'{checkpoint}' is no checkpoint of this package: remove it to start anew."
        ) from error
    if trainer.interrupted:
        raise TrainingError(f"Stopped after epoch {trainer.current_epoch}: resume to go on.")
    if trainer.is_global_zero:
        facts["seconds"] = round(history.seconds, 1)
        result = task.result.eval()
        if recipe.start_share:
            start = channels_last(_network(recipe, data.classes))
            follow(result, start, 1 - recipe.start_share)
        trained = NetworkFile(recipe.network, data.classes, facts, result, recipe.network_options)
        trained.write(folder / NETWORK_FILE)
        if task.distiller is not None:
            for name, network in task.distiller.byproducts(trained).items():
                network.write(folder / f"{name}.pt")
    trainer.strategy.barrier()


def _processes() -> tuple[int, int]:
    """Processes of the run, and those on this machine, as torchrun tells them."""
    processes = int(os.environ.get("WORLD_SIZE", 1))
    return processes, int(os.environ.get("LOCAL_WORLD_SIZE", processes))


def _check_shares(recipe: Recipe) -> None:
    parts = _processes()[0] * recipe.accumulate
    if recipe.batch_size % parts or recipe.batch_size // parts < 2:
        raise TrainingError(
            f"A batch_size of {recipe.batch_size} does not part into {parts} equal shares of 2 "
            "images or more: choose another, or another number of processes or parts."
        )


def _network(recipe: Recipe, classes: tuple[str, ...]) -> nn.Module:
    """The network that a recipe trains, as it is at the start.

    Raises:
        TrainingError: The recipe starts from weights of another network.
    """
    network = build(recipe.network, len(classes), **recipe.network_options)
    if recipe.weights is None:
        return network
    held = NetworkFile.read(Path(recipe.weights))
    weights = held.network.state_dict()
    if held.classes != classes:
        if recipe.start_share:
            raise TrainingError("start_share asks for weights of the same classes: leave it out.")
        # Other classes: all but the head goes on, which is new.
        head, _ = find_head(network)
        weights |= {k: v for k, v in network.state_dict().items() if k.startswith(f"{head}.")}
    # What has no weights, as the low-passes of an anti-aliased network, may differ.
    shapes = {name: value.shape for name, value in weights.items()}
    wanted = {name: value.shape for name, value in network.state_dict().items()}
    if (held.name, shapes) != (recipe.network, wanted):
        raise TrainingError(f"The weights in '{recipe.weights}' are of another network.")
    network.load_state_dict(weights)
    if recipe.quantization_aware:
        return quantization_aware(network.eval(), recipe.data.side).train()
    return network.train()


def load_teacher(recipe: Recipe, classes: tuple[str, ...]) -> nn.Module | None:
    """The teacher of a recipe, or nothing where it names none. Several are an ensemble.

    Raises:
        TrainingError: A teacher is missing, or was trained for other classes.
    """
    networks = []
    for file in recipe.teachers:
        held = NetworkFile.read(Path(file))
        if held.classes != classes:
            raise TrainingError(f"The teacher '{file}' was trained for other classes.")
        networks.append(held.network)
    if not networks:
        return None
    return channels_last(networks[0] if len(networks) == 1 else Ensemble(networks).eval())


def _facts(recipe: Recipe) -> dict[str, Any]:
    """All of a recipe, for the records."""
    facts = json.loads(json.dumps(asdict(recipe), default=_plain))
    facts["split_hash"] = read_split(recipe.data.sources, recipe.data.split).hash
    if recipe.weights is not None:
        facts["started_from"] = NetworkFile.read(Path(recipe.weights)).facts
    return facts


def _plain(value: Any) -> Any:
    """What JSON holds of a distiller, or of a list of them."""
    return list(value) if isinstance(value, nn.ModuleList) else settings(value)
