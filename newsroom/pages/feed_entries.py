"""A post as feeds hold it: its whole text with absolute addresses, its files, its history."""

import re
from collections.abc import Iterator
from email.utils import format_datetime

from newsroom.pages.article_parts import DocumentRow, Figure, Gallery, Prose
from newsroom.pages.bodies import body
from newsroom.pages.cards import agency_link, document_row, entry_name, file_href
from newsroom.pages.events import show_event
from newsroom.pages.feed_views import Enclosure, FeedEntry, FeedPhoto, FeedPhotos
from newsroom.pages.histories import history, original, withdrawal
from newsroom.pages.media_types import media_type
from newsroom.pages.parts import Link
from newsroom.pages.pictures import cover, figures
from newsroom.pages.press import Press
from newsroom.posts.post import Announcement
from newsroom.text.fold import nfc


def entry(post: Announcement, press: Press) -> FeedEntry:
    """Return a post's entry; the feeds of its agencies, category and themes share it."""
    return press.once(("entry", post.id), lambda: _entry(post, press))


def entry_id(post: Announcement, press: Press) -> str:
    """Return an id that survives a change of title, date or domain (RFC 4151)."""
    return f"{press.tag}:{post.id}"


def _entry(post: Announcement, press: Press) -> FeedEntry:
    facts = post.facts
    registries = press.site.registries
    image = cover(post, press)
    return FeedEntry(
        id=entry_id(post, press),
        title=facts.title,
        href=press.absolute(press.addresses.of_post(post)),
        published=post.moment.isoformat(),
        mailed=format_datetime(post.moment),
        updated=post.row.updated,
        authors=tuple(_author(one, press) for one in facts.agency),
        categories=(
            entry_name(registries.categories[facts.category], press),
            *(entry_name(registries.themes[one], press) for one in facts.theme),
        ),
        summary=post.brief.summary,
        parts=parts(post, press),
        enclosures=(*_photos(post, press), *_downloads(post, press)),
        lang=facts.lang,
        image=press.origin + image.large if image else None,
        withdrawn=withdrawal(post, press),
        event=show_event(post, press),
        documents=tuple(_document(row, press) for row in _documents(post, press)),
        original=original(facts.original, facts.title, press),
        changes=history(facts, press),
        notes_lang=press.lang if press.lang != facts.lang else None,
    )


def parts(post: Announcement, press: Press) -> tuple[Prose | FeedPhotos, ...]:
    """Return the whole text of a post, every address in it absolute."""
    return tuple(
        _photos_of(part, press) if isinstance(part, Gallery) else _absolute(part, post, press)
        for part in body(post, press)
    )


def _absolute(prose: Prose, post: Announcement, press: Press) -> Prose:
    """Return prose with its addresses absolute: those from the site's root, those in the text."""
    page = press.absolute(press.addresses.of_post(post))
    from_root = re.compile(rf'href="(?={re.escape(press.root)}(?!/))')
    html = from_root.sub(f'href="{press.origin}', prose.html)
    return Prose(html.replace('href="#', f'href="{page}#'))


def _photos_of(gallery: Gallery, press: Press) -> FeedPhotos:
    photos = tuple(_photo(one, gallery.credit, press) for one in gallery.figures)
    return FeedPhotos(gallery.heading, photos)


def _photo(figure: Figure, credit: str | None, press: Press) -> FeedPhoto:
    picture = figure.picture
    told = ": ".join(filter(None, (figure.number, figure.caption)))
    caption = " – ".join(filter(None, (told, figure.credit or credit)))
    size = picture.width, picture.height
    return FeedPhoto(press.origin + picture.large, picture.alt, *size, caption)


def _author(agency: str, press: Press) -> Link:
    link = agency_link(agency, press)
    return Link(link.text, press.origin + link.href)


def _documents(post: Announcement, press: Press) -> Iterator[DocumentRow]:
    for one in post.facts.documents:
        yield document_row(one, post, press)


def _document(row: DocumentRow, press: Press) -> DocumentRow:
    return row._replace(href=press.origin + row.href) if row.href else row


def _photos(post: Announcement, press: Press) -> Iterator[Enclosure]:
    for figure in figures(post, press):
        picture = figure.picture
        yield Enclosure(
            href=press.origin + picture.large,
            type=media_type(picture.large),
            title=figure.caption or picture.alt,
            width=picture.width,
            height=picture.height,
        )


def _downloads(post: Announcement, press: Press) -> Iterator[Enclosure]:
    titles = {nfc(one.file): one.title for one in post.facts.attachments}
    titles |= {nfc(one.file): one.number for one in post.facts.documents if one.file}
    for name in post.row.downloads:
        href = press.origin + file_href(name, post, press)
        title = titles.get(name) or name.rpartition("/")[2]
        yield Enclosure(href, media_type(href), title, post.files[name].size)
