from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.classify import ScenePredictions
from rskd_qgis.scenes.similar import FIELDS, Ranking
from tests.conftest import tiny_card

CARD = ModelCard.from_json(json.dumps(tiny_card()))


def predictions(row: int, features: np.ndarray) -> ScenePredictions:
    count = len(features)
    return ScenePredictions(
        row_index=row,
        col_index=np.arange(count),
        bounds=np.tile([row, row, row + 1.0, row + 1.0], (count, 1)),
        valid=np.ones(count),
        probabilities=np.tile([0.1, 0.7, 0.1, 0.1], (count, 1)).astype(np.float32),
        skipped=0,
        features=features.astype(np.float32),
    )


@given(rows=st.integers(1, 12), limit=st.sampled_from([0, 1, 5, 100]), seed=st.integers(0, 1000))
def test_the_ranking_is_that_of_all_cosines(rows, limit, seed):
    random = np.random.default_rng(seed)
    references = random.normal(size=(3, 6))
    features = random.normal(size=(rows, 4, 6))
    ranking = Ranking(references, CARD, limit)
    for row in range(rows):
        ranking.add(predictions(row, features[row]))
    ranked = ranking.ranked().columns
    cosines = np.array(
        [
            [f @ r / np.linalg.norm(f) / np.linalg.norm(r) for r in references]
            for f in features.reshape(-1, 6)
        ]
    )
    order = np.argsort(-cosines.max(axis=1), kind="stable")[: limit or None]
    assert len(ranked["similarity"]) == len(order)
    np.testing.assert_allclose(ranked["similarity"], cosines.max(axis=1)[order], atol=2e-6)
    found = np.column_stack([ranked["row_index"], ranked["col_index"]])
    np.testing.assert_array_equal(found, np.column_stack(np.divmod(order, 4)))
    assert ranked["reference"] == cosines.argmax(axis=1)[order].tolist()
    assert {name: type(ranked[name][0]) for name in ranked} == {
        name: kind for name, kind in FIELDS.items() if name != "rank"
    }


def test_a_scene_is_most_similar_to_itself_however_bright():
    ranking = Ranking(np.array([[1.0, 2.0, 3.0]]), CARD, 0)
    ranking.add(predictions(0, np.array([[3.0, 2.0, 1.0], [10.0, 20.0, 30.0], [0.0, 0.0, 0.0]])))
    ranked = ranking.ranked().columns
    assert ranked["col_index"] == [1, 0, 2]
    assert ranked["similarity"] == pytest.approx([1, 10 / 14, 0], abs=1e-6)
    assert ranked["class_name"] == ["green"] * 3


def test_no_scenes_give_an_empty_ranking():
    ranked = Ranking(np.ones((1, 3)), CARD, 5).ranked()
    assert len(ranked.bounds) == 0
    assert set(ranked.columns) == set(FIELDS) - {"rank"}
