"""The errors that the engine raises on purpose."""

from __future__ import annotations

from .text import plain


class RskdError(Exception):
    """What a person can mend: the message is a sentence that says what is wrong and what to do.

    It is written out in the call, as a template that :meth:`str.format` takes, so that it can be
    found there and translated before the values are put in.

    Attributes:
        template: the sentence, in English; where there are no values it is taken as it is.
        values: what its fields stand for.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(plain(template.format(**values) if values else template))
        self.template = template
        self.values = values

    def with_values(self, **values: object) -> RskdError:
        """The same error with other values, of those that it has."""
        told = {name: values.get(name, value) for name, value in self.values.items()}
        return type(self)(self.template, **told)


class OutputError(RskdError):
    """The result can't be written: no other raster of the run would fare better."""


class AllSkippedError(RskdError):
    """No scene had enough data."""
