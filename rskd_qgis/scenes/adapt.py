"""A model for other classes: a new linear head on its embedding, from a few labelled scenes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .assess import Accuracy, accuracy, confusion_matrix
from .card import METADATA_KEY, MLM_KEY, GroundSize, ModelCard, classes_from_labels, identifier
from .chips import overlap_groups
from .classify import ScenePredictions
from .errors import RskdError
from .files import new_file
from .grid import MetresPerUnit
from .lazy import np
from .model import EMBEDDING, PROBABILITIES, SceneModel
from .onnx_file import with_head
from .style import Translate
from .symmetry import symmetries

SHRINKAGES = (0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95)
"""Those that cross-validation chooses from."""
TEMPERATURES = 0.01, 100, 161
"""The least and the greatest that are tried, and how many."""
FOLDS = 5
FEW = 5
"""Labeled scenes of a class under which a person is warned."""
LEAST_PROBABILITY = 1e-6
"""Below it a mistake counts no more, lest a single scene decides on everything."""


@dataclass(frozen=True, eq=False)
class Head:
    """A linear classifier of embeddings: probabilities = softmax(features @ weight + bias)."""

    weight: np.ndarray
    """(D, K)."""
    bias: np.ndarray
    """(K,)."""

    def logits(self, features: np.ndarray) -> np.ndarray:
        """(N, D) -> (N, K)."""
        return features @ self.weight + self.bias

    def sharpened(self, temperature: float) -> Head:
        """The head whose logits are divided by a temperature."""
        return Head(self.weight / temperature, self.bias / temperature)


@dataclass(frozen=True, eq=False)
class Fit:
    """A fitted head, and how it did on scenes that it had not seen."""

    head: Head
    """Calibrated; fitted to all scenes."""
    probabilities: np.ndarray
    """(N, K) of each scene, from a head that was fitted to the other folds."""
    shrinkage: float
    temperature: float


@dataclass(frozen=True, eq=False)
class Labeled:
    """The scenes around labeled features that a raster shows."""

    features: np.ndarray
    """(N, V, D): see ``fit``."""
    bounds: np.ndarray
    """(N, 4) in the raster's CRS."""
    places: np.ndarray
    """(N,) int: which of the labeled features."""


@dataclass(frozen=True, eq=False)
class Adapted:
    """A new model, and how good it is."""

    card: ModelCard
    accuracy: Accuracy
    """Cross-validated."""
    counts: Mapping[str, int]
    """Class -> labeled scenes of it that were used."""
    lost: int
    """Labeled features that the raster shows too little of."""

    def warnings(self, tr: Translate = str) -> list[str]:
        """What a person should mind, one sentence each; ``tr`` translates them."""
        few = tr(
            "Only {count} scenes of {name} are labeled: its figures are guesses, so label ten or "
            "more."
        )
        left = tr("{count} labeled features were left out, since the raster shows too little.")
        said = [few.format(count=n, name=name) for name, n in self.counts.items() if n < FEW]
        return [*said, left.format(count=self.lost)] if self.lost else said


