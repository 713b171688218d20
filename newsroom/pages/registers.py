"""The Views that gather from all posts: agencies, categories, archives, documents, photos."""

from collections.abc import Iterator

from newsroom.pages.cards import agency_link, category_link
from newsroom.pages.documents import document_pages
from newsroom.pages.heads import head, main_title
from newsroom.pages.listings import archive_groups
from newsroom.pages.page import Page
from newsroom.pages.parts import CountedLink
from newsroom.pages.photos import library_pages
from newsroom.pages.press import Press
from newsroom.pages.views import IndexView
from newsroom.posts.visibility import has_ended


def register_pages(press: Press) -> Iterator[Page | str]:
    """Yield the index and register pages."""
    yield _index(press, "agencies", _agencies(press))
    yield _index(press, "categories", ((None, _categories(press)),))
    yield _index(press, "archives", archive_groups(press))
    yield from document_pages(press)
    yield from library_pages(press)


def _index(press: Press, name: str, groups) -> Page:
    address, title = getattr(press.addresses, name), main_title(press, name)
    view = IndexView(head(press, address, title, section=address), title, None, groups)
    return Page(address, "index.html", lambda: view)


def _agencies(press: Press):
    """Return the agencies at work, then those that were merged or closed."""
    at_work, ended = [], []
    for agency in press.site.agencies:
        link = agency_link(agency.id, press)
        successor = press.site.registries.agencies.get(agency.successor or "")
        note = press.say("nay là %(name)s", name=successor.name) if successor else agency.parent
        count = len(press.site.by_agency.get(agency.id, ()))
        (ended if has_ended(agency, press.site.as_of) else at_work).append(
            CountedLink(link.text, link.href, count, note)
        )
    closed = press.say("Đã sáp nhập hoặc ngừng hoạt động")
    groups = ((None, tuple(at_work)), (closed, tuple(ended)))
    return tuple(group for group in groups if group[1])


def _categories(press: Press) -> tuple[CountedLink, ...]:
    found = []
    for category in press.site.categories:
        link = category_link(category.id, press)
        count = len(press.site.by_category.get(category.id, ()))
        found.append(CountedLink(link.text, link.href, count, category.summary))
    return tuple(found)
