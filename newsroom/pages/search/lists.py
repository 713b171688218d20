"""What a search reads beside shards: all posts, the posts of each filter, the manifest."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping

from newsroom.pages.search.postings import write_number
from newsroom.posts.row import Row
from newsroom.text.words import VIETNAMESE

# What the lines of the filters' file begin with.
AGENCY, CATEGORY, THEME, LANG = "agency", "category", "theme", "lang"
_LONGEST_TITLE = 255


def posts_text(posts: Iterable[tuple[int, int, bool]]) -> str:
    """Return all posts in one text.

    ``posts`` are (number, words in the title, whether it is expired or withdrawn), rising.
    """
    parts, last = [], 0
    for number, length, is_late in posts:
        parts.append(write_number(number - last))
        parts.append(write_number(min(length, _LONGEST_TITLE) << 1 | is_late))
        last = number
    return "".join(parts)


def filters_text(posts: Iterable[tuple[int, Row]]) -> str:
    """Return the posts of each agency, category and theme, and those of each language other than
    Vietnamese, a line each; ``posts`` are rising.
    """
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, row in posts:
        numbers[CATEGORY, row.category].append(number)
        for agency in row.agencies:
            numbers[AGENCY, agency].append(number)
        for theme in row.themes:
            numbers[THEME, theme].append(number)
        if row.lang != VIETNAMESE:
            numbers[LANG, row.lang].append(number)
    return "".join(
        f"{kind}\t{id}\t{_steps(found)}\n" for (kind, id), found in sorted(numbers.items())
    )


def manifest_text(
    slots: int,
    lists: Mapping[str, str],
    shards: Mapping[str, Mapping[str, str]],
    months: Mapping[str, str],
) -> str:
    """Return the manifest: what there is to read, each under the version of its text.

    ``slots`` is how many numbers a day has, ``lists`` names the files of lists, ``shards`` those of
    each part of the index by the beginning of their keys, ``months`` the texts of a month's posts.
    """
    manifest = {"slots": slots, "lists": lists, "shards": shards, "months": months}
    return json.dumps(manifest, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def texts_of_day(records: Iterable[Mapping[str, object]]) -> str:
    """Return what hits show of the posts of a day, in the order of their numbers."""
    return json.dumps([*records], ensure_ascii=False, separators=(",", ":")) + "\n"


def _steps(numbers: Iterable[int]) -> str:
    parts, last = [], 0
    for number in numbers:
        parts.append(write_number(number - last))
        last = number
    return "".join(parts)
