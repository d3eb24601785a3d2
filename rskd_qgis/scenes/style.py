"""The results' styles as QGIS style documents (QML), written without QGIS."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from html import escape

from .card import ModelCard, SceneClass

UNCERTAIN = "uncertain"
UNCHANGED = "unchanged"
OPACITY = 0.6
OUTLINE = "40,40,40,110"
OUTLINE_MM = 0.1
# Dark lines on pale ones, which can be seen on any image.
HATCH = {"255,255,255,150": 0.5, "70,70,70,255": 0.2}
HOLLOW = "70,70,70,255"
MARKER_MM = 3.0
LIKENESS = ("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725")
"""From the least to the most similar: viridis, which is read by all and in grey."""


@dataclass(frozen=True)
class _Category:
    """A value, what the legend calls it, and its symbol."""

    value: str
    label: str
    symbol: str


def qml(
    card: ModelCard,
    occurring: Collection[str],
    min_confidence: float,
    *,
    class_column: str = "class_name",
    confidence_column: str = "confidence",
    points: bool = False,
) -> str:
    """A category for each class that occurs, in its own color; what is uncertain is hatched.

    Args:
        card: of the model: labels and colors, and the order in the legend.
        occurring: names of the classes that the layer holds.
        min_confidence: below it a scene is uncertain, whatever its class.
        class_column: the column that holds the class.
        confidence_column: the column that holds the confidence.
        points: whether the layer holds points, not polygons; uncertain ones are hollow.
    """
    fill, uncertain = (_marker, _hollow_marker) if points else (_fill, _hatch)
    expression = (
        f"if({_column(confidence_column)} < {min_confidence}, '{UNCERTAIN}',"
        f" {_column(class_column)})"
    )
    categories = [_Category(c.name, c.label, fill(c)) for c in _shown(card, occurring)]
    categories.append(_uncertain(min_confidence, uncertain()))
    return _categorized(expression, categories, "marker" if points else "fill")


def change_qml(card: ModelCard, occurring: Collection[str], min_confidence: float) -> str:
    """A category for each class that others have become; what has not changed is an outline.

    Args:
        card: of the model.
        occurring: names of the classes that scenes have become.
        min_confidence: below it a change is uncertain.
    """
    expression = (
        f"case when \"changed\" = 0 then '{UNCHANGED}'"
        f' when "confidence" < {min_confidence} then \'{UNCERTAIN}\' else "class_after" end'
    )
    categories = [_Category(c.name, f"Now {c.label}", _fill(c)) for c in _shown(card, occurring)]
    categories.append(_uncertain(min_confidence, _hatch()))
    categories.append(_Category(UNCHANGED, "Unchanged", _simple_fill("no", "0,0,0,0")))
    return _categorized(expression, categories, "fill")


def similarity_qml(similarities: Sequence[float]) -> str:
    """Steps of color from the least to the most similar scene, as many in each.

    Args:
        similarities: of the scenes in the layer, sorted in any way.
    """
    ordered = sorted(similarities) or [0.0]
    steps = len(LIKENESS)
    ends = [ordered[round(i * (len(ordered) - 1) / steps)] for i in range(steps + 1)]
    ranges = "".join(
        f'<range symbol="{i}" lower="{ends[i]}" upper="{ends[i + 1]}" render="true"'
        f' label="{ends[i]:.3f} - {ends[i + 1]:.3f}"/>\n'
        for i in range(steps)
    )
    symbols = "".join(
        _symbol(i, "fill", _simple_fill("solid", _rgba(color))) for i, color in enumerate(LIKENESS)
    )
    return _document(
        '<renderer-v2 type="graduatedSymbol" attr="similarity" graduatedMethod="GraduatedColor"'
        f' symbollevels="0">\n<ranges>\n{ranges}</ranges>\n<symbols>\n{symbols}</symbols>\n'
        "</renderer-v2>\n"
    )


def raster_qml(card: ModelCard, occurring: Collection[str]) -> str:
    """The colors of a raster whose first band is the class.

    Args:
        card: of the model.
        occurring: names of the classes that the raster holds.
    """
    entries = "".join(
        f'<paletteEntry value="{number}" label="{escape(c.label)}" color="{c.color}"'
        ' alpha="255"/>\n'
        for number, c in enumerate(card.classes)
        if c.name in occurring
    )
    return _document(
        '<pipe>\n<rasterrenderer type="paletted" band="1" opacity="1" alphaBand="-1">\n'
        f"<colorPalette>\n{entries}</colorPalette>\n</rasterrenderer>\n</pipe>\n"
    )


def _shown(card: ModelCard, occurring: Collection[str]) -> list[SceneClass]:
    return [scene_class for scene_class in card.classes if scene_class.name in occurring]


def _column(name: str) -> str:
    """A column's name as QGIS expressions quote it."""
    return '"' + name.replace('"', '""') + '"'


