"""A model in memory: one ONNX Runtime session and the card of what it knows."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from .card import METADATA_KEY, ModelCard
from .errors import RskdError
from .foreign import ForeignModel, Standardization, read_facts, read_foreign
from .grid import SceneSize
from .hardware import PLAIN, Provider, new_session
from .lazy import np
from .onnx_check import check_file

PROBABILITIES = "probabilities"
"""The output of our own models that holds the softmax."""

EMBEDDING = "embedding"
"""The output of our own models that holds the pooled features."""

FAMILIARITY = "familiarity"
"""The output of our own models that tells how much a scene is like those of the training."""

TRIAL_BYTES = 4 * 2**30
"""Of memory that a model may take for a few scenes before it is used."""
TRIAL_SECONDS = 60.0
"""That it may take for them, on the slowest machine."""
TRIAL_SCENES = 4
MAX_DIFFERENCE = 0.1
"""Between the probabilities of two providers: more than computing in 16 bits explains."""

_DTYPES = {"tensor(uint8)": "uint8", "tensor(float)": "float32", "tensor(float16)": "float16"}


class SceneModel:
    """A classifier of scenes: our own ONNX files, and others' as far as they tell enough.

    Our own take uint8 pixels and give probabilities. Others may take floats, which are the pixels
    standardized as their metadata says, and may give logits.

    Args:
        path: the ONNX file.
        provider: what is to run it; the plain CPU does where that fails or gives other answers.

    Raises:
        RskdError: onnxruntime is missing, or the file is no model that can be used.
    """

    card: ModelCard
    size: tuple[int, int]
    """(height, width) of a scene in model pixels."""
    hardware: str
    """What computes, for people to read."""
    fallback: RskdError | None = None
    """Why the plain CPU runs it though another provider was asked for; None where none was."""

    def __init__(self, path: Path | str, provider: Provider = PLAIN) -> None:
        given, path = Path(path), provider.file(Path(path))
        self._path = path
        self._session = _open_trial(path)
        self._input, self._dtype, self._one_by_one, bands, size = _input(path, self._session)
        metadata = self._session.get_modelmeta().custom_metadata_map
        self._standardization: Standardization | None = None
        if METADATA_KEY in metadata:
            self.card = ModelCard.from_json(metadata[METADATA_KEY])
        else:
            self.card, standardization = read_foreign(path, metadata, bands, size)
            if self._dtype != np.uint8:
                self._standardization = standardization
        self.size = self.card.size
        if bands != len(self.card.bands) or size not in (None, self.size):
            raise RskdError(
                'The card of "{path}" tells of {told_bands} bands of {told_size} pixels, but its '
                "input has {bands} of {size}: correct its metadata.",
                path=path,
                told_bands=len(self.card.bands),
                told_size=self.size,
                bands=bands,
                size=size,
            )
        self._output = _output(path, self._session, len(self.card.classes))
        scores = self._tried()
        # Other files than our own may call anything probabilities.
        ours = METADATA_KEY in metadata and self._output == PROBABILITIES
        self._gives_logits = not ours and _are_logits(path, scores)
        self._session = self._open(path)
        if provider.execution_provider != PLAIN.execution_provider:
            self._move_to(provider)
        other_file = f", {path.name}" if path != given else ""
        self.hardware = _hardware(self._session, provider) + other_file

    @property
    def path(self) -> Path:
        """The file that runs: the model's own, or the one in 8 bits beside it."""
        return self._path

    @property
    def typical_scene(self) -> SceneSize:
        """The scene size to use where none is given: the one that the model was trained for.

        A model that does not tell gets the raster pixel by pixel.
        """
        if self.card.ground_size_m is None:
            return SceneSize(max(self.size), "px")
        return SceneSize(self.card.ground_size_m.typical, "m")

    def predict(self, batch: np.ndarray) -> np.ndarray:
        """Classify scenes; may be called from several threads at once.

        Args:
            batch: uint8 (N, bands, height, width).

        Returns:
            float32 (N, classes): the probabilities of each scene, which sum to 1.
        """
        (scores,) = self._run(batch, [self._output])
        return self._probabilities(scores)

    def embed(self, batch: np.ndarray) -> np.ndarray:
        """The features of scenes, from which the model tells their classes.

        Args:
            batch: uint8 (N, bands, height, width).

        Returns:
            float32 (N, features).

        Raises:
            RskdError: the model has no such output.
        """
        self.check_embedding()
        return self._run(batch, [EMBEDDING])[0]

    def predict_and_embed(self, batch: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """What ``predict`` and ``embed`` give, in one run of the model."""
        self.check_embedding()
        scores, features = self._run(batch, [self._output, EMBEDDING])
        return self._probabilities(scores), features

    @property
    def has_familiarity(self) -> bool:
        """Whether the model tells how much a scene is like those that it was trained on."""
        return FAMILIARITY in {output.name for output in self._session.get_outputs()}

    def predict_and_rate(self, batch: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """What ``predict`` gives, and how familiar the scenes are; where the model tells it.

        Args:
            batch: uint8 (N, bands, height, width).

        Returns:
            float32 (N, classes): the probabilities of each scene.
            float32 (N,): familiarity, the share of held-out images of the model's own classes that
            are as unlike its training images as the scene, or more; near 0 for what is none of
            them.
        """
        scores, familiarity = self._run(batch, [self._output, FAMILIARITY])
        return self._probabilities(scores), familiarity

    def check_embedding(self) -> None:
        """Refuse what needs the features of scenes where the model does not give them.

        Raises:
            RskdError: the model has no such output.
        """
        shapes = {output.name: output.shape for output in self._session.get_outputs()}
        if len(shapes.get(EMBEDDING, ())) != 2:
            raise RskdError(
                '"{path}" gives no features of a scene, so that scenes can\'t be compared by'
                ' it: choose a model with an output "{output}" of the shape (N, features).',
                path=self.path,
                output=EMBEDDING,
            )

    def _open(self, path: Path) -> Any:
        """The session; a subclass may change the graph first."""
        return open_session(path)

    def _move_to(self, provider: Provider) -> None:
        """Let a provider run the model from here on, if it works and gives the same answers."""
        plain = self._session
        noise = np.random.default_rng(0).integers(0, 256, (2, len(self.card.bands), *self.size))
        noise[0] //= 8
        scenes = noise.astype(np.uint8)
        want = self.predict(scenes)
        try:
            self._session = new_session(str(self._path), provider, self._path.parent)
            agrees = np.allclose(self.predict(scenes), want, atol=MAX_DIFFERENCE)
            reason = "" if agrees else "its answers differ from those of the CPU"
        except Exception as error:  # onnxruntime's exceptions have no common base
            reason = _first_line(error)
        if reason:
            self._session = plain
            self.fallback = RskdError(
                "{provider} does not run this model here ({reason}), so the plain CPU does: measure"
                " anew what is fastest, or choose cpu.",
                provider=provider.label,
                reason=reason,
            )

    def _probabilities(self, scores: np.ndarray) -> np.ndarray:
        self._check_numbers(scores)
        return _softmax(scores) if self._gives_logits else scores

    def _check_numbers(self, scores: np.ndarray) -> None:
        if not np.isfinite(scores).all():
            raise RskdError(
                '"{path}" gives scores that are no numbers: export it again.', path=self._path
            )

    def _run(self, batch: np.ndarray, outputs: list[str], options: Any = None) -> list[np.ndarray]:
        image = self._standardized(batch)
        parts = np.split(image, len(image)) if self._one_by_one else [image]
        try:
            answers = zip(
                *(self._session.run(outputs, {self._input: part}, options) for part in parts)
            )
            return [np.concatenate(answer).astype(np.float32, copy=False) for answer in answers]
        except Exception as error:  # onnxruntime's exceptions have no common base
            raise RskdError(
                '"{path}" fails on an image of {size} pixels ({reason}): export it again.',
                path=self._path,
                size=self.size,
                reason=_first_line(error),
            ) from None

    def _standardized(self, batch: np.ndarray) -> np.ndarray:
        if self._standardization is None:
            return batch.astype(self._dtype, copy=False)
        mean, std = (
            np.array(values, np.float32)[:, None, None]
            for values in (self._standardization.mean, self._standardization.std)
        )
        image = np.multiply(batch, 1 / (255 * std), dtype=np.float32)
        image -= mean / std
        return image.astype(self._dtype, copy=False)

    def _tried(self) -> np.ndarray:
        """The scores (TRIAL_SCENES, classes) of a few very different images.

        Raises:
            RskdError: the model fails, or takes more memory or time than any classifier should.
        """
        shape = TRIAL_SCENES, len(self.card.bands), *self.size
        noise = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
        noise[:2] = np.array([0, 255])[:, None, None, None]
        with _bounded_run() as options:
            (scores,) = self._run(noise, [self._output], options)
        if scores.shape != (TRIAL_SCENES, len(self.card.classes)):
            raise RskdError(
                '"{path}" gives scores of the shape {shape} for {scenes} scenes of {classes}'
                " classes: export it again.",
                path=self._path,
                shape=scores.shape,
                scenes=TRIAL_SCENES,
                classes=len(self.card.classes),
            )
        self._check_numbers(scores)
        return scores


def foreign_model(path: Path) -> ForeignModel | None:
    """What a classifier made elsewhere tells of itself; None where it holds a card of ours.

    Raises:
        RskdError: as `SceneModel`, except for what is only not told.
    """
    session = _open_trial(path)
    metadata = session.get_modelmeta().custom_metadata_map
    if METADATA_KEY in metadata:
        return None
    _, dtype, _, bands, size = _input(path, session)
    widths = {output.shape[1] for output in session.get_outputs() if len(output.shape) == 2}
    count = widths.pop() if len(widths) == 1 else None
    return ForeignModel(
        read_facts(path, metadata, size),
        bands,
        size,
        count if isinstance(count, int) else None,
        takes_floats=dtype != np.uint8,
    )


def open_session(path: Path, content: bytes | None = None, *, trial: bool = False) -> Any:
    """An inference session that computes on the thread that calls it: callers run several.

    Args:
        path: the ONNX file.
        content: what to open in its place; the file itself where it is None.
        trial: whether memory is bounded, and the graph is taken as it is: to make it faster,
            ONNX Runtime computes parts of it when it opens it.

    Raises:
        RskdError: onnxruntime is missing, or the file is no ONNX model.
    """
    try:
        import onnxruntime
    except ImportError as error:
        raise RskdError(
            "onnxruntime is not installed ({error}), and no model runs without it: install it with"
            ' "python3 -m pip install onnxruntime" for the Python that runs this.',
            error=error,
        ) from None
    onnxruntime.disable_telemetry_events()  # where another plugin has imported it before us
    if trial:
        _bound_memory()
    try:
        return new_session(content or str(path), PLAIN, path.parent, trial=trial)
    except Exception as error:  # onnxruntime's exceptions have no common base
        raise RskdError(
            '"{path}" can\'t be opened as an ONNX model ({reason}): give an .onnx file'
            " that ONNX Runtime {version} reads.",
            path=path,
            reason=_first_line(error),
            version=onnxruntime.__version__,
        ) from None


def _open_trial(path: Path) -> Any:
    """A session to see what a file is, after what can be seen without one."""
    if not path.is_file():
        raise RskdError('The model "{path}" does not exist: check the path.', path=path)
    check_file(path)
    session = open_session(path, trial=True)
    try:
        str(session.get_modelmeta().custom_metadata_map)
        for value in (*session.get_inputs(), *session.get_outputs()):
            str(value)
    except UnicodeDecodeError:
        raise RskdError(
            'The names or the metadata in "{path}" are no UTF-8: export it again.', path=path
        ) from None
    return session


@cache
def _bound_memory() -> None:
    """Bound what the sessions that ask for it take together."""
    import onnxruntime

    bounded = onnxruntime.OrtArenaCfg(
        {
            "max_mem": TRIAL_BYTES,
            "arena_extend_strategy": -1,
            "initial_chunk_size_bytes": -1,
            "max_dead_bytes_per_chunk": -1,
        }
    )
    memory = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    with suppress(Exception):  # another plugin has one already: there can be one only
        onnxruntime.create_and_register_allocator(memory, bounded)


@contextmanager
def _bounded_run() -> Iterator[Any]:
    """Options for runs that end, at their next node, when their time is up.

    The memory that they took is given back.
    """
    import onnxruntime

    options = onnxruntime.RunOptions()
    options.log_severity_level = 4
    options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    timer = threading.Timer(TRIAL_SECONDS, setattr, (options, "terminate", True))
    timer.daemon = True
    timer.start()
    try:
        yield options
    finally:
        timer.cancel()
        timer.join()


def _are_logits(path: Path, scores: np.ndarray) -> bool:
    """Whether scores of very different images are logits, and no probabilities.

    Raises:
        RskdError: they are neither.
    """
    within = bool(((scores >= 0) & (scores <= 1)).all())
    if within and np.allclose(scores.sum(axis=1), 1, atol=1e-3):
        return False
    if within:
        raise RskdError(
            '"{path}" gives each class a score from 0 to 1 by itself: RSKD needs one class'
            " a scene, so end the model in logits or in a softmax over its classes.",
            path=path,
        )
    return True


def _input(path: Path, session: Any) -> tuple[str, Any, bool, int, tuple[int, int] | None]:
    """The input's name, dtype, whether its batch is always one, its bands and its size.

    The size is None where the model takes any.
    """
    inputs = session.get_inputs()
    image = inputs[0] if len(inputs) == 1 else None
    if image is None or len(image.shape) != 4 or not isinstance(image.shape[1], int):
        raise RskdError(
            '"{path}" is no classifier of images: it needs one input of the shape (N, bands,'
            " height, width).",
            path=path,
        )
    if image.type not in _DTYPES:
        raise RskdError(
            '"{path}" takes {kind}: export it with an input of float or uint8.',
            path=path,
            kind=image.type,
        )
    batch, bands, height, width = image.shape
    if isinstance(batch, int) and batch != 1:
        raise RskdError(
            '"{path}" takes exactly {batch} images at once: export it with a dynamic batch size.',
            path=path,
            batch=batch,
        )
    if isinstance(height, int) and width == 3 != bands:
        raise RskdError(
            '"{path}" takes images of the shape (N, height, width, bands): export it with the'
            " bands before height and width.",
            path=path,
        )
    size = (height, width) if isinstance(height, int) and isinstance(width, int) else None
    return image.name, np.dtype(_DTYPES[image.type]), batch == 1, bands, size


def _output(path: Path, session: Any, classes: int) -> str:
    """Name of the output that holds one score a class."""
    outputs = session.get_outputs()
    likely = [output for output in outputs if output.name == PROBABILITIES] or outputs
    fitting = [o.name for o in likely if len(o.shape) == 2 and o.shape[1] == classes]
    if not fitting:
        shapes = ", ".join(f"{output.name} {output.shape}" for output in outputs)
        raise RskdError(
            '"{path}" names {classes} classes but has no output of the shape (N, {classes}), only'
            " {shapes}: correct its class names, or give it a classifier.",
            path=path,
            classes=classes,
            shapes=shapes,
        )
    return fitting[0]


def _hardware(session: Any, provider: Provider) -> str:
    import onnxruntime

    used = session.get_providers()[0]
    label = provider.label if used == provider.execution_provider else PLAIN.label
    return f"{label}, ONNX Runtime {onnxruntime.__version__}, {used}"


def _softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
