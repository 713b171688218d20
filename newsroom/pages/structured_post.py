"""What a post's page says of it to machines, in the words of schema.org."""

from collections.abc import Iterator
from datetime import date, datetime

from newsroom.pages.cards import category_link, file_href, theme_link
from newsroom.pages.pictures import cover
from newsroom.pages.press import Press
from newsroom.pages.structured import Node, node
from newsroom.pages.structured_agencies import agency_node, department
from newsroom.posts.announcement import Document, Original
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_withdrawn
from newsroom.text.fold import nfc
from newsroom.text.symbols import is_normative

ARTICLE = "NewsArticle"
SCHEDULED, CANCELLED = "https://schema.org/EventScheduled", "https://schema.org/EventCancelled"


def post_nodes(post: Announcement, press: Press) -> tuple[Node, ...]:
    """Return a post as a NewsArticle, then its event."""
    return (_article(post, press), *_event(post, press))


def _article(post: Announcement, press: Press) -> Node:
    facts = post.facts
    agencies = press.site.registries.agencies
    image = cover(post, press)
    return node(
        type=ARTICLE,
        id=_id(post, press),
        url=press.absolute(press.addresses.of_post(post)),
        headline=facts.title,
        description=post.brief.summary,
        inLanguage=facts.lang,
        datePublished=_iso(facts.date),
        dateModified=post.row.updated,
        author=[agency_node(agencies[one], press) for one in facts.agency],
        publisher=department(press),
        articleSection=category_link(facts.category, press).text,
        about=[_theme(one, press) for one in facts.theme],
        image=press.origin + image.large if image else None,
        isBasedOn=_original(facts.original, facts.title) if facts.original else None,
        citation=[_document(one, post, press) for one in facts.documents],
        associatedMedia=list(_attachments(post, press)),
        correction=[
            node(type="CorrectionComment", text=one.note, datePublished=one.date.isoformat())
            for one in facts.changes
            if one.kind == "correction"
        ],
        expires=_iso(facts.expires),
        creativeWorkStatus="Obsolete" if is_withdrawn(post) else None,
        **_translations(post, press),
    )


def _id(post: Announcement, press: Press) -> str:
    return press.absolute(press.addresses.of_post(post)) + "#bai"


def _theme(theme: str, press: Press) -> Node:
    link = theme_link(theme, press)
    return node(type="Thing", name=link.text, url=press.origin + link.href)


def _original(original: Original, title: str) -> Node:
    publisher = node(type="Organization", name=original.publisher) if original.publisher else None
    return node(
        type=ARTICLE,
        url=original.url,
        headline=original.title or title,
        publisher=publisher,
        datePublished=_iso(original.date),
    )


def _document(document: Document, post: Announcement, press: Press) -> Node:
    """Return a document that the post announces or cites: law as Legislation."""
    href = press.origin + file_href(document.file, post, press) if document.file else None
    issued = _iso(document.issued)
    if is_normative(document.number):
        by = node(type="Organization", name=document.issuer) if document.issuer else None
        return node(
            type="Legislation",
            legislationIdentifier=document.number,
            name=document.title or document.number,
            legislationDate=issued,
            legislationPassedBy=by,
            url=href,
        )
    return node(
        type="DigitalDocument",
        identifier=document.number,
        name=document.title or document.number,
        datePublished=issued,
        url=href,
    )


def _attachments(post: Announcement, press: Press) -> Iterator[Node]:
    for one in post.facts.attachments:
        yield node(
            type="MediaObject",
            name=one.title or nfc(one.file),
            contentUrl=press.origin + file_href(one.file, post, press),
            inLanguage=one.lang,
        )


def _translations(post: Announcement, press: Press) -> dict[str, object]:
    """Return the other languages' posts: of a translation its original, of an original these."""
    others = {one.id: one for one in press.site.translations.get(post.id, ())}
    root = others.get(post.row.translation_of or "")
    found = [root] if root else [*others.values()]
    nodes = [
        node(
            type=ARTICLE,
            id=_id(one, press),
            url=press.absolute(press.addresses.of_post(one)),
            inLanguage=one.row.lang,
        )
        for one in found
    ]
    return {"translationOfWork" if root else "workTranslation": nodes}


def _event(post: Announcement, press: Press) -> Iterator[Node]:
    event = post.facts.event
    if event is None:
        return
    lead = press.site.registries.agencies[post.facts.agency[0]]
    yield node(
        type="Event",
        id=press.absolute(press.addresses.of_post(post)) + "#su-kien",
        name=post.facts.title,
        description=post.brief.summary,
        inLanguage=post.facts.lang,
        startDate=_iso(event.start),
        endDate=_iso(event.end),
        eventStatus=CANCELLED if is_withdrawn(post) else SCHEDULED,
        location=node(type="Place", name=event.place, address=event.place) if event.place else None,
        organizer={"@id": agency_node(lead, press)["@id"]},
        url=event.url or press.absolute(press.addresses.of_post(post)),
    )


def _iso(value: date | datetime | None) -> str | None:
    return value.isoformat() if value else None
