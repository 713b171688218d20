"""No text is so odd that reading it takes long."""

from __future__ import annotations

import time

import pytest

from newsroom.text import characters, dates, fold, nearest, order, symbols
from newsroom.text.decode import EncodingError, decode

LENGTH = 200_000
# Linear work takes well under a second, quadratic work minutes.
SECONDS = 10

ODD_TEXTS = {
    "marks": "a" + "\u0301\u0323" * (LENGTH // 2),
    "double marks": "\u0f73\u0344" * (LENGTH // 2),
    "digits": "1" * LENGTH,
    "numbers": "1." * (LENGTH // 2),
    "symbols": "1/AA-" * (LENGTH // 5),
    "capitals": "1/" + "A" * LENGTH + "ạ",
    "small": "1/" + "Aaa&1" * (LENGTH // 5) + "ạ",
    "near symbols": ("1/A" + "AaAab" * 4 + "-A" + "Aab" * 6 + "ạ ") * (LENGTH // 44),
    "blanks": " " * LENGTH,
    "dates": "29/9/" * (LENGTH // 5),
    "joiners": "👩\u200d" * (LENGTH // 2),
    "surrogates": "\ud800" * LENGTH,
    "words": "thứ sáu ngày " * (LENGTH // 13),
}


def read_date(text: str) -> None:
    with pytest.raises(dates.DateError):
        dates.parse(text)


def read_bytes(text: str) -> None:
    data = text.encode("utf-8", errors="surrogatepass")
    for broken in (data, data + b"\xec", b"\xec" + data, data.replace(b"1", b"\xcc")):
        try:
            assert decode(broken)
        except EncodingError as error:
            assert error.line == 1


ACTIONS = {
    "nfc": fold.nfc,
    "fold": fold.fold,
    "slug": fold.slug,
    "sort_key": order.sort_key,
    "date": read_date,
    "is_symbol": symbols.is_symbol,
    "compact": symbols.compact,
    "find_symbols": symbols.find_symbols,
    "nearest": lambda text: nearest.nearest(text, ("title", "z" * LENGTH)),
    "strange": lambda text: list(characters.strange(text)),
    "without_strange": characters.without_strange,
    "has_words": characters.has_words,
    "decode": read_bytes,
}


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("odd", ODD_TEXTS)
def test_a_long_odd_text_is_read_in_linear_time(odd, action):
    started = time.perf_counter()
    ACTIONS[action](ODD_TEXTS[odd])
    assert time.perf_counter() - started < SECONDS
