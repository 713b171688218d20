"""The word a mistyped word was meant to be."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.nearest import nearest

KEYS = ("title", "date", "agency", "category", "theme", "summary", "gallery_title", "pinned_until")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("titel", "title"),
        ("tilte", "title"),
        ("Titles", "title"),
        ("catgory", "category"),
        ("gallery title", "gallery_title"),
        ("Gallery-Title", "gallery_title"),
        ("gallerytitle", "gallery_title"),
        ("sumary", "summary"),
        ("xyz", None),
        ("", None),
        ("--", None),
    ],
)
def test_a_typing_error_finds_the_key_it_was_meant_to_be(typed, meant):
    assert nearest(typed, KEYS) == meant


def test_marks_and_case_are_no_errors():
    assert nearest("tieu de", ("Tiêu đề", "Chủ đề")) == "Tiêu đề"


def test_a_single_letter_is_not_near_every_other_letter():
    assert nearest("a", ("b", "c")) is None


def test_equally_near_choices_give_the_same_answer_in_any_order():
    assert nearest("hat", ("hut", "hit")) == nearest("hat", {"hit", "hut"}) == "hit"


def test_without_choices_nothing_is_near():
    assert nearest("title", ()) is None


@st.composite
def one_typo(draw):
    letters = st.sampled_from(string.ascii_lowercase)
    word = draw(st.text(letters, min_size=4, max_size=30))
    place = draw(st.integers(0, len(word) - 1))
    letter = draw(letters)
    head, tail = word[:place], word[place:]
    typos = (
        head + tail[1:],
        head + letter + tail,
        head + letter + tail[1:],
        head + tail[1:2] + tail[:1] + tail[2:],
    )
    return word, draw(st.sampled_from(typos))


@given(one_typo())
def test_any_single_typing_error_is_forgiven(word_with_typo):
    word, typo = word_with_typo
    assert nearest(typo, (word, "0" * 40)) == word


def distance(typed: str, meant: str) -> int:
    """Return the edit distance with transpositions, filled in cell by cell."""
    table = {(-1, column): column + 1 for column in range(-1, len(meant))}
    table |= {(row, -1): row + 1 for row in range(len(typed))}
    for row, letter in enumerate(typed):
        for column, other in enumerate(meant):
            table[row, column] = min(
                table[row - 1, column] + 1,
                table[row, column - 1] + 1,
                table[row - 1, column - 1] + (letter != other),
            )
            if row and column and typed[row - 1] + letter == other + meant[column - 1]:
                swapped = table[row - 2, column - 2] + 1
                table[row, column] = min(table[row, column], swapped)
    return table[len(typed) - 1, len(meant) - 1]


@given(
    st.text(st.sampled_from("abc"), max_size=9),
    st.sets(st.text(st.sampled_from("abc"), max_size=9), max_size=12),
)
def test_of_all_choices_it_is_the_one_with_fewest_errors(typed, choices):
    most = max(1, len(typed) // 3)
    near = [
        (distance(typed, choice), choice)
        for choice in choices
        if distance(typed, choice) <= most
        and distance(typed, choice) < max(len(typed), len(choice))
    ]
    assert nearest(typed, choices) == (min(near)[1] if near else None)
