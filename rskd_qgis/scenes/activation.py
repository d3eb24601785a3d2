"""Where in a scene a model sees a class: class activation maps, else the effect of occlusion."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .errors import RskdError
from .lazy import np
from .model import SceneModel, open_session
from .onnx_file import PooledHead, pooled_head, with_outputs

OCCLUDER = 0.25
"""Side of the patch that hides a part of a scene, as a share of the scene's."""
OCCLUDER_STEP = 0.125
"""How far it moves, likewise."""
SMALL = 4 << 20
"""Bytes that a file has at most whose weights lie beside it."""
AGREEMENT = 0.05
"""Share of its largest value by which a value may be off, as 8-bit models round between nodes."""


class ActivationModel(SceneModel):
    """A model that also tells where in a scene it sees a class.

    Where the classes come from a linear head on the mean over a feature map, as in our own models
    and in those adapted from them, it gives their class activation maps: Zhou et al., "Learning
    Deep Features for Discriminative Localization", CVPR 2016, eq. 2. For all others, how much a
    class's probability falls where a part of the scene is hidden: Zeiler and Fergus, "Visualizing
    and Understanding Convolutional Networks", ECCV 2014, section 4.2.

    Args:
        path: the ONNX file.

    Raises:
        RskdError: as SceneModel.
    """

    def __init__(self, path: Path | str) -> None:
        self._head: PooledHead | None = None
        super().__init__(path)
        self._weight = self._head_weight()

    @property
    def has_activation_maps(self) -> bool:
        """Whether maps are class activations; else they tell the effect of occlusion."""
        return self._weight is not None

    def activation(self, image: np.ndarray, targets: Sequence[int]) -> np.ndarray:
        """Where a scene looks like some classes.

        The mean of a class activation map is the class's logit without its bias.

        Args:
            image: uint8 (bands, height, width), of the model's size.
            targets: T numbers of classes.

        Returns:
            float32 (T, h, w): higher is more; coarser than the image, which it covers.
        """
        if self._weight is None or self._head is None:
            return self._occlusion(image, targets)
        (features,) = self._run(image[None], [self._head.features])
        return np.tensordot(self._weight[:, list(targets)], features[0], axes=(0, 0))

    def _open(self, path: Path) -> Any:
        try:
            content = path.read_bytes()
            self._head = pooled_head(content)
            if self._head is None:
                return super()._open(path)
            head = self._head
            names = [head.features, head.embedding, head.weight, head.logits]
            return _open_edited(path, with_outputs(content, names))
        except (OSError, RskdError):  # the plain file tells what is wrong, if anything is
            self._head = None
            return super()._open(path)

    def _head_weight(self) -> np.ndarray | None:
        """(D, K), such that logits = mean of the feature map @ weight + bias; None if not so.

        Seen on two images of noise rather than read from the nodes, which have many ways to say it.
        """
        if self._head is None:
            return None
        noise = np.random.default_rng(0).integers(0, 256, (2, len(self.card.bands), *self.size))
        batch = noise.astype(np.uint8)
        head = self._head
        names = [head.features, head.embedding, head.logits]
        features, embedding, logits = self._run(batch, names)
        (weight,) = self._run(batch[:1], [head.weight])
        if features.ndim != 4 or not _agree(features.mean(axis=(2, 3)), embedding):
            return None
        if logits.shape != (len(batch), len(self.card.classes)):
            return None
        seen, said = embedding[1] - embedding[0], logits[1] - logits[0]
        shape = len(seen), len(said)
        return next(
            (w for w in (weight, weight.T) if w.shape == shape and _agree(seen @ w, said)), None
        )

    def _occlusion(self, image: np.ndarray, targets: Sequence[int]) -> np.ndarray:
        """By how much hiding a place lowers the probability of classes: (T, h, w).

        A grey patch goes over the image in steps; a place gets the mean over the patches on it.
        """
        steps = round(1 / OCCLUDER_STEP)
        reach = round(OCCLUDER / OCCLUDER_STEP)
        rows, cols = (np.linspace(0, side, steps + 1).round().astype(int) for side in self.size)
        grey = image.mean(axis=(1, 2)).astype(np.uint8)[:, None, None]
        places = [(i, j) for i in range(1 - reach, steps) for j in range(1 - reach, steps)]
        hidden = np.repeat(image[None], len(places), axis=0)
        counts = np.zeros((steps, steps), np.float32)
        cells = [
            (slice(max(0, i), min(steps, i + reach)), slice(max(0, j), min(steps, j + reach)))
            for i, j in places
        ]
        for view, (down, across) in zip(hidden, cells):
            top, bottom = rows[down.start], rows[down.stop]
            left, right = cols[across.start], cols[across.stop]
            view[:, top:bottom, left:right] = grey
            counts[down, across] += 1
        found = np.concatenate([self.predict(part) for part in _parts(hidden)])
        falls = self.predict(image[None])[0] - found
        maps = np.zeros((len(targets), steps, steps), np.float32)
        for fall, (down, across) in zip(falls[:, list(targets)], cells):
            maps[:, down, across] += fall[:, None, None]
        return maps / counts


def enlarged(maps: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """Maps (T, h, w) as (T, height, width), bilinearly; both cover the same ground."""
    for axis, side in ((1, shape[0]), (2, shape[1])):
        size = maps.shape[axis]
        at = np.clip((np.arange(side) + 0.5) * size / side - 0.5, 0, size - 1)
        low = np.minimum(at.astype(int), max(0, size - 2))
        high = np.minimum(low + 1, size - 1)
        share = (at - low).astype(np.float32)
        share = share[:, None] if axis == 1 else share
        maps = maps.take(low, axis) * (1 - share) + maps.take(high, axis) * share
    return maps


def _open_edited(path: Path, pieces: Sequence[bytes | memoryview]) -> Any:
    """A session of a file's edited content, given in pieces."""
    if sum(len(piece) for piece in pieces) <= SMALL:
        return open_session(path, b"".join(pieces))  # finds weights that lie beside the file
    # By way of the disk: ONNX Runtime copies what it is given in memory, and until it has, no
    # other thread of Python goes on, so that windows stall.
    with TemporaryDirectory() as folder:
        edited = Path(folder, path.name)
        with edited.open("wb") as file:
            file.writelines(pieces)
        return open_session(edited)


def _parts(batch: np.ndarray, size: int = 16) -> list[np.ndarray]:
    return np.split(batch, range(size, len(batch), size))


def _agree(found: np.ndarray, expected: np.ndarray) -> bool:
    """Whether values are of one shape and nearly the same."""
    if found.shape != expected.shape:
        return False
    return bool(np.abs(found - expected).max() <= AGREEMENT * np.abs(expected).max())
