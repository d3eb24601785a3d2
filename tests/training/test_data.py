"""Images, splits and augmentation."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from training.data.augment import Augment, cutmix, mixup, normalise, whole
from training.data.images import picture_groups
from training.data.jpeg import compress
from training.data.sources import ImageSource, load_images
from training.data.split import PARTS, Split, stratified_split
from training.errors import TrainingError

REPOSITORY = Path(__file__).resolve().parents[2]
SHIPPED_SPLIT = REPOSITORY / "training" / "data" / "splits" / "aid-70-10-20.json"


def load(path: Path, side: int, dataset: str = "own"):
    return load_images([ImageSource(dataset, str(path))], side)


def test_a_zip_and_its_folder_hold_the_same_images(colour_images, tmp_path):
    archive = tmp_path / "colours.zip"
    with zipfile.ZipFile(archive, "w") as held:
        for file in colour_images.rglob("*.png"):
            held.write(file, f"colours/{file.relative_to(colour_images)}")
    folder, zipped = load(colour_images, 40), load(archive, 40)
    assert folder.names == zipped.names
    assert folder.classes == ("Field", "Lake", "Wood")
    np.testing.assert_array_equal(folder.pixels, zipped.pixels)
    red = folder.pixels[:, 0].mean(axis=(1, 2))
    assert red[folder.targets == 0].min() > red[folder.targets == 2].max()


def test_corrupt_images_are_all_named(colour_images, tmp_path):
    for name in ("Field/a.png", "Lake/b.png"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(b"no picture")
    with pytest.raises(TrainingError, match=r"Field/a\.png, Lake/b\.png"):
        load(tmp_path, 40)


@pytest.mark.parametrize("name", ["empty", "missing"])
def test_a_folder_without_images_is_an_error(name, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(TrainingError, match="images"):
        load(tmp_path / name, 40)


@settings(max_examples=50, deadline=None)
@given(
    sizes=st.lists(st.integers(10, 60), min_size=1, max_size=5),
    seed=st.integers(0, 1000),
    pair=st.booleans(),
)
def test_every_image_lands_in_one_part_class_by_class(sizes, seed, pair):
    targets = np.repeat(np.arange(len(sizes)), sizes)
    names = [f"{target}/{index}" for index, target in enumerate(targets)]
    groups = np.arange(len(names))
    if pair:
        groups[1] = groups[0]
    split = stratified_split("drawn", names, targets, groups, (0.6, 0.2, 0.2), seed)
    parts = [set(getattr(split, part)) for part in PARTS]
    assert sorted(name for part in parts for name in part) == sorted(names)
    assert sum(map(len, parts)) == len(names)
    if pair:
        assert any({names[0], names[1]} <= part for part in parts)
    for target, size in enumerate(sizes):
        for part, fraction in zip(parts, (0.6, 0.2, 0.2)):
            count = sum(name.startswith(f"{target}/") for name in part)
            assert abs(count - fraction * size) <= 2


def test_a_split_is_read_as_it_was_written_and_guards_its_names(tmp_path):
    names = [f"A/{number}" for number in range(20)]
    split = stratified_split("drawn", names, np.zeros(20, int), np.arange(20), (0.5, 0.25, 0.25), 3)
    path = tmp_path / "split.json"
    split.write(path)
    assert Split.read(path) == split
    path.write_text(path.read_text().replace('"A/7"', '"A/8"'))
    with pytest.raises(TrainingError, match="changed after it was made"):
        Split.read(path)


def test_fractions_must_add_up():
    with pytest.raises(TrainingError, match="add up to 1"):
        stratified_split("x", ["A/1"], np.zeros(1, int), np.zeros(1, int), (0.5, 0.5, 0.5), 1)


def test_the_shipped_split_is_that_of_the_data(data_dir):
    images = load(data_dir / "aid150.zip", 64, "AID")
    groups = picture_groups(images)
    split = stratified_split("AID", images.names, images.targets, groups, (0.7, 0.1, 0.2), 1)
    assert split.hash == Split.read(SHIPPED_SPLIT).hash
    part = {name: part for part in PARTS for name in getattr(split, part)}
    twins = [f"Industrial/industrial_{number}.webp" for number in (203, 205)]
    assert part[twins[0]] == part[twins[1]]
    assert (len(split.train), len(split.validation), len(split.test)) == (5600, 800, 1600)


def plain(**changes) -> Augment:
    strengths = dict.fromkeys(("brightness", "contrast", "saturation", "tint", "blur"), 0.0)
    return Augment(crop=1.0, aspect=1.0, **{**strengths, **changes})


def views(augment: Augment, images: torch.Tensor, seed: int = 0) -> torch.Tensor:
    return augment(images, images.shape[-1], torch.Generator().manual_seed(seed))


def test_without_other_strengths_the_views_are_the_eight_symmetries():
    image = torch.randint(0, 256, (1, 3, 16, 16), dtype=torch.uint8)
    turns = [image[0].rot90(k, (1, 2)) for k in range(4)]
    eight = [t.float() for turn in turns for t in (turn, turn.flip(2))]
    drawn = views(plain(), image.expand(200, -1, -1, -1))
    matches = [[torch.allclose(view, one, atol=1e-2) for one in eight] for view in drawn]
    assert all(sum(row) == 1 for row in matches)
    assert {row.index(True) for row in matches} == set(range(8))


def test_views_depend_on_the_generator_alone():
    images = torch.randint(0, 256, (6, 3, 32, 32), dtype=torch.uint8)
    assert torch.equal(views(Augment(), images, 1), views(Augment(), images, 1))
    assert not torch.equal(views(Augment(), images, 1), views(Augment(), images, 2))


def test_views_stay_in_range():
    images = torch.randint(0, 256, (32, 3, 32, 32), dtype=torch.uint8)
    drawn = views(Augment(brightness=1, contrast=1, saturation=1, tint=1, blur=1), images)
    assert drawn.min() >= 0
    assert drawn.max() <= 255


def test_blur_takes_detail_and_keeps_the_mean():
    images = torch.randint(0, 256, (8, 3, 64, 64), dtype=torch.uint8)
    sharp, blurred = views(plain(), images), views(plain(blur=1.0), images)
    assert (blurred.std((1, 2, 3)) < 0.9 * sharp.std((1, 2, 3))).all()
    assert torch.allclose(blurred.mean((1, 2, 3)), sharp.mean((1, 2, 3)), atol=1)


def test_saturation_keeps_grey_grey():
    grey = torch.randint(0, 256, (4, 1, 16, 16), dtype=torch.uint8).expand(-1, 3, -1, -1)
    drawn = views(plain(saturation=1.0), grey)
    assert torch.allclose(drawn[:, 0], drawn[:, 2], atol=1e-3)


def test_contrast_keeps_the_mean():
    images = torch.randint(96, 160, (16, 3, 32, 32), dtype=torch.uint8)
    drawn = views(plain(contrast=0.5), images)
    torch.testing.assert_close(drawn.mean((1, 2, 3)), images.float().mean((1, 2, 3)))
    gains = drawn.std((2, 3)) / images.float().std((2, 3))
    torch.testing.assert_close(gains, gains[:, :1].expand_as(gains))
    assert gains.min() < 0.7
    assert gains.max() > 1.3


def test_a_tint_takes_each_channel_as_a_whole():
    drawn = views(plain(tint=0.2), torch.full((16, 3, 8, 8), 100, dtype=torch.uint8))
    channels = drawn.mean((2, 3))
    torch.testing.assert_close(drawn, channels[:, :, None, None].expand_as(drawn))
    assert channels.min() >= 80
    assert channels.max() <= 120
    assert channels.std(dim=1).min() > 0.5


def test_evaluation_sees_the_whole_image():
    images = torch.randint(0, 256, (2, 3, 60, 60), dtype=torch.uint8)
    assert torch.equal(whole(images, 60), images.float())
    assert torch.allclose(
        whole(images, 30).mean((1, 2, 3)), images.float().mean((1, 2, 3)), atol=0.5
    )
    assert normalise(torch.tensor([127.5])) == 0


def test_a_turn_keeps_the_centre_and_moves_the_border():
    image = torch.zeros(1, 3, 33, 33, dtype=torch.uint8)
    image[:, :, 16, 16:] = 255  # a hand of a clock
    drawn = views(plain(turn=180.0), image.expand(64, -1, -1, -1))
    assert (drawn[:, :, 16, 16] > 120).all()
    side = torch.arange(33.0) - 16
    x, y = (drawn[:, 0] * side).sum((1, 2)), (drawn[:, 0] * side[:, None]).sum((1, 2))
    directions = (torch.rad2deg(torch.atan2(y, x)) / 10).round().unique()
    assert len(directions) > 20  # the eight symmetries have four


def test_coarse_pixels_are_means_of_two_by_two():
    board = torch.zeros(8, 3, 32, 32, dtype=torch.uint8)
    board[:, :, ::2, ::2] = board[:, :, 1::2, 1::2] = 200  # a chessboard is grey from afar
    assert torch.allclose(views(plain(coarse=1.0), board), torch.tensor(100.0), atol=1e-3)
    assert views(plain(coarse=0.0), board).std() > 90


@pytest.mark.parametrize("quality", [15, 40, 75, 95])
def test_compression_loses_what_jpeg_loses(quality, data_dir):
    name = Split.read(SHIPPED_SPLIT).train[7]
    with zipfile.ZipFile(data_dir / "aid150.zip") as file:
        picture = Image.open(io.BytesIO(file.read(f"AID/{name}"))).convert("RGB")
    stored = io.BytesIO()
    picture.save(stored, "JPEG", quality=quality)
    before, after = (
        torch.from_numpy(np.array(one).transpose(2, 0, 1)).float()[None]
        for one in (picture, Image.open(stored))
    )
    ours = compress(before, torch.tensor([float(quality)]))
    assert (ours - after).abs().mean() < 0.25 * (before - after).abs().mean() + 0.6


def test_some_views_are_of_stored_pictures():
    images = torch.randint(0, 256, (8, 3, 40, 40), dtype=torch.uint8)
    changed = [views(plain(jpeg=p), images) != views(plain(), images) for p in (0.0, 1.0)]
    assert [part.any((1, 2, 3)).sum() for part in changed] == [0, 8]


def test_haze_takes_contrast_and_less_light_takes_brightness():
    images = torch.randint(0, 256, (64, 3, 16, 16), dtype=torch.uint8)
    clear = views(plain(), images)
    hazy, dim = views(plain(haze=0.9), images), views(plain(dim=0.9), images)
    assert hazy.std((1, 2, 3)).mean() < 0.7 * clear.std((1, 2, 3)).mean()
    assert hazy.mean() > clear.mean()
    assert dim.mean() < 0.7 * clear.mean()
    assert min(hazy.min(), dim.min()) >= 0
    assert max(hazy.max(), dim.max()) <= 255


@given(st.integers(0, 10_000), st.sampled_from([mixup, cutmix]))
@settings(deadline=None, max_examples=30)
def test_a_mixture_has_as_much_of_an_image_as_it_says(seed, mix):
    torch.manual_seed(seed)
    images = torch.stack([torch.zeros(3, 24, 32), torch.ones(3, 24, 32)])
    mixed, share = mix(images, 1.0)
    assert 0 <= share <= 1
    assert mixed[1].mean().item() == pytest.approx(share, abs=1e-5)
    torch.testing.assert_close(mixed[0] + mixed[1], torch.ones(3, 24, 32))


def test_cutmix_takes_a_rectangle_whole():
    torch.manual_seed(3)
    images = torch.stack([torch.zeros(3, 24, 32), torch.ones(3, 24, 32)])
    mixed, _ = cutmix(images, 1.0)
    taken = mixed[0, 0]
    assert set(taken.unique().tolist()) == {0.0, 1.0}
    rows, columns = taken.amax(1).bool(), taken.amax(0).bool()
    assert taken[rows][:, columns].all()
