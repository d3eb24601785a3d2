"""The public data sets in the layouts in which they are distributed, on small files."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from training.__main__ import main
from training.data.augment import Augment
from training.data.cache import cache_folder
from training.data.catalogue import DATASETS
from training.data.datamodule import SceneData
from training.data.images import picture_groups
from training.data.sources import ImageSource, load_images, read_split
from training.data.split import PARTS, Split, parse_fractions, stratified_split
from training.data.voc import Box, dominant_class, square_around
from training.errors import TrainingError

RSOD_CLASSES = ("aircraft", "oiltank", "overpass", "playground")


def picture(path: Path, size: tuple[int, int] = (16, 16)) -> None:
    """Write noise that is the same for the same path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draw = np.random.default_rng(list(path.as_posix().encode()))
    Image.fromarray(draw.integers(0, 256, (*size[::-1], 3), np.uint8)).save(path)


def pack(folder: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w") as held:
        for file in sorted(folder.rglob("*")):
            held.write(file, f"{folder.name}/{file.relative_to(folder)}")
    return archive


def load(dataset: str, path: Path, side: int = 16, classes: dict[str, str] | None = None):
    return load_images([ImageSource(dataset, str(path), classes)], side)


def layout_of(name: str) -> tuple[str, str]:
    """Folder above the classes and ending of the images, from the catalogue's own line."""
    path = Path(DATASETS[name].layout.split(" (")[0])
    return path.parents[1].as_posix(), path.suffix


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize("name", [name for name in DATASETS if not name.startswith("RSOD")])
def test_each_set_of_classes_is_read_as_it_is_distributed(name, packed, tmp_path):
    above, suffix = layout_of(name)
    for number in range(DATASETS[name].classes):
        for image in range(2):
            picture(tmp_path / "set" / above / f"class{number:02d}" / f"{image:04d}{suffix}")
    (tmp_path / "set" / above / "class00" / "Thumbs.txt").write_text("no image")
    (tmp_path / "set" / "__MACOSX" / "class00").mkdir(parents=True)
    (tmp_path / "set" / "__MACOSX" / "class00" / f"._0001{suffix}").write_bytes(b"resource fork")
    path = pack(tmp_path / "set", tmp_path / "set.zip") if packed else tmp_path / "set"
    images = load(name, path)
    assert len(images.classes) == DATASETS[name].classes
    assert len(images.names) == 2 * len(images.classes)
    assert images.names[0] == f"class00/0000{suffix}"


def test_the_order_letter_of_rsscn7_is_no_part_of_a_class(tmp_path):
    names = ("aGrass", "bField", "cIndustry", "dRiverLake", "eForest", "fResident", "gParking")
    for name in names:
        picture(tmp_path / "RSSCN7-master" / name / f"{name[0]}001.jpg")
    want = {"Grass", "Field", "Industry", "RiverLake", "Forest", "Resident", "Parking"}
    assert set(load("RSSCN7", tmp_path).classes) == want


def test_real_sets_have_the_classes_of_the_catalogue(data_dir):
    images = load("RSSCN7", data_dir / "rsscn7_200.zip", 32)
    assert len(images.names) == 2240
    assert images.classes[0] == "Field"


def test_pixels_outlive_the_decoder_in_a_mapped_file(tmp_path, monkeypatch):
    monkeypatch.setenv("RSKD_CACHE", str(tmp_path / "cache"))
    files = [tmp_path / "own" / name / f"{n}.png" for name in ("a", "b") for n in range(3)]
    for file in files:
        picture(file)
    first = load("own", tmp_path / "own")
    assert isinstance(first.pixels, np.memmap)
    np.testing.assert_array_equal(
        first.pixels[0], np.array(Image.open(files[0])).transpose(2, 0, 1)
    )
    (cached,) = cache_folder().iterdir()
    with monkeypatch.context() as patch:
        patch.setattr(Image, "open", None)  # what is cached is not decoded again
        np.testing.assert_array_equal(load("own", tmp_path / "own").pixels, first.pixels)
    facts = files[0].stat()
    Image.fromarray(np.zeros((16, 16, 3), np.uint8)).save(files[0])
    os.utime(files[0], ns=(facts.st_atime_ns, facts.st_mtime_ns + 1))
    assert not load("own", tmp_path / "own").pixels[0].any()
    assert load("own", tmp_path / "own", side=8).pixels.shape == (6, 3, 8, 8)
    assert len(list(cache_folder().iterdir())) == 3
    assert cached.is_file()


def test_a_full_disk_is_told_before_decoding(tmp_path, monkeypatch):
    for name in ("a/1.png", "b/1.png"):
        picture(tmp_path / name)
    with pytest.raises(TrainingError, match=r"take 1200\.0 GB, .* set RSKD_CACHE"):
        load("own", tmp_path, side=447_214)


def annotate(path: Path, size: tuple[int, int], boxes: list[tuple[str, int, int, int, int]]):
    objects = "".join(
        f"<object><name>{name}</name><bndbox><xmin>{x0}</xmin><ymin>{y0}</ymin><xmax>{x1}</xmax>"
        f"<ymax>{y1}</ymax></bndbox></object>"
        for name, x0, y0, x1, y1 in boxes
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    width, height = size
    path.write_text(
        f"<annotation><filename>{path.stem}</filename><size><width>{width}</width>"
        f"<height>{height}</height><depth>3</depth></size>{objects}</annotation>"
    )


@pytest.fixture
def rsod(tmp_path) -> Path:
    """Three images of each class in RSOD's layout; one image has no boxes."""
    root = tmp_path / "RSOD"
    for name in RSOD_CLASSES:
        for number in range(1, 4):
            picture(root / name / "JPEGImages" / f"{name}_{number}.jpg", (300, 200))
            boxes = [(name, 10, 10, 50, 60), (name, 200, 100, 280, 190)]
            if (name, number) == ("overpass", 1):
                boxes.append(("aircraft", 0, 0, 299, 199))
            if (name, number) == ("playground", 3):
                boxes = []
            annotate(root / name / "Annotation" / "xml" / f"{name}_{number}.xml", (300, 200), boxes)
    return root


def test_rsod_images_take_the_class_with_the_largest_area(rsod):
    images = load("RSOD", rsod)
    assert images.classes == RSOD_CLASSES
    assert "aircraft/overpass_1.jpg" in images.names
    assert len(images.names) == 11  # the image without boxes shows no class


def test_rsod_objects_are_crops_that_stay_with_their_image(rsod):
    images = load("RSOD-objects", rsod, 64)
    assert len(images.names) == 23
    where = {name: index for index, name in enumerate(images.names)}
    groups = picture_groups(images)
    of_one_image = [where[f"overpass/overpass_1.jpg#{n}"] for n in (0, 1)]
    assert len(set(groups[[*of_one_image, where["aircraft/overpass_1.jpg#2"]]])) == 1
    assert len(set(groups)) == 11
    split = stratified_split("R", images.names, images.targets, groups, (0.5, 0, 0.5), 1)
    files = [{n.split("/")[1].split("#")[0] for n in getattr(split, part)} for part in PARTS]
    assert not files[0] & files[2]


def test_rsod_is_read_from_the_zip_of_each_class(rsod, tmp_path):
    packed = tmp_path / "zips"
    packed.mkdir()
    for folder in sorted(rsod.iterdir()):
        pack(folder, packed / f"{folder.name}.zip")
    assert load("RSOD", packed).names == load("RSOD", rsod).names


def test_a_broken_annotation_is_named(rsod):
    (rsod / "oiltank" / "Annotation" / "xml" / "oiltank_2.xml").write_text("<annotation>")
    with pytest.raises(TrainingError, match=r"oiltank_2\.xml' is no PASCAL VOC annotation"):
        load("RSOD", rsod)


@given(
    width=st.integers(20, 2000),
    height=st.integers(20, 2000),
    corners=st.lists(st.floats(0, 1), min_size=4, max_size=4),
)
def test_a_crop_is_a_square_of_the_image_that_holds_the_middle_of_its_box(width, height, corners):
    (x0, x1), (y0, y1) = sorted(corners[:2]), sorted(corners[2:])
    box = Box("a", x0 * width, y0 * height, x1 * width, y1 * height)
    left, top, right, bottom = square_around(box, (width, height))
    assert right - left == bottom - top > 0
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    assert left - 1 <= (box.left + box.right) / 2 <= right + 1
    assert top - 1 <= (box.top + box.bottom) / 2 <= bottom + 1


def test_the_dominant_class_is_that_of_the_largest_area():
    many, one = [Box("small", i, 0, i + 1, 1) for i in range(5)], [Box("large", 0, 0, 3, 3)]
    assert dominant_class(many + one) == "large"
    assert dominant_class([Box("b", 0, 0, 1, 1), Box("a", 0, 0, 1, 1)]) == "a"


def two_sets(folder: Path) -> list[ImageSource]:
    for name in ("one/Forest/1.png", "one/Forest/2.png", "one/Sea/1.png", "two/wood/1.png"):
        picture(folder / name)
    for name in ("two/wood/2.png", "two/town/1.png", "two/ice/1.png"):
        picture(folder / name)
    mapping = {"wood": "Forest", "town": "Town"}
    return [
        ImageSource("one", str(folder / "one")),
        ImageSource("two", str(folder / "two"), mapping),
    ]


def test_joined_sets_share_the_classes_of_the_mapping(tmp_path):
    images = load_images(two_sets(tmp_path), 16)
    assert images.names == (
        "Forest/one/Forest/1.png",
        "Forest/one/Forest/2.png",
        "Forest/two/wood/1.png",
        "Forest/two/wood/2.png",
        "Sea/one/Sea/1.png",
        "Town/two/town/1.png",
    )
    assert images.targets.tolist() == [0, 0, 0, 0, 1, 2]


def test_joined_sets_keep_the_splits_of_their_own(tmp_path):
    sources = two_sets(tmp_path)
    files = [tmp_path / "one.json", tmp_path / "two.json"]
    names = ("Forest/1.png", "Forest/2.png", "Sea/1.png")
    Split("one", (0.6, 0.2, 0.2), 1, names[:1], names[1:2], names[2:]).write(files[0])
    names = ("ice/1.png", "town/1.png", "wood/1.png", "wood/2.png")
    Split("two", (0.6, 0.2, 0.2), 1, names[:3], names[3:], ()).write(files[1])
    split = read_split(sources, [str(file) for file in files])
    assert split.train == (
        "Forest/one/Forest/1.png",
        "Forest/two/wood/1.png",
        "Town/two/town/1.png",
    )
    assert split.validation == ("Forest/one/Forest/2.png", "Forest/two/wood/2.png")
    assert split.test == ("Sea/one/Sea/1.png",)
    parts = {*split.train, *split.validation, *split.test}
    assert parts == set(load_images(sources, 16).names)
    assert read_split(sources, str(files[0])) == Split.read(files[0])
    with pytest.raises(TrainingError, match="lists 1 split files for 2 data sets"):
        read_split(sources, [str(files[0])])
    with pytest.raises(TrainingError, match="list one for each of several"):
        read_split(sources[:1], [str(files[0])])


def test_a_mapping_of_one_set_makes_a_part_of_it(tmp_path):
    two_sets(tmp_path)
    images = load("two", tmp_path / "two", classes={"wood": "green", "town": "grey"})
    assert images.names[0] == "green/two/wood/1.png"
    with pytest.raises(TrainingError, match=r"names class wod, which is not among .* ice, town"):
        load("two", tmp_path / "two", classes={"wod": "green"})


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("20/80", (0.2, 0, 0.8)),
        ("50/50", (0.5, 0, 0.5)),
        ("60/20/20", (0.6, 0.2, 0.2)),
    ],
)
def test_fractions_are_read_as_papers_write_them(text, shares):
    assert parse_fractions(text) == shares


