"""A page in its languages: what search engines are told, where the masthead's switch leads."""

from collections.abc import Iterator

from newsroom.pages.heads import alternate
from newsroom.pages.parts import Alternate
from newsroom.pages.press import Press
from newsroom.posts.post import Announcement, StaticPage
from newsroom.text.words import ENGLISH, VIETNAMESE

# Where a reader of no language of ours is led to (https://developers.google.com/search).
DEFAULT = "x-default"


def home_addresses(press: Press) -> tuple[tuple[str, str], ...]:
    """Return the home page of each language with its address; none when there is only one."""
    homes = _in_each("", press.addresses.home_lang, press)
    return (*homes, (DEFAULT, "")) if homes else ()


def search_addresses(whole: Press) -> tuple[tuple[str, str], ...]:
    """Return the search page of each language with its address; none when there is only one.

    ``whole`` is the Vietnamese press.
    """
    return _in_each(whole.addresses.search, whole.addresses.search_lang, whole)


def post_addresses(post: Announcement, press: Press) -> tuple[tuple[str, str], ...]:
    """Return a post's languages with the address of each; none when it has no translation."""
    others = press.site.translations.get(post.id, ())
    family = (post, *others) if others else ()
    return tuple((one.row.lang, press.addresses.of_post(one)) for one in family)


def page_addresses(page: StaticPage, press: Press) -> tuple[tuple[str, str], ...]:
    """Return a static page's languages with the address of each, as of a post."""
    others = press.site.page_translations(page)
    family = (page, *others) if others else ()
    return tuple((one.facts.lang, press.addresses.of_page(one)) for one in family)


def alternates(
    places: tuple[tuple[str, str], ...], press: Press
) -> dict[str, tuple[Alternate, ...] | Alternate | None]:
    """Return what a :class:`Head` says of a page that is at ``places`` in its languages."""
    return {
        "alternates": tuple(_absolute(lang, address, press) for lang, address in places),
        "switch": next(_others(places, press), None),
    }


def other_home(press: Press) -> Alternate | None:
    """Return the way to the home page of the other language, None when there is none."""
    return next(_others(home_addresses(press), press), None)


def _in_each(vietnamese: str, pattern: str, press: Press) -> tuple[tuple[str, str], ...]:
    """Return a main page's address in Vietnamese and in every edition, none without an edition."""
    others = [(lang, pattern.format(lang=lang)) for lang in press.editions]
    return ((VIETNAMESE, vietnamese), *others) if others else ()


def _absolute(lang: str, address: str, press: Press) -> Alternate:
    href = press.absolute(address)
    return Alternate(lang, "", href) if lang == DEFAULT else alternate(lang, href)


def _others(places: tuple[tuple[str, str], ...], press: Press) -> Iterator[Alternate]:
    for lang, address in places:
        if lang in (VIETNAMESE, ENGLISH) and lang != press.lang:
            yield alternate(lang, press.href(address))
