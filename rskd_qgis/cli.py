"""The `rskd` command: what the plugin does, in a shell.

Libraries are imported where they are used, so that `rskd --help` is quick.
"""

import json
import math
import signal
import sys
import time
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from functools import partial
from itertools import chain, count
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any, Callable, Optional, TypeVar

import typer

from .paths import version
from .scenes.errors import OutputError, RskdError

if TYPE_CHECKING:
    import numpy as np

    from .scenes.assessment import Assessment
    from .scenes.cells import CellMap
    from .scenes.classify import ScenePredictions
    from .scenes.grid import SceneGrid
    from .scenes.model import SceneModel
    from .scenes.partial import Partial
    from .scenes.result import Summary

Number = TypeVar("Number", int, float)
Item = TypeVar("Item")

app = typer.Typer(
    help="Classify the scenes of aerial and satellite rasters.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
_MODEL_HELP = "ONNX model: a file, or the name of one that comes with RSKD, such as eurosat10."


def main() -> None:
    """Run the command; what a person can mend is one sentence on stderr and the exit status 1."""
    # pyogrio imports pyproj where there is one, which we don't use and which may miss its data.
    warnings.filterwarnings("ignore", "Valid PROJ data directory not found")
    sys.unraisablehook = _unraisable
    try:
        app()
    except RskdError as error:
        sys.exit(f"Error: {error}")
    except ImportError as error:
        sys.exit(f"Error: {error}: install RSKD again with all that it needs (pip install rskd).")


def _unraisable(error: "sys.UnraisableHookArgs") -> None:
    """Leave out what rasterio could not log: GDAL quotes damaged files, which are no UTF-8."""
    if error.exc_type is not UnicodeDecodeError:
        sys.__unraisablehook__(error)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"rskd {version()}")
        raise typer.Exit