@pytest.mark.parametrize("text", ["half", "60/20/10/10", "60", "0.6,0.2,0.2"])
def test_other_fractions_are_refused(text):
    with pytest.raises(TrainingError, match="60/20/20"):
        parse_fractions(text)


def test_the_split_command_reads_its_data_from_a_recipe(tmp_path, colour_images, capsys):
    recipe = tmp_path / "recipe.yaml"
    split = tmp_path / "split.json"
    recipe.write_text(
        "name: pair\nnetwork: resnet18\ndata:\n  dataset: colours\n"
        f"  path: {colour_images}\n  split: {split}\n"
        "  classes: {Wood: Green, Field: Green, Lake: Blue}\n"
        f"  joined: [{{dataset: again, path: {colour_images}, classes: {{Lake: Blue}}}}]\n"
    )
    assert main(["split", "--recipe", str(recipe), "--fractions", "20/80"]) == 0
    drawn = Split.read(split)
    assert drawn.dataset == "colours + again"
    # Each lake is there twice, and both stay on one side.
    assert [len(getattr(drawn, part)) for part in PARTS] == [16, 0, 64]
    assert main(["split", "--recipe", str(recipe), "--path", "x", "--fractions", "x"]) == 1
    assert main(["split", "--dataset", "colours"]) == 1
    recipe.write_text(recipe.read_text().replace(f"split: {split}", "split: [one, two]"))
    assert main(["split", "--recipe", str(recipe), "--fractions", "20/80"]) == 1
    assert "split them one by one" in capsys.readouterr().err
    assert main(["split", "--dataset", "colours"]) == 1
    assert "Name either a recipe" in capsys.readouterr().err


