"""Cards, masks, labels, classified maps and options that are broken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.broken_inputs.cases import READ, REFUSED, Case, Make
from tools.broken_inputs.models import card, model, write_model
from tools.broken_inputs.rasters import text

EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&[% 1 + 1 %]"
INF = float("inf")


def classes(**changes: Any) -> dict[str, Any]:
    """A card whose first class is another one."""
    made = card()
    made["classes"][0] = {**made["classes"][0], **changes}
    return made


def cards() -> dict[str, tuple[str, str]]:
    """Texts of cards by name, with what is right for them."""
    image = {"bands": ["red", "green", "blue"], "size": [32, 32], "range": [0, 255]}
    ground = {"min": 10.0, "typical": 64.0, "max": 5000.0}
    changed: dict[str, tuple[dict[str, Any], str]] = {
        "as it should be": (card(), READ),
        "markup everywhere": (
            card(
                name=EVIL,
                version=EVIL,
                limits=EVIL * 50,
                license=EVIL,
                attribution=EVIL,
                training={EVIL: {EVIL: [EVIL]}},
                metrics={EVIL: EVIL},
            ),
            READ,
        ),
        "markup in a label": (classes(label=EVIL), READ),
        "control characters": (card(name="a\x00b\x1b[31mc\x7f", limits="\x08\x0c"), READ),
        "writing turned around": (classes(label="a\u202egnp.exe\u2066"), READ),
        "half a character": (card(name="\ud800", limits="\udfff"), READ),
        "characters beyond Unicode's planes": (classes(label="\U0010ffff\U0001f30d"), READ),
        "a label of a million characters": (classes(label="x" * 10**6), REFUSED),
        "a label of 300 characters": (classes(label="x" * 300), REFUSED),
        "no label": (classes(label=""), READ),
        "a label that is a list": (classes(label=["a"]), READ),
        "a name with a quote": (classes(name="a'b"), REFUSED),
        "a name of SQL": (classes(name='x"; DROP TABLE t; --'), REFUSED),
        "a name of nothing": (classes(name=""), REFUSED),
        "a color that is none": (classes(color="red"), REFUSED),
        "a color of markup": (classes(color='#"/><b'), REFUSED),
        "a color of 8 digits": (classes(color="#d7191cff"), REFUSED),
        "a color with a line break": (classes(color="#d7191c\n"), REFUSED),
        "two classes of one name": (classes(name="green"), REFUSED),
        "one class": (card(classes=card()["classes"][:1]), REFUSED),
        "no classes": (card(classes=[]), REFUSED),
        "classes that are a text": (card(classes="red"), REFUSED),
        "a hundred thousand classes": (
            card(
                classes=[{"name": f"c{i}", "label": "", "color": "#000000"} for i in range(10**5)]
            ),
            REFUSED,
        ),
        "size of 0": (card(input={**image, "size": [0, 0]}), REFUSED),
        "size below 0": (card(input={**image, "size": [-32, -32]}), REFUSED),
        "size of a billion": (card(input={**image, "size": [10**9, 10**9]}), REFUSED),
        "size of one number": (card(input={**image, "size": [32]}), REFUSED),
        "size of text": (card(input={**image, "size": ["a", "b"]}), REFUSED),
        "another size than the model's": (card(input={**image, "size": [64, 64]}), REFUSED),
        "no bands": (card(input={**image, "bands": []}), REFUSED),
        "a million bands": (card(input={**image, "bands": ["b"] * 10**5}), REFUSED),
        "bands that are numbers": (card(input={**image, "bands": [1, 2, 3]}), READ),
        "no input": (card(input=None), REFUSED),
        "a range of one number": (card(input={**image, "range": [1]}), REFUSED),
        "a range that is NaN": (card(input={**image, "range": [float("nan"), 1]}), REFUSED),
        "ground of 0": (card(ground_size_m={**ground, "min": 0}), REFUSED),
        "ground of infinity": (card(ground_size_m={**ground, "max": INF}), REFUSED),
        "ground of NaN": (card(ground_size_m={**ground, "typical": float("nan")}), REFUSED),
        "ground in the wrong order": (card(ground_size_m={**ground, "min": 1e9}), REFUSED),
        "ground that is text": (card(ground_size_m="large"), REFUSED),
        "ground of a millimetre": (
            card(ground_size_m={"min": 1e-3, "typical": 1e-3, "max": 1e-3}),
            REFUSED,
        ),
        "ground of a light year": (
            card(ground_size_m={"min": 1e16, "typical": 1e16, "max": 1e16}),
            "",
        ),
        "metrics that are NaN": (card(metrics={"top1": float("nan")}), REFUSED),
        "metrics that are texts": (card(metrics={"top1": "best"}), READ),
        "metrics that are a list": (card(metrics=[1, 2]), REFUSED),
        "a number of 1,000 digits": (card(parameters=10**1000), REFUSED),
        "a number of 5,000 digits": (card(metrics={"images": 10**4200}), REFUSED),
        "a number of parameters that is none": (card(parameters="many"), REFUSED),
        "parameters below 0": (card(parameters=-5), READ),
        "schema 2": (card(schema=2), REFUSED),
        "schema of text": (card(schema="1"), REFUSED),
        "a megabyte of limits": (card(limits="x" * 2**20), REFUSED),
    }
    made = {name: (json.dumps(content), right) for name, (content, right) in changed.items()}
    made["no JSON"] = ("no card", REFUSED)
    made["nothing"] = ("", REFUSED)
    made["a list"] = ("[1, 2]", REFUSED)
    made["a number"] = ("3", REFUSED)
    made["null"] = ("null", REFUSED)
    made["half of it"] = (json.dumps(card())[:200], REFUSED)
    made["lists 100,000 deep"] = ("[" * 100_000, REFUSED)
    made["objects 900 deep"] = (
        json.dumps(card(training="@")).replace('"@"', '{"a":' * 900 + "1" + "}" * 900),
        REFUSED,
    )
    made["a number without end"] = (json.dumps(card()).replace("64.0", "1e999"), REFUSED)
    return made


def foreign() -> dict[str, tuple[dict[str, str], str]]:
    """Metadata of models made elsewhere, with what is right for them."""
    names = "['a', 'b', 'c', 'd']"
    return {
        "no metadata": ({}, REFUSED),
        "names alone": ({"class_names": names}, READ),
        "names that are code": ({"class_names": "__import__('os').abort()"}, REFUSED),
        "names nested 5,000 deep": ({"class_names": "[" * 5000}, REFUSED),
        "names of 100,000 signs": ({"class_names": "-" * 100_000 + "1"}, REFUSED),
        "names of sums": ({"class_names": "1+" * 20_000 + "1"}, REFUSED),
        "names that are a number": ({"class_names": "7"}, REFUSED),
        "names that are null": ({"class_names": "null"}, REFUSED),
        "names of one letter each": ({"class_names": '"abcd"'}, ""),
        "names that are all the same": ({"class_names": "['a', 'a', 'a', 'a']"}, REFUSED),
        "names that are empty": ({"class_names": "['', '', '', '']"}, READ),
        "names that are numbers": ({"class_names": "[1, 2, 3, 4]"}, READ),
        "names of markup": ({"class_names": json.dumps([EVIL + str(i) for i in range(4)])}, READ),
        "names with numbers as texts": ({"class_names": "{'x': 'a'}"}, REFUSED),
        "a resolution of infinity": ({"class_names": names, "resolution": "1e999"}, REFUSED),
        "a resolution of text": ({"class_names": names, "resolution": "fine"}, REFUSED),
        "a resolution below 0": ({"class_names": names, "resolution": "-5"}, REFUSED),
        "a mean of NaN": (
            {"class_names": names, "standardization_mean": '["nan", 0, 0]'},
            REFUSED,
        ),
        "a deviation of 0": ({"class_names": names, "standardization_std": "[0, 1, 1]"}, REFUSED),
        "a mean of two bands": ({"class_names": names, "standardization_mean": "[0, 1]"}, REFUSED),
        "MLM that is a list": ({"mlm": "[]"}, REFUSED),
        "MLM without input": ({"mlm": '{"mlm:output": []}'}, REFUSED),
        "MLM of numbers": ({"mlm": '{"mlm:input": [3], "mlm:output": [4]}'}, REFUSED),
        "MLM with a function to run": (
            {
                "mlm": json.dumps(
                    {
                        "mlm:input": [{"pre_processing_function": {"expression": "os.abort()"}}],
                        "mlm:output": [{}],
                    }
                )
            },
            REFUSED,
        ),
    }


def polygons(*rings: list[list[float]], **more: Any) -> str:
    """A GeoJSON file of polygons in the raster's CRS, all of one class."""
    features = [
        {
            "type": "Feature",
            "properties": {"class_name": "a", **more},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        for ring in rings
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32633"}}
    return json.dumps({"type": "FeatureCollection", "crs": crs, "features": features})


def box(x: float, y: float, side: float = 60) -> list[list[float]]:
    """A square."""
    return [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]


X, Y = 500_100.0, 4_999_850.0
"""Somewhere in the raster that is well."""


def vectors() -> dict[str, tuple[str, str | bytes]]:
    """Vector files: name -> name of the file and content."""
    good = polygons(box(X, Y))
    return {
        "as it should be": ("a.geojson", good),
        "empty": ("a.geojson", ""),
        "noise": ("a.gpkg", bytes(range(256)) * 100),
        "only the name of SQLite": ("a.gpkg", b"SQLite format 3\x00" + bytes(100)),
        "half of it": ("a.geojson", good[: len(good) // 2]),
        "no features": ("a.geojson", polygons()),
        "points": (
            "a.geojson",
            '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties":'
            ' {"class_name": "a"}, "geometry": {"type": "Point", "coordinates": [14, 50]}}]}',
        ),
        "no geometry": (
            "a.geojson",
            '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties":'
            ' {"class_name": "a"}, "geometry": null}]}',
        ),
        "coordinates of 1e300": ("a.geojson", polygons(box(1e300, 1e300, 1e299))),
        "coordinates of 1e999": ("a.geojson", good.replace("500100.0", "1e999")),
        "coordinates that are NaN": ("a.geojson", good.replace("500100.0", "NaN")),
        "off the raster": ("a.geojson", polygons(box(0, 0))),
        "of no area": ("a.geojson", polygons(box(X, Y, 0))),
        "crossing itself": (
            "a.geojson",
            polygons([[X, Y], [X + 60, Y + 60], [X + 60, Y], [X, Y + 60], [X, Y]]),
        ),
        "two corners": ("a.geojson", polygons([[X, Y], [X + 60, Y], [X, Y]])),
        "a ring of 1,000 corners": (
            "a.geojson",
            polygons([*([X + i % 7, Y + i % 11] for i in range(1000)), [X, Y]]),
        ),
        "degrees beyond the globe": (
            "a.geojson",
            polygons(box(500, 95, 30)).replace("urn:ogc:def:crs:EPSG::32633", "EPSG:4326"),
        ),
        "an unknown CRS": ("a.geojson", good.replace("EPSG::32633", "EPSG::999999")),
        "classes of markup": ("a.geojson", polygons(box(X, Y), class_name=EVIL)),
        "classes that are null": ("a.geojson", polygons(box(X, Y), class_name=None)),
        "classes that are lists": ("a.geojson", polygons(box(X, Y), class_name=[1, 2])),
        "nested 10,000 deep": ("a.geojson", '{"type": "Feature", "geometry":' + "[" * 10_000),
        "a virtual layer of a server": (
            "a.vrt",
            '<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>http://127.0.0.1:9/a</SrcDataSource>'
            "</OGRVRTLayer></OGRVRTDataSource>",
        ),
        "a virtual layer of itself": (
            "a.vrt",
            '<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource relativeToVRT="1">a.vrt'
            "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
        ),
        "a table": ("a.csv", "class_name,x\na,1\n"),
    }


OPTIONS: dict[str, list[str]] = {
    "extent of NaN": ["--extent", "nan,nan,nan,nan"],
    "extent of infinity": ["--extent=-inf,-inf,inf,inf"],
    "extent of 1e308": ["--extent=-1e308,-1e308,1e308,1e308"],
    "extent upside down": ["--extent", "500100,4999900,500000,4999800"],
    "extent of three numbers": ["--extent", "1,2,3"],
    "extent off the raster": ["--extent", "1,2,3,4"],
    "scene of 0": ["--scene-size", "0"],
    "scene of NaN": ["--scene-size", "nan"],
    "scene of 1e308 metres": ["--scene-size", "1e308"],
    "scene of 1e-308 metres": ["--scene-size", "1e-308"],
    "scene of text": ["--scene-size", "large"],
    "scene larger than the raster": ["--scene-size", "100000px"],
    "overlap of 1": ["--overlap", "1"],
    "overlap of NaN": ["--overlap", "nan"],
    "overlap below 0": ["--overlap=-0.5"],
    "no share of valid pixels": ["--min-valid", "nan"],
    "valid share of 2": ["--min-valid", "2"],
    "confidence of NaN": ["--min-confidence", "nan"],
    "bands of text": ["--bands", "a,b,c"],
    "band 0": ["--bands", "0,1,2"],
    "band 2**40": ["--bands", f"{2**40},1,2"],
    "a thousand bands": ["--bands", ",".join(["1"] * 1000)],
    "stretch of text": ["--stretch", "wide"],
    "stretch of NaN": ["--stretch", "nan,nan"],
    "stretch upside down": ["--stretch", "9,1"],
    "stretch of infinity": ["--stretch=-inf,inf"],
    "batch of 0": ["--batch-size", "0"],
    "batch of -1": ["--batch-size=-1"],
    "batch of 2**62": ["--batch-size", str(2**62)],
    "threads below 0": ["--threads=-1"],
    "a million threads": ["--threads", "1000000"],
    "smoothing of NaN": ["--smoothing", "nan"],
    "smoothing of 2": ["--smoothing", "2"],
    "smoothing of infinity": ["--smoothing", "inf"],
}

FINE = {"batch of 2**62", "extent of 1e308"}


def cases() -> Iterator[Case]:
    """All of them, each given to the command that reads it."""
    for name, (told, right) in cards().items():
        yield Case("card", name, _with_metadata("classify", {"rskd": told}), right)
    for name in ("markup everywhere", "control characters", "half a character"):
        yield Case("card, shown", name, _with_metadata("info", {"rskd": cards()[name][0]}), READ)
    for name, (metadata, right) in foreign().items():
        yield Case("foreign model", name, _with_metadata("classify", metadata), right)
    for name, (told, right) in cards().items():
        if right == REFUSED and name not in ("another size than the model's", "schema 2"):
            yield Case("JSON beside a model", name, _beside(told), "")
    for name, (file, content) in vectors().items():
        good = name == "as it should be"
        yield Case("mask", name, _mask(file, content), READ if good else "")
        yield Case("labels to adapt to", name, _given("adapt", file, content), "")
        yield Case("map to assess", name, _given("assess", file, content), READ if good else "")
    for name, arguments in OPTIONS.items():
        yield Case("option", name, _option(arguments), READ if name in FINE else "")


def _with_metadata(command: str, metadata: dict[str, str]) -> Make:
    def make(folder: Path, raster: Path) -> list[str]:
        path = write_model(folder, model(metadata=metadata).SerializeToString())
        return ["info", str(path)] if command == "info" else _classify(raster, "--model", str(path))

    return make


def _beside(told: str) -> Make:
    def make(folder: Path, raster: Path) -> list[str]:
        path = write_model(folder, model(metadata={}).SerializeToString())
        text(folder, "model.json", told)
        return _classify(raster, "--model", str(path))

    return make


def _mask(file: str, content: str | bytes) -> Make:
    return lambda folder, raster: _classify(
        raster, "--scene-size", "32px", "--mask", str(text(folder, file, content))
    )


def _given(command: str, file: str, content: str | bytes) -> Make:
    def make(folder: Path, raster: Path) -> list[str]:
        path = str(text(folder, file, content))
        if command == "adapt":
            return ["adapt", str(raster), path]
        good = str(text(folder, "reference.geojson", polygons(box(X, Y), box(X + 60, Y))))
        return ["assess", path, good]

    return make


def _option(arguments: list[str]) -> Make:
    return lambda folder, raster: _classify(raster, *arguments)


def _classify(raster: Path, *arguments: str) -> list[str]:
    size = [] if "--scene-size" in arguments or "--model" in arguments else ["--scene-size", "32px"]
    return ["classify", str(raster), *size, *arguments]
