"""The account of words: each word of a source is in a field, in the body, or left out and named."""

import re
from collections import Counter
from collections.abc import Iterable

from newsroom.text.characters import without_strange
from newsroom.text.fold import nfc

# "kiếnLiên" and "MẪUChung" are two words glued together; what parts them changes no account.
_WORD = re.compile(r"\d+|[^\W\d_]+")


def words(text: str) -> Counter[str]:
    """Return how often each word and number is in ``text``."""
    text = nfc(without_strange(text))
    return Counter(part for word in _WORD.findall(text) for part in _parts(word))


def unaccounted(source: str, places: Iterable[str]) -> list[str]:
    """Return the words of ``source`` that are in none of ``places``, once for each time."""
    left = words(source)
    left.subtract(words("\n".join(places)))
    return sorted((+left).elements())


def surplus(source: str, places: Iterable[str]) -> list[str]:
    """Return the words of ``places`` that ``source`` does not have, once for each time."""
    return unaccounted("\n".join(places), [source])


def _parts(word: str) -> Iterable[str]:
    start = 0
    for at in range(1, len(word)):
        small_below = word[at + 1 : at + 2].islower()
        if word[at].isupper() and (word[at - 1].islower() or small_below):
            yield word[start:at]
            start = at
    yield word[start:]
