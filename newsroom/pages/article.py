"""The page of a post."""

from collections.abc import Iterator
from functools import partial

from newsroom.media.pdf import count_pages
from newsroom.pages.article_parts import Attachment, Change, Gallery, Original, Withdrawal
from newsroom.pages.bodies import body
from newsroom.pages.cards import agency_link, category_link, document_row, file_href
from newsroom.pages.cards import card as post_card
from newsroom.pages.days import show_day, show_end, show_until
from newsroom.pages.events import show_event, theme_card
from newsroom.pages.heads import alternate, head, main_link
from newsroom.pages.keys import body_key, card_key, event_key, files_key
from newsroom.pages.page import Page
from newsroom.pages.parts import Alternate, CountedLink, Link
from newsroom.pages.pictures import cover
from newsroom.pages.press import Press
from newsroom.pages.reading import for_reading
from newsroom.pages.related import related_posts
from newsroom.pages.share import share_links
from newsroom.pages.sizes import show_bytes
from newsroom.pages.typography import bound_body
from newsroom.pages.views import ArticleView
from newsroom.posts.announcement import Facts
from newsroom.posts.attachments import ALLOWED
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_expired, is_public, is_urgent, is_withdrawn
from newsroom.text.dates import day_of
from newsroom.text.fold import nfc

CHANGE_LABELS = {"update": "Cập nhật", "correction": "Đính chính", "typo": "Sửa lỗi chính tả"}


def article_pages(press: Press) -> Iterator[Page | str]:
    """Yield the page of every public post, only its address where nothing has changed."""
    site = press.site
    for post in site.everything:
        if not press.changes.touch_article(post):
            yield press.addresses.of_post(post)
            continue
        related = related_posts(post, site)
        near = site.neighbours(post)
        translations = site.translations.get(post.id, ())
        others = (*near, *related, *translations, press.links.by_id.get(post.row.replaced_by or ""))
        key = (
            card_key(post, press),
            tuple(other and card_key(other, press) for other in others),
            body_key(post, press),
            event_key(post, press),
            files_key(post),
        )
        yield Page(
            press.addresses.of_post(post),
            "article.html",
            partial(article_view, post, press),
            key,
        )


def article_view(post: Announcement, press: Press) -> ArticleView:
    """Return what the page of ``post`` shows."""
    facts = post.facts
    parts = bound_body(for_reading(body(post, press), facts.lang, press))
    galleries = [part for part in parts if isinstance(part, Gallery)]
    newer, older = press.site.neighbours(post)
    changes = _changes(facts)
    return ArticleView(
        head=_head(post, press),
        title=facts.title,
        summary=facts.summary,
        category=category_link(facts.category, press),
        date=show_day(facts.date),
        updated=show_day(_updated(facts)) if facts.changes else None,
        agencies=_agencies(post, press),
        themes=tuple(
            press.once(
                ("topic", one),
                lambda one=one: theme_card(press.site.registries.themes[one], press, counts=False),
            )
            for one in facts.theme
        ),
        urgent_until=show_until(facts.urgent_until) if is_urgent(post, press.site.as_of) else None,
        expired=show_end(facts.expires) if is_expired(post, press.site.as_of) else None,
        withdrawn=_withdrawn(post, press),
        corrections=tuple(change for change in changes if change.kind == "correction"),
        changes=changes,
        body=parts,
        photo_count=sum(len(part.figures) for part in galleries),
        photos_anchor=galleries[0].anchor if galleries else None,
        original=_original(facts.original, facts.title),
        event=show_event(post, press),
        documents=tuple(document_row(one, post, press) for one in facts.documents),
        attachments=_attachments(post, press),
        accessible_contact=_accessible_contact(post, press),
        source=facts.source,
        author=facts.author,
        newer=_link(newer, press),
        older=_link(older, press),
        related=tuple(post_card(one, press) for one in related_posts(post, press.site)),
        translations=_translations(post, press),
        share=share_links(press.absolute(press.addresses.of_post(post))),
    )


def _head(post: Announcement, press: Press):
    facts = post.facts
    image = cover(post, press)
    others = press.site.translations.get(post.id, ())
    same = (post, *others) if others else ()
    return head(
        press,
        press.addresses.of_post(post),
        facts.title,
        post.brief.summary,
        section=press.addresses.posts,
        crumbs=(main_link(press, "posts"), category_link(facts.category, press)),
        lang=facts.lang,
        image=press.origin + image.large if image else None,
        kind="article",
        alternates=tuple(
            alternate(one.facts.lang, press.absolute(press.addresses.of_post(one))) for one in same
        ),
    )


def _updated(facts: Facts):
    return max(change.date for change in facts.changes)


def _agencies(post: Announcement, press: Press) -> tuple[CountedLink, ...]:
    """Return the agencies, the lead one first; one that was merged says what it is now."""
    found = []
    for one in post.facts.agency:
        entry = press.site.registries.agencies[one]
        link = agency_link(one, press)
        note = None
        if entry.successor:
            note = f"nay là {press.site.registries.agencies[entry.successor].name}"
        # No count here: it would change the page of every post of the agency with each new one.
        found.append(CountedLink(link.text, link.href, 0, note))
    return tuple(found)


def _changes(facts: Facts) -> tuple[Change, ...]:
    """Return the history, newest first, its first publication last."""
    if not facts.changes:
        return ()
    told = [
        Change(show_day(one.date), one.kind, CHANGE_LABELS[one.kind], one.note)
        for one in sorted(facts.changes, key=lambda one: one.date, reverse=True)
    ]
    first = Change(show_day(day_of(facts.date)), "update", "Đăng", "Đăng lần đầu.")
    return (*told, first)


def _withdrawn(post: Announcement, press: Press) -> Withdrawal | None:
    facts = post.facts.withdrawn
    if facts is None or not is_withdrawn(post):
        return None
    other = press.links.by_id.get(facts.replaced_by or "")
    public = other if other and is_public(other, press.site.as_of) else None
    return Withdrawal(show_day(facts.date), facts.reason, _link(public, press))


def _original(original, title: str) -> Original | None:
    if original is None:
        return None
    return Original(
        href=original.url,
        title=original.title or title,
        publisher=original.publisher,
        date=show_day(original.date) if original.date else None,
    )


def _attachments(post: Announcement, press: Press) -> tuple[Attachment, ...]:
    found = []
    for one in post.facts.attachments:
        name = nfc(one.file)
        file = post.files[name]
        stem, _, extension = name.rpartition("/")[2].rpartition(".")
        found.append(
            Attachment(
                title=one.title or stem,
                href=file_href(name, post, press),
                type=ALLOWED[extension.lower()],
                size=show_bytes(file.size),
                lang=one.lang if one.lang != post.facts.lang else None,
                pages=count_pages(file.path) if extension.lower() == "pdf" else None,
            )
        )
    return tuple(found)


def _accessible_contact(post: Announcement, press: Press) -> Link | None:
    """Return whom to ask for an attachment in an accessible form: the lead agency."""
    lead = press.site.registries.agencies[post.facts.agency[0]]
    if not lead.email or not (post.facts.attachments or post.facts.documents):
        return None
    return Link(lead.email, f"mailto:{lead.email}")


def _translations(post: Announcement, press: Press) -> tuple[Alternate, ...]:
    return tuple(
        alternate(one.facts.lang, press.post_href(one))
        for one in press.site.translations.get(post.id, ())
    )


def _link(post: Announcement | None, press: Press) -> Link | None:
    return Link(post.facts.title, press.post_href(post)) if post else None