@app.callback()
def _options(
    show_version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    pass


@app.command("classify")
def classify_rasters(
    rasters: Annotated[
        list[str],
        typer.Argument(
            metavar="RASTER",
            help="One layer is made of each; a folder, a list (.txt) or a STAC item collection"
            " (.json) of rasters is one mosaic.",
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            help="GeoPackage (.gpkg), FlatGeobuf (.fgb), GeoParquet (.parquet) or PostGIS"
            " (PG:dbname=NAME) to write.",
        ),
    ],
    model: Annotated[Optional[Path], typer.Option(help=_MODEL_HELP, show_default="aid30")] = None,
    bands: Annotated[
        Optional[str],
        typer.Option(
            help="Band numbers in the model's order, such as 4,3,2.",
            show_default="red, green, blue",
        ),
    ] = None,
    scene_size: Annotated[
        Optional[str],
        typer.Option(
            help="Side of a scene: 600 (metres) or 128px.", show_default="the model's typical"
        ),
    ] = None,
    overlap: Annotated[
        float, typer.Option(help="Share of a scene that its neighbour covers too, 0 to 0.95.")
    ] = 0.0,
    extent: Annotated[
        Optional[str], typer.Option(help="xmin,ymin,xmax,ymax in the raster's CRS.")
    ] = None,
    mask: Annotated[
        Optional[Path], typer.Option(help="Vector file: only scenes that overlap its polygons.")
    ] = None,
    min_valid: Annotated[
        float, typer.Option(help="Share of a scene's pixels that must have data.")
    ] = 0.5,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Below it a scene is shown as uncertain.")
    ] = 0.5,
    probabilities: Annotated[
        bool, typer.Option("--probabilities", help="Write one column for each class.")
    ] = False,
    stretch: Annotated[
        str, typer.Option(help="To 8 bits: auto, none, percentile or MIN,MAX.")
    ] = "auto",
    symmetries: Annotated[
        bool,
        typer.Option(
            "--symmetries", help="Mean over each scene turned and mirrored: eight times the work."
        ),
    ] = False,
    smoothing: Annotated[
        float, typer.Option(help="Weight of a scene's neighbours in its class, 0 to 1.")
    ] = 0.0,
    confidence_opacity: Annotated[
        bool,
        typer.Option(
            "--confidence-opacity", help="Draw a class the fainter, the less confident it is."
        ),
    ] = False,
    mosaic: Annotated[
        bool, typer.Option("--mosaic", help="Make one layer of all RASTERs, as one mosaic.")
    ] = False,
    assets: Annotated[
        Optional[str],
        typer.Option(help="Of STAC items, such as red,green,blue.", show_default="visual"),
    ] = None,
    raster_output: Annotated[
        Optional[Path],
        typer.Option("--raster", help="GeoTIFF to write of class and confidence, of one RASTER."),
    ] = None,
    provider: Annotated[
        Optional[str],
        typer.Option(
            help="Hardware to run the model on, as `rskd benchmark` names it.",
            show_default="what `rskd benchmark` kept",
        ),
    ] = None,
    batch_size: Annotated[int, typer.Option(help="Scenes in one run of the model.")] = 8,
    threads: Annotated[int, typer.Option(help="Runs of the model at a time; 0: all cores.")] = 0,
    cluster: Annotated[
        Optional[str],
        typer.Option(
            help="Dask scheduler such as tcp://HOST:8786, or local:4 for 4 processes.",
            show_default="none",
        ),
    ] = None,
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Go on with a run that was broken off, if there is one."),
    ] = False,
    overwrite: Annotated[
        bool,
        typer.Option(
            "--overwrite", help="Replace OUTPUT and, without --resume, what such a run has left."
        ),
    ] = False,
) -> None:
    """Classify the scenes of rasters into layers of styled polygons.

    Ctrl-C stops the run and keeps the scenes that were done; --resume goes on with the rest.
    """
    from .scenes.cells import CellMap
    from .scenes.grid import SceneGrid, SceneSize
    from .scenes.hardware import find_provider
    from .scenes.mask import read_mask
    from .scenes.metadata import Origin, qmd, sha256
    from .scenes.model import SceneModel
    from .scenes.mosaic import compose
    from .scenes.outputs import output_of
    from .scenes.partial import facts_of
    from .scenes.raster import RasterioSource
    from .scenes.raster_output import check_raster, new_raster, write_raster
    from .scenes.result import Summary
    from .scenes.smooth import smooth
    from .scenes.style import qml

    started = time.perf_counter()
    band_numbers = None if bands is None else _numbers("bands", bands, int)
    bounds = None if extent is None else _bounds(extent)
    size = None if scene_size is None else SceneSize.parse(scene_size)
    named = ["mosaic"] if mosaic else rasters
    if raster_output and len(named) > 1:
        raise RskdError(
            "--raster holds the map of one RASTER, not of {count}: give one, or --mosaic.",
            count=len(named),
        )
    done: list[tuple[str, SceneGrid, Summary]] = []
    lost: list[str] = []
    if raster_output:
        check_raster(raster_output, overwrite)
    target = output_of(output)
    layers = dict(_layers(named))
    with (
        _interrupted() as interrupted,
        _classifier(cluster, threads) as classify,
        _told_of_rest(target.under_way(list(layers), overwrite, resume)) as under_way,
    ):
        path = under_way.file
        model_path = _model_file(model)
        network = SceneModel(model_path, find_provider(provider or _kept_provider()))
        if network.fallback:
            _warn(str(network.fallback))
        card = network.card
        asked = {
            "Bands": bands or ", ".join(card.bands),
            "Scene size": str(size or network.typical_scene),
            "Overlap": f"{overlap:g}",
            "Extent": extent or "the whole raster",
            "Mask": mask.name if mask else "none",
            "Least share of valid pixels": f"{min_valid:g}",
            "Least confidence": f"{min_confidence:g}",
            "Stretch": stretch,
            "Turned and mirrored scenes too": "yes" if symmetries else "no",
            "Smoothing over neighbors": f"{smoothing:g}",
        }
        options = {
            "the model": sha256(model_path),
            "--bands": bands or "",
            "--stretch": stretch,
            "--min-valid": f"{min_valid:g}",
            "--symmetries": f"{symmetries}",
        }
        for layer, raster in layers.items():
            try:
                parts = rasters if mosaic else [raster]
                opened = compose(parts, layer, assets.split(",") if assets else ())
                with closing(
                    RasterioSource(opened, band_numbers, band_names=card.bands, stretch=stretch)
                ) as source:
                    crs = source.geometry.crs
                    grid = SceneGrid.plan(
                        source.geometry,
                        network.size,
                        size or network.typical_scene,
                        source.metres_per_unit,
                        overlap,
                        bounds,
                        read_mask(mask, crs) if mask else None,
                    )
                    _warn_of_size(network, grid)
                    summary = Summary(card, source.metres_per_unit, min_confidence)
                    cells = CellMap(grid, len(card.classes)) if raster_output else None
                    facts = {**options, **facts_of(source, grid)}
                    run = partial(
                        classify,
                        source,
                        model=network,
                        min_valid=min_valid,
                        batch_size=batch_size,
                        symmetries=symmetries,
                        canceled=interrupted,
                    )
                    with closing(under_way.continued(layer, facts, grid, run)) as predictions:
                        smoothed = smooth(predictions, smoothing) if smoothing else predictions
                        counted = _counted(smoothed, summary, cells, layer, len(grid))
                        target.write(path, layer, crs, card, counted, probabilities)
            except OutputError:
                raise
            except RskdError as error:  # what is wrong with one raster need not be with the next
                target.drop(path, layer)
                lost.append(raster)
                where = f"{raster}: " if len(named) > 1 else ""
                typer.echo(f"Error: {where}{error}", err=True)
                continue
            if summary.kept:
                if cells and raster_output:
                    with new_raster(raster_output, overwrite) as raster_path:
                        write_raster(raster_path, cells.finish(), card)
                shares = summary.shares()
                style = qml(card, shares, min_confidence, by_confidence=confidence_opacity)
                metadata = qmd(
                    f"Scenes of {layer}",
                    Origin(Path(raster).name, f"RSKD {version()} (rskd classify)", asked),
                    card,
                    network.path,
                    crs,
                    summary.bounds,
                    [c.label for c in card.classes if c.name in shares],
                )
                target.describe(path, layer, style, metadata)
                done.append((layer, grid, summary))
            if interrupted():
                break
        under_way.keep = interrupted()
        if lost and not done:
            raise typer.Exit(1)
    for layer, grid, summary in done:
        _print_summary(network, layer, grid, summary)
    typer.echo(f"{network.hardware}: {time.perf_counter() - started:.1f} s")
    if interrupted():
        kept = "nothing was written"
        if done:
            kept = f"{output} holds the scenes that were done (--resume --overwrite does the rest)"
        typer.echo(f"Interrupted: {kept}.", err=True)
        raise typer.Exit(130)
    written = f"{output} and {raster_output}" if raster_output else output
    typer.echo(f"Wrote {written}{f', without {len(lost)} of the rasters' if lost else ''}")
    if lost:
        raise typer.Exit(1)


