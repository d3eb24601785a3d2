"""The search strategies: on spaces whose best candidate is known, and on a real student."""

from __future__ import annotations

import itertools
import json

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rskd_qgis.scenes.model import SceneModel
from training.__main__ import main
from training.errors import TrainingError
from training.search import (
    STEPS,
    STRATEGIES,
    Candidate,
    Space,
    cheapest,
    pack,
    sensitivity,
)


def additive(prices, gains, bound, change=0.0):
    """One student: float costs `prices` more and loses `gains` less, each change costs `change`."""

    def cost(candidate):
        changes = sum(a != b for a, b in zip(candidate.int8, candidate.int8[1:]))
        in_float = [not int8 for int8 in candidate.int8]
        return float(np.dot(prices, in_float)) + change * changes

    def loss(candidate):
        return float(np.dot(gains, candidate.int8))

    features = np.stack([np.arange(len(prices)), prices, gains], axis=1)
    return Space([features], cost, loss, bound)


def every(layers):
    return [Candidate(0, int8) for int8 in itertools.product((False, True), repeat=layers)]


PRICES = st.lists(st.integers(-3, 9), min_size=2, max_size=7)


@settings(max_examples=25)
@given(PRICES, st.integers(0, 10**6), st.floats(0, 4))
def test_every_strategy_keeps_the_bound(prices, seed, change):
    gains = np.random.default_rng(seed).normal(1, 1, len(prices))
    free = additive(prices, gains, 0.0, change)
    least = free.cost_of(cheapest(free, 0))
    space = additive(prices, gains, least + 2.0, change)
    for name, strategy in STRATEGIES.items():
        found = strategy(space, 9, seed)
        assert space.allows(found), name
        assert space.loss(found) <= space.loss(cheapest(space, 0)) or name in ("random", "agent")


@settings(max_examples=60)
@given(PRICES, st.integers(0, 10**6), st.floats(0.5, 12))
def test_the_knapsack_is_the_best_of_all_where_costs_add_up(prices, seed, room):
    gains = np.random.default_rng(seed).integers(1, 50, len(prices)).astype(float)
    bound = sum(min(price, 0) for price in prices) + room
    space = additive(prices, gains, bound)
    sure = bound - room * len(prices) / STEPS
    best = min(space.loss(c) for c in every(len(prices)) if space.cost_of(c) <= sure)
    assert space.loss(STRATEGIES["knapsack"](space, 1, 0)) <= best


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.floats(0, 20), st.integers(0, 20)), max_size=8),
    st.floats(0.5, 60),
)
def test_packing_is_that_of_all_subsets(items, room):
    prices, gains = [p for p, _ in items], [g for _, g in items]
    chosen = pack(prices, gains, room)
    assert sum(prices[i] for i in chosen) <= room * (1 + 1e-9)
    sure = room * (1 - len(items) / STEPS)
    subsets = itertools.product((False, True), repeat=len(items))
    best = max(
        sum(itertools.compress(gains, taken))
        for taken in subsets
        if sum(itertools.compress(prices, taken)) <= sure
    )
    assert sum(gains[i] for i in chosen) >= best


@settings(max_examples=40)
@given(PRICES)
def test_the_cheapest_is_the_cheapest_of_all_where_costs_add_up(prices):
    space = additive(prices, [1.0] * len(prices), 0.0)
    least = min(space.cost_of(candidate) for candidate in every(len(prices)))
    assert space.cost_of(cheapest(space, 0)) == least


def test_the_cheapest_crosses_what_no_single_layer_crosses():
    # Float costs 1 more a layer; a change of precision costs 5, so one layer alone never pays.
    space = additive([1] * 12, [1.0] * 12, 0.0, change=5)
    assert all(cheapest(space, 0).int8)
    # Three layers in the middle are so slow in 8 bits that two changes pay.
    space = additive([3] * 4 + [-4] * 3 + [3] * 4, [1.0] * 11, 0.0, change=5)
    assert cheapest(space, 0).int8 == (True,) * 4 + (False,) * 3 + (True,) * 4


def test_the_agent_learns_what_chance_does_not_find():
    # Cheap layers matter, dear ones do not: 1 of 2^16 candidates is the best.
    prices, gains = np.array([1, 3] * 8), np.array([4.0, 0.2] * 8)
    space = additive(prices, gains, float(prices[::2].sum()))
    agent, chance = (space.loss(STRATEGIES[n](space, 160, 3)) for n in ("agent", "random"))
    assert agent == pytest.approx(8 * 0.2)
    assert agent < chance


