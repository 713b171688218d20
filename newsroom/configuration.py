"""Pelican's settings read into the values that the rooms work with."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from newsroom.errors import SettingsError
from newsroom.navigation import NavigationError, check_labels, footer_navigation, navigation
from newsroom.pages.assets import Asset
from newsroom.pages.heads import main_link
from newsroom.pages.parts import Fact, Link
from newsroom.pages.press import Press
from newsroom.pages.sizes import show_count
from newsroom.pages.views import SiteValues
from newsroom.posts.addresses import Addresses
from newsroom.posts.links import LinkMap
from newsroom.posts.site import Site
from newsroom.text.fold import slug

REUSE = "Ghi rõ nguồn khi phát hành lại thông tin từ trang này"

ADDRESS_SETTINGS = {
    "post": "ARTICLE_URL",
    "page": "PAGE_URL",
    "agency": "AUTHOR_URL",
    "category": "CATEGORY_URL",
    "theme": "TAG_URL",
    "year": "YEAR_ARCHIVE_URL",
    "month": "MONTH_ARCHIVE_URL",
    "posts": "ARTICLES_URL",
    "agencies": "AUTHORS_URL",
    "categories": "CATEGORIES_URL",
    "themes": "TAGS_URL",
    "archives": "ARCHIVES_URL",
    "documents": "DOCUMENTS_URL",
    "photos": "PHOTOS_URL",
    "sitemap": "SITEMAP_URL",
    "search": "SEARCH_URL",
    "listing_page": "LISTING_PAGE_URL",
    "photo_page": "PHOTO_PAGE_URL",
    "feed": "FEED_URL",
    "agency_feed": "AUTHOR_FEED_URL",
    "category_feed": "CATEGORY_FEED_URL",
    "theme_feed": "TAG_FEED_URL",
}


def addresses_of(settings: Mapping) -> Addresses:
    """Return the patterns of addresses in the settings."""
    return Addresses(**{name: settings[key] for name, key in ADDRESS_SETTINGS.items()})


def site_title(settings: Mapping) -> str:
    """Return both lines of the masthead as one."""
    return " ".join(part for part in (settings["SITENAME"], settings["SITESUBTITLE"]) if part)


def press_of(settings: Mapping, site: Site, links: LinkMap, photos: Mapping) -> Press:
    """Return what the Views are made from. Raises :class:`SettingsError` for a SITEURL without
    host.
    """
    parts = urlsplit(settings["SITEURL"])
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise SettingsError(
            f'SITEURL = {settings["SITEURL"]!r} phải là địa chỉ đầy đủ, ví dụ "https://tin.example.vn".'
        )
    addresses = addresses_of(settings)
    title = site_title(settings)
    return Press(
        site=site,
        addresses=addresses,
        links=links,
        photos=photos,
        title=title,
        origin=f"{parts.scheme}://{parts.netloc}",
        root=f"{parts.path.rstrip('/')}/",
        page_size=settings["DEFAULT_PAGINATION"] or 20,
        labels=settings["LABELS"],
        search=settings["SEARCH"],
        abbreviations=tuple(settings["ABBREVIATIONS"].items()),
        tag=settings["FEED_TAG"] or f"tag:{slug(title) or 'newsroom'}.invalid,2026",
    )


def site_values(settings: Mapping, press: Press, assets: tuple[Asset, ...]) -> SiteValues:
    """Return the values that are the same on every page."""
    try:
        check_labels(press.labels)
        nav, footer_nav = navigation(settings, press), footer_navigation(settings, press)
    except NavigationError as error:
        raise SettingsError(str(error)) from None
    since = settings["COPYRIGHT_SINCE"]
    credit = settings["SITE_CREDIT"]
    return SiteValues(
        name=settings["SITENAME"],
        parent=settings["SITESUBTITLE"] or "",
        title=press.title,
        lang=settings["DEFAULT_LANG"],
        home=press.href(""),
        nav=nav,
        footer_nav=footer_nav,
        search=main_link(press, "search") if press.search else None,
        facts=_facts(settings["PUBLISHER"]),
        copyright=f"Bản quyền ©{f' {since}' if since else ''} {press.title}",
        reuse=REUSE,
        credit=f"Thiết kế và phát triển bởi {credit}" if credit else "",
        visits=show_count(settings["VISITS"]) if settings["VISITS"] is not None else None,
        sample_note=settings["SAMPLE_NOTE"],
        feed=Link("Tin mới (Atom)", press.href(press.addresses.feed)),
        assets={asset.name: press.href(asset.address) for asset in assets},
    )


def _facts(publisher: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the publisher's lines of the footer; "phone" and "email" become links."""
    lines = {
        "authority": "Cơ quan chủ quản",
        "responsible": "Chịu trách nhiệm nội dung",
        "address": "Địa chỉ",
        "phone": "Điện thoại",
        "email": "Thư điện tử",
    }
    unknown = set(publisher) - set(lines)
    if unknown:
        raise SettingsError(
            f"PUBLISHER không có mục {', '.join(sorted(unknown))}; chỉ có {', '.join(lines)}."
        )
    return tuple(
        Fact(label, publisher[key], _contact(key, publisher[key]))
        for key, label in lines.items()
        if publisher.get(key)
    )


def _contact(key: str, value: str) -> str | None:
    if key == "email":
        return f"mailto:{value}"
    if key == "phone":
        return "tel:" + "".join(sign for sign in value if sign.isdigit() or sign == "+")
    return None