@app.command("assess")
def assess_map(
    classified: Annotated[
        Path, typer.Argument(metavar="MAP", help="Classified polygons, or a raster of classes.")
    ],
    reference: Annotated[
        Path, typer.Argument(metavar="REFERENCE", help="Points or polygons of known class.")
    ],
    layer: Annotated[
        Optional[str], typer.Option(help="Layer of MAP.", show_default="the first one")
    ] = None,
    field: Annotated[str, typer.Option(help="Field of MAP's classes.")] = "class_name",
    band: Annotated[int, typer.Option(help="Band of MAP's classes, if it is a raster.")] = 1,
    reference_layer: Annotated[
        Optional[str], typer.Option(help="Layer of REFERENCE.", show_default="the first one")
    ] = None,
    reference_field: Annotated[
        str, typer.Option(help="Field of the true classes; features without one are left out.")
    ] = "class_name",
    html: Annotated[
        Optional[Path], typer.Option(help="Page to write, with all figures and plots.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the page.")] = False,
) -> None:
    """Compare a classified map with places whose class is known.

    To assess a model by the scenes of its result that were checked in QGIS, give that result as MAP
    and as REFERENCE, with --reference-field checked_class.
    """
    from .scenes.assessment import assess, references_of
    from .scenes.classified import ClassifiedMap, RasterMap
    from .scenes.features import RasterClasses, is_vector, read_places, read_polygon_map
    from .scenes.files import new_file
    from .scenes.report import write_report

    with new_file(html, overwrite) if html else nullcontext() as page:
        found_map: ClassifiedMap
        if is_vector(classified, layer or 0):
            found_map, crs = read_polygon_map(classified, field, layer or 0)
        else:
            raster = RasterClasses(classified, band)
            crs = raster.geometry.crs
            with _progress(classified.stem, 1) as tell:
                found_map = RasterMap(raster, tell)
        places = read_places(reference, reference_field, crs, reference_layer or 0)
        names = layer or classified.stem, reference_layer or reference.stem
        references, labels = references_of(found_map, places, names[1], reference_field)
        if len(references) < len(places):
            _warn(f"{len(places) - len(references)} features of {reference} have no class.")
        with _progress(reference.stem, len(references)) as tell:
            found = assess(found_map, names, references, labels, _told(references, tell))
        if page:
            write_report(page, found.report())
    _print_assessment(found)
    if html:
        typer.echo(f"Wrote {html}")


