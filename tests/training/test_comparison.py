"""Comparisons: a small one that is really run, and its arithmetic."""

from __future__ import annotations

import json
import statistics

import pytest
import yaml
from small_runs import REPOSITORY

from training.__main__ import _read_yaml, _recipe_of, main
from training.compare import Comparison, markdown, row_facts, summary, write_tables
from training.data.sources import read_split


@pytest.fixture(scope="module")
def grid(trained):
    """A grid of two rows and two seeds, one for the first row, that was run; its folder."""
    rows = {
        "plain": {"recipe": f"{trained}/recipe.yaml", "epochs": 1, "seeds": [1]},
        "KD, half": {
            "recipe": f"{trained}/recipe.yaml",
            "epochs": 1,
            "teacher": f"{trained}/run/small/network.pt",
            "distiller": {
                "class_path": "Adapted",
                "init_args": {
                    "method": {"class_path": "KD"},
                    "options": [{"class_path": "Standardize"}],
                    "weight": 0.5,
                },
            },
        },
    }
    path = trained / "grid.yaml"
    path.write_text(
        yaml.safe_dump({"name": "pair", "seeds": [1, 2], "rows": rows}, sort_keys=False)
    )
    assert main(["compare", str(path), "--output", f"{trained}/run"]) == 0
    return trained / "run" / "pair"


def test_each_row_is_run_with_its_seeds_and_its_own_keys(grid):
    folders = {path.name for path in grid.iterdir() if path.is_dir()}
    assert folders == {"plain-seed1", "KD-half-seed1", "KD-half-seed2"}
    facts = json.loads((grid / "KD-half-seed2" / "test.json").read_text())["training"]
    assert (facts["seed"], facts["epochs"]) == (2, 1)
    assert facts["distiller"]["weight"] == 0.5


def test_table_and_json_have_the_figures_of_the_runs(grid):
    rows = json.loads((grid / "compare.json").read_text())
    assert [row["name"] for row in rows] == ["plain", "KD, half"]
    for row, folder, seeds in zip(rows, ("plain", "KD-half"), ((1,), (1, 2))):
        runs = [json.loads((grid / f"{folder}-seed{s}" / "test.json").read_text()) for s in seeds]
        assert row["top1"]["values"] == [run["top1"] for run in runs]
        assert row["top1"]["mean"] == pytest.approx(
            statistics.mean(row["top1"]["values"]), abs=1e-3
        )
        if len(runs) == 1:
            assert row["top1"]["std"] is None
        else:
            assert row["top1"]["std"] == pytest.approx(
                statistics.stdev(row["top1"]["values"]), abs=1e-3
            )
        assert row["latency_ms"] > 0
        assert row["file_bytes"] > 1e6
    assert markdown(rows) == (grid / "compare.md").read_text()
    assert "KD, half" in (grid / "compare.svg").read_text()


@pytest.mark.parametrize(
    "path", (REPOSITORY / "training" / "comparisons").glob("*.yaml"), ids=lambda path: path.stem
)
def test_shipped_comparisons_are_whole(path, monkeypatch):
    monkeypatch.chdir(REPOSITORY)
    held = _read_yaml(Comparison, str(path))
    recipes = [_recipe_of(row_facts(name, row)) for name, row in held.rows.items()]
    assert len(held.seeds) >= 3
    first, *others = (recipe.data for recipe in recipes)
    assert all(data.split == first.split for data in others)
    assert read_split(first.sources, first.split).test


def test_what_was_run_is_not_run_again(grid, trained, monkeypatch):
    monkeypatch.setattr("training.compare.fit", None)
    assert main(["compare", f"{trained}/grid.yaml", "--output", f"{trained}/run"]) == 0


def test_runs_of_another_recipe_are_never_taken_for_these(grid, trained, capsys):
    facts = yaml.safe_load((trained / "grid.yaml").read_text())
    facts["rows"]["plain"]["epochs"] = 3
    (trained / "other.yaml").write_text(yaml.safe_dump(facts))
    assert main(["compare", f"{trained}/other.yaml", "--output", f"{trained}/run"]) == 1
    assert "was run by another recipe" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"rows": {}}, "at least one row"),
        ({"seeds": []}, "at least one row and one seed"),
        ({"rows": {"a": {"recipe": "a.yaml", "seeds": []}}}, "at least one row and one seed"),
        ({"rows": {"a": {"epochs": 1}}}, "Row 'a' needs `recipe`"),
    ],
)
def test_wrong_grids_end_in_a_sentence(changes, message, trained, capsys):
    facts = {"name": "wrong", "seeds": [1], "rows": {"a": {"recipe": f"{trained}/recipe.yaml"}}}
    path = trained / "wrong.yaml"
    path.write_text(yaml.safe_dump({**facts, **changes}))
    assert main(["compare", str(path), "--output", f"{trained}/run"]) == 1
    assert message in capsys.readouterr().err


def test_a_table_worked_by_hand(tmp_path):
    runs = [{"top1": top1, "macro_f1": 0.5, "calibration_error": 3.0} for top1 in (80, 82, 84)]
    costs = {"parameters": 1_500_000, "macs": 10, "file_bytes": 6_000_000, "latency_ms": 1.25}
    row = {"name": "DKD", **summary(runs), **costs}
    assert row["top1"] == {"mean": 82, "std": 2, "values": [80, 82, 84]}
    assert markdown([row]).splitlines()[2] == (
        "| DKD | 3 | 82 ± 2 | 0.5 ± 0 | 3 ± 0 | 1,500,000 | 10 | 6,000,000 | 1.25 |"
    )
    single = {"name": "one", **summary(runs[:1]), **costs}
    assert single["top1"]["std"] is None
    write_tables([row, single], tmp_path)
    assert {path.suffix for path in tmp_path.iterdir()} == {".json", ".md", ".svg"}
