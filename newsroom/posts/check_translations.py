"""Checks of what static pages translate."""

from collections.abc import Iterator

from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.post import StaticPage
from newsroom.posts.wrong import Wrong
from newsroom.text.nearest import nearest


def check_page_translation(page: StaticPage, library: Library) -> Iterator[Finding]:
    """Yield a static page's original that is not there, is no original or has its language."""
    value = page.facts.translation_of
    if value is None:
        return
    wrong = _wrong(page, value, library)
    if wrong:
        wrong.place = page.load().places.get("translation_of")
        yield finding(page.path, wrong)


def _wrong(page: StaticPage, value: str, library: Library) -> Wrong | None:
    if value not in library.page_paths:
        return Wrong("ND230", value=value, suggestion=nearest(value, library.page_paths))
    original = next((one for one in library.pages if one.slug == value), None)
    if original is None:
        return None
    if original is page or original.facts.translation_of:
        return Wrong("ND231", value=value)
    if original.facts.lang == page.facts.lang:
        return Wrong("ND207", value=value, lang=page.facts.lang)
    return None