@app.command("adapt")
def adapt_model(
    raster: Annotated[str, typer.Argument(metavar="RASTER", help="What the labels lie on.")],
    labels: Annotated[
        Path, typer.Argument(metavar="LABELS", help="Points or polygons with their class.")
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="ONNX model to write.")],
    layer: Annotated[
        Optional[str], typer.Option(help="Layer of LABELS.", show_default="the first one")
    ] = None,
    field: Annotated[
        str, typer.Option(help="Field of the classes; features without one are left out.")
    ] = "class_name",
    model: Annotated[
        Optional[Path],
        typer.Option(help=f"To begin with: {_MODEL_HELP}", show_default="aid30"),
    ] = None,
    name: Annotated[
        Optional[str], typer.Option(help="Of the new model.", show_default="as its file's")
    ] = None,
    bands: Annotated[
        Optional[str],
        typer.Option(
            help="Band numbers in the model's order, such as 4,3,2.",
            show_default="red, green, blue",
        ),
    ] = None,
    scene_size: Annotated[
        Optional[str],
        typer.Option(
            help="Side of a scene: 600 (metres) or 128px.",
            show_default="a polygon's own, for points the model's typical",
        ),
    ] = None,
    min_valid: Annotated[
        float, typer.Option(help="Share of a scene's pixels that must have data.")
    ] = 0.5,
    stretch: Annotated[
        str, typer.Option(help="To 8 bits: auto, none, percentile or MIN,MAX.")
    ] = "auto",
    html: Annotated[
        Optional[Path], typer.Option(help="Page to write: what the new model can tell apart.")
    ] = None,
    batch_size: Annotated[int, typer.Option(help="Scenes in one run of the model.")] = 8,
    threads: Annotated[int, typer.Option(help="Runs of the model at a time; 0: all cores.")] = 0,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace OUTPUT and the page.")
    ] = False,
) -> None:
    """Make a model of your own classes from a few labelled places, in seconds."""
    from .scenes.adapt import ViewModel, adapt, gather
    from .scenes.classify import classify
    from .scenes.features import read_places
    from .scenes.files import new_file
    from .scenes.grid import SceneSize
    from .scenes.places import ScenePlaces, place_boxes, sizes_of
    from .scenes.raster import RasterioSource
    from .scenes.report import adaptation_report, write_report

    band_numbers = None if bands is None else _numbers("bands", bands, int)
    size = None if scene_size is None else SceneSize.parse(scene_size)
    path = _model_file(model)
    with (
        new_file(output, overwrite) as new_model,
        new_file(html, overwrite) if html else nullcontext() as page,
        _interrupted() as interrupted,
    ):
        network = ViewModel(path)
        card = network.card
        with closing(
            RasterioSource(raster, band_numbers, band_names=card.bands, stretch=stretch)
        ) as source:
            places = read_places(labels, field, source.geometry.crs, layer or 0)
            labeled = [place for place in places if place.label]
            if not labeled:
                raise RskdError(
                    'No feature of "{labels}" has a class in "{field}": choose another field.',
                    labels=labels,
                    field=field,
                )
            if len(labeled) < len(places):
                _warn(f"{len(places) - len(labeled)} features of {labels} have no class.")
            boxes = place_boxes(labeled)
            scenes = ScenePlaces.around(
                source.geometry,
                network.size,
                (boxes[:, :2] + boxes[:, 2:]) / 2,
                [size] * len(boxes)
                if size
                else sizes_of(
                    boxes, network.typical_scene, card.ground_size_m, source.metres_per_unit
                ),
                source.metres_per_unit,
            )
            with (
                closing(
                    classify(
                        source,
                        scenes,
                        network,
                        min_valid=min_valid,
                        batch_size=batch_size,
                        threads=threads,
                        features=True,
                        canceled=interrupted,
                    )
                ) as predictions,
                _progress(labels.stem, len(scenes.scenes)) as tell,
            ):
                found = gather(_told(predictions, tell))
            if interrupted():
                typer.echo("Interrupted: nothing was written.", err=True)
                raise typer.Exit(130)
            adapted = adapt(
                network,
                path,
                new_model,
                name or output.stem,
                [place.label for place in labeled],
                found,
                source.metres_per_unit,
            )
        measured, warnings_ = adapted.accuracy, adapted.warnings()
        if page:
            write_report(page, adaptation_report(adapted.card, card.name, measured, warnings_))
    for warning in warnings_:
        _warn(warning)
    _print_classes(
        [c.label for c in adapted.card.classes],
        {
            "Scenes": measured.matrix.sum(axis=0),
            "Precision": measured.precision,
            "Recall": measured.recall,
            "F1": measured.f1,
        },
    )
    low, high = measured.interval
    typer.echo(
        f"{adapted.card.name}: {measured.overall:.1%} of {measured.samples} scenes named right in"
        f" cross-validation (95 % interval {low:.1%} to {high:.1%})"
    )
    typer.echo(f"Wrote {output}{f' and {html}' if html else ''}")


