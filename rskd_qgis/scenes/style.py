"""The results' styles as QGIS style documents (QML), written without QGIS.

A style is all that QGIS keeps of a layer's look: the symbols with their legend, the tip that is
shown under the cursor, and the form in which a person checks the class.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from .card import ModelCard, SceneClass

Translate = Callable[[str], str]
"""A text -> the same in a person's language."""

UNCERTAIN = ""
"""What the shares and the style call scenes below the least confidence: no class's name."""
UNCLASSIFIED = "-"
"""What they call features that were not classified, for want of data."""
UNCHANGED = "unchanged"
CHECKED = "checked_class"
OPACITY = 0.6
CERTAIN_OPACITY = 0.85
"""Of the most confident scenes where the opacity tells of the confidence: it needs the range."""
OUTLINE = "40,40,40,110"
OUTLINE_MM = 0.1
# Dark lines on pale ones, which can be seen on any image.
HATCH = {"255,255,255,150": 0.5, "70,70,70,255": 0.2}
HOLLOW = "70,70,70,255"
NOTHING = "0,0,0,0"
MARKER_MM = 3.0
BAR_PX = 120
"""Length of the bar of a confidence of 1 in a map tip."""
LIKENESS = ("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725")
"""From the least to the most similar: viridis, which is read by all and in grey."""
NULL_ENTRY = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"
"""What QGIS writes for the entry of a value map that empties the field."""


@dataclass(frozen=True)
class _Category:
    """A value, what the legend calls it, and its symbol."""

    value: str
    label: str
    symbol: str
    properties: str = ""
    """Of the symbol, where they depend on the feature."""


def qml(
    card: ModelCard,
    shares: Mapping[str, float],
    min_confidence: float,
    *,
    names: Mapping[str, str] | None = None,
    points: bool = False,
    by_confidence: bool = False,
    tr: Translate = str,
) -> str:
    """The style of classified scenes or features.

    The legend has the classes that occur, the most frequent first, each with its share; what is
    uncertain is hatched and comes last. A scene that a person has checked is shown in the color of
    the class that they gave, whatever the legend holds.

    Args:
        card: of the model: labels and colors.
        shares: class that occurs -> its share of the scenes, 0 to 1; so for UNCERTAIN, and
            UNCLASSIFIED where there are any.
        min_confidence: below it a scene is uncertain, whatever its class.
        names: what the layer calls the result's columns, where it has other names for them.
        points: whether the layer holds points, not polygons; uncertain ones are hollow.
        by_confidence: whether scenes are the fainter the less confident the model is.
        tr: translates what people read.
    """
    column = _columns(names)
    checked, class_name, confidence = map(column, (CHECKED, "class_name", "confidence"))
    expression = (
        f"case when {checked} is not null then {checked}"
        f" when {class_name} is null then '{UNCLASSIFIED}'"
        f" when {confidence} >= {min_confidence} then {class_name} end"
    )
    certainty = f"if({checked} is null, {_visibility(confidence)}, 100)"
    categories = _class_categories(
        card, shares, _marker if points else _fill, certainty if by_confidence else ""
    )
    # Everything that has no category of its own gets this one: also classes that only people see.
    opacity = 1 if points else OPACITY
    given = _color_of(card, checked, NOTHING, lambda color: _rgba(color, opacity))
    symbol = _hollow_marker(given) if points else _hatch(f"{checked} is null", given)
    categories.append(_uncertain(min_confidence, shares, symbol, tr))
    if UNCLASSIFIED in shares:
        label = _with_share(tr("Not classified"), shares[UNCLASSIFIED])
        outline = _simple_marker(NOTHING, OUTLINE) if points else _simple_fill(NOTHING)
        categories.append(_Category(UNCLASSIFIED, label, outline))
    return _document(
        _categorized(expression, categories, "marker" if points else "fill"),
        _form(card, column, tr) + ("" if names else _layout(tr)),
        _tip(card, column, min_confidence, tr),
    )


