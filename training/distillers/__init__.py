"""Distillation losses, one file a family."""

from training.distillers.response import DKD, KD, Distiller

__all__ = ["DKD", "KD", "Distiller"]