class ViewModel(SceneModel):
    """A model whose features of a scene are those of each of its symmetries: (N, views, D).

    A few labeled scenes are worth more so: the head learns what turning a scene does not change.
    """

    def predict_and_embed(self, batch: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Probabilities (N, classes) and features (N, views, D), the scene as it is first."""
        first, *others = symmetries(batch)
        probabilities, features = super().predict_and_embed(first)
        views = [features, *(self.embed(view) for view in others)]
        return probabilities, np.stack(views, axis=1)


def classes_of(labels: Sequence[str]) -> tuple[list[str], np.ndarray]:
    """The classes that labels name: "Bare Land", "BareLand" and "bare_land" are one.

    Returns:
        names: K, each as it is spelled first, sorted.
        targets: (N,) int: the class of each label.
    """
    keys = [identifier(label) or label.casefold() for label in labels]
    spelled: dict[str, str] = {}
    for key, label in zip(keys, labels):
        spelled.setdefault(key, label)
    order = sorted(spelled, key=lambda key: spelled[key].casefold())
    return [spelled[key] for key in order], np.array([order.index(key) for key in keys])


def check_labels(names: Sequence[str], targets: np.ndarray) -> None:
    """Refuse labels from which nothing can be learned.

    Raises:
        RskdError: there is one class only, or a class has fewer than two scenes.
    """
    counts = np.bincount(targets, minlength=len(names))
    if len(names) < 2:
        raise RskdError(
            'All labels are of one class, "{name}": label scenes of another one too.', name=names[0]
        )
    lone = [name for name, count in zip(names, counts) if count < 2]
    if lone:
        raise RskdError(
            "Fewer than two labeled scenes can be used of {names}: label more of it, "
            "where the raster has data.",
            names=", ".join(lone),
        )


def fit(features: np.ndarray, targets: np.ndarray, groups: np.ndarray) -> Fit:
    """Fit a head, and choose its shrinkage and temperature by cross-validation.

    Chosen is the strongest shrinkage that is within one standard error of the best by log loss
    (Breiman et al., Classification and Regression Trees, 1984, section 3.4.3), at the temperature
    at which that has the least log loss (Guo et al., ICML 2017).

    Args:
        features: (N, V, D): V views of each scene, of which the first is the scene as it is.
        targets: (N,) int: classes from 0, each at least twice.
        groups: (N,) int: scenes that share a number see the same ground; they are never in
            different folds.
    """
    views, count = features.shape[1], int(targets.max()) + 1
    folds = _folds(targets, groups)
    logits = np.full((len(SHRINKAGES), len(targets), count), -np.inf)
    for fold in np.unique(folds):
        held = folds == fold
        known, numbers = np.unique(targets[~held], return_inverse=True)
        seen = features[~held].reshape(-1, features.shape[2])
        heads = discriminants(seen, np.repeat(numbers, views), SHRINKAGES)
        for scores, head in zip(logits, heads):
            scores[np.ix_(held, known)] = head.logits(features[held, 0])
    temperatures = [_temperature(scores, targets) for scores in logits]
    losses = np.stack([_loss(s / t, targets) for s, t in zip(logits, temperatures)])
    best = losses.mean(axis=1).argmin()
    error = losses[best].std() / np.sqrt(len(targets))
    chosen = np.flatnonzero(losses.mean(axis=1) <= losses[best].mean() + error)[-1]
    everything = features.reshape(-1, features.shape[2])
    (head,) = discriminants(everything, np.repeat(targets, views), [SHRINKAGES[chosen]])
    temperature = temperatures[chosen]
    return Fit(
        head.sharpened(temperature),
        softmax(logits[chosen] / temperature),
        SHRINKAGES[chosen],
        temperature,
    )


def discriminants(
    features: np.ndarray, targets: np.ndarray, shrinkages: Sequence[float]
) -> list[Head]:
    """Linear discriminant analysis with a regularized covariance and equal priors.

    Friedman, Regularized Discriminant Analysis, JASA 1989, eq. 16 and 18 with lambda = 1: the
    pooled covariance within classes is drawn towards a multiple of the identity, without which a
    few scenes could not tell the covariance of hundreds of features. Priors are equal since labels
    are drawn where a person likes, not as often as the classes occur on the ground.

    Args:
        features: (N, D).
        targets: (N,) int: classes from 0, each at least once.
        shrinkages: above 0, to 1: shares of the identity.

    Returns:
        One head for each shrinkage.
    """
    means = np.stack([features[targets == target].mean(axis=0) for target in np.unique(targets)])
    within = (features - means[targets]).astype(float)
    scatters, directions = _principal(within)
    variances = scatters / max(1, len(features) - len(means))
    level = variances.sum() / features.shape[1] + np.finfo(float).eps
    along = directions @ means.T
    heads = []
    for shrinkage in shrinkages:
        own, common = (1 - shrinkage) * variances, shrinkage * level
        damped = directions.T @ (along * (own / (own + common))[:, None])
        weight = (means.T - damped) / common
        heads.append(Head(weight, -0.5 * np.einsum("kd,dk->k", means, weight)))
    return heads


def gather(predictions: Iterable[ScenePredictions]) -> Labeled:
    """Keep of the scenes around labeled features what is learned from.

    Args:
        predictions: of ``ScenePlaces``, from a ViewModel and with its features.
    """
    kept = [batch for batch in predictions if batch.features is not None]
    if not kept:
        return Labeled(np.empty((0, 1, 1)), np.empty((0, 4)), np.empty(0, int))
    return Labeled(
        np.concatenate([batch.features for batch in kept if batch.features is not None]),
        np.concatenate([batch.bounds for batch in kept]),
        np.array([batch.row_index for batch in kept]),
    )


def adapt(
    model: ViewModel,
    path: Path,
    output: Path,
    name: str,
    labels: Sequence[str],
    scenes: Labeled,
    metres_per_unit: MetresPerUnit,
) -> Adapted:
    """Make a model of other classes.

    Args:
        model: that gives the embedding.
        path: its file.
        output: the file to write; an older one is replaced.
        name: of the new model.
        labels: of all features.
        scenes: around those of them that the raster shows.
        metres_per_unit: of the raster's CRS.

    Raises:
        RskdError: nothing can be learned from the labels, or the file can't be written.
    """
    names, numbers = classes_of(labels)
    targets = numbers[scenes.places]
    check_labels(names, targets)
    fitted = fit(scenes.features, targets, overlap_groups(scenes.bounds))
    middles = (scenes.bounds[:, :2] + scenes.bounds[:, 2:]) / 2
    scale = np.array([metres_per_unit(x, y) for x, y in middles.tolist()])
    side = float(np.median((scenes.bounds[:, 2:] - scenes.bounds[:, :2]) * scale))
    card = adapted_card(model.card, name, names, side, fitted, targets)
    write_adapted(model, path, output, fitted.head, card)
    counts = dict(zip(names, np.bincount(targets, minlength=len(names)).tolist()))
    return Adapted(card, validated(fitted, targets), counts, len(labels) - len(targets))


def _principal(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Squared singular values (R,) of rows (N, D), and their directions (R, D) in the space of D.

    By way of whichever is smaller of the products N x N and D x D. numpy's decompositions keep all
    other threads of Python waiting, the windows of QGIS too; a product does not.
    """
    if len(rows) < rows.shape[1]:
        scatters, vectors = np.linalg.eigh(rows @ rows.T)
        kept = scatters > 1e-10 * max(scatters[-1], np.finfo(float).tiny)
        scatters, vectors = scatters[kept], vectors[:, kept]
        return scatters, vectors.T @ rows / np.sqrt(scatters)[:, None]
    scatters, vectors = np.linalg.eigh(rows.T @ rows)
    return np.maximum(scatters, 0), vectors.T


def adapted_card(
    card: ModelCard,
    name: str,
    labels: Sequence[str],
    ground_m: float,
    fitted: Fit,
    targets: np.ndarray,
) -> ModelCard:
    """The card of the new model.

    Args:
        card: of the model that gives the embedding.
        name: of the new model.
        labels: K classes as people read them, in the order of the targets. What the old model knows
            too keeps its color.
        ground_m: side of a labeled scene on the ground; others, from half to double of it, are
            taken to be like it.
        fitted: the new head.
        targets: (N,) classes of the scenes that it was fitted to.
    """
    measured = validated(fitted, targets)
    known = {scene_class.name: scene_class for scene_class in card.classes}
    classes = tuple(known.get(made.name, made) for made in classes_from_labels(labels))
    features = len(fitted.head.weight)
    more = len(classes) - len(card.classes)
    return replace(
        card,
        name=name,
        version="1",
        classes=classes,
        ground_size_m=GroundSize(ground_m / 2, ground_m, ground_m * 2),
        parameters=card.parameters and card.parameters + more * (features + 1),
        macs=card.macs and card.macs + more * features,
        training={
            "embedding": f"{card.name} {card.version}".strip(),
            "head": "regularized linear discriminant analysis",
            "scenes": measured.samples,
            "shrinkage": fitted.shrinkage,
        },
        metrics={
            "part": f"{FOLDS}-fold cross-validation",
            "images": measured.samples,
            "top1": round(100 * measured.overall, 1),
            "macro_f1": round(measured.macro_f1, 3),
            "temperature": round(fitted.temperature, 4),
            "per_class_f1": {c.name: round(float(f), 3) for c, f in zip(classes, measured.f1)},
        },
        limits=(
            f"Knows its classes from {measured.samples} labeled scenes only, and gives every scene "
            f"one of them. {card.limits}"
        ).strip(),
    )


def validated(fitted: Fit, targets: np.ndarray) -> Accuracy:
    """How well the head did on the scenes that it had not seen."""
    found = fitted.probabilities.argmax(axis=1)
    return accuracy(confusion_matrix(found, targets, fitted.probabilities.shape[1]))


def write_adapted(base: SceneModel, path: Path, output: Path, head: Head, card: ModelCard) -> None:
    """Write the model with its new head, and see that the file does what it should.

    Args:
        base: the model that gives the embedding.
        path: its file.
        output: the file to write; an older one is replaced.
        head: the new head.
        card: of the new model.

    Raises:
        RskdError: the file can't be written, or the model can't have another head.
    """
    metadata = {METADATA_KEY: card.to_json(), MLM_KEY: json.dumps(card.to_mlm())}
    content = with_head(
        path.read_bytes(), EMBEDDING, PROBABILITIES, head.weight, head.bias, metadata
    )
    noise = np.random.default_rng(0).integers(0, 256, (2, len(card.bands), *base.size))
    scenes = noise.astype(np.uint8)
    with new_file(output, overwrite=True) as temporary:
        try:
            with temporary.open("wb") as file:
                file.writelines(content)
        except OSError as error:
            raise RskdError(
                '"{output}" can\'t be written ({reason}): give another file.',
                output=output,
                reason=error.strerror,
            ) from None
        found, features = SceneModel(temporary).predict_and_embed(scenes)
        expected = base.embed(scenes)
        same = np.allclose(features, expected, rtol=1e-3, atol=1e-4)
        if not same or not np.allclose(found, softmax(head.logits(expected)), atol=1e-2):
            raise RskdError(
                '"{path}" can\'t have another head, since its input is prepared outside the file: '
                "choose a model of RSKD, or export it again with the preprocessing in the graph.",
                path=path,
            )


def softmax(logits: np.ndarray) -> np.ndarray:
    """Probabilities (N, K) of logits, of which some may be minus infinity."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _folds(targets: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """(N,) int: the fold of each scene; those of a class are spread, a group is kept together."""
    _, first, members = np.unique(groups, return_index=True, return_inverse=True)
    order = np.argsort(targets[first], kind="stable")
    fold = np.empty(len(first), int)
    fold[order] = np.arange(len(first)) % FOLDS
    return fold[members]


def _temperature(logits: np.ndarray, targets: np.ndarray) -> float:
    temperatures = np.geomspace(*TEMPERATURES)
    losses = [_loss(logits / temperature, targets).mean() for temperature in temperatures]
    return float(temperatures[int(np.argmin(losses))])


def _loss(logits: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """(N,) log loss of each scene."""
    right = softmax(logits)[np.arange(len(targets)), targets]
    return -np.log(np.maximum(right, LEAST_PROBABILITY))
