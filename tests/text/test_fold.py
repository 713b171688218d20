"""Spellings of one text that compare equal."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.fold import fold, nfc, slug
from newsroom.text.letters import TONES, VOWELS

SYLLABLE_PARTS = [vowel + tone for vowel in VOWELS for tone in ("", *TONES)]
VIETNAMESE = st.lists(st.sampled_from([*SYLLABLE_PARTS, *"bcdđghklmnpqrstvx –"])).map("".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("thủy", "thuỷ"),
        ("Ủy ban", "Uỷ ban"),
        ("Đại hội", "dai hoi"),
        ("Ðại hội", "Đại hội"),
        ("ĐƯỜNG", "đường"),
        ("Tuần lễ", unicodedata.normalize("NFD", "TUẦN LỄ")),
    ],
)
def test_two_spellings_of_one_word_fold_to_one_key(one, other):
    assert fold(one) == fold(other)


def test_folding_keeps_blanks_signs_and_different_words_apart():
    assert fold("Số 3801/KH-SKHCN – “Tự học”") == "so 3801/kh-skhcn – “tu hoc”"
    assert fold("học") != fold("hộc tủ")


@given(VIETNAMESE)
def test_the_way_a_text_was_typed_does_not_change_its_key(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_normal_form_agrees_with_the_standard_library(text):
    assert nfc(text) == unicodedata.normalize("NFC", text)


@given(st.text("aêệ\u0301\u0323\u0302\u0344\u0f73\u031b –", min_size=30, max_size=200))
def test_long_runs_of_marks_are_normalised_as_the_standard_library_does(text):
    assert nfc(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Đại hội – 2023", "dai-hoi-2023"),
        ("  “Xây dựng năng lực tự học” ", "xay-dung-nang-luc-tu-hoc"),
        ("Ủy ban MTTQ, TP.HCM", "uy-ban-mttq-tp-hcm"),
        ("Diện tích 300 m²", "dien-tich-300-m2"),
        ("🎉🎉", ""),
        ("", ""),
        ("日本", ""),
    ],
)
def test_a_slug_is_the_ascii_words_of_a_title(title, words):
    assert slug(title) == words


@given(st.text())
def test_a_slug_is_always_safe_in_an_address(text):
    assert re.fullmatch("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))
    assert slug(slug(text)) == slug(text)