@app.command()
def info(model: Annotated[Path, typer.Argument(help=_MODEL_HELP)]) -> None:
    """Show what a model says about itself."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from .scenes.describe import facts
    from .scenes.model import SceneModel

    network = SceneModel(_model_file(model))
    card = network.card
    table = Table.grid(padding=(0, 2))
    for name, value in {**facts(card), "runs on": network.hardware}.items():
        table.add_row(name, Text(value, overflow="fold"))
    classes = Table("Id", "Name", "Label", "Color")
    for number, c in enumerate(card.classes):
        color = Text.assemble(("  ", f"on {c.color}"), f" {c.color}")
        classes.add_row(str(number), c.name, Text(c.label), color)
    console = Console()
    console.print(table)
    console.print(classes)


@app.command("benchmark")
def benchmark_providers(
    model: Annotated[Optional[Path], typer.Argument(help=_MODEL_HELP, show_default="aid30")] = None,
    raster: Annotated[
        Optional[str],
        typer.Option(help="To compare labels on its scenes.", show_default="drawn pictures"),
    ] = None,
    seconds: Annotated[float, typer.Option(min=1, help="How long to measure.")] = 10.0,
    keep: Annotated[
        Optional[str],
        typer.Option(help="Hardware to keep, whatever is fastest.", show_default="the fastest"),
    ] = None,
) -> None:
    """Measure what hardware runs a model fastest, and keep that for `rskd classify`.

    Kept is the fastest that changes at most two labels in a hundred.
    """
    from rich.console import Console
    from rich.table import Table

    from .scenes.hardware import find_provider
    from .scenes.model import SceneModel
    from .scenes.raster import RasterioSource
    from .scenes.speed import best, drawn_scenes, measure, scenes_of

    path = _model_file(model)
    network = SceneModel(path)
    wanted = find_provider(keep) if keep else None
    if raster:
        with closing(RasterioSource(raster, band_names=network.card.bands)) as source:
            pictures = scenes_of(source, network)
    else:
        pictures = drawn_scenes(network)
    speeds = measure(path, pictures, seconds)
    table = Table("Hardware")
    for name in ("Scenes a second", "Times plain CPU", "Labels changed", "Top-1 lost"):
        table.add_column(name, justify="right")
    for speed in speeds:
        cells = [f"{speed.rate:.1f}", f"{speed.ratio:.2f}", f"{speed.changed:.1%}"]
        cost = "not told" if speed.cost is None else f"{speed.cost:.2f}"
        found = ["does not work"] if speed.problem else [*cells, cost]
        table.add_row(speed.provider.name, *found)
    Console().print(table)
    for speed in speeds:
        if speed.problem:
            _warn(str(speed.problem))
    kept = wanted or best(speeds)
    _keep_provider(kept.name)
    typer.echo(
        f"{network.card.name} on {len(pictures)} {'scenes' if raster else 'drawn pictures'};"
        f" rskd classify runs models on {kept.name} ({kept.label}) from here on"
    )


def _settings() -> Path:
    return Path(typer.get_app_dir("rskd"), "settings.json")


def _kept_provider() -> str:
    """The name of the provider that `rskd benchmark` kept, if it did.

    Raises:
        RskdError: the settings can't be read.
    """
    if not _settings().exists():
        return "cpu"
    try:
        return str(json.loads(_settings().read_text(encoding="utf-8"))["provider"])
    except (OSError, ValueError, KeyError, TypeError):
        raise RskdError(
            'The settings in "{path}" can\'t be read: delete that file.', path=_settings()
        ) from None


def _keep_provider(name: str) -> None:
    try:
        _settings().parent.mkdir(parents=True, exist_ok=True)
        _settings().write_text(json.dumps({"provider": name}) + "\n", encoding="utf-8")
    except OSError as error:
        raise RskdError(
            'The settings can\'t be written to "{path}" ({reason}): make it writable.',
            path=_settings(),
            reason=error.strerror,
        ) from None


def _numbers(name: str, text: str, kind: Callable[[str], Number]) -> list[Number]:
    """Numbers with commas between them.

    Raises:
        RskdError: it is something else.
    """
    try:
        numbers = [kind(number) for number in text.split(",")]
        if not all(map(math.isfinite, numbers)):
            raise ValueError
        return numbers
    except ValueError:
        raise RskdError(
            '--{name} "{text}" is no list of {whole}numbers: put commas between them, no spaces.',
            name=name,
            text=text,
            whole="whole " * (kind is int),
        ) from None


def _bounds(text: str) -> tuple[float, float, float, float]:
    numbers = _numbers("extent", text, float)
    if len(numbers) != 4:
        raise RskdError(
            '--extent "{text}" is not four numbers: give xmin,ymin,xmax,ymax.', text=text
        )
    xmin, ymin, xmax, ymax = numbers
    return xmin, ymin, xmax, ymax


def _layers(rasters: list[str]) -> Iterator[tuple[str, str]]:
    """(layer name, raster): the stem of the raster, numbered where another has it.

    Tables' names ignore case, and a GeoPackage keeps some of them for itself.
    """
    taken = {"layer_styles"}
    for raster in rasters:
        stem = Path(raster).stem
        if stem.casefold().startswith(("gpkg_", "rtree_", "sqlite_")):
            stem = f"raster_{stem}"
        names = chain([stem], (f"{stem}_{number}" for number in count(2)))
        layer = next(name for name in names if name.casefold() not in taken)
        taken.add(layer.casefold())
        yield layer, raster


@contextmanager
def _told_of_rest(result: AbstractContextManager["Partial"]) -> Iterator["Partial"]:
    """The result; where the run fails it is said whether another one can go on."""
    under_way = None
    try:
        with result as under_way:
            yield under_way
    finally:
        if under_way and under_way.left and not under_way.keep:
            _warn("What was done is kept: --resume goes on with the rest.")


@contextmanager
def _classifier(address: Optional[str], threads: int) -> Iterator[Callable[..., Any]]:
    """What classifies: this process, with so many threads, or a cluster."""
    if address is None:
        from .scenes.classify import classify

        yield partial(classify, threads=threads)
        return
    if threads:
        raise RskdError(
            "--threads is for runs without --cluster: give the number of workers, as in"
            " --cluster local:4, or start them with as many threads as you want."
        )
    from .scenes.cluster import classify_on_cluster, cluster

    with cluster(address) as client:
        yield partial(classify_on_cluster, client)


@contextmanager
def _interrupted() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C or a termination was asked for; asked for twice it ends the run at once."""
    asked: list[int] = []
    signals = (signal.SIGINT, signal.SIGTERM)

    def ask(number: int, _: Optional[FrameType]) -> None:
        asked.append(number)
        restore()

    def restore() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    before = {number: signal.signal(number, ask) for number in signals}
    try:
        yield lambda: bool(asked)
    finally:
        restore()


