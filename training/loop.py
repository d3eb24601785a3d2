"""The training loop: one lightning module for teachers and distilled students."""

from __future__ import annotations

import json
import logging
import math
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from lightning import LightningModule, Trainer
from lightning.pytorch.callbacks import ModelCheckpoint
from lightning.pytorch.loggers import CSVLogger
from torch import Tensor, nn
from torch.nn import functional

from training.data.datamodule import SceneData
from training.data.sources import load_images
from training.data.split import Split
from training.errors import TrainingError
from training.models import build
from training.network_file import NetworkFile
from training.quantization_aware import quantization_aware
from training.recipe import Recipe


class SceneTask(LightningModule):
    """Supervised training of a network, with or without a teacher beside it.

    Args:
        network: What learns.
        recipe: Schedule, loss and seed.
        teacher: What the distiller listens to: frozen, and no part of the checkpoints.
    """

    def __init__(self, network: nn.Module, recipe: Recipe, teacher: nn.Module | None) -> None:
        super().__init__()
        self.network = network
        self.recipe = recipe
        # In a tuple, torch does not take it for a part of this module.
        self._teacher = (teacher,)

    def on_fit_start(self) -> None:
        (teacher,) = self._teacher
        if teacher is not None:
            teacher.to(self.device).eval().requires_grad_(False)

    def on_train_batch_start(self, batch: Any, batch_idx: int) -> None:
        # Dropout draws from torch's own generator, and so do loaders when they begin: tied to the
        # step, a resumed run repeats it.
        torch.manual_seed(self.recipe.seed * 100_000_037 + self.global_step)

    def training_step(self, batch: tuple[Tensor, Tensor], batch_idx: int) -> Tensor:
        images, targets = batch
        logits = self.network(images)
        (teacher,) = self._teacher
        if teacher is None or self.recipe.distiller is None:
            loss = functional.cross_entropy(
                logits.float(), targets, label_smoothing=self.recipe.label_smoothing
            )
        else:
            with torch.no_grad():
                advice = teacher(images)
            loss = self.recipe.distiller.loss(logits, advice, targets, self.current_epoch + 1)
        self.log("loss", loss, on_step=False, on_epoch=True)
        return loss

    def validation_step(self, batch: tuple[Tensor, Tensor], batch_idx: int) -> None:
        images, targets = batch
        hits = (self.network(images).argmax(1) == targets).float().mean()
        self.log("top1", 100 * hits, batch_size=len(targets), prog_bar=True)

    def configure_optimizers(self) -> Any:
        recipe = self.recipe
        decayed = [p for p in self.network.parameters() if p.ndim > 1]
        plain = [p for p in self.network.parameters() if p.ndim <= 1]
        groups: list[dict[str, Any]] = [
            {"params": decayed, "weight_decay": recipe.weight_decay},
            {"params": plain},
        ]
        optimizer = torch.optim.SGD(
            groups,
            lr=recipe.learning_rate,
            momentum=recipe.momentum,
            nesterov=True,
        )
        steps = int(self.trainer.estimated_stepping_batches)
        warmup = max(1, round(steps * recipe.warmup_epochs / recipe.epochs))
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda step: learning_rate_factor(step, steps, warmup)
        )
        return [optimizer], [{"scheduler": schedule, "interval": "step"}]


def learning_rate_factor(step: int, steps: int, warmup: int) -> float:
    """Linear rise over the warm-up, then half a cosine to zero (Loshchilov and Hutter 2017)."""
    if step < warmup:
        return (step + 1) / warmup
    return 0.5 * (1 + math.cos(math.pi * (step - warmup) / max(1, steps - warmup)))


def load_data(recipe: Recipe) -> SceneData:
    """Images and split of a recipe.

    Raises:
        TrainingError: They are missing, corrupt or not each other's.
    """
    data = recipe.data
    split = Split.read(Path(data.split))
    images = load_images(data.sources, data.load_side)
    return SceneData(images, split, data.side, recipe.batch_size, recipe.augment, recipe.seed)


