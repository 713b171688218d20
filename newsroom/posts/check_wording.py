"""The editorial check of one post or page: every rule of the linter."""

from collections.abc import Iterator

from newsroom.posts.rules import (
    contacts,
    document_numbers,
    doubled,
    figures,
    letters,
    link_words,
    misread,
    repeated,
    titles,
    unclosed,
    weekdays,
)
from newsroom.posts.rules.draft import Draft
from newsroom.posts.wrong import Wrong

RULES = (
    titles.check,
    weekdays.check,
    misread.check,
    letters.check,
    figures.check,
    document_numbers.check,
    link_words.check,
    contacts.check,
    doubled.check,
    unclosed.check,
    repeated.check,
)


def check_wording(draft: Draft) -> Iterator[Wrong]:
    """Yield what every rule finds in a draft."""
    for rule in RULES:
        yield from rule(draft)