def _uncertain(min_confidence: float, symbol: str) -> _Category:
    return _Category(UNCERTAIN, f"Uncertain (below {min_confidence:g})", symbol)


def _categorized(expression: str, shown: list[_Category], kind: str) -> str:
    categories = "".join(
        f'<category symbol="{i}" value="{escape(c.value)}" label="{escape(c.label)}"'
        ' type="string" render="true"/>\n'
        for i, c in enumerate(shown)
    )
    symbols = "".join(_symbol(i, kind, c.symbol) for i, c in enumerate(shown))
    return _document(
        f'<renderer-v2 type="categorizedSymbol" attr="{escape(expression)}" symbollevels="0">\n'
        f"<categories>\n{categories}</categories>\n<symbols>\n{symbols}</symbols>\n"
        "</renderer-v2>\n"
    )


def _document(renderer: str) -> str:
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        f'<qgis version="3.22" styleCategories="Symbology">\n{renderer}</qgis>\n'
    )


def _symbol(name: int, kind: str, layers: str) -> str:
    return f'<symbol name="{name}" type="{kind}" alpha="1" clip_to_extent="1">\n{layers}</symbol>\n'


def _rgba(color: str, alpha: float = OPACITY) -> str:
    red, green, blue = bytes.fromhex(color[1:])
    return f"{red},{green},{blue},{round(255 * alpha)}"


def _fill(scene_class: SceneClass) -> str:
    return _simple_fill("solid", _rgba(scene_class.color))


def _hatch() -> str:
    strokes = "".join(
        _layer("SimpleLine", {"line_color": color, "line_width": mm, "line_width_unit": "MM"})
        for color, mm in HATCH.items()
    )
    pattern = {"angle": 45, "distance": 2, "distance_unit": "MM"}
    lines = f'<symbol name="@hatch" type="line" alpha="1">\n{strokes}</symbol>\n'
    return _layer("LinePatternFill", pattern, lines) + _simple_fill("no", "0,0,0,0")


def _marker(scene_class: SceneClass) -> str:
    return _simple_marker(_rgba(scene_class.color, 1), OUTLINE)


def _hollow_marker() -> str:
    return _simple_marker("0,0,0,0", HOLLOW)


def _simple_marker(color: str, outline: str) -> str:
    size = {"size": MARKER_MM, "size_unit": "MM", "outline_style": "solid"}
    return _layer(
        "SimpleMarker", {"name": "circle", "color": color, "outline_color": outline, **size}
    )


def _simple_fill(style: str, color: str) -> str:
    return _layer(
        "SimpleFill",
        {
            "style": style,
            "color": color,
            "outline_color": OUTLINE,
            "outline_style": "solid",
            "outline_width": OUTLINE_MM,
            "outline_width_unit": "MM",
        },
    )


def _layer(kind: str, properties: dict[str, object], inside: str = "") -> str:
    options = "".join(
        f'<Option name="{name}" type="QString" value="{value}"/>'
        for name, value in properties.items()
    )
    return (
        f'<layer class="{kind}" enabled="1" pass="0" locked="0">'
        f'<Option type="Map">{options}</Option>\n{inside}</layer>\n'
    )