def _model_file(model: Optional[Path]) -> Path:
    """The file of a model that was named, or of the default one."""
    from .models import built_in_models

    built_in = built_in_models()
    named = {path.stem: path for path in built_in}
    return built_in[0] if model is None else named.get(str(model), model)


def _warn_of_size(network: "SceneModel", grid: "SceneGrid") -> None:
    from .scenes.grid import MAX_ENLARGED

    trained, side = network.card.ground_size_m, max(grid.ground_size_m)
    if trained and not 0.99 * trained.min <= side <= 1.01 * trained.max:
        _warn(
            f"{network.card.name} was trained for scenes of {trained.min:g} to {trained.max:g} m;"
            f" expect worse classes from scenes of {side:.3g} m."
        )
    if grid.enlarged > MAX_ENLARGED:
        _warn(
            f"The raster is coarse for {network.card.name}, which sees its pixels enlarged"
            f" {grid.enlarged:.2g} times: expect worse classes, or choose larger scenes or a model"
            " for such rasters."
        )


def _warn(text: str) -> None:
    typer.echo(f"Warning: {text}", err=True)


@contextmanager
def _progress(name: str, total: int) -> Iterator[Callable[[float], None]]:
    """A bar that is told how much is done; only a person at a terminal sees it."""
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True)
    with Progress(
        *Progress.get_default_columns()[:2],
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    ) as progress:
        task = progress.add_task(name, total=total)
        yield lambda done: progress.update(task, completed=done)


