"""Characters that have no place in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.characters import has_words, strange, without_strange


@pytest.mark.parametrize(
    ("character", "kind"),
    [
        ("\x00", "control"),
        ("\x1b", "control"),
        ("\x85", "control"),
        ("\u202a", "bidi"),
        ("\u202e", "bidi"),
        ("\u2066", "bidi"),
        ("\u200f", "bidi"),
        ("\u200b", "invisible"),
        ("\u200d", "invisible"),
        ("\u2060", "invisible"),
        ("\ufeff", "invisible"),
        ("\u00ad", "invisible"),
        ("\ufffe", "noncharacter"),
        ("\U0010ffff", "noncharacter"),
        ("\ufdd0", "noncharacter"),
        ("\ufffd", "replacement"),
        ("\ue000", "private"),
        ("\U000f0000", "private"),
        ("\ud800", "surrogate"),
    ],
)
def test_a_strange_character_is_named_with_its_place(character, kind):
    text = f"Thông{character}báo"
    assert list(strange(text)) == [(5, character, kind)]
    assert without_strange(text) == "Thôngbáo"


@pytest.mark.parametrize(
    "text",
    [
        "Tuần lễ “học tập suốt đời”\r\n\t– 93,4 %",
        "TP.\u00a0HCM\u202f2023",
        "Chúc mừng ❤\ufe0f 🎉 🇻🇳",
        "👩\u200d💻 👩🏽\u200d🚀 ❤\ufe0f\u200d🔥 🧔\u200d♂\ufe0f",
    ],
)
def test_ordinary_text_with_emoji_is_not_strange(text):
    assert list(strange(text)) == []
    assert without_strange(text) == text


def test_a_joiner_is_only_at_home_between_two_emoji():
    assert [kind for _, _, kind in strange("👩\u200da \u200d👩 👩\u200d")] == ["invisible"] * 3


@given(st.text() | st.text("a👩💻\u200d\ufe0f\u200b\x00"))
def test_a_cleaned_text_has_nothing_strange_left(text):
    assert list(strange(without_strange(text))) == []


@pytest.mark.parametrize("text", ["Chung", "2023", "🎉 đ", "日本", "Ⅳ"])
def test_a_letter_or_a_digit_makes_words(text):
    assert has_words(text)


@pytest.mark.parametrize("text", ["", " ", "🎉🇻🇳", "1\ufe0f\u20e3", "ℹ\ufe0f", "“…”", "\u200b"])
def test_emoji_and_signs_alone_are_no_words(text):
    assert not has_words(text)
