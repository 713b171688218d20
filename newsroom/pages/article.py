"""The page of a post."""

from collections.abc import Iterator, Sequence
from functools import partial

from newsroom.pages.article_parts import (
    Announcer,
    Gallery,
    Prose,
)
from newsroom.pages.attachments import accessible_contact, attachments
from newsroom.pages.bodies import body
from newsroom.pages.cards import (
    agency_link,
    category_link,
    document_row,
    post_link,
)
from newsroom.pages.cards import card as post_card
from newsroom.pages.days import show_day, show_end, show_until
from newsroom.pages.differences import differences
from newsroom.pages.events import show_event, theme_card
from newsroom.pages.feed_links import post_feeds
from newsroom.pages.heads import alternate, head, main_link
from newsroom.pages.histories import history, original, withdrawal
from newsroom.pages.keys import body_key, card_key, event_key, files_key, listed_key, original_key
from newsroom.pages.languages import alternates, post_addresses
from newsroom.pages.page import Page
from newsroom.pages.parts import Alternate, Day, Head
from newsroom.pages.pictures import cover
from newsroom.pages.press import Press
from newsroom.pages.reading import for_reading
from newsroom.pages.related import related_posts
from newsroom.pages.share import share_links
from newsroom.pages.share_cards import card_of_post
from newsroom.pages.structured import galleries
from newsroom.pages.structured_post import post_nodes
from newsroom.pages.typography import bound_body
from newsroom.pages.views import ArticleView
from newsroom.posts.announcement import Facts
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_expired, is_urgent
from newsroom.text.words import VIETNAMESE


def article_pages(press: Press) -> Iterator[Page | str]:
    """Yield the page of every public post in the press's language, only its address where nothing
    has changed.
    """
    site = press.site
    for post in site.everything:
        if post.row.lang != press.lang:
            continue
        if not press.changes.touch_article(post):
            yield press.addresses.of_post(post)
            continue
        near = site.neighbours(post)
        related = related_posts(post, site, near)
        translations = site.translations.get(post.id, ())
        others = (*near, *related, *translations, press.links.by_id.get(post.row.replaced_by or ""))
        key = (
            card_key(post, press),
            tuple(other and listed_key(other, press) for other in others),
            body_key(post, press),
            event_key(post, press),
            files_key(post),
            press.past.digests.get(post.id),
            original_key(post, press),
        )
        yield Page(
            press.addresses.of_post(post),
            "article.html",
            partial(article_view, post, press, near, related),
            key,
            press.lang,
            post.row.moment,
        )


def article_view(
    post: Announcement,
    press: Press,
    near: tuple[Announcement | None, Announcement | None],
    related: Sequence[Announcement],
) -> ArticleView:
    """Return what the page of ``post`` shows; ``near`` are the newer and the older post."""
    facts = post.facts
    parts = bound_body(for_reading(body(post, press), facts.lang, press))
    shown = [part for part in parts if isinstance(part, Gallery)]
    newer, older = near
    changes = history(facts, press, differences(post, press))
    return ArticleView(
        head=_head(post, parts, press),
        title=facts.title,
        summary=facts.summary,
        category=category_link(facts.category, press),
        date=show_day(facts.date, press.lang),
        updated=show_day(_updated(facts), press.lang) if facts.changes else None,
        agencies=_agencies(post, press),
        themes=tuple(
            press.once(
                ("topic", one),
                lambda one=one: theme_card(press.site.registries.themes[one], press, counts=False),
            )
            for one in facts.theme
        ),
        urgent_until=_urgent_until(post, press),
        expired=_expired(post, press),
        withdrawn=withdrawal(post, press),
        corrections=tuple(change for change in changes if change.kind == "correction"),
        changes=changes,
        body=parts,
        photo_count=sum(len(part.figures) for part in shown),
        photos_anchor=shown[0].anchor if shown else None,
        original=original(facts.original, facts.title, press, gone=original_key(post, press)),
        event=show_event(post, press),
        documents=tuple(document_row(one, post, press) for one in facts.documents),
        attachments=attachments(post, press),
        accessible_contact=accessible_contact(post, press),
        source=facts.source,
        author=facts.author,
        newer=post_link(newer, press) if newer else None,
        older=post_link(older, press) if older else None,
        related=tuple(post_card(one, press) for one in related),
        translations=_translations(post, press),
        share=share_links(press.absolute(press.addresses.of_post(post))),
    )


def _head(post: Announcement, parts: tuple[Prose | Gallery, ...], press: Press) -> Head:
    facts = post.facts
    crumbs = (main_link(press, "posts"), category_link(facts.category, press))
    return head(
        press,
        press.addresses.of_post(post),
        facts.title,
        post.brief.summary,
        section=press.addresses.posts,
        # The categories' pages are in Vietnamese: no step on the way to an English post.
        crumbs=crumbs if press.lang == VIETNAMESE else crumbs[:1],
        kind="article",
        feeds=post_feeds(post, press),
        nodes=(*post_nodes(post, press), *galleries(post, parts, press)),
        **image_of(post, press),
        **alternates(post_addresses(post, press), press),
    )


def image_of(post: Announcement, press: Press) -> dict[str, str]:
    """Return the picture that stands for a post elsewhere; nothing for the site's own."""
    card = card_of_post(post, press)
    if card:
        return {"image": card}
    image = cover(post, press)
    return {"image": press.origin + image.large} if image else {}


def _urgent_until(post: Announcement, press: Press) -> str | None:
    if not is_urgent(post, press.site.as_of):
        return None
    return show_until(post.facts.urgent_until, press.lang)


def _expired(post: Announcement, press: Press) -> Day | None:
    if not is_expired(post, press.site.as_of):
        return None
    return show_end(post.facts.expires, press.lang)


def _updated(facts: Facts):
    return max(change.date for change in facts.changes)


def _agencies(post: Announcement, press: Press) -> tuple[Announcer, ...]:
    """Return the agencies, the lead one first; one that was merged says what it is now."""
    agencies = press.site.registries.agencies
    return tuple(
        Announcer(
            agency_link(one, press),
            agency_link(agencies[one].successor, press) if agencies[one].successor else None,
        )
        for one in post.facts.agency
    )


def _translations(post: Announcement, press: Press) -> tuple[Alternate, ...]:
    return tuple(
        alternate(one.facts.lang, press.post_href(one))
        for one in press.site.translations.get(post.id, ())
    )
