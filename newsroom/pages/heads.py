"""The head of a page: title, description, addresses, place in the navigation."""

from newsroom.pages.parts import Alternate, Head, Link
from newsroom.pages.press import Press


def head(
    press: Press,
    address: str,
    title: str,
    description: str = "",
    *,
    section: str = "",
    crumbs: tuple[Link, ...] = (),
    **more: object,
) -> Head:
    """Return the head of the page at ``address``; ``section`` is the key of its main page.

    Keys are the main pages' addresses, and HOME for the home page, whose address is empty.

    ``more`` holds further values of :class:`Head` (``lang``, ``image``, ``kind``, ``alternates``).
    """
    return Head(
        title=title,
        description=description or f"{title} – {press.title}",
        canonical=press.absolute(address),
        section=section,
        current=section == (address or HOME),
        crumbs=(home_link(press), *crumbs) if address else (),
        **more,
    )


def home_link(press: Press) -> Link:
    """Return the way to the home page."""
    return Link(press.labels.get("home") or "Trang chủ", press.href(""))


def main_link(press: Press, name: str) -> Link:
    """Return the way to a main page: "posts", "agencies", "themes" …"""
    return Link(main_title(press, name), press.href(getattr(press.addresses, name)))


def main_title(press: Press, name: str) -> str:
    """Return what a main page is called: "posts" → "Thông báo", unless LABELS says otherwise."""
    return press.labels.get(name) or MAIN_TITLES[name]


def language_name(lang: str) -> str:
    """Return a language's own name."""
    return {"vi": "Tiếng Việt", "en": "English"}[lang]


def alternate(lang: str, href: str) -> Alternate:
    """Return the way to the same text in ``lang``."""
    return Alternate(lang, language_name(lang), href)


HOME = "trang-chu"
MAIN_TITLES = {
    "posts": "Thông báo",
    "agencies": "Cơ quan",
    "categories": "Chuyên mục",
    "themes": "Chủ đề",
    "archives": "Lưu trữ",
    "documents": "Văn bản",
    "photos": "Thư viện ảnh",
    "sitemap": "Sơ đồ trang",
    "search": "Tìm kiếm",
}
