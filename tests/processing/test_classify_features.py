"""rskd:classifyfeatures, run by its id in a real QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from rskd_qgis.scenes.style import UNCERTAIN
from tests.conftest import tiny_card
from tests.processing.conftest import Feedback
from tests.processing.results import read_scenes

ID = "rskd:classifyfeatures"
MIDDLES = {"red": 500_040, "green": 500_120, "blue": 500_200, "grey": 500_280}
"""Name -> x of the middle of the square of ``colored``; y is 4999960."""


def make_layer(kind: str, *wkts: str, crs: str = "EPSG:32633", fields: str = "") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string{fields}", "places", "memory")
    features = []
    for i, wkt in enumerate(wkts):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature["name"] = f"place {i}"
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def points(*names: str, **kwargs: Any) -> QgsVectorLayer:
    return make_layer("Point", *(f"POINT({MIDDLES[n]} 4999960)" for n in names), **kwargs)


@pytest.fixture
def classify_features(
    run: Callable[..., Any], colored: Path, tiny_model: Path
) -> Callable[..., Any]:
    def run_it(layer: Any, **parameters: Any) -> QgsVectorLayer:
        inputs = {"RASTER": colored, "MODEL": tiny_model, "OUTPUT": "TEMPORARY_OUTPUT"}
        return run(ID, parameters.pop("feedback", None), INPUT=layer, **{**inputs, **parameters})[
            "OUTPUT"
        ]

    return run_it


def test_points_get_the_class_of_what_is_around_them(classify_features: Any) -> None:
    layer = points("blue", "red", "grey", "green")
    result = classify_features(layer, SCENE_SIZE=60)
    rows = [f.attributeMap() for f in result.getFeatures()]
    assert [row["class_name"] for row in rows] == ["blue", "red", "grey", "green"]
    assert [row["name"] for row in rows] == [f"place {i}" for i in range(4)]
    assert result.fields().names() == [
        "name", "class_id", "class_name", "confidence", "margin", "class_2", "confidence_2",
        "valid", "checked_class",
    ]  # fmt: skip
    assert [f.geometry().asWkt() for f in result.getFeatures()] == [
        f.geometry().asWkt() for f in layer.getFeatures()
    ]


def test_a_point_in_the_middle_of_a_scene_gets_its_probabilities(
    run: Callable[..., Any], classify: Callable[..., Any], make_raster: Callable[..., Path],
    sensitive_model: Path,
) -> None:  # fmt: skip
    raster = make_raster()
    for size in (32, 50):
        how = {"SCENE_SIZE": size, "SCENE_UNIT": "px", "PROBABILITIES": True}
        scenes = read_scenes(classify(raster, sensitive_model, **how))
        middles = [np.array(row["bounds"]).reshape(2, 2).mean(axis=0) for row in scenes.values()]
        layer = make_layer("Point", *(f"POINT({x} {y})" for x, y in middles))
        how["OUTPUT"] = "TEMPORARY_OUTPUT"
        result = run(ID, INPUT=layer, RASTER=raster, MODEL=sensitive_model, **how)["OUTPUT"]
        names = [f"p_{name}" for name in ("red", "green", "blue", "grey")]
        found = np.array([[f[name] for name in names] for f in result.getFeatures()])
        expected = np.array([[row[name] for name in names] for row in scenes.values()])
        np.testing.assert_allclose(found, expected, atol=1e-5)


def test_a_polygon_is_seen_as_the_square_that_holds_it(
    classify_features: Any, make_model: Callable[..., Path]
) -> None:
    """A low and long one within red and green, a small one within blue."""
    layer = make_layer(
        "Polygon",
        "POLYGON((500000 4999950,500160 4999950,500160 4999970,500000 4999970,500000 4999950))",
        "POLYGON((500190 4999950,500210 4999950,500210 4999970,500190 4999970,500190 4999950))",
    )
    both, blue = classify_features(layer, PROBABILITIES=True).getFeatures()
    assert both["p_red"] == pytest.approx(both["p_green"], abs=0.05)
    assert blue["class_name"] == "blue"
    # A model that was trained for larger scenes sees the blue one's neighbours too.
    wide = make_model({**tiny_card(), "ground_size_m": {"min": 240, "typical": 240, "max": 300}})
    _, blue = classify_features(layer, MODEL=wide, PROBABILITIES=True).getFeatures()
    assert blue["p_blue"] < 0.9


def test_features_of_another_crs(classify_features: Any) -> None:
    layer = make_layer("Point", "POINT(15.00152 45.15347)", crs="EPSG:4326")
    (found,) = classify_features(layer, SCENE_SIZE=40).getFeatures()
    assert found["class_name"] == "green"
    assert found.geometry().asPoint().x() == pytest.approx(15.00152)


def test_features_off_the_raster_are_kept_without_a_class(
    classify_features: Any, feedback: Feedback
) -> None:
    layer = make_layer(
        "Point", "POINT(400000 4999960)", "POINT(500040 4999960)", "POINT EMPTY",
        "POINT(900000 0)",
    )  # fmt: skip
    rows = list(classify_features(layer, SCENE_SIZE=60, feedback=feedback).getFeatures())
    assert [row["name"] for row in rows] == [f"place {i}" for i in range(4)]
    assert [str(row["class_name"]) for row in rows] == ["NULL", "red", "NULL", "NULL"]
    assert "1 features classified" in "\n".join(feedback.infos)
    assert "3 not" in "\n".join(feedback.infos)


def test_a_scene_at_the_edge_is_moved_inside(classify_features: Any) -> None:
    (found,) = classify_features(
        make_layer("Point", "POINT(500001 4999999)"), SCENE_SIZE=80
    ).getFeatures()
    assert (found["class_name"], found["valid"]) == ("red", 1)


def test_no_feature_on_the_raster_is_told(classify_features: Any) -> None:
    with pytest.raises(QgsProcessingException, match=r"No feature of .* lies on the raster"):
        classify_features(make_layer("Point", "POINT(400000 4999960)"))


def test_columns_that_are_there_keep_their_names_and_the_style_knows_the_new_ones(
    provider: None, colored: Path, tiny_model: Path, project: QgsProject
) -> None:
    import processing

    layer = points("red", "blue", fields="&field=class_name:string&field=confidence:double")
    parameters = {
        "INPUT": layer, "RASTER": str(colored), "MODEL": str(tiny_model), "SCENE_SIZE": 60,
        "OUTPUT": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    processing.runAndLoadResults(ID, parameters)
    (result,) = project.mapLayers().values()
    names = [field.name() for field in result.fields()]
    assert len(set(names)) == len(names)
    new_class = names[3:][1]
    assert [f[new_class] for f in result.getFeatures()] == ["red", "blue"]
    assert new_class != "class_name"
    assert f'"{new_class}"' in result.renderer().classAttribute()
    assert {c.value() for c in result.renderer().categories()} == {"red", "blue", UNCERTAIN}
    form, columns = result.editFormConfig(), result.fields()
    changeable = [n for n in names if not form.readOnly(columns.lookupField(n))]
    assert changeable == [*names[:3], "checked_class"]  # one's own columns stay one's own
    assert result.renderer().categories()[0].symbol().color().name() == "#d7191c"


def test_only_the_selected_ones(classify_features: Any, project: QgsProject) -> None:
    from qgis.core import QgsProcessingFeatureSourceDefinition

    layer = points("red", "green", "blue")
    project.addMapLayer(layer)
    layer.selectByIds([feature.id() for feature in layer.getFeatures()][1:2])
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    (found,) = classify_features(selected, SCENE_SIZE=60).getFeatures()
    assert found["class_name"] == "green"


def test_a_canceled_run_holds_what_was_done(classify_features: Any, feedback: Feedback) -> None:
    feedback.progressChanged.connect(feedback.cancel)
    layer = points(*(["red", "green", "blue", "grey"] * 10))
    result = classify_features(layer, SCENE_SIZE=60, THREADS=1, feedback=feedback)
    assert 0 < result.featureCount() < 40
    assert "Canceled" in "\n".join(feedback.infos)


def test_real_places(
    run: Callable[..., Any], scene_rasters: dict[str, Path], sensitive_model: Path
) -> None:
    """Points all over the photo of Swellendam, which is in degrees."""
    layer = make_layer(
        "Point",
        *(f"POINT({x} {y})" for x in (20.502, 20.51, 20.518, 20.524) for y in (-33.99, -33.98)),
        crs="EPSG:4326",
    )
    result = run(ID, INPUT=layer, RASTER=scene_rasters["swellendam"], MODEL=sensitive_model,
                 SCENE_SIZE=100, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
    assert result.featureCount() == 8
    assert all(0.25 <= f["confidence"] <= 1 for f in result.getFeatures())
