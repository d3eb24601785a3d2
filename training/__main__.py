"""`python -m training COMMAND`: from data sets and recipes to trained and measured students."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, fields, replace
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from jsonargparse import Namespace

from rskd_qgis.scenes.card import classes_from_labels
from rskd_qgis.scenes.errors import RskdError
from training.arguments import ArgumentParser
from training.data.catalogue import DATASETS
from training.data.images import picture_groups
from training.data.sources import load_images
from training.data.split import parse_fractions, stratified_split
from training.errors import TrainingError
from training.recipe import DataRecipe, Recipe

Kind = TypeVar("Kind")

if TYPE_CHECKING:
    from rskd_qgis.scenes.card import ModelCard
    from training.data.datamodule import SceneData
    from training.export import CardText


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = _parser()
    try:
        chosen = parser.instantiate(parser.parse_args(arguments))
        _COMMANDS[chosen.command](chosen[chosen.command])
    except (TrainingError, RskdError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subcommands(dest="command")

    datasets = ArgumentParser(description="List the data sets whose layout is known.")
    commands.add_subcommand("datasets", datasets)

    split = ArgumentParser(description="Draw a split and write it down.")
    split.add_argument("--recipe", type=str, help="YAML whose data is split, into its split file")
    split.add_argument("--dataset", type=str, help="without a recipe: name of the data set")
    split.add_argument("--path", type=str, help="without a recipe: zip or folder of classes")
    split.add_argument("--output", type=str, help="without a recipe: the split file (JSON)")
    split.add_argument("--fractions", type=str, default="70/10/20", help="such as 20/80, 60/20/20")
    split.add_argument("--seed", type=int, default=1)
    commands.add_subcommand("split", split)

    for name, text in (
        ("train-teacher", "Train a network on labels alone."),
        ("distill", "Train a student that listens to a teacher."),
    ):
        train = ArgumentParser(description=text)
        train.add_argument("--recipe", action="config", help="YAML file")
        train.add_class_arguments(Recipe)
        train.add_argument("--output", type=str, default="runs", help="folder of all runs")
        train.add_argument("--resume", action="store_true", help="go on after the last epoch")
        commands.add_subcommand(name, train)

    evaluate = ArgumentParser(description="Measure a network or an ONNX file on one part.")
    evaluate.add_argument("model", type=str, help="network.pt of a run, or an ONNX file")
    evaluate.add_argument("--recipe", type=str, required=True, help="YAML whose data is used")
    evaluate.add_argument("--part", type=str, default="test", help="train, validation or test")
    evaluate.add_argument("--output", type=str, help="JSON file of the figures")
    evaluate.add_argument("--report", type=str, help="HTML file: figures, plots, worst mistakes")
    evaluate.add_argument("--run", type=str, help="folder of its run; else that of the model")
    commands.add_subcommand("evaluate", evaluate)

    robustness = ArgumentParser(description="Measure an ONNX file on damaged pictures.")
    robustness.add_argument("model", type=str, help="ONNX file")
    robustness.add_argument("--recipe", type=str, required=True, help="YAML whose data is used")
    robustness.add_argument("--part", type=str, default="test", help="train, validation or test")
    robustness.add_argument("--severity", type=int, choices=range(1, 6), default=3)
    robustness.add_argument("--output", type=str, help="JSON file of the figures")
    commands.add_subcommand("robustness", robustness)

    scope = ArgumentParser(description="Measure an ONNX file on what is none of its classes.")
    scope.add_argument("model", type=str, help="ONNX file")
    scope.add_argument("--recipe", type=str, required=True, help="YAML whose data is used")
    scope.add_argument("--others", type=str, nargs="+", help="DATASET=PATH of other scenes")
    scope.add_argument("--output", type=str, help="JSON file of the figures")
    commands.add_subcommand("scope", scope)

    page = ArgumentParser(description="Measure an ONNX file, and write its page of documentation.")
    page.add_argument("model", type=str, help="ONNX file")
    page.add_argument("--recipe", type=str, required=True, help="YAML whose data is used")
    page.add_argument("--others", type=str, nargs="+", help="DATASET=PATH of other scenes")
    page.add_argument("--output", type=str, required=True, help="folder of the page")
    commands.add_subcommand("page", page)

    export = ArgumentParser(description="Write a network as an ONNX file with its card.")
    export.add_argument("network", type=str, help="network.pt of a run")
    export.add_argument("--recipe", type=str, required=True, help="YAML whose data calibrates")
    export.add_argument("--card", type=str, required=True, help="YAML of what a person must write")
    export.add_argument("--output", type=str, required=True, help="the ONNX file")
    commands.add_subcommand("export", export)

    explain = ArgumentParser(description="Distil a network into a decision tree, to read it.")
    explain.add_argument("network", type=str, help="network.pt of a run")
    explain.add_argument("--recipe", type=str, required=True, help="YAML whose data is used")
    explain.add_argument("--depth", type=int, default=6, help="questions from root to leaf")
    explain.add_argument("--output", type=str, required=True, help="the text (Markdown)")
    commands.add_subcommand("explain", explain)

    for name, text in (
        ("methods", "List the distillation methods with their references and defaults."),
        ("models", "List the networks with their options."),
    ):
        commands.add_subcommand(name, ArgumentParser(description=text))
    quantize = ArgumentParser(description="Write an ONNX file anew in 8 bits.")
    quantize.add_argument("model", type=str, help="ONNX file that the export wrote")
    quantize.add_argument("--recipe", type=str, required=True, help="YAML whose data calibrates")
    quantize.add_argument(
        "--calibration", type=str, default="percentile", help="percentile, minmax or entropy"
    )
    quantize.add_argument("--output", type=str, required=True, help="the new ONNX file")
    commands.add_subcommand("quantize", quantize)

    compact = ArgumentParser(description="Write an ONNX file anew at half the size.")
    compact.add_argument("model", type=str, help="ONNX file that the export or quantize wrote")
    compact.add_argument("--recipe", type=str, required=True, help="YAML whose data measures it")
    compact.add_argument("--output", type=str, required=True, help="the new ONNX file")
    commands.add_subcommand("compact", compact)

    search = ArgumentParser(
        description="Choose student and layers in 8 bits under a bound, by several strategies."
    )
    search.add_argument("models", type=str, nargs="+", help="ONNX files of float students")
    search.add_argument("--recipe", type=str, required=True, help="YAML whose data is used")
    search.add_argument("--latency", type=float, help="bound: milliseconds a scene, on one thread")
    search.add_argument("--size", type=float, help="bound: megabytes of the file")
    search.add_argument(
        "--strategies", type=str, nargs="+", default=["all"], help="agent greedy knapsack random"
    )
    search.add_argument("--episodes", type=int, default=100, help="of the agent, and at random")
    search.add_argument("--seed", type=int, default=1)
    search.add_argument("--output", type=str, required=True, help="folder of tables and ONNX files")
    commands.add_subcommand("search", search)

    compare = ArgumentParser(description="Run recipes with several seeds and tabulate them.")
    compare.add_argument("grid", type=str, help="YAML: name, seeds and rows")
    compare.add_argument("--output", type=str, default="runs", help="folder of all runs")
    commands.add_subcommand("compare", compare)
    return parser


def _datasets(arguments: Namespace) -> None:
    for name, known in DATASETS.items():
        print(f"{name}: {known.classes} classes, {known.images} images of {known.side} pixels")
        print(f"    pixel      {known.pixel}")
        print(f"    layout     {known.layout}")
        print(f"    reference  {known.reference}")
    print("Any other name: a folder or zip of classes, CLASS/IMAGE, such as chips of one's own.")


def _split(arguments: Namespace) -> None:
    data = _split_data(arguments)
    if not isinstance(data.split, str):
        raise TrainingError("The recipe lists a split file for each set: split them one by one.")
    images = load_images(data.sources, side=64)
    split = stratified_split(
        " + ".join(source.dataset for source in data.sources),
        images.names,
        images.targets,
        picture_groups(images),
        parse_fractions(arguments.fractions),
        arguments.seed,
    )
    split.write(Path(data.split))
    print(f"{len(split.train)} train, {len(split.validation)} validation, {len(split.test)} test")
    print(f"hash {split.hash}")


def _split_data(arguments: Namespace) -> DataRecipe:
    named = (arguments.dataset, arguments.path, arguments.output)
    if (arguments.recipe is None) == (None in named):
        raise TrainingError("Name either a recipe, or all of --dataset, --path and --output.")
    return read_recipe(arguments.recipe).data if arguments.recipe else DataRecipe(*named)


def _train(arguments: Namespace) -> None:
    from training.loop import fit, load_data

    recipe = _made(Recipe, arguments)
    text = _card_text(recipe.card, load_data(recipe).classes) if recipe.card else None
    path = fit(recipe, Path(arguments.output), arguments.resume)
    if int(os.environ.get("RANK", 0)):
        return  # of several processes, one reports
    print(f"wrote {path}")
    if text is not None:
        _write_onnx(path, load_data(recipe), text, path.with_name("model.onnx"))


def _train_teacher(arguments: Namespace) -> None:
    if arguments.teacher is not None or arguments.distiller is not None:
        raise TrainingError("This recipe names a teacher: run it with the distill command.")
    _train(arguments)


def _distill(arguments: Namespace) -> None:
    if arguments.distiller is None:
        raise TrainingError("This recipe names no distiller: add one, or run train-teacher.")
    _train(arguments)


def _evaluate(arguments: Namespace) -> None:
    from training.evaluate import evaluate
    from training.loop import load_data
    from training.report import write_report

    model = Path(arguments.model)
    data = load_data(read_recipe(arguments.recipe))
    evaluation = evaluate(model, data, arguments.part)
    measured = evaluation.figures()
    if arguments.output:
        Path(arguments.output).write_text(json.dumps(measured, indent=1) + "\n")
    if arguments.report:
        run = Path(arguments.run or model.parent)
        write_report(evaluation, data, run, Path(arguments.report))
    for name, figures in measured["per_class"].items():
        print(f"{name:20s} F1 {figures['f1']:.3f}  ({figures['images']} images)")
    print(
        f"Top-1 {measured['top1']:.2f} %, calibration error {measured['calibration_error']:.2f} %, "
        f"{measured['images']} images of the {arguments.part} part"
    )


def _robustness(arguments: Namespace) -> None:
    from training.loop import load_data
    from training.robustness import markdown, robustness

    data = load_data(read_recipe(arguments.recipe))
    found = robustness(Path(arguments.model), data, arguments.part, arguments.severity)
    if arguments.output:
        Path(arguments.output).write_text(json.dumps(found, indent=1) + "\n")
    print(markdown(found), end="")


def _scope(arguments: Namespace) -> None:
    from training.loop import load_data
    from training.scope import markdown, read_others, scope

    data = load_data(read_recipe(arguments.recipe))
    rows = scope(Path(arguments.model), data, read_others(arguments.others or []))
    if arguments.output:
        Path(arguments.output).write_text(json.dumps(rows, indent=1) + "\n")
    print(markdown(rows), end="")


def _page(arguments: Namespace) -> None:
    from training.evaluate import evaluate
    from training.loop import load_data
    from training.model_page import write_page
    from training.robustness import robustness
    from training.scope import read_others, scope

    model = Path(arguments.model)
    data = load_data(read_recipe(arguments.recipe))
    evaluation = evaluate(model, data, "test")
    damaged = robustness(model, data, "test", severity=3)
    strange = scope(model, data, read_others(arguments.others or []))
    print(f"wrote {write_page(evaluation, damaged, strange, Path(arguments.output))}")


def _export(arguments: Namespace) -> None:
    from training.loop import load_data

    data = load_data(read_recipe(arguments.recipe))
    text = _card_text(arguments.card, data.classes)
    _write_onnx(Path(arguments.network), data, text, Path(arguments.output))


def _write_onnx(network: Path, data: SceneData, text: CardText, output: Path) -> None:
    from training.export import export
    from training.network_file import NetworkFile

    card = export(NetworkFile.read(network), data, text, output)
    print(f"wrote {output}: Top-1 {card.metrics['top1']} % on the test part")


def _card_text(path: str, classes: tuple[str, ...]) -> CardText:
    """What a person wrote about a model; classes of which nothing is written get made-up colours.

    Raises:
        TrainingError: There is no such file, or it is of other classes.
    """
    from training.export import CardText

    text = _read_yaml(CardText, path)
    if text.classes_of is not None:
        beside = str(Path(path).with_name(text.classes_of))
        text = replace(text, classes=_read_yaml(CardText, beside).classes)
    if not text.classes:
        shown = {made.label: asdict(made) for made in classes_from_labels(classes)}
        return replace(text, classes=shown)
    if tuple(text.classes) != classes:
        raise TrainingError(f"The card '{path}' must describe the classes {', '.join(classes)}.")
    return text


def _explain(arguments: Namespace) -> None:
    from training.explain import explain
    from training.loop import load_data
    from training.network_file import NetworkFile

    held = NetworkFile.read(Path(arguments.network))
    found = explain(held, load_data(read_recipe(arguments.recipe)), arguments.depth)
    Path(arguments.output).write_text(found.text, encoding="utf-8")
    print(found.summary)


def _methods(_: Namespace) -> None:
    from training.distillers import FAMILIES, RECIPE_KEYS

    for family in dict.fromkeys((*FAMILIES, *RECIPE_KEYS)):
        print(f"{family}:")
        for method in FAMILIES.get(family, ()):
            summary = (method.__doc__ or "").partition("\n")[0]
            print(f"  {method.__name__}({_arguments(method)})")
            print(f"      {summary}")
        if family in RECIPE_KEYS:
            print(f"  {RECIPE_KEYS[family]}")


def _arguments(method: type) -> str:
    """Arguments of a method with their defaults."""
    return ", ".join(
        p.name if p.default is p.empty else f"{p.name}={p.default}"
        for p in signature(method).parameters.values()
    )


def _models(_: Namespace) -> None:
    from training.models import NETWORKS, REFERENCES, network_options

    for name in NETWORKS:
        options = ", ".join(f"{key}={value}" for key, value in network_options(name).items())
        print(f"{name:24s} {REFERENCES[name]}{f'; options {options}' if options else ''}")


def _quantize(arguments: Namespace) -> None:
    from training.loop import load_data
    from training.quantize import quantize

    model, output = Path(arguments.model), Path(arguments.output)
    data = load_data(read_recipe(arguments.recipe))
    _tell_smaller(model, output, quantize(model, data, arguments.calibration, output))


def _compact(arguments: Namespace) -> None:
    from training.compact import compact
    from training.loop import load_data

    model, output = Path(arguments.model), Path(arguments.output)
    data = load_data(read_recipe(arguments.recipe))
    _tell_smaller(model, output, compact(model, data, output))


def _tell_smaller(model: Path, output: Path, card: ModelCard) -> None:
    sizes = [path.stat().st_size / 1e6 for path in (model, output)]
    print(
        f"wrote {output}: Top-1 {card.metrics['top1']} % on the test part, {sizes[1]:.2f} MB "
        f"instead of {sizes[0]:.2f} MB"
    )


def _search(arguments: Namespace) -> None:
    from training.loop import load_data
    from training.mixed import Bound, markdown, search
    from training.search import STRATEGIES

    if arguments.latency is not None and arguments.size is not None:
        raise TrainingError("Name one bound only, --latency or --size.")
    bound = Bound("latency", arguments.latency)
    if arguments.size is not None:
        bound = Bound("size", 1e6 * arguments.size)
    rows = search(
        [Path(model) for model in arguments.models],
        load_data(read_recipe(arguments.recipe)),
        bound,
        list(STRATEGIES) if arguments.strategies == ["all"] else arguments.strategies,
        arguments.episodes,
        arguments.seed,
        Path(arguments.output),
    )
    print(markdown(rows), end="")
    print(f"wrote {arguments.output}: search.md, search.json, search.svg and the ONNX files")


def _compare(arguments: Namespace) -> None:
    from training.compare import Comparison, compare, markdown

    grid = _read_yaml(Comparison, arguments.grid)
    output = Path(arguments.output)
    print(markdown(compare(grid, _recipe_of, output)), end="")
    print(f"wrote {output / grid.name}/compare.md, compare.json and compare.svg")


def read_recipe(path: str) -> Recipe:
    """A recipe from its YAML file."""
    return _read_yaml(Recipe, path)


def _recipe_of(facts: dict[str, Any]) -> Recipe:
    """A recipe of what a YAML file says."""
    parser = ArgumentParser()
    parser.add_class_arguments(Recipe)
    return _made(Recipe, parser.instantiate(parser.parse_object(facts)))


def _read_yaml(kind: type[Kind], path: str) -> Kind:
    """A dataclass from a YAML file of its fields, every one of them checked."""
    if not Path(path).is_file():
        raise TrainingError(f"There is no file '{path}'.")
    parser = ArgumentParser()
    parser.add_class_arguments(kind)
    return _made(kind, parser.instantiate(parser.parse_path(path)))


def _made(kind: type[Kind], held: Namespace) -> Kind:
    """A dataclass from the parsed values of its fields."""
    return kind(**{field.name: held[field.name] for field in fields(kind)})  # type: ignore[arg-type]


_COMMANDS = {
    "datasets": _datasets,
    "split": _split,
    "train-teacher": _train_teacher,
    "distill": _distill,
    "evaluate": _evaluate,
    "robustness": _robustness,
    "scope": _scope,
    "page": _page,
    "export": _export,
    "explain": _explain,
    "methods": _methods,
    "models": _models,
    "quantize": _quantize,
    "compact": _compact,
    "search": _search,
    "compare": _compare,
}

if __name__ == "__main__":
    sys.exit(main())
