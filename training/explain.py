"""What a network looks at: a decision tree distilled from it, over its embedding."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from sklearn.tree import DecisionTreeClassifier, export_text

from training.data.datamodule import SceneData
from training.errors import TrainingError
from training.evaluate import targets
from training.models import split_head
from training.network_file import NetworkFile

EXAMPLES = 3
LEAST_LEAF = 5  # training images; fewer are chance


@dataclass(frozen=True)
class Explanation:
    """A tree that says what a network says, and how well it does.

    Attributes:
        tree: Over the channels of the embedding.
        rules: The tree as text.
        channels: A row of a Markdown table for each channel that the tree asks, the weightiest
            first: its number, the classes and the training images that excite it most.
        fidelity: Share of test images on which tree and network agree, in percent.
        top1: Of the tree on the test part, in percent.
        network_top1: Of the network on the test part, in percent.
    """

    tree: DecisionTreeClassifier
    rules: str
    channels: tuple[str, ...]
    fidelity: float
    top1: float
    network_top1: float

    @property
    def summary(self) -> str:
        """The figures in a sentence."""
        return (
            f"The tree of {self.tree.get_n_leaves()} leaves agrees with the network on "
            f"{self.fidelity:.1f} % of the test images; its Top-1 is {self.top1:.1f} %, the "
            f"network's {self.network_top1:.1f} %."
        )

    @property
    def text(self) -> str:
        """All of it as Markdown."""
        lines = [
            "# The network as a decision tree",
            "",
            self.summary,
            "",
            "```",
            self.rules.rstrip(),
            "```",
            "",
            "| channel | classes that excite it most | images that excite it most |",
            "|---|---|---|",
            *self.channels,
        ]
        return "\n".join(lines) + "\n"


def explain(held: NetworkFile, data: SceneData, depth: int) -> Explanation:
    """Distil a network into a decision tree over its embedding.

    The tree learns, from the training images, the network's answers and not the labels (Craven and
    Shavlik, *Extracting tree-structured representations of trained networks*, NIPS 1995): what it
    asks is what the network goes by, as far as its fidelity reaches.

    Args:
        held: The trained network.
        data: Images and split that it was trained with.
        depth: Questions from root to leaf, at most.

    Raises:
        TrainingError: The network has other classes than the data, or the depth is none.
    """
    if held.classes != data.classes:
        raise TrainingError("The network has other classes than the data set.")
    if depth < 1:
        raise TrainingError(f"A tree needs a depth of 1 or more, not {depth}.")
    embeddings, answers = _answers(held, data, "train")
    tree = DecisionTreeClassifier(max_depth=depth, min_samples_leaf=LEAST_LEAF, random_state=0)
    tree.fit(embeddings, answers)
    tested, test_answers = _answers(held, data, "test")
    said, truth = tree.predict(tested), targets(data, "test")
    return Explanation(
        tree=tree,
        rules=_rules(tree, data.classes),
        channels=tuple(_channels(tree, embeddings, data)),
        fidelity=float(100 * np.mean(said == test_answers)),
        top1=float(100 * np.mean(said == truth)),
        network_top1=float(100 * np.mean(test_answers == truth)),
    )


@torch.inference_mode()
def _answers(held: NetworkFile, data: SceneData, part: str) -> tuple[np.ndarray, np.ndarray]:
    """Embeddings (N, D) of a part and the network's choices (N,)."""
    trunk, head = split_head(held.network)
    parts = [trunk.eval()(data.evaluation_batch(batch)[0]) for batch in data.part_loader(part)]
    embeddings = torch.cat(parts)
    return embeddings.numpy(), head(embeddings).argmax(1).numpy()


def _rules(tree: DecisionTreeClassifier, classes: tuple[str, ...]) -> str:
    channels = [f"channel {number}" for number in range(tree.n_features_in_)]
    names = [classes[number] for number in tree.classes_]
    return str(export_text(tree, feature_names=channels, class_names=names))


def _channels(tree: DecisionTreeClassifier, embeddings: np.ndarray, data: SceneData) -> list[str]:
    """A row of the table for each channel that the tree asks, the weightiest first."""
    weights = tree.feature_importances_
    truth = targets(data, "train")
    present = np.unique(truth)
    rows = []
    for channel in np.argsort(-weights)[: np.count_nonzero(weights)]:
        values = embeddings[:, channel]
        means = [values[truth == number].mean() for number in present]
        kinds = [data.classes[present[index]] for index in np.argsort(means)[::-1][:EXAMPLES]]
        images = data.parts["train"][np.argsort(-values)[:EXAMPLES]]
        shown = [data.names[index] for index in images]
        rows.append(f"| {channel} | {', '.join(kinds)} | {', '.join(shown)} |")
    return rows
