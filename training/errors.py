"""The error that a person can mend."""

from __future__ import annotations


class TrainingError(ValueError):
    """A wrong recipe, image or file: the message says what is wrong and what to do."""
