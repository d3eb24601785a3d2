"""The errors that the engine raises on purpose."""

from __future__ import annotations


class RskdError(Exception):
    """What a person can mend: the message is a sentence that says what is wrong and what to do."""


class OutputError(RskdError):
    """The result can't be written: no other raster of the run would fare better."""
