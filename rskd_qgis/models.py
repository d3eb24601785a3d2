"""The models to choose from: those that come with RSKD, and a person's own in a folder."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .paths import default_model
from .scenes.errors import RskdError
from .scenes.hardware import eight_bit_file
from .scenes.lazy import np
from .scenes.model import SceneModel, foreign_model


@dataclass(frozen=True)
class RegisteredModel:
    """A model that can be chosen by its name."""

    name: str
    path: Path
    is_built_in: bool


def built_in_models() -> list[Path]:
    """The models that come with RSKD, the default one first.

    Their files in 8 bits are none of them: they are chosen as hardware is.
    """
    default = default_model()
    files = set(default.parent.glob("*.onnx"))
    return [default, *sorted(files - {default} - {eight_bit_file(file) for file in files})]


def registered_models(folder: Path) -> list[RegisteredModel]:
    """All models, the built-in ones first, of which the first is the default; no file is opened.

    Args:
        folder: holds a person's own models; need not exist.
    """
    own = sorted(folder.glob("*.onnx"), key=lambda path: path.stem.casefold())
    return [RegisteredModel(path.stem, path, True) for path in built_in_models()] + [
        RegisteredModel(path.stem, path, False) for path in own
    ]


def find_model(name_or_path: str, folder: Path) -> Path:
    """The file of a registered model, or of a path; of the default model where the text is empty.

    Raises:
        RskdError: it is neither.
    """
    models = registered_models(folder)
    path = {"": models[0].path, **{model.name: model.path for model in models}}.get(name_or_path)
    if path is not None:
        return path
    if Path(name_or_path).name == name_or_path and not Path(name_or_path).suffix:
        names = ", ".join(model.name for model in models)
        raise RskdError(
            'No model is named "{name}": choose one of {names}, or give an .onnx file.',
            name=name_or_path,
            names=names,
        )
    return Path(name_or_path)


def add_model(
    source: Path, name: str, folder: Path, answers: Mapping[str, Any] | None = None
) -> RegisteredModel:
    """Copy a model into the folder of own models, if it works.

    Args:
        source: an ONNX file; a JSON file beside it, which describes it, is copied too.
        name: what it is to be called.
        folder: holds a person's own models; made where it is missing.
        answers: what `foreign_model` finds unsaid in the file, in the words of a model card.

    Raises:
        RskdError: the name is taken or not possible, the model does not work, or it can't be
            copied.
    """
    check_name(name, folder)
    foreign = foreign_model(source)
    if foreign is None or not answers:
        check_model(source)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".", dir=folder) as staging:
            copy, described = Path(staging, f"{name}.onnx"), Path(staging, f"{name}.json")
            shutil.copyfile(source, copy)
            if foreign and answers:
                described.write_text(foreign.completed(answers), encoding="utf-8")
            elif source.with_suffix(".json").is_file():
                shutil.copyfile(source.with_suffix(".json"), described)
            _check_copy(copy, source)
            # The model last: it is there only with what describes it.
            for file in (described, copy):
                if file.exists():
                    os.replace(file, folder / file.name)
    except OSError as error:
        raise RskdError(
            'The model can\'t be copied into "{folder}" ({reason}): make room there, and make it'
            " writable.",
            folder=folder,
            reason=error.strerror,
        ) from None
    return RegisteredModel(name, folder / f"{name}.onnx", False)


def remove_model(model: RegisteredModel) -> None:
    """Delete an own model and what describes it.

    Raises:
        RskdError: it came with RSKD, or can't be deleted.
    """
    if model.is_built_in:
        raise RskdError(
            '"{name}" came with RSKD: only your own models can be removed.', name=model.name
        )
    try:
        for path in (model.path, model.path.with_suffix(".json")):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise RskdError(
            '"{path}" can\'t be removed ({reason}): close what uses it.',
            path=model.path,
            reason=error.strerror,
        ) from None


def check_name(name: str, folder: Path) -> None:
    """Refuse a name that no model can have, or that one has.

    Raises:
        RskdError: it is so.
    """
    whole = name and name == name.strip(" .") and name.isprintable()
    if not whole or set(name) & set('\\/:*?"<>|'):
        raise RskdError(
            '"{name}" can\'t name a model: use letters, digits, spaces, "-" and "_".', name=name
        )
    if name.casefold() in (model.name.casefold() for model in registered_models(folder)):
        raise RskdError(
            'There is a model named "{name}" already: give this one another name.', name=name
        )


def check_model(path: Path) -> SceneModel:
    """Load a model and let it classify one scene.

    Raises:
        RskdError: it does not work.
    """
    model = SceneModel(path)
    scene = np.zeros((1, len(model.card.bands), *model.size), np.uint8)
    try:
        probabilities = model.predict(scene)
    except Exception as error:  # onnxruntime's exceptions have no common base
        raise RskdError(
            '"{path}" fails on a scene ({error}): export it again.', path=path, error=error
        ) from None
    if probabilities.shape != (1, len(model.card.classes)) or not np.isclose(
        probabilities.sum(), 1
    ):
        raise RskdError(
            '"{path}" gives no probabilities of its {count} classes: export it again.',
            path=path,
            count=len(model.card.classes),
        )
    return model


def _check_copy(copy: Path, source: Path) -> None:
    """`check_model`, with errors that tell of the file that a person knows."""
    try:
        check_model(copy)
    except RskdError as error:
        raise error.with_values(path=source) from None
