"""Command lines and YAML files whose mistakes end in a sentence."""

from __future__ import annotations

from typing import NoReturn

import jsonargparse

from training.errors import TrainingError


class ArgumentParser(jsonargparse.ArgumentParser):
    """jsonargparse's parser; what is wrong is said in one line, without the whole usage."""

    def error(self, message: str, ex: Exception | None = None) -> NoReturn:
        """Raise what is wrong.

        Raises:
            TrainingError: Always.
        """
        said = " ".join(message.replace("Parser key", "Key").split())
        raise TrainingError(f"{said}. See `python -m training COMMAND --help`.") from ex
