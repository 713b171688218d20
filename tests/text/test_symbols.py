"""Document symbols, alone or in running text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.symbols import compact, find_symbols, is_symbol, same_symbol

SYMBOLS = [
    "3801/KH-SKHCN",
    "42/2022/NĐ-CP",
    "22/2023/TT-BTTTT",
    "104/2016/QH13",
    "6120/SGDĐT-VP",
    "106/TB-VPCP",
    "66.13/2026/NQ-CP",
    "467 /QĐ-SCT",
    "467/ QĐ-SCT",
    "1749/QĐ-TTg",
    "05/CTr-UBND",
    "03/2018/TTLT-BTP-BTNMT",
    "15/BC-SKH&CN",
    "57-NQ/TW",
    "123/NÐ-CP",
]


@pytest.mark.parametrize("text", [*SYMBOLS, " 3801 / KH - SKHCN ", "3801/\u00a0KH–SKHCN"])
def test_a_document_symbol_is_known_even_with_stray_blanks(text):
    assert is_symbol(text)
    assert is_symbol(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3801",
        "1.482",
        "300.000",
        "93,4 %",
        "02/10/2023",
        "24/7",
        "2023-09-29",
        "KH-SKHCN",
        "và/hoặc",
        "12/Hai",
        "100/km",
        "Kế hoạch số 3801/KH-SKHCN",
        "3801/KH SKHCN",
        "3801/KH-",
        "3801/KH-SKHCN, 3802/KH-SKHCN",
    ],
)
def test_numbers_dates_and_words_are_no_symbols(text):
    assert not is_symbol(text)


def test_symbols_are_compared_without_blanks_case_or_kind_of_hyphen():
    assert same_symbol("467 /QĐ-SCT", "467/qđ–sct")
    assert same_symbol("42/2022/NÐ-CP", "42/2022/NĐ-CP")
    assert not same_symbol("467/QĐ-SCT", "467/QĐ-SYT")


def test_a_compact_symbol_keeps_its_case():
    assert compact(" 1749 / QĐ - TTg ") == "1749/QĐ-TTg"


def test_symbols_are_found_where_they_stand_as_typed():
    text = "Kế hoạch số 3801/KH-SKHCN (467 /QĐ-SCT), ngày 02/10/2023; 106/TB-VPCP - Về việc 24/7."
    found = find_symbols(text)
    assert [symbol for _, symbol in found] == ["3801/KH-SKHCN", "467 /QĐ-SCT", "106/TB-VPCP"]
    assert all(text.startswith(symbol, offset) for offset, symbol in found)


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_known_symbol_is_found_inside_a_sentence(symbol):
    assert find_symbols(f"Theo {symbol}. Xem thêm") == ((5, symbol),)


def test_a_web_address_holds_no_symbol():
    assert find_symbols("https://a.vn/12/KH-AB và 02/10/2023") == ()


@pytest.mark.parametrize("text", ["nhà 12/A", "lớp 12/A- và", "12/A-Bạn", "12/KHoạch"])
def test_a_house_number_or_a_word_after_a_number_is_no_symbol(text):
    assert find_symbols(text) == ()


@given(st.text("0123456789./-–& ABĐqđgr\u0301", max_size=60))
def test_what_is_found_in_a_text_is_itself_a_symbol(text):
    for offset, symbol in find_symbols(text):
        assert text.startswith(symbol, offset)
        assert is_symbol(symbol)