def patch_qml(
    card: ModelCard,
    shares: Mapping[str, float],
    min_confidence: float,
    *,
    by_confidence: bool = False,
    tr: Translate = str,
) -> str:
    """The style of dissolved scenes: as ``qml``, but there is nothing to check.

    Args:
        card: of the model.
        shares: class that occurs -> its share of the area; so for UNCERTAIN.
        min_confidence: below it a polygon is uncertain.
        by_confidence: whether polygons are the fainter the less confident the model is.
        tr: translates what people read.
    """
    expression = f'if("confidence" >= {min_confidence}, "class_name", null)'
    certainty = _visibility('"confidence"') if by_confidence else ""
    categories = _class_categories(card, shares, _fill, certainty)
    categories.append(_uncertain(min_confidence, shares, _hatch(), tr))
    word = tr("Area")
    area = 'format_number("area_m2" / 10000, 1)'
    tip = (
        f"{_heading(card, _column('class_name'))}\n<table>\n"
        f"{_bar(card, _column('class_name'), _column('confidence'))}</table>\n"
        f"<p>{escape(word)}: [% {area} %] ha</p>"
    )
    return _document(
        _categorized(expression, categories, "fill"), _value_maps(card, ["class_name"]), tip
    )


def change_qml(
    card: ModelCard,
    shares: Mapping[str, float],
    min_confidence: float,
    *,
    tr: Translate = str,
) -> str:
    """A category for each class that others have become; what has not changed is an outline.

    Args:
        card: of the model.
        shares: class that scenes have become -> their share of all scenes; so for UNCERTAIN
            changes, and for UNCHANGED.
        min_confidence: below it a change is uncertain.
        tr: translates what people read.
    """
    expression = (
        f"case when \"changed\" = 0 then '{UNCHANGED}'"
        f' when "confidence" >= {min_confidence} then "class_after" end'
    )
    categories = _class_categories(card, shares, _fill, label=tr("Now {label}"))
    categories.append(_uncertain(min_confidence, shares, _hatch(), tr))
    label = _with_share(tr("Unchanged"), shares.get(UNCHANGED, 0))
    categories.append(_Category(UNCHANGED, label, _simple_fill(NOTHING)))
    before, after = _column("class_before"), _column("class_after")
    then = _bar(card, before, _column("confidence_before"), tr("Before"))
    now = _bar(card, after, _column("confidence_after"), tr("After"))
    tip = f"{_heading(card, after)}\n<table>\n{then}{now}</table>"
    return _document(
        _categorized(expression, categories, "fill"),
        _value_maps(card, ["class_before", "class_after"]),
        tip,
    )


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
        _symbol(i, "fill", _simple_fill(_rgba(color))) for i, color in enumerate(LIKENESS)
    )
    return _document(
        '<renderer-v2 type="graduatedSymbol" attr="similarity" graduatedMethod="GraduatedColor"'
        f' symbollevels="0">\n<ranges>\n{ranges}</ranges>\n<symbols>\n{symbols}</symbols>\n'
        "</renderer-v2>\n"
    )


def raster_qml(card: ModelCard, occurring: Sequence[str]) -> str:
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


def _columns(names: Mapping[str, str] | None) -> Callable[[str], str]:
    """Column of the result -> the layer's, as QGIS expressions quote it."""
    return lambda name: _column((names or {}).get(name, name))


def _column(name: str) -> str:
    """A column's name as QGIS expressions quote it."""
    return '"' + name.replace('"', '""') + '"'


def _with_share(label: str, share: float) -> str:
    percent = f"{100 * share:.0f}" if share == 0 or share >= 0.005 else "< 1"
    # In a legend QGIS would compute what stands in [% %].
    return f"{label.replace('[%', '[ %')} ({percent} %)"