def _told(items: Iterable[Item], tell: Callable[[float], None]) -> Iterator[Item]:
    """The same, with the progress told on the way."""
    for done, item in enumerate(items, start=1):
        yield item
        tell(done)


def _print_classes(labels: list[str], columns: Mapping[str, "np.ndarray"]) -> None:
    """A table of classes: whole numbers as they are, all others in percent."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from .scenes.report import percent

    table = Table("Class")
    for name in columns:
        table.add_column(name, justify="right")
    for label, *values in zip(labels, *(column.tolist() for column in columns.values())):
        texts = (str(v) if isinstance(v, int) else percent(v) for v in values)
        table.add_row(Text(label), *texts)
    Console().print(table)


def _print_assessment(found: "Assessment") -> None:
    measured, estimates = found.measured, found.estimates
    _print_classes(
        found.labels,
        {
            "Map": measured.matrix.sum(axis=1),
            "Reference": measured.matrix.sum(axis=0),
            "Precision": measured.precision,
            "Recall": measured.recall,
            "F1": measured.f1,
        },
    )
    low, high = measured.interval
    typer.echo(
        f"Overall accuracy {measured.overall:.1%} (95 % interval {low:.1%} to {high:.1%}), kappa"
        f" {measured.kappa:.3f}, from {measured.samples} samples of {found.compared} features"
    )
    if estimates is not None:
        typer.echo(
            f"Weighted by area {float(estimates.overall.value):.1%}"
            f" ± {float(estimates.overall.margin):.1%}"
        )
    if found.missed:
        _warn(f"{found.missed} features lie where the map shows nothing.")
    for warning in found.warnings():
        _warn(warning)


def _counted(
    predictions: Iterator["ScenePredictions"],
    summary: "Summary",
    cells: Optional["CellMap"],
    layer: str,
    scenes: int,
) -> Iterator["ScenePredictions"]:
    """The predictions, counted, put on the map and shown as a progress bar on the way."""
    with _progress(layer, scenes) as tell:
        for batch in predictions:
            summary.add(batch)
            if cells:
                cells.add(batch)
            tell(summary.kept + summary.skipped)
            yield batch


def _print_summary(
    network: "SceneModel", layer: str, grid: "SceneGrid", summary: "Summary"
) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    side, pixel = max(grid.ground_size_m), max(grid.metres_per_pixel)
    typer.echo(f"{layer}: scenes of {side:.4g} m, {pixel:.3g} m a model pixel")
    table = Table("Class")
    for name in ("Scenes", "Share", "Area"):
        table.add_column(name, justify="right")
    rows = zip(network.card.classes, summary.counts, summary.areas())
    for c, scenes, area in sorted(rows, key=lambda row: -row[1]):
        if scenes:
            table.add_row(Text(c.label), str(scenes), f"{scenes / summary.kept:.1%}", _area(area))
    Console().print(table)
    typer.echo(
        f"{summary.kept} scenes, {summary.uncertain} of them uncertain;"
        f" {summary.skipped} skipped for want of data"
    )


def _area(m2: float) -> str:
    return f"{m2 / 1e6:,.2f} km2" if m2 >= 1e6 else f"{m2 / 1e4:,.2f} ha"


if __name__ == "__main__":
    main()