def test_datasets_are_listed_with_references(capsys):
    assert main(["datasets"]) == 0
    listed = capsys.readouterr().out
    for name, known in DATASETS.items():
        assert f"{name}: {known.classes} classes" in listed
        assert known.reference in listed


def empty_class(folder: Path) -> None:
    picture(folder / "set" / "a" / "1.png")
    (folder / "set" / "b").mkdir()


def one_class(folder: Path) -> None:
    picture(folder / "set" / "a" / "1.png")


def twice(folder: Path) -> None:
    for name in ("train/a/1.png", "test/a/1.png", "train/b/1.png"):
        picture(folder / name)


@pytest.mark.parametrize(
    ("make", "dataset", "message"),
    [
        (empty_class, "own", "has no image in class b: fill or remove the folder"),
        (one_class, "own", "one class only, a"),
        (twice, "own", "1 images are there twice under one class and name, a/1.png"),
        (twice, "AID", r"AID has 30 classes, but .* has 2 \(a, b\)"),
        (one_class, "RSOD", "no images with boxes"),
    ],
)
def test_incomplete_sets_end_in_a_sentence(make, dataset, message, tmp_path):
    make(tmp_path)
    with pytest.raises(TrainingError, match=message):
        load(dataset, tmp_path)


def test_a_class_with_one_image_is_refused_before_any_epoch(tmp_path, colour_images):
    names = ["a/1", "a/2", "a/3", "b/1"]
    targets, groups = np.array([0, 0, 0, 1]), np.arange(4)
    with pytest.raises(TrainingError, match="Class b has 1 picture, too few to train and to test"):
        stratified_split("own", names, targets, groups, (0.5, 0, 0.5), 1)
    images = load("colours", colour_images)
    untrained = tuple(name for name in images.names if not name.startswith("Lake/"))
    split = Split("colours", (1, 0, 0), 1, untrained, (), ())
    with pytest.raises(TrainingError, match="no training image of Lake"):
        SceneData(images, split, 16, 4, Augment(), 1)
