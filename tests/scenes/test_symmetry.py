from __future__ import annotations

import numpy as np
import pytest

from rskd_qgis.scenes.classify import classify
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.grid import SceneGrid, SceneSize
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource
from rskd_qgis.scenes.symmetry import mean_over_symmetries, symmetries


def images(height: int, width: int) -> np.ndarray:
    return np.random.default_rng(2).integers(0, 256, (3, 2, height, width), np.uint8)


def distinct(arrays: list[np.ndarray]) -> int:
    return len({array.tobytes() for array in arrays})


def test_a_square_has_eight_symmetries_and_an_oblong_four():
    square, oblong = list(symmetries(images(4, 4))), list(symmetries(images(4, 6)))
    assert (len(square), distinct(square)) == (8, 8)
    assert (len(oblong), distinct(oblong)) == (4, 4)
    assert {array.shape for array in oblong} == {(3, 2, 4, 6)}


def test_the_symmetries_are_a_group():
    """Turned or mirrored first, an image gives the same eight."""
    image = images(5, 5)
    wanted = {array.tobytes() for array in symmetries(image)}
    for other in symmetries(image):
        assert {array.tobytes() for array in symmetries(other)} == wanted


def test_the_mean_does_not_depend_on_how_an_image_lies(sensitive_model):
    model = SceneModel(sensitive_model)
    scene = np.random.default_rng(2).integers(0, 256, (1, 3, 32, 32), np.uint8)
    first, *others = [
        mean_over_symmetries(model.predict_and_embed, image) for image in symmetries(scene)
    ]
    plain = [model.predict(image) for image in symmetries(scene)]
    assert np.ptp(plain, axis=0).max() > 0.1
    np.testing.assert_allclose(first[0], np.mean(plain, axis=0), atol=1e-6)
    for probabilities, features in others:
        np.testing.assert_allclose(probabilities, first[0], atol=1e-5)
        np.testing.assert_allclose(features, first[1], atol=1e-4)


def test_the_pipeline_takes_the_mean_and_gives_features(make_raster, sensitive_model):
    source, model = RasterioSource(make_raster()), SceneModel(sensitive_model)
    grid = SceneGrid.plan(source.geometry, model.size, SceneSize(32, "px"), source.metres_per_unit)
    runs = classify(source, grid, model, batch_size=9, symmetries=True, features=True)
    for predictions, strip in zip(runs, grid.strips()):
        pixels, _ = source.read(strip.window, strip.shape)
        scenes = np.stack([pixels[:, :, offset : offset + 32] for offset in strip.offsets])
        probabilities, features = mean_over_symmetries(model.predict_and_embed, scenes)
        np.testing.assert_allclose(predictions.probabilities, probabilities, atol=1e-6)
        np.testing.assert_allclose(predictions.features, features, atol=1e-5)


def test_a_model_without_an_embedding_says_so(tmp_path, sensitive_model, make_raster):
    import onnx

    model = onnx.load(str(sensitive_model))
    del model.graph.output[1]
    onnx.save(model, str(tmp_path / "plain.onnx"))
    plain = SceneModel(tmp_path / "plain.onnx")
    with pytest.raises(RskdError, match=r"plain\.onnx.*gives no features"):
        plain.embed(np.zeros((1, 3, 32, 32), np.uint8))


def test_predict_and_embed_agree_with_predict_and_embed_apart(sensitive_model):
    model = SceneModel(sensitive_model)
    scenes = np.random.default_rng(2).integers(0, 256, (4, 3, 32, 32), np.uint8)
    probabilities, features = model.predict_and_embed(scenes)
    np.testing.assert_array_equal(probabilities, model.predict(scenes))
    np.testing.assert_array_equal(features, model.embed(scenes))
    assert features.shape == (4, 3 * 32 * 32)