def _class_categories(
    card: ModelCard,
    shares: Mapping[str, float],
    symbol: Callable[[SceneClass, float], str],
    visibility: str = "",
    label: str = "{label}",
) -> list[_Category]:
    """The classes that occur, the most frequent first, equal ones in the card's order."""
    shown = sorted((c for c in card.classes if c.name in shares), key=lambda c: -shares[c.name])
    opacity = CERTAIN_OPACITY if visibility else OPACITY
    properties = _properties({"alpha": visibility} if visibility else {})
    return [
        _Category(
            c.name,
            _with_share(label.format(label=c.label), shares[c.name]),
            symbol(c, opacity),
            properties,
        )
        for c in shown
    ]


def _uncertain(
    min_confidence: float, shares: Mapping[str, float], symbol: str, tr: Translate
) -> _Category:
    label = tr("Uncertain, below {bound} %").format(bound=f"{100 * min_confidence:g}")
    return _Category(UNCERTAIN, _with_share(label, shares.get(UNCERTAIN, 0)), symbol)


def _visibility(confidence: str) -> str:
    """Percent of opacity: the same confidence looks the same in every layer."""
    return f"scale_exp({confidence}, 0, 1, 10, 100, 2)"


def _color_of(
    card: ModelCard, class_name: str, otherwise: str, write: Callable[[str], str] = str
) -> str:
    """An expression of the color of the class that a column names.

    Args:
        card: of the model.
        class_name: an expression of it.
        otherwise: the color where there is none.
        write: how colors are written.
    """
    pairs = ",".join(f"'{c.name}','{write(c.color)}'" for c in card.classes)
    return f"coalesce(map_get(map({pairs}),{class_name}),'{otherwise}')"


def _tip(
    card: ModelCard, column: Callable[[str], str], min_confidence: float, tr: Translate
) -> str:
    """What is shown under the cursor: the class and how sure the model is of the best two."""
    class_name, checked, confidence = map(column, ("class_name", CHECKED, "confidence"))
    words = tr("checked"), tr("not classified"), tr("uncertain")
    is_checked, unclassified, uncertain = map(_quoted, words)
    said = (
        f"case when {checked} is not null then '{is_checked}'"
        f" when {class_name} is null then '{unclassified}'"
        f" when {confidence} < {min_confidence} then '{uncertain}' else '' end"
    )
    return (
        f"{_heading(card, f'coalesce({checked},{class_name})', (checked, class_name), said)}\n"
        f"<table>\n{_bar(card, class_name, confidence)}"
        f"{_bar(card, column('class_2'), column('confidence_2'))}</table>"
    )


def _heading(
    card: ModelCard, class_name: str, columns: tuple[str, ...] = (), said: str = "''"
) -> str:
    """A line of HTML: the color and the label of the class, and what there is to say of it."""
    label = f"coalesce({','.join(map(_label, columns or (class_name,)))},'')"
    return (
        '<table><tr><td width="14" bgcolor="'
        f'[% {_color_of(card, class_name, "#ffffff")} %]">&nbsp;</td>'
        f"<td nowrap>&nbsp;<b>[% {label} %]</b> <i>[% {said} %]</i></td></tr></table>"
    )


def _bar(card: ModelCard, class_name: str, confidence: str, before: str = "") -> str:
    """A row of HTML: a class, its confidence as a bar of its color, and in percent."""
    length = f"max(1, round({BAR_PX} * coalesce({confidence},0)))"
    label = f"{escape(before)}: " if before else ""
    return (
        f"<tr><td nowrap>{label}[% coalesce({_label(class_name)},'') %]&nbsp;</td>"
        f'<td width="{BAR_PX}" style="min-width:{BAR_PX}px">'
        '<table cellspacing="0" cellpadding="0"><tr>'
        f'<td width="[% {length} %]" style="min-width:[% {length} %]px" height="10"'
        f' bgcolor="[% {_color_of(card, class_name, "#ffffff")} %]">'
        '<font size="1">&nbsp;</font></td></tr></table></td>'
        '<td nowrap align="right">'
        f"[% coalesce(round(100 * {confidence}) || ' %','') %]</td></tr>\n"
    )


