"""Posts, agencies, themes and documents as they stand in lists."""

from newsroom.pages.article_parts import DocumentRow
from newsroom.pages.days import show_day
from newsroom.pages.parts import Card, Label, Link
from newsroom.pages.pictures import cover
from newsroom.pages.press import Press
from newsroom.posts.announcement import Agency, Category, Document, Theme
from newsroom.posts.attachments import published_name
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_expired, is_pinned, is_urgent, is_withdrawn
from newsroom.text.fold import nfc
from newsroom.text.words import ENGLISH, VIETNAMESE


def card(post: Announcement, press: Press) -> Card:
    """Return a post for a list; each is made once in a build."""
    return press.once(("card", post.id), lambda: _card(post, press))


def _card(post: Announcement, press: Press) -> Card:
    facts = post.facts
    return Card(
        title=facts.title,
        href=press.post_href(post),
        date=show_day(facts.date, press.lang),
        category=category_link(facts.category, press),
        agencies=tuple(agency_link(one, press) for one in facts.agency),
        summary=post.brief.summary,
        picture=cover(post, press),
        photo_count=len(post.brief.shots),
        labels=labels(post, press),
        lang=press.foreign(facts.lang),
    )


def cards(posts, press: Press) -> tuple[Card, ...]:
    """Return posts for a list."""
    return tuple(card(post, press) for post in posts)


def labels(post: Announcement, press: Press) -> tuple[Label, ...]:
    """Return the marks beside a post's title, the most pressing first."""
    as_of = press.site.as_of
    found = []
    if is_withdrawn(post):
        found.append(Label("withdrawn", press.say("Đã thu hồi")))
    elif is_expired(post, as_of):
        found.append(Label("expired", press.say("Đã hết hiệu lực")))
    if is_urgent(post, as_of):
        found.append(Label("urgent", press.say("Khẩn")))
    if is_pinned(post, as_of):
        found.append(Label("pinned", press.say("Ghim")))
    if any(change.kind == "correction" for change in post.facts.changes):
        found.append(Label("correction", press.say("Có đính chính")))
    return tuple(found)


def agency_link(agency: str, press: Press) -> Link:
    """Return the way to an agency's page."""
    return _entry_link("agency", press.site.registries.agencies[agency], press)


def category_link(category: str, press: Press) -> Link:
    """Return the way to a category's page."""
    return _entry_link("category", press.site.registries.categories[category], press)


def theme_link(theme: str, press: Press) -> Link:
    """Return the way to a theme's page."""
    return _entry_link("theme", press.site.registries.themes[theme], press)


def _entry_link(kind: str, entry: Agency | Category | Theme, press: Press) -> Link:
    pattern = getattr(press.addresses, kind)
    return press.once(
        ("link", kind, entry.id),
        lambda: Link(
            *(entry_name(entry, press), press.href(pattern.format(slug=entry.id))),
            lang=name_language(entry, press),
            hreflang=press.foreign(VIETNAMESE),
        ),
    )


def entry_name(entry: Agency | Category | Theme, press: Press) -> str:
    """Return the name of a registry's entry: on English pages its English one if it has one."""
    return entry.name_en if press.lang == ENGLISH and entry.name_en else entry.name


def name_language(entry: Agency | Category | Theme, press: Press) -> str | None:
    """Return the language of that name where it is not the page's."""
    return press.foreign(VIETNAMESE) if not entry.name_en else None


def post_link(post: Announcement, press: Press) -> Link:
    """Return the way to a post by its title."""
    lang = press.foreign(post.row.lang)
    return Link(post.facts.title, press.post_href(post), lang, lang)


def document_row(
    document: Document, post: Announcement, press: Press, cited: bool = False
) -> DocumentRow:
    """Return a document; with ``cited`` it names the post that brings it."""
    lead = press.site.registries.agencies[post.facts.agency[0]]
    return DocumentRow(
        number=document.number,
        title=document.title or post.facts.title,
        issuer=document.issuer or entry_name(lead, press),
        issued=show_day(document.issued, press.lang) if document.issued else None,
        href=file_href(document.file, post, press) if document.file else None,
        posts=(post_link(post, press),) if cited else (),
        lang=press.foreign(VIETNAMESE),
        issuer_lang=None if document.issuer else name_language(lead, press),
    )


def file_href(file: str, post: Announcement, press: Press) -> str:
    """Return the way to a file published beside a post."""
    return press.href(press.addresses.of_post(post) + published_name(nfc(file)))
