"""The head of a page: title, description, addresses, place in the navigation."""

from newsroom.pages.parts import Alternate, Head, Link
from newsroom.pages.press import Press
from newsroom.pages.share_cards import card_of_site
from newsroom.pages.structured import Node, breadcrumbs, graph
from newsroom.text.words import N_, NAMES, VIETNAMESE


def head(
    press: Press,
    address: str,
    title: str,
    description: str = "",
    *,
    section: str = "",
    crumbs: tuple[Link, ...] = (),
    nodes: tuple[Node, ...] = (),
    **more: object,
) -> Head:
    """Return the head of the page at ``address``; ``section`` is the key of its main page.

    Keys are the main pages' addresses, and HOME for the home page.

    ``nodes`` are what the page says to machines beside the way to it, ``more`` holds further values
    of :class:`Head` (``image``, ``kind``, ``alternates`` …).
    """
    is_home = address == press.addresses.home
    way = () if is_home else (home_link(press), *crumbs)
    more.setdefault("image", card_of_site(press))
    return Head(
        title=title,
        description=description or f"{title} – {press.title}",
        canonical=press.absolute(address),
        section=section,
        current=section == (HOME if is_home else address),
        crumbs=way,
        structured=graph(*nodes, *breadcrumbs(way, title, press)),
        **more,
    )


def home_link(press: Press) -> Link:
    """Return the way to the home page."""
    text = press.labels.get("home") or press.say("Trang chủ")
    hreflang = None if press.is_edition else VIETNAMESE
    return Link(text, press.href(press.addresses.home), hreflang=hreflang)


def main_link(press: Press, name: str) -> Link:
    """Return the way to a main page: "posts", "agencies", "themes" …"""
    address = getattr(press.addresses, name)
    is_own = name in IN_EVERY_LANGUAGE and press.is_edition
    hreflang = None if is_own else press.foreign(VIETNAMESE)
    return Link(main_title(press, name), press.href(address), hreflang=hreflang)


def main_title(press: Press, name: str) -> str:
    """Return what a main page is called: "posts" → "Thông báo", unless LABELS says otherwise."""
    return press.labels.get(name) or press.say(MAIN_TITLES[name])


def alternate(lang: str, href: str) -> Alternate:
    """Return the way to the same text in ``lang``."""
    return Alternate(lang, NAMES[lang], href)


HOME = "trang-chu"
# Each edition has its own; of the other main pages there is the Vietnamese one only.
IN_EVERY_LANGUAGE = ("posts", "search")
MAIN_TITLES = {
    "posts": N_("Thông báo"),
    "agencies": N_("Cơ quan"),
    "categories": N_("Chuyên mục"),
    "themes": N_("Chủ đề"),
    "archives": N_("Lưu trữ"),
    "documents": N_("Văn bản"),
    "photos": N_("Thư viện ảnh"),
    "sitemap": N_("Sơ đồ trang"),
    "search": N_("Tìm kiếm"),
    "deadlines": N_("Sắp hết hạn"),
    "verify": N_("Kiểm tra thông báo"),
}
