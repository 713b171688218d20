"""What became of a post since it was written, and what it was taken from."""

from collections.abc import Mapping

from newsroom.pages.article_parts import Change, Difference, Original, Withdrawal
from newsroom.pages.cards import post_link
from newsroom.pages.days import show_day
from newsroom.pages.press import Press
from newsroom.posts.announcement import Facts
from newsroom.posts.announcement import Original as TypedOriginal
from newsroom.posts.post import Announcement
from newsroom.posts.published_texts import in_order
from newsroom.posts.visibility import is_public, is_withdrawn
from newsroom.text.dates import day_of
from newsroom.text.words import N_

NOTHING: Mapping[int, Difference] = {}
CHANGE_LABELS = {
    "update": N_("Cập nhật"),
    "correction": N_("Đính chính"),
    "typo": N_("Sửa lỗi chính tả"),
}


def history(
    facts: Facts, press: Press, differences: Mapping[int, Difference] = NOTHING
) -> tuple[Change, ...]:
    """Return the history, newest first, its first publication last.

    ``differences`` are the words that its lines changed, by their number from the oldest.
    """
    if not facts.changes:
        return ()
    told = [
        Change(
            *(show_day(one.date, press.lang), one.kind),
            *(press.say(CHANGE_LABELS[one.kind]), one.note),
            *(differences.get(number), one.diff == "hidden"),
        )
        for number, one in reversed([*enumerate(in_order(facts), 1)])
    ]
    day = show_day(day_of(facts.date), press.lang)
    return (*told, Change(day, "update", press.say("Đăng"), press.say("Đăng lần đầu.")))


def withdrawal(post: Announcement, press: Press) -> Withdrawal | None:
    """Return why a post was taken back, with what stands in its place."""
    facts = post.facts.withdrawn
    if facts is None or not is_withdrawn(post):
        return None
    other = press.links.by_id.get(facts.replaced_by or "")
    public = other if other and is_public(other, press.site.as_of) else None
    day = show_day(facts.date, press.lang)
    return Withdrawal(day, facts.reason, post_link(public, press) if public else None)


def original(
    found: TypedOriginal | None, title: str, press: Press, *, gone: bool = False
) -> Original | None:
    """Return the article that a post called ``title`` was taken from; ``gone`` is told of it."""
    if found is None:
        return None
    return Original(
        href=found.url,
        title=found.title or title,
        publisher=found.publisher,
        date=show_day(found.date, press.lang) if found.date else None,
        gone=gone,
    )