def fit(recipe: Recipe, output: Path, resume: bool) -> Path:
    """Train what a recipe describes.

    Args:
        recipe: The run.
        output: Folder of all runs; this one's files go to `output/recipe.name`.
        resume: Go on after the last complete epoch of a run that was broken off.

    Returns:
        The network file of the trained network.

    Raises:
        TrainingError: The data or the teacher does not fit, or the run exists and is not resumed.
    """
    folder = output / recipe.name
    checkpoint = folder / "last.ckpt"
    if checkpoint.exists() and not resume:
        raise TrainingError(f"'{folder}' holds a run already: resume it, or change the name.")
    logging.getLogger("lightning.pytorch").setLevel(logging.WARNING)
    torch.manual_seed(recipe.seed)
    data = load_data(recipe)
    teacher = load_teacher(recipe, data.classes)
    network = _channels_last(_network(recipe, data.classes))
    task = SceneTask(network, recipe, teacher)
    each_epoch = ModelCheckpoint(
        str(folder),
        checkpoint.stem,
        every_n_epochs=1,
        save_on_train_epoch_end=True,
        enable_version_counter=False,
    )
    trainer = Trainer(
        accelerator="auto",
        devices=1,
        precision=recipe.precision,  # type: ignore[arg-type]
        max_epochs=recipe.epochs,
        reload_dataloaders_every_n_epochs=1,
        num_sanity_val_steps=0,
        logger=CSVLogger(str(folder), name="", version=""),
        callbacks=[each_epoch],
        enable_model_summary=False,
        log_every_n_steps=1,
    )
    started = time.monotonic()
    trainer.fit(task, data, ckpt_path=checkpoint if checkpoint.exists() else None)
    if trainer.interrupted:
        raise TrainingError(f"Stopped after epoch {trainer.current_epoch}: resume to go on.")
    facts = {
        **json.loads(json.dumps(asdict(recipe), default=_plain)),
        "split_hash": Split.read(Path(recipe.data.split)).hash,
        "seconds": round(time.monotonic() - started),
    }
    path = folder / "network.pt"
    NetworkFile(recipe.network, data.classes, facts, network.eval()).write(path)
    return path


def _network(recipe: Recipe, classes: tuple[str, ...]) -> nn.Module:
    """The network that a recipe trains, as it is at the start.

    Raises:
        TrainingError: The recipe starts from weights of another network, or from none where it
            needs them.
    """
    if recipe.weights is None:
        if recipe.quantization_aware:
            raise TrainingError("Train in float first and name the network file in `weights`.")
        return build(recipe.network, len(classes))
    held = NetworkFile.read(Path(recipe.weights))
    if (held.name, held.classes) != (recipe.network, classes):
        raise TrainingError(
            f"The weights in '{recipe.weights}' are of another network or of other classes."
        )
    if recipe.quantization_aware:
        return quantization_aware(held.network, recipe.data.side).train()
    return held.network.train()


def load_teacher(recipe: Recipe, classes: tuple[str, ...]) -> nn.Module | None:
    """The teacher of a recipe, or nothing where it names none.

    Raises:
        TrainingError: Teacher and distiller are not both there, or the classes differ.
    """
    if (recipe.teacher is None) != (recipe.distiller is None):
        raise TrainingError("A recipe names both a teacher and a distiller, or neither.")
    if recipe.teacher is None:
        return None
    teacher = NetworkFile.read(Path(recipe.teacher))
    if teacher.classes != classes:
        raise TrainingError(f"The teacher '{recipe.teacher}' was trained for other classes.")
    return _channels_last(teacher.network)


def _channels_last(network: nn.Module) -> nn.Module:
    """The memory layout in which convolutions are fastest."""
    return network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def _plain(value: object) -> dict[str, object]:
    return {"class": type(value).__name__, **vars(value)}
