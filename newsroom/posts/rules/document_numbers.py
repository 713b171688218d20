"""Document symbols that the text, the header and the names of files spell differently."""

import re
from collections.abc import Iterator
from operator import ne

from newsroom.posts.places import place_in_list
from newsroom.posts.rules.draft import Draft
from newsroom.posts.wrong import Wrong
from newsroom.text.fold import slug
from newsroom.text.symbols import compact, find_symbols

_FILE = re.compile(r"(?P<number>\d{2,6})-(?P<code>[a-z][a-z0-9-]*)")


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield each document of the header that the text or its file's name nearly names."""
    documents = getattr(draft.facts, "documents", ())
    if not documents:
        return
    said = [
        (compact(symbol).casefold(), symbol, passage.place(start))
        for passage in draft.passages
        if "/" in passage.text
        for start, symbol in find_symbols(passage.text)
    ]
    spelt = {name for name, _, _ in said}
    listed = {compact(one.number).casefold() for one in documents}
    for number, one in enumerate(documents):
        key = compact(one.number).casefold()
        if key not in spelt:
            for name, symbol, place in said:
                if name not in listed and _is_slip(name, key):
                    yield Wrong("ND320", place, value=symbol, other=one.number)
        if one.file and _contradicts(one.file, key):
            place = place_in_list(draft.details.places, "documents", number, "file")
            yield Wrong("ND142", place, file=one.file, value=one.number)


def _is_slip(name: str, other: str) -> bool:
    """Tell whether two symbols differ by one slip.

    Two digits may be swapped; a wrong one makes another document, as offices count them through.
    """
    (number, _, code), (wanted, _, kind) = name.partition("/"), other.partition("/")
    if code == kind:
        return _is_swap(number, wanted)
    return number == wanted and (_is_swap(code, kind) or _is_one_off(code, kind))


def _is_swap(one: str, other: str) -> bool:
    return len(one) == len(other) and any(
        f"{one[:at]}{one[at + 1]}{one[at]}{one[at + 2 :]}" == other for at in range(len(one) - 1)
    )


def _is_one_off(one: str, other: str) -> bool:
    """Tell whether one letter is wrong, missing or too many."""
    if len(one) == len(other):
        return sum(map(ne, one, other)) == 1
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )


def _contradicts(file: str, key: str) -> bool:
    """Tell whether a file's name holds the document's code with another number."""
    number, _, code = key.partition("/")
    stem = slug(file.rpartition("/")[2].rpartition(".")[0])
    wanted = slug(code)
    found = [match for match in _FILE.finditer(stem) if match["code"].startswith(wanted)]
    return bool(wanted and found) and all(match["number"] != number for match in found)
