"""A recipe's key stands for every byte it makes."""

import dataclasses

import pytest
from PIL import features

from newsroom.media.recipe import Recipe


@pytest.mark.parametrize(
    "change",
    [
        {"widths": (400, 800)},
        {"formats": ("jpeg",)},
        {"formats": ("avif", "webp", "jpeg")},
        {"webp_quality": 75},
        {"jpeg_quality": 75},
        {"avif_quality": 49},
        {"avif_speed": 9},
        {"moving": True},
        {"version": 99},
    ],
)
def test_every_change_of_a_recipe_changes_its_key(change):
    assert dataclasses.replace(Recipe(), **change).key() != Recipe().key()


@pytest.mark.parametrize("library", ["pil", "webp", "libjpeg_turbo"])
def test_another_version_of_an_encoder_changes_the_key(monkeypatch, library):
    before = Recipe().key()
    real = features.version
    monkeypatch.setattr(features, "version", lambda name: "99.9" if name == library else real(name))
    assert Recipe().key() != before


def test_the_same_recipe_has_the_same_key():
    assert Recipe().key() == Recipe(widths=(240, 480, 800, 1200, 1600)).key()


@pytest.mark.parametrize(
    "nonsense",
    [
        {"widths": ()},
        {"widths": (800, 400)},
        {"widths": (0, 5)},
        {"formats": ("bmp", "jpeg")},
        {"formats": ("webp",)},
    ],
)
def test_a_recipe_that_cannot_be_followed_is_refused(nonsense):
    with pytest.raises(ValueError):
        Recipe(**nonsense)
