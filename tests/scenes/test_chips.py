"""Chips: files that others read, and parts of a split that share no ground."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image

from rskd_qgis.scenes import chips


@given(
    arrays.arrays(
        np.uint8, st.tuples(st.sampled_from([1, 3]), st.integers(1, 20), st.integers(1, 20))
    )
)
def test_a_png_is_what_pillow_reads(pixels: np.ndarray) -> None:
    read = np.asarray(Image.open(io.BytesIO(chips.png(pixels))))
    assert np.array_equal(read.reshape(*pixels.shape[1:], -1).transpose(2, 0, 1), pixels)


boxes = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(1, 8), st.integers(1, 8)),
    max_size=25,
).map(lambda drawn: np.array([[x, y, x + w, y + h] for x, y, w, h in drawn]).reshape(-1, 4))


@given(boxes)
def test_groups_are_the_patches_of_overlapping_boxes(bounds: np.ndarray) -> None:
    groups = chips.overlap_groups(bounds)
    # Touching is no overlap: shrunk boxes are apart where the boxes only touch.
    shrunk = shapely.box(*np.add(bounds, (0.1, 0.1, -0.1, -0.1)).T) if len(bounds) else np.array([])
    expected = list(range(len(bounds)))
    for i in range(len(bounds)):
        for j in range(i):
            if shapely.intersects(shrunk[i], shrunk[j]):
                old, new = expected[i], expected[j]
                expected = [new if group == old else group for group in expected]
    same = groups[:, None] == groups[None]
    assert np.array_equal(same, np.equal.outer(expected, expected))


@given(st.lists(st.integers(0, 3), min_size=1, max_size=80), st.integers(1, 4), st.integers(0, 9))
def test_groups_are_never_torn_apart_and_a_seed_gives_one_split(
    drawn: list[int], per_group: int, seed: int
) -> None:
    targets = np.array(drawn)
    groups = np.arange(len(targets)) // per_group
    parts = chips.draw_parts(targets, groups, (0.6, 0.2, 0.2), seed)
    for group in np.unique(groups):
        assert len(set(parts[groups == group])) == 1
    assert np.array_equal(parts, chips.draw_parts(targets, groups, (0.6, 0.2, 0.2), seed))


@given(st.integers(0, 20))
def test_each_class_is_shared_out_as_asked(seed: int) -> None:
    targets = np.repeat([0, 1], [50, 20])
    parts = chips.draw_parts(targets, np.arange(70), (0.7, 0.1, 0.2), seed)
    assert np.bincount(parts[:50]).tolist() == [35, 5, 10]
    assert np.bincount(parts[50:]).tolist() == [14, 2, 4]


def test_another_seed_gives_another_split() -> None:
    targets, groups = np.zeros(50, int), np.arange(50)
    first, other = (chips.draw_parts(targets, groups, (0.5, 0, 0.5), seed) for seed in (1, 2))
    assert not np.array_equal(first, other)
    assert set(first) == {0, 2}


def test_the_split_is_what_the_training_package_reads(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="the training package needs torch")
    from training.data.split import Split

    parts = {"train": ["b/2.png", "a/1.png"], "validation": [], "test": ["a/3.png"]}
    chips.write_split(tmp_path / "split.json", "towns", (0.7, 0.1, 0.2), 4, parts)
    split = Split.read(tmp_path / "split.json")
    assert (split.dataset, split.fractions, split.seed) == ("towns", (0.7, 0.1, 0.2), 4)
    assert split.train == ("a/1.png", "b/2.png")
    assert (split.validation, split.test) == ((), ("a/3.png",))


@pytest.mark.parametrize(
    ("label", "folder"),
    [("Bare Land", "bare_land"), ("bare_land", "bare_land"), ("水/田", "水_田"), ("..", "class")],
)
def test_the_folder_of_a_class(label: str, folder: str) -> None:
    assert chips.folder_name(label) == folder
