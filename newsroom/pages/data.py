"""The news as data for others: a file a post, one a month, one with the newest and the way to all.

By months, because a year of a large site is thousands of posts, which an edit would read anew.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date

from newsroom.pages.article_parts import Prose
from newsroom.pages.cards import agency_link, category_link, file_href, theme_link
from newsroom.pages.feed_entries import parts
from newsroom.pages.media_types import media_type
from newsroom.pages.parts import Link
from newsroom.pages.pictures import figures
from newsroom.pages.press import Press
from newsroom.posts.addresses import DATA_MONTH, DATA_POST, DATA_SCHEMA
from newsroom.posts.model import KEPT_BACK, POST
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_public
from newsroom.text.fold import nfc
from newsroom.text.words import VIETNAMESE

NEWEST = 50
# Fields that get names and addresses; what else the header says is given away as it is.
_MADE = {"agency", "category", "theme", "documents", "attachments", "summary", "translation_of"}
_GIVEN = tuple(one.name for one in POST if one.name not in KEPT_BACK | _MADE)
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def post_data(post: Announcement, press: Press) -> bytes:
    """Return a post with its whole text."""
    prose = (part.html for part in parts(post, press) if isinstance(part, Prose))
    schema = {"$schema": press.absolute(DATA_SCHEMA)}
    return _file({**schema, **_facts(post, press), "content_html": "".join(prose)})


def month_data(month: str, posts: Sequence[Announcement], presses: Mapping[str, Press]) -> bytes:
    """Return the posts of a month ("2023-09"), the newest first, each in its language."""
    return _file({"month": month, "posts": _all_facts(posts, presses)})


def index_data(
    months: Mapping[str, int], posts: Sequence[Announcement], presses: Mapping[str, Press]
) -> bytes:
    """Return the newest of the ``posts``, and where each month's are with their number."""
    press = presses[VIETNAMESE]
    return _file(
        {
            "title": press.title,
            "url": press.absolute(""),
            "schema": press.absolute(DATA_SCHEMA),
            "total": sum(months.values()),
            "months": [
                {"month": one, "posts": count, "url": press.absolute(DATA_MONTH.format(month=one))}
                for one, count in months.items()
            ],
            "newest": _all_facts(posts[:NEWEST], presses),
        }
    )


def _all_facts(posts: Sequence[Announcement], presses: Mapping[str, Press]) -> list[dict]:
    return [_facts(post, presses.get(post.row.lang, presses[VIETNAMESE])) for post in posts]


def _facts(post: Announcement, press: Press) -> dict[str, object]:
    """Return what the header says that readers may know, with names and addresses."""
    facts = post.facts
    said = {
        "id": post.id,
        "url": press.absolute(press.addresses.of_post(post)),
        "data": press.absolute(DATA_POST.format(id=post.id)),
        "updated": post.row.updated,
        **{name: _plain(value) for name in _GIVEN if (value := getattr(facts, name))},
        "summary": post.brief.summary,
        "translation_of": _public(post.row.translation_of, press),
        "agency": [_named(one, agency_link(one, press), press) for one in facts.agency],
        "category": _named(facts.category, category_link(facts.category, press), press),
        "theme": [_named(one, theme_link(one, press), press) for one in facts.theme],
        "documents": [_with_file(one, post, press) for one in facts.documents],
        "attachments": [_with_file(one, post, press) for one in facts.attachments],
        "photos": list(_photos(post, press)),
    }
    return {name: value for name, value in said.items() if value}


def _public(id: str | None, press: Press) -> str | None:
    """Return a post's id if readers may know of the post."""
    post = press.links.by_id.get(id or "")
    return id if post and is_public(post, press.site.as_of) else None


def _plain(value: object) -> object:
    """Return a typed value as JSON has it; what is not known is left out."""
    if is_dataclass(value):
        pairs = ((one.name, _plain(getattr(value, one.name))) for one in fields(value))
        return {name: one for name, one in pairs if one not in (None, "")}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _named(id: str, link: Link, press: Press) -> dict[str, str]:
    return {"id": id, "name": link.text, "url": press.origin + link.href}


def _with_file(value: object, post: Announcement, press: Press) -> dict[str, object]:
    """Return a document or attachment with the address of its file in the place of its name."""
    said = _plain(value)
    name = said.pop("file", None)
    if name:
        href = press.origin + file_href(name, post, press)
        said |= {"url": href, "type": media_type(href), "size": post.files[nfc(name)].size}
    return said


def _photos(post: Announcement, press: Press):
    for figure in figures(post, press):
        picture = figure.picture
        said = {
            "url": press.origin + picture.large,
            "width": picture.width,
            "height": picture.height,
            "alt": picture.alt,
            "caption": figure.caption,
            "credit": figure.credit,
        }
        yield {name: value for name, value in said.items() if value}


def _file(value: object) -> bytes:
    return (_encoded(value) + "\n").encode()
