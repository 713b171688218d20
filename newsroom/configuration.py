"""Pelican's settings read into the values that the rooms work with."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.editions import is_translated, settings_in, site_title
from newsroom.errors import SettingsError
from newsroom.media.card_style import CardStyle
from newsroom.navigation import NavigationError, check_labels, footer_navigation, navigation
from newsroom.pages.assets import Asset
from newsroom.pages.heads import main_link
from newsroom.pages.languages import other_home
from newsroom.pages.parts import Fact, Link
from newsroom.pages.past import NO_PAST, Past
from newsroom.pages.press import Press
from newsroom.pages.views import SiteValues
from newsroom.pages.visits import counter
from newsroom.posts.addresses import Addresses
from newsroom.posts.links import LinkMap
from newsroom.posts.site import Site
from newsroom.text.fold import slug
from newsroom.text.words import LOCALES, N_, VIETNAMESE

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
    "urgent_feed": "URGENT_FEED_URL",
    "calendar": "CALENDAR_URL",
    "deadlines": "DEADLINES_URL",
    "verify": "VERIFY_URL",
    "visits": "VISITS_URL",
    "home_lang": "HOME_LANG_URL",
    "post_lang": "ARTICLE_LANG_URL",
    "page_lang": "PAGE_LANG_URL",
    "posts_lang": "ARTICLES_LANG_URL",
    "listing_page_lang": "LISTING_PAGE_LANG_URL",
    "photo_page_lang": "PHOTO_PAGE_LANG_URL",
    "feed_lang": "FEED_LANG_URL",
    "search_lang": "SEARCH_LANG_URL",
}
NO_SUMS: Mapping[str, str] = {}
PUBLISHER_LABELS = {
    "authority": N_("Cơ quan chủ quản"),
    "responsible": N_("Chịu trách nhiệm nội dung"),
    "address": N_("Địa chỉ"),
    "phone": N_("Điện thoại"),
    "email": N_("Thư điện tử"),
}


def addresses_of(settings: Mapping) -> Addresses:
    """Return the patterns of addresses in the settings."""
    return Addresses(**{name: settings[key] for name, key in ADDRESS_SETTINGS.items()})


def presses_of(
    settings: Mapping,
    site: Site,
    links: LinkMap,
    photos: Mapping,
    past: Past = NO_PAST,
    sums: Mapping[str, str] = NO_SUMS,
) -> tuple[Press, ...]:
    """Return what the Views of each language are made from, the Vietnamese ones first.

    ``past`` is what posts said before, ``sums`` are the SHA-256 of downloads by their place.

    Raises :class:`SettingsError` for a SITEURL without host.
    """
    press = replace(_press(settings, site, links, photos), past=past, sums=sums)
    langs = {*site.editions, *(page.facts.lang for page in site.pages)} - {VIETNAMESE}
    return (press, *(_foreign(settings, press, lang) for lang in sorted(langs)))


def _foreign(settings: Mapping, press: Press, lang: str) -> Press:
    """Return the press of another language: its posts, its addresses, its names."""
    own = press.addresses.in_language(lang)
    if lang not in press.editions:
        # Static pages alone: they belong to the Vietnamese home page.
        at = press.addresses
        own = replace(own, home=at.home, posts=at.posts, feed=at.feed, search=at.search)
    return replace(
        press,
        lang=lang,
        site=press.site.editions.get(lang) or press.site.without_posts(),
        addresses=own,
        title=site_title(settings, lang),
        labels=settings_in(settings, lang)["LABELS"],
        title_lines=_title_lines(settings, lang),
        publisher=settings_in(settings, lang)["PUBLISHER"],
        made={},
    )


def _press(settings: Mapping, site: Site, links: LinkMap, photos: Mapping) -> Press:
    parts = urlsplit(settings["SITEURL"])
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise SettingsError(
            f'SITEURL = {settings["SITEURL"]!r} phải là địa chỉ đầy đủ, ví dụ "https://tin.example.vn".'
        )
    addresses = addresses_of(settings)
    title = site_title(settings, VIETNAMESE)
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
        editions=tuple(site.editions),
        cards=card_style(settings) is not None,
        kits=settings["PRESS_KITS"],
        data=settings["OPEN_DATA"],
        title_lines=_title_lines(settings, VIETNAMESE),
        publisher=settings["PUBLISHER"],
        visits=settings["VISITS"] or 0,
        security_contact=settings["SECURITY_CONTACT"],
    )


def _title_lines(settings: Mapping, lang: str) -> str:
    read = settings_in(settings, lang)
    return "\n".join(part for part in (read["SITENAME"], read["SITESUBTITLE"]) if part)


def card_style(settings: Mapping) -> CardStyle | None:
    """Return how share cards look: the theme's fonts, the colours of the department's brand.css.

    None where SHARE_CARDS says so or the theme has no such fonts.
    """
    static = Path(settings["THEME"]) / "static"
    bold, regular = (static / f"fonts/be-vietnam-pro-{weight}.woff2" for weight in (700, 400))
    if not settings["SHARE_CARDS"] or not (bold.is_file() and regular.is_file()):
        return None
    return CardStyle(_colour(static, "--fill"), _colour(static, "--brand-strong"), bold, regular)


def _colour(static: Path, token: str) -> str:
    """Return the first colour that brand.css, else the theme, gives a token; else a sober grey."""
    for sheet in (static / "css/brand.css", static / "css/tokens.css"):
        text = sheet.read_text("utf-8") if sheet.is_file() else ""
        found = re.search(rf"{token}:\s*(#[0-9a-fA-F]{{6}})\b", text)
        if found:
            return found[1]
    return "#333333"


def site_values(settings: Mapping, press: Press, assets: tuple[Asset, ...]) -> SiteValues:
    """Return the values that are the same on every page of the press's language."""
    lang, say = press.lang, press.say
    read = settings_in(settings, lang)
    try:
        check_labels(press.labels)
        nav, footer_nav = navigation(read, press), footer_navigation(read, press)
    except NavigationError as error:
        raise SettingsError(str(error)) from None
    since = read["COPYRIGHT_SINCE"]
    credit = read["SITE_CREDIT"]
    return SiteValues(
        name=read["SITENAME"],
        parent=read["SITESUBTITLE"] or "",
        title=press.title,
        lang=lang,
        locale=LOCALES[lang],
        home=press.href(press.addresses.home),
        theme_color=_colour(Path(settings["THEME"]) / "static", "--fill"),
        nav=nav,
        footer_nav=footer_nav,
        search=main_link(press, "search") if press.search else None,
        facts=_facts(read["PUBLISHER"], press, _foreign_unless(settings, "PUBLISHER", press)),
        copyright=say("Bản quyền ©") + (f" {since}" if since else ""),
        reuse=say("Ghi rõ nguồn khi phát hành lại thông tin từ trang này"),
        credit=say("Thiết kế và phát triển bởi %(name)s", name=credit) if credit else "",
        visits=counter(press, read["VISITS"]),
        sample_note=read["SAMPLE_NOTE"],
        feed=_feed(press) if press.is_edition else None,
        assets={asset.name: press.href(asset.address) for asset in assets},
        names_lang=_foreign_unless(settings, "SITENAME", press),
        note_lang=_foreign_unless(settings, "SAMPLE_NOTE", press),
        switch=other_home(press),
        verify=main_link(press, "verify"),
    )


def _foreign_unless(settings: Mapping, name: str, press: Press) -> str | None:
    """Return the language of a setting that is not translated, None for one that is."""
    return None if is_translated(settings, name, press.lang) else press.foreign(VIETNAMESE)


def _feed(press: Press) -> Link:
    return Link(press.say("Tin mới (Atom)"), press.href(press.addresses.feed))


def _facts(publisher: Mapping[str, str], press: Press, lang: str | None) -> tuple[Fact, ...]:
    """Return the publisher's lines of the footer, written in ``lang``; "phone" and "email" become
    links.
    """
    unknown = set(publisher) - set(PUBLISHER_LABELS)
    if unknown:
        known = ", ".join(PUBLISHER_LABELS)
        raise SettingsError(f"PUBLISHER không có mục {', '.join(sorted(unknown))}; chỉ có {known}.")
    return tuple(
        Fact(press.say(label), publisher[key], _contact(key, publisher[key]), lang)
        for key, label in PUBLISHER_LABELS.items()
        if publisher.get(key)
    )


def _contact(key: str, value: str) -> str | None:
    if key == "email":
        return f"mailto:{value}"
    if key == "phone":
        return "tel:" + "".join(sign for sign in value if sign.isdigit() or sign == "+")
    return None
