"""Curves and duration of a run."""

from __future__ import annotations

import csv
import time
from pathlib import Path
from typing import Any

from lightning import LightningModule, Trainer
from lightning.pytorch.callbacks import Callback

FIGURES = ("loss", "top1")


class History(Callback):
    """Keeps the curves of a run in its checkpoints, so that a resumed run has them whole.

    Args:
        path: CSV file that is written anew after each epoch: epoch, loss, step and top1.

    Attributes:
        rows: One for each epoch.
        seconds: Of training, over all parts of a run that was resumed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows: list[dict[str, float]] = []
        self.seconds = 0.0
        self._since = 0.0

    def state_dict(self) -> dict[str, Any]:
        return {"rows": self.rows, "seconds": self.seconds}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        self.rows = state_dict["rows"]
        self.seconds = state_dict["seconds"]

    def on_train_start(self, trainer: Trainer, pl_module: LightningModule) -> None:
        self._since = time.monotonic()

    def on_train_epoch_end(self, trainer: Trainer, pl_module: LightningModule) -> None:
        now = time.monotonic()
        self.seconds += now - self._since
        self._since = now
        held = trainer.callback_metrics
        figures = {name: float(held[name]) for name in FIGURES if name in held}
        self.rows.append({"epoch": trainer.current_epoch, "step": trainer.global_step, **figures})
        if trainer.is_global_zero:
            self._write()

    def _write(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("w", newline="") as file:
            table = csv.DictWriter(file, sorted(("epoch", "step", *FIGURES)))
            table.writeheader()
            table.writerows(self.rows)
