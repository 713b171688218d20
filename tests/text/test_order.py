"""Vietnamese dictionary order."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.order import sort_key


@pytest.mark.parametrize(
    "in_order",
    [
        list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"),
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["an", "An", "AN", "Án"],
        ["ca ngợi", "cá nhân", "cà phê"],
        ["an ninh", "anh"],
        ["dân", "dương", "đa", "đá", "đại", "Đại", "em"],
        ["lê", "Lê", "lễ", "lệ", "lên"],
        ["2 quận", "Ấp", "Bình Thạnh", "Củ Chi", "Gò Vấp", "Nhà Bè", "Phú Nhuận", "Thủ Đức"],
        ["Sở Giáo dục", "Sở Khoa học", "Sở Y tế", "Ủy ban"],
        ["", " ", "-", "1", "2", "a", "é", "ж"],
    ],
    ids=lambda in_order: in_order[-1],
)
def test_words_stand_as_in_a_dictionary(in_order):
    shuffled = random.Random(1).sample(in_order, len(in_order))
    assert sorted(shuffled, key=sort_key) == in_order


def test_decomposed_letters_sort_like_composed_ones():
    words = ["ậm", "âm", "ươm", "uôm", "đêm"]
    decomposed = [unicodedata.normalize("NFD", word) for word in words]
    in_order = [unicodedata.normalize("NFC", word) for word in sorted(decomposed, key=sort_key)]
    assert in_order == sorted(words, key=sort_key) == ["âm", "ậm", "đêm", "uôm", "ươm"]


@given(st.text(), st.text())
def test_any_two_texts_have_one_order(one, other):
    below, above = sort_key(one) < sort_key(other), sort_key(one) > sort_key(other)
    assert below + above + (one == other) == 1


@given(st.lists(st.text()), st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_where_one_starts(texts, chance):
    shuffled = list(texts)
    chance.shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == sorted(texts, key=sort_key)


def test_a_lone_surrogate_has_a_place_too():
    assert sorted(["\ud800", "b", "a"], key=sort_key)[-2:] == ["a", "b"]