def _label(class_name: str) -> str:
    """An expression of what people call the class that a column names, as text in HTML.

    Null where there is none: QGIS has a text of its own for that.
    """
    label = f"replace(represent_value({class_name}),map('&','&amp;','<','&lt;'))"
    return f"if({class_name} is null,null,{label})"


def _quoted(text: str) -> str:
    """A text inside the quotes of a QGIS expression, and as text in HTML."""
    return escape(text, quote=False).replace("'", "''")


def _form(card: ModelCard, column: Callable[[str], str], tr: Translate) -> str:
    """The form: classes by their labels; only the checked class can be changed."""
    own = {
        "row_index": tr("Row"),
        "col_index": tr("Column"),
        "class_id": tr("Number of the class"),
        "class_name": tr("Class"),
        "confidence": tr("Confidence"),
        "margin": tr("Lead over the second class"),
        "class_2": tr("Second class"),
        "confidence_2": tr("Its confidence"),
        "valid": tr("Share of valid pixels"),
        CHECKED: tr("Checked class"),
    }
    names = {name: column(name)[1:-1].replace('""', '"') for name in own}
    aliases = "".join(
        f'<alias field="{escape(names[name])}" name="{escape(alias)}"/>\n'
        for name, alias in own.items()
    )
    fixed = "".join(
        f'<field name="{escape(name)}" editable="{int(own_name == CHECKED)}"/>\n'
        for own_name, name in names.items()
    )
    classes = [names[name] for name in ("class_name", "class_2", CHECKED)]
    nothing = tr("(not checked)")
    return (
        f"{_value_maps(card, classes, nothing)}"
        f"<aliases>\n{aliases}</aliases>\n<editable>\n{fixed}</editable>\n"
    )


def _layout(tr: Translate) -> str:
    """The form of a layer that has the result's columns only: first what a person looks for."""
    groups = {
        tr("What it shows"): (CHECKED, "class_name", "confidence", "class_2", "confidence_2"),
        tr("Scene"): ("margin", "valid", "class_id", "row_index", "col_index"),
    }
    fields = {
        title: "".join(f'<attributeEditorField name="{name}" showLabel="1"/>\n' for name in names)
        for title, names in groups.items()
    }
    containers = "".join(
        f'<attributeEditorContainer name="{escape(title)}" groupBox="1" columnCount="1"'
        f' showLabel="1" visibilityExpressionEnabled="0">\n{inside}</attributeEditorContainer>\n'
        for title, inside in fields.items()
    )
    return (
        "<editorlayout>tablayout</editorlayout>\n"
        f"<attributeEditorForm>\n{containers}</attributeEditorForm>\n"
    )


def _value_maps(card: ModelCard, names: Sequence[str], nothing: str = "") -> str:
    """Columns that hold names of classes, and show labels."""
    pairs = [(c.label, c.name) for c in sorted(card.classes, key=lambda c: c.label.casefold())]
    if nothing:
        pairs.insert(0, (nothing, NULL_ENTRY))
    entries = "".join(
        f'<Option type="Map"><Option name="{escape(label)}" type="QString" value="{name}"/>'
        "</Option>\n"
        for label, name in pairs
    )
    fields = "".join(
        f'<field name="{escape(name)}"><editWidget type="ValueMap"><config><Option type="Map">'
        f'<Option name="map" type="List">\n{entries}</Option>'
        "</Option></config></editWidget></field>\n"
        for name in names
    )
    return f"<fieldConfiguration>\n{fields}</fieldConfiguration>\n"


