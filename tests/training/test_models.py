"""The networks: exact sizes, shapes and the errors of impossible ones."""

from __future__ import annotations

import pytest
import torch

from training.models import NETWORKS, build, parameter_count, split_head
from training.models.ghost import VARIANTS, Blur, GhostRegNetX, GhostStage

# Computed from the official definition: parameters at 30 and at 1000 classes.
PARAMETERS = {
    "002": (1_467_510, 1_825_440),
    "004": (2_511_006, 2_884_456),
    "006": (3_516_646, 4_029_776),
    "008": (4_595_518, 5_248_328),
    "016": (6_224_050, 7_109_660),
    "032": (9_532_270, 10_511_000),
    "040": (14_406_098, 15_726_268),
    "064": (16_417_498, 17_993_748),
    "080": (22_723_558, 24_586_928),
    "120": (28_453_438, 30_627_208),
    "160": (30_394_174, 32_381_704),
    "320": (60_370_078, 62_815_448),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_variants_have_the_published_parameter_counts(variant):
    with torch.device("meta"):
        counts = tuple(parameter_count(GhostRegNetX(VARIANTS[variant], k)) for k in (30, 1000))
    assert counts == PARAMETERS[variant]


def test_vgg16_has_the_parameters_of_the_paper_row():
    with torch.device("meta"):
        assert parameter_count(build("vgg16", 30)) == 134_383_454


@pytest.mark.parametrize("name", ["g_ghost_regnetx_002", "resnet18"])
def test_logits_and_embedding_come_in_the_promised_shapes(name):
    network = build(name, 7).eval()
    images = torch.randn(2, 3, 64, 64)
    trunk, head = split_head(network)
    embedding = trunk(images)
    assert embedding.shape == (2, head.in_features)
    assert torch.allclose(head(embedding), network(images), atol=1e-6)


def test_cheap_half_of_a_ghost_stage_is_moved_by_what_the_inner_blocks_saw():
    stage = GhostStage(16, 32, depth=3, group_width=8).eval()
    image = torch.randn(1, 16, 8, 8)
    before = stage(image)
    with torch.no_grad():
        stage.mix[-1].bias += 1
    assert not torch.allclose(before, stage(image))


@pytest.mark.parametrize(("width", "depth"), [(32, 2), (8, 4)])
def test_a_stage_with_nothing_to_share_is_refused(width, depth):
    with pytest.raises(ValueError, match="nothing to share"):
        GhostStage(16, width, depth, group_width=8)


def test_unknown_network_is_named_with_the_choices():
    with pytest.raises(ValueError, match=r"no network 'resnet19'.*resnet18"):
        build("resnet19", 3)


def test_every_variant_is_offered():
    assert {f"g_ghost_regnetx_{name}" for name in PARAMETERS} <= set(NETWORKS)


def test_a_blur_takes_what_a_stride_would_alias_and_keeps_the_rest():
    rows, columns = torch.meshgrid(torch.arange(16), torch.arange(16), indexing="ij")
    board = ((rows + columns) % 2).float().expand(1, 3, 16, 16)
    assert Blur(3)(board)[..., 1:-1, 1:-1].std() < 1e-6
    grey = torch.full((1, 3, 16, 16), 0.7)
    torch.testing.assert_close(Blur(3, 2)(grey)[..., 1:, 1:], grey[..., ::2, ::2][..., 1:, 1:])


def test_an_anti_aliased_network_has_the_weights_of_the_plain_one_and_moves_less():
    torch.manual_seed(0)
    plain = build("g_ghost_regnetx_002", 5).eval()
    smooth = build("g_ghost_regnetx_002", 5, anti_aliased=True).eval()
    smooth.load_state_dict(plain.state_dict())
    images = torch.randn(8, 3, 72, 72)

    def moved(network):
        with torch.no_grad():
            here, there = network(images[..., 4:68, 4:68]), network(images[..., 5:69, 4:68])
        return ((here - there).norm() / here.norm()).item()

    assert moved(smooth) < 0.7 * moved(plain)
