"""Rising numbers in few characters of plain text.

A posting is ``number << LEVEL_BITS | level``: the number of a post, the level at which a word
stands in it. Written is how far each number lies from the one before, five bits a character, the
lowest first; a character of the second half of the alphabet goes on.
"""

from collections.abc import Sequence
from itertools import chain, repeat
from operator import and_, sub

LEVEL_BITS = 2
LEVEL_MASK = (1 << LEVEL_BITS) - 1
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_VALUE = {character: value for value, character in enumerate(ALPHABET)}
_BITS, _MORE = 5, 32


def _written(value: int) -> str:
    characters = ""
    while value >= _MORE:
        characters += ALPHABET[_MORE + value % _MORE]
        value >>= _BITS
    return characters + ALPHABET[value]


class _Written(dict):
    """Numbers as text; nearly all steps are small, and there are millions: those are remembered."""

    def __missing__(self, value):
        text = _written(value)
        if value < _SMALL:
            self[value] = text
        return text


_SMALL = 1 << 13
_WRITTEN = _Written()


def write_number(value: int) -> str:
    """Return a number that is not negative as text."""
    return _WRITTEN[value]


def write_postings(postings: Sequence[int]) -> str:
    """Return rising postings as text."""
    # The number of the one before, without its level, is taken off each.
    before = chain((0,), map(and_, postings, repeat(~LEVEL_MASK)))
    return "".join(map(_WRITTEN.__getitem__, map(sub, postings, before)))


def read_postings(text: str) -> list[int]:
    """Return the postings that a text stands for."""
    postings, number = [], 0
    for value in read_numbers(text):
        number += value >> LEVEL_BITS
        postings.append(number << LEVEL_BITS | value & LEVEL_MASK)
    return postings


def read_numbers(text: str) -> list[int]:
    """Return the numbers that :func:`write_number` wrote one after another."""
    numbers, value, shift = [], 0, 0
    for character in text:
        digit = _VALUE[character]
        value |= (digit & _MORE - 1) << shift
        if digit < _MORE:
            numbers.append(value)
            value = shift = 0
        else:
            shift += _BITS
    return numbers