def _categorized(expression: str, shown: list[_Category], kind: str) -> str:
    categories = "".join(
        f'<category symbol="{i}" value="{escape(c.value)}" label="{escape(c.label)}"'
        ' type="string" render="true"/>\n'
        for i, c in enumerate(shown)
    )
    symbols = "".join(_symbol(i, kind, c.properties + c.symbol) for i, c in enumerate(shown))
    return (
        f'<renderer-v2 type="categorizedSymbol" attr="{escape(expression)}" symbollevels="0">\n'
        f"<categories>\n{categories}</categories>\n<symbols>\n{symbols}</symbols>\n"
        "</renderer-v2>\n"
    )


def _document(symbols: str, form: str = "", tip: str = "") -> str:
    parts = ["Symbology"] + ["Fields", "Forms"] * bool(form) + ["MapTips"] * bool(tip)
    if tip:
        tip = f'<div style="font-family:sans-serif">\n{tip}\n</div>'
        form += f"<mapTip>{escape(tip)}</mapTip>\n"
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        f'<qgis version="3.22" styleCategories="{"|".join(parts)}">\n{symbols}{form}</qgis>\n'
    )


def _symbol(name: int, kind: str, layers: str) -> str:
    return f'<symbol name="{name}" type="{kind}" alpha="1" clip_to_extent="1">\n{layers}</symbol>\n'


def _properties(expressions: Mapping[str, str]) -> str:
    """Properties of a symbol or of a layer of one that QGIS computes for each feature."""
    if not expressions:
        return ""
    options = "".join(
        f'<Option name="{name}" type="Map"><Option name="active" type="bool" value="true"/>'
        f'<Option name="expression" type="QString" value="{escape(expression)}"/>'
        '<Option name="type" type="int" value="3"/></Option>'
        for name, expression in expressions.items()
    )
    return (
        '<data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/>'
        f'<Option name="properties" type="Map">{options}</Option>'
        '<Option name="type" type="QString" value="collection"/></Option>'
        "</data_defined_properties>\n"
    )


def _rgba(color: str, alpha: float = OPACITY) -> str:
    red, green, blue = bytes.fromhex(color[1:])
    return f"{red},{green},{blue},{round(255 * alpha)}"


def _fill(scene_class: SceneClass, opacity: float) -> str:
    return _simple_fill(_rgba(scene_class.color, opacity))


def _hatch(shown: str = "", color: str = "") -> str:
    """Lines, where an expression says so, over a fill that another one may give a color."""
    strokes = "".join(
        _layer("SimpleLine", {"line_color": stroke, "line_width": mm, "line_width_unit": "MM"})
        for stroke, mm in HATCH.items()
    )
    pattern = {"angle": 45, "distance": 2, "distance_unit": "MM"}
    lines = f'<symbol name="@hatch" type="line" alpha="1">\n{strokes}</symbol>\n'
    condition = _properties({"enabled": shown} if shown else {})
    return _layer("LinePatternFill", pattern, condition + lines) + _simple_fill(NOTHING, color)


def _marker(scene_class: SceneClass, _: float) -> str:
    return _simple_marker(_rgba(scene_class.color, 1), OUTLINE)


def _hollow_marker(given: str) -> str:
    return _simple_marker(NOTHING, HOLLOW, given)


def _simple_marker(color: str, outline: str, given: str = "") -> str:
    size = {"size": MARKER_MM, "size_unit": "MM", "outline_style": "solid"}
    return _layer(
        "SimpleMarker",
        {"name": "circle", "color": color, "outline_color": outline, **size},
        _properties({"fillColor": given} if given else {}),
    )


def _simple_fill(color: str, given: str = "") -> str:
    return _layer(
        "SimpleFill",
        {
            "style": "solid",
            "color": color,
            "outline_color": OUTLINE,
            "outline_style": "solid",
            "outline_width": OUTLINE_MM,
            "outline_width_unit": "MM",
        },
        _properties({"fillColor": given} if given else {}),
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