def test_strategies_choose_among_students():
    features = [np.zeros((3, 1)), np.zeros((2, 1))]
    # The first is better and too dear in any precision.
    space = Space(
        features,
        cost_of=lambda c: (10 if c.student == 0 else 1) + len(c.int8) - sum(c.int8),
        loss_of=lambda c: c.student + 0.1 * sum(c.int8),
        bound=2.0,
    )
    for name, strategy in STRATEGIES.items():
        found = strategy(space, 16, 0)
        assert (found.student, sum(found.int8)) == (1, 1), name


def test_a_bound_below_the_cheapest_ends_in_a_sentence():
    space = additive([1, 1], [1.0, 1.0], -1.0)
    for strategy in STRATEGIES.values():
        with pytest.raises(TrainingError, match=r"within the bound of -1: the least is 0\. Raise"):
            strategy(space, 4, 0)


def test_sensitivity_is_what_a_layer_alone_adds_and_is_measured_once():
    space = additive([1, 1, 1], [0.5, 2.0, -1.0], 1.0)
    np.testing.assert_allclose(sensitivity(space, 0), [0.5, 2.0, -1.0])
    assert len(space.asked) == 4
    sensitivity(space, 0)
    assert len(space.asked) == 4


@pytest.fixture(scope="module")
def searched(trained, exported):
    output = trained / "searched"
    options = ["--recipe", f"{trained}/recipe.yaml", "--output", str(output), "--episodes", "4"]
    strategies = ["--strategies", "random", "agent"]
    assert main(["search", str(exported), *options, *strategies]) == 0
    return output


def test_a_search_measures_what_it_writes(searched, exported):
    facts = json.loads((searched / "search.json").read_text())
    rows = {row["name"]: row for row in facts["rows"]}
    assert list(rows) == ["small float", "small int8", "random", "agent"]
    count = rows["small int8"]["layers"]
    assert (rows["small float"]["int8_layers"], rows["small int8"]["int8_layers"]) == (0, count)
    assert facts["bound"]["most"] == pytest.approx(rows["small int8"]["cost"], abs=1e-4)
    for name in ("random", "agent"):
        assert rows[name]["cost"] <= facts["bound"]["most"] + 1e-4
        assert 1 <= rows[name]["asked"] <= 4
        file = searched / f"{name}.onnx"
        assert rows[name]["file_bytes"] == file.stat().st_size
        assert rows[name]["top1"] == SceneModel(file).card.metrics["top1"]
    assert (searched / "search.md").read_text().count("\n") == 6
    assert "<svg" in (searched / "search.svg").read_text()
    pixels = np.random.default_rng(0).integers(0, 256, (2, 3, 64, 64), np.uint8)
    plain = SceneModel(searched / "small-float.onnx").predict(pixels)
    np.testing.assert_allclose(plain, SceneModel(exported).predict(pixels), atol=1e-5)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--strategies", "luck"], "There is no strategy 'luck': choose of agent, greedy"),
        (["--latency", "3", "--size", "2"], "one bound only"),
        (["--size", "0.01", "--strategies", "random"], "No student is within the bound"),
        (["--episodes", "0"], "at least one episode"),
    ],
)
def test_wrong_searches_end_in_a_sentence(options, message, trained, exported, capsys):
    recipe = ["--recipe", f"{trained}/recipe.yaml", "--output", f"{trained}/wrong"]
    assert main(["search", str(exported), *recipe, *options]) == 1
    assert message in capsys.readouterr().err


def test_a_float_layer_between_8_bit_layers_stays_in_float(trained, exported):
    """ONNX Runtime would else quantize its weights itself."""
    import onnxruntime

    from training.__main__ import read_recipe
    from training.loop import load_data
    from training.mixed import _student, _write

    student = _student(exported, load_data(read_recipe(f"{trained}/recipe.yaml")), "size")
    count = len(student.calibrated.layers)
    path, optimized = trained / "turns.onnx", trained / "turns-optimized.onnx"
    _write(student.calibrated, [layer % 2 == 0 for layer in range(count)], path)
    options = onnxruntime.SessionOptions()
    options.optimized_model_filepath = str(optimized)
    onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    kinds = [node.op_type for node in onnx.load(str(optimized)).graph.node]
    assert kinds.count("QLinearConv") + kinds.count("QGemm") == (count + 1) // 2
    assert student.cost((True,) * count) < student.cost((False,) * count)
