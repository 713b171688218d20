"""The Views that gather from all posts: agencies, categories, archives, documents, photos."""

from collections.abc import Iterator
from functools import partial

from newsroom.pages.article_parts import DocumentRow
from newsroom.pages.cards import agency_link, card, category_link, document_row
from newsroom.pages.heads import MAIN_TITLES, head
from newsroom.pages.keys import card_key
from newsroom.pages.listings import archive_groups
from newsroom.pages.page import Page
from newsroom.pages.parts import CountedLink
from newsroom.pages.pictures import figures
from newsroom.pages.press import Press
from newsroom.pages.views import DocumentsView, IndexView, PhotosView
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_withdrawn
from newsroom.text.symbols import compact


def register_pages(press: Press) -> Iterator[Page]:
    """Yield the index and register pages."""
    yield _index(press, "agencies", _agencies(press))
    yield _index(press, "categories", ((None, _categories(press)),))
    yield _index(press, "archives", archive_groups(press))
    yield _documents(press)
    yield _photos(press)


def _index(press: Press, name: str, groups) -> Page:
    address, title = getattr(press.addresses, name), MAIN_TITLES[name]
    view = IndexView(head(press, address, title, section=address), title, None, groups)
    return Page(address, "index.html", lambda: view)


def _agencies(press: Press):
    """Return the agencies at work, then those that were merged or closed."""
    today = press.site.as_of.date()
    at_work, ended = [], []
    for agency in press.site.agencies:
        link = agency_link(agency.id, press)
        successor = press.site.registries.agencies.get(agency.successor or "")
        note = f"nay là {successor.name}" if successor else agency.parent
        count = len(press.site.by_agency.get(agency.id, ()))
        over = agency.valid_to is not None and agency.valid_to < today
        (ended if over else at_work).append(CountedLink(link.text, link.href, count, note))
    groups = ((None, tuple(at_work)), ("Đã sáp nhập hoặc ngừng hoạt động", tuple(ended)))
    return tuple(group for group in groups if group[1])


def _categories(press: Press) -> tuple[CountedLink, ...]:
    found = []
    for category in press.site.categories:
        link = category_link(category.id, press)
        count = len(press.site.by_category.get(category.id, ()))
        found.append(CountedLink(link.text, link.href, count, category.summary))
    return tuple(found)


def _documents(press: Press) -> Page:
    posts = [one for one in press.site.posts if one.facts.documents and not is_withdrawn(one)]
    key = tuple(card_key(post, press) for post in posts)
    make = partial(_documents_view, posts, press)
    return Page(press.addresses.documents, "documents.html", make, key)


def _documents_view(posts: list[Announcement], press: Press) -> DocumentsView:
    """Return the register: a document that several posts cite stands once, with all of them."""
    rows: dict[tuple[str, str], DocumentRow] = {}
    for post in posts:
        for document in post.facts.documents:
            row = document_row(document, post, press, cited=True)
            key = (compact(row.number).lower(), row.issuer)
            rows[key] = _joined(rows[key], row) if key in rows else row
    newest_first = sorted(
        rows.values(), key=lambda row: row.issued.iso if row.issued else "", reverse=True
    )
    years: dict[str, list[DocumentRow]] = {}
    for row in newest_first:
        years.setdefault(row.issued.year if row.issued else "Không rõ năm", []).append(row)
    address = press.addresses.documents
    title = MAIN_TITLES["documents"]
    groups = tuple((year, tuple(group)) for year, group in years.items())
    return DocumentsView(head(press, address, title, section=address), title, groups)


def _joined(first: DocumentRow, other: DocumentRow) -> DocumentRow:
    return DocumentRow(
        first.number,
        first.title,
        first.issuer,
        first.issued or other.issued,
        first.href or other.href,
        (*first.posts, *other.posts),
    )


def _photos(press: Press) -> Page:
    posts = [one for one in press.site.posts if len(one.brief.shots) > 1 and not is_withdrawn(one)]
    key = tuple(card_key(post, press) for post in posts)
    make = partial(_photos_view, posts, press)
    return Page(press.addresses.photos, "photos.html", make, key)


def _photos_view(posts: list[Announcement], press: Press) -> PhotosView:
    years: dict[str, list] = {}
    for post in posts:
        shown = card(post, press), figures(post, press)
        years.setdefault(f"{post.day:%Y}", []).append(shown)
    address, title = press.addresses.photos, MAIN_TITLES["photos"]
    groups = tuple((year, tuple(group)) for year, group in years.items())
    return PhotosView(head(press, address, title, section=address), title, groups)
