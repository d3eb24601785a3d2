"""The result layer's style as a QGIS style document (QML), written without QGIS."""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from .card import ModelCard, SceneClass

UNCERTAIN = "uncertain"
OPACITY = 0.6
OUTLINE = "40,40,40,110"
OUTLINE_MM = 0.1
# Dark lines on pale ones, which can be seen on any image.
HATCH = {"255,255,255,150": 0.5, "70,70,70,255": 0.2}


def qml(card: ModelCard, occurring: Collection[str], min_confidence: float) -> str:
    """A category for each class that occurs, in its own color; what is uncertain is hatched.

    Args:
        card: of the model: labels and colors, and the order in the legend.
        occurring: names of the classes that the layer holds.
        min_confidence: below it a scene is uncertain, whatever its class.
    """
    expression = f'if("confidence" < {min_confidence}, \'{UNCERTAIN}\', "class_name")'
    shown = [scene_class for scene_class in card.classes if scene_class.name in occurring]
    categories = [_category(i, c.name, c.label) for i, c in enumerate(shown)]
    symbols = [_symbol(i, _fill(c)) for i, c in enumerate(shown)]
    categories.append(_category(len(shown), UNCERTAIN, f"Uncertain (below {min_confidence:g})"))
    symbols.append(_symbol(len(shown), _hatch()))
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        '<qgis version="3.22" styleCategories="Symbology">\n'
        f'<renderer-v2 type="categorizedSymbol" attr="{escape(expression)}" symbollevels="0">\n'
        f"<categories>\n{''.join(categories)}</categories>\n"
        f"<symbols>\n{''.join(symbols)}</symbols>\n"
        "</renderer-v2>\n</qgis>\n"
    )


def _category(symbol: int, value: str, label: str) -> str:
    return (
        f'<category symbol="{symbol}" value="{escape(value)}" label="{escape(label)}"'
        ' type="string" render="true"/>\n'
    )


def _symbol(name: int, layers: str) -> str:
    return f'<symbol name="{name}" type="fill" alpha="1" clip_to_extent="1">\n{layers}</symbol>\n'


def _fill(scene_class: SceneClass) -> str:
    red, green, blue = bytes.fromhex(scene_class.color[1:])
    return _simple_fill("solid", f"{red},{green},{blue},{round(255 * OPACITY)}")


def _hatch() -> str:
    strokes = "".join(
        _layer("SimpleLine", {"line_color": color, "line_width": mm, "line_width_unit": "MM"})
        for color, mm in HATCH.items()
    )
    pattern = {"angle": 45, "distance": 2, "distance_unit": "MM"}
    lines = f'<symbol name="@hatch" type="line" alpha="1">\n{strokes}</symbol>\n'
    return _layer("LinePatternFill", pattern, lines) + _simple_fill("no", "0,0,0,0")


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
