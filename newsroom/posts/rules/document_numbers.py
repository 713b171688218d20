"""Document symbols that the text, the header and the names of files spell differently."""

import re
from collections.abc import Iterator

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
    """Tell whether two symbols differ by one slip: a digit or letter, or two swapped."""
    if sorted(name) == sorted(other):
        return sum(one != two for one, two in zip(name, other, strict=True)) == 2
    if len(name) == len(other):
        return sum(one != two for one, two in zip(name, other, strict=True)) == 1
    longer, shorter = sorted((name, other), key=len, reverse=True)
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
