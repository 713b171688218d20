"""Two versions of a text are told apart word by word, and nothing of either is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.word_diff import ADDED, REMOVED, SAME, likeness, shortened, word_diff


def marked(old: str, new: str) -> str:
    signs = {SAME: "{}", ADDED: "+{}+", REMOVED: "-{}-"}
    return "".join(signs[kind].format(text) for kind, text in word_diff(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Lớp có 12 học viên.", "Lớp có 20 học viên.", "Lớp có -12- +20+ học viên."),
        ("mười hai người", "hai mươi người", "-mười hai- +hai mươi+ người"),
        ("Ngày 29-09-2023", "Ngày 30-09-2023", "Ngày -29-09-2023- +30-09-2023+"),
        ("số 3801/KH-SKHCN nhé", "số 3802/KH-SKHCN nhé",
         "số -3801/KH-SKHCN- +3802/KH-SKHCN+ nhé"),
        ("Hội nghị khai mạc.", "Hội nghị khai mạc sáng nay.", "Hội nghị khai mạc +sáng nay+."),
        ("đến môi người dân", "đến mọi người dân", "đến -môi- +mọi+ người dân"),
        ("Một hai ba.", "", "-Một hai ba.-"),
        ("", "Một.", "+Một.+"),
        ("như cũ", "như cũ", "như cũ"),
    ],
)  # fmt: skip
def test_what_changed_is_marked_by_whole_words(old, new, expected):
    assert marked(old, new) == expected


TEXTS = st.lists(st.sampled_from(["hội", "nghị", "ở", "Thủ Đức", "2023,", "(12/TB)"]), max_size=9)


@given(TEXTS, TEXTS)
def test_with_the_marks_taken_either_text_can_be_read_again(old, new):
    old, new = " ".join(old), " ".join(new)
    pieces = word_diff(old, new)
    for text, other in ((old, ADDED), (new, REMOVED)):
        read = "".join(words for kind, words in pieces if kind != other)
        assert re.findall(r"\w+|[^\w\s]", read) == re.findall(r"\w+|[^\w\s]", text)
    assert all(text == text.strip() for kind, text in pieces if kind != SAME)


def test_far_from_a_change_words_are_left_out():
    words = [f"từ{n}" for n in range(40)]
    new = [*words[:20], "mới", *words[20:]]
    pieces = shortened(word_diff(" ".join(words), " ".join(new)), 3)
    assert "".join(text for _, text in pieces) == "… từ17 từ18 từ19 mới từ20 từ21 từ22 …"


def test_texts_too_long_to_compare_are_shown_as_replaced():
    old, new = ("a " * 2000).strip(), ("b " * 2000).strip()
    assert word_diff(old, new) == ((REMOVED, old), (SAME, " "), (ADDED, new))


def test_likeness_tells_a_changed_paragraph_from_another():
    assert likeness("Lớp học mở vào thứ Hai.", "Lớp học mở vào thứ Ba.") > 0.8
    assert likeness("Lớp học mở vào thứ Hai.", "Triều cường dâng cao.") < 0.4
