"""What was announced within some days, for a mail: of all agencies, of each one, of each theme."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from newsroom.pages.cards import agency_link, entry_name
from newsroom.pages.days import show_day
from newsroom.pages.parts import Day
from newsroom.pages.press import Press
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_current
from newsroom.text.dates import day_of
from newsroom.text.instants import instant
from newsroom.text.words import VIETNAMESE


@dataclass(frozen=True, slots=True)
class DigestItem:
    """A post: ``href`` absolute, ``lang`` where it is not the mail's."""

    title: str
    href: str
    day: Day
    agencies: tuple[str, ...]
    summary: str
    lang: str | None


@dataclass(frozen=True, slots=True)
class DigestView:
    """A mail: ``id`` its file's name, ``href`` the page that holds more, absolute, ``sender`` the
    site's name.
    """

    id: str
    title: str
    span: str
    href: str
    lang: str
    sender: str
    items: tuple[DigestItem, ...]


def digests(press: Press, days: int) -> Iterator[DigestView]:
    """Yield a mail of the last ``days`` for each list that has something to tell of them."""
    site, at = press.site, press.addresses
    since = instant(site.as_of - timedelta(days=days))
    fresh = [post for post in site.posts if post.row.opens > since and is_current(post, site.as_of)]
    if fresh:
        name = "tat-ca" if press.lang == VIETNAMESE else press.lang
        yield _digest(name, press.title, at.home, fresh, days, press)
    if press.lang != VIETNAMESE:
        return
    for kind, entries, pattern, ids in (
        ("co-quan", site.agencies, at.agency, lambda row: row.agencies),
        ("chu-de", site.themes, at.theme, lambda row: row.themes),
    ):
        for one in entries:
            own = [post for post in fresh if one.id in ids(post.row)]
            if own:
                address = pattern.format(slug=one.id)
                name = entry_name(one, press)
                yield _digest(f"{kind}-{one.id}", name, address, own, days, press)


def plain_text(view: DigestView) -> str:
    """Return a mail as plain text."""
    lines = [view.title, view.span, ""]
    for item in view.items:
        lines += [f"* {item.title}", f"  {item.day.short}, {', '.join(item.agencies)}"]
        lines += [f"  {item.summary}", f"  {item.href}", ""]
    return "\n".join([*lines, "--", view.sender, view.href, ""])


def _digest(
    id: str, name: str, address: str, posts: Sequence[Announcement], days: int, press: Press
) -> DigestView:
    last = day_of(press.site.as_of)
    ends = (show_day(day, press.lang).short for day in (last - timedelta(days=days - 1), last))
    start, end = ends
    return DigestView(
        id=id,
        title=press.say("Thông báo mới của %(name)s", name=name),
        span=press.say(
            "%(count)s thông báo, %(start)s – %(end)s", count=len(posts), start=start, end=end
        ),
        href=press.absolute(address),
        lang=press.lang,
        sender=press.title,
        items=tuple(_item(post, press) for post in posts),
    )


def _item(post: Announcement, press: Press) -> DigestItem:
    return DigestItem(
        title=post.facts.title,
        href=press.absolute(press.addresses.of_post(post)),
        day=show_day(day_of(post.facts.date), press.lang),
        agencies=tuple(agency_link(one, press).text for one in post.facts.agency),
        summary=post.brief.summary,
        lang=press.foreign(post.facts.lang),
    )
