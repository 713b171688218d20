"""Where each page stands on the site, by patterns from the settings.

An address is relative to the site's root, without a leading "/": "thong-bao/2023/09/slug/".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from newsroom.posts.post import Announcement, StaticPage
from newsroom.text.words import VIETNAMESE

MAIN_PAGES = (
    "posts",
    "agencies",
    "categories",
    "themes",
    "archives",
    "documents",
    "photos",
    "sitemap",
    "deadlines",
    "verify",
)

MACHINE_FILES = ("sitemap.xml", "sitemap-trang.xml", "robots.txt", "404.html")
SECURITY = ".well-known/security.txt"
YEAR_SITEMAP = "sitemap-{year}.xml"
# There is one only while there is fresh news, so no link may lead to it.
NEWS_SITEMAP = "sitemap-tin-moi.xml"
ASSET_FOLDER, PHOTO_FOLDER = "tinh/", "anh/"
DATA_FOLDER, SEARCH_FOLDER = "data/", "tim/"
DATA_INDEX, DATA_SCHEMA = DATA_FOLDER + "posts.json", DATA_FOLDER + "schema/post.json"
DATA_MONTH, DATA_POST = DATA_FOLDER + "posts-{month}.json", DATA_FOLDER + "posts/{id}.json"
CALENDAR_FILE = "su-kien.ics"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Patterns of addresses; ``{slug}``, ``{year}``, ``{month}``, ``{day}`` are of a post's id.

    Those whose names end in ``_lang`` are of the pages in other languages, by ``{lang}``.
    """

    home: str = ""
    post: str = "thong-bao/{year}/{month}/{slug}/"
    page: str = "{slug}/"
    agency: str = "co-quan/{slug}/"
    category: str = "chuyen-muc/{slug}/"
    theme: str = "chu-de/{slug}/"
    year: str = "thong-bao/{year}/"
    month: str = "thong-bao/{year}/{month}/"
    posts: str = "thong-bao/"
    agencies: str = "co-quan/"
    categories: str = "chuyen-muc/"
    themes: str = "chu-de/"
    archives: str = "luu-tru/"
    documents: str = "van-ban/"
    photos: str = "thu-vien-anh/"
    sitemap: str = "so-do-trang/"
    search: str = "tim-kiem/"
    listing_page: str = "trang/{number}/"
    photo_page: str = "anh/{number}/"
    feed: str = "feeds/tat-ca.atom.xml"
    agency_feed: str = "feeds/co-quan/{slug}.atom.xml"
    category_feed: str = "feeds/chuyen-muc/{slug}.atom.xml"
    theme_feed: str = "feeds/chu-de/{slug}.atom.xml"
    urgent_feed: str = "feeds/khan.atom.xml"
    calendar: str = "lich.ics"
    deadlines: str = "sap-het-han/"
    verify: str = "kiem-tra-thong-bao/"
    visits: str = "thong-ke-truy-cap/"
    home_lang: str = "{lang}/"
    post_lang: str = "{lang}/news/{year}/{month}/{slug}/"
    page_lang: str = "{lang}/{slug}/"
    posts_lang: str = "{lang}/news/"
    listing_page_lang: str = "page/{number}/"
    photo_page_lang: str = "photo/{number}/"
    feed_lang: str = "feeds/{lang}.atom.xml"
    search_lang: str = "{lang}/search/"

    def in_language(self, lang: str) -> "Addresses":
        """Return the addresses as pages in another language use them: its own home, its own lists.

        What is there in Vietnamese only keeps its address.
        """
        return replace(
            self,
            home=self.home_lang.format(lang=lang),
            posts=self.posts_lang.format(lang=lang),
            feed=self.feed_lang.format(lang=lang),
            listing_page=self.listing_page_lang,
            search=self.search_lang.format(lang=lang),
        )

    def of_post(self, post: Announcement) -> str:
        """Return a post's address; the day comes from the folder's name, so a mended date moves
        nothing.
        """
        lang = post.row.lang
        return _post_address(self.post if lang == VIETNAMESE else self.post_lang, post.id, lang)

    def of_page(self, page: StaticPage) -> str:
        """Return a static page's address."""
        lang = page.facts.lang
        pattern = self.page if lang == VIETNAMESE else self.page_lang
        return pattern.format(slug=page.slug, lang=lang)

    def of_photo(self, owner: str, number: int, lang: str) -> str:
        """Return the address of the page of a photo, below that of its post or static page, whose
        language is given.
        """
        folder = owner.removesuffix(".html")
        pattern = self.photo_page if lang == VIETNAMESE else self.photo_page_lang
        return f"{folder.rstrip('/')}/{pattern.format(number=number)}"

    def calendar_of(self, post: Announcement) -> str:
        """Return the address of the calendar file of a post's event, beside the post."""
        return f"{self.of_post(post).removesuffix('.html').rstrip('/')}/{CALENDAR_FILE}"

    @property
    def followed(self) -> tuple[str, ...]:
        """The files for programs that the whole site has, feeds and data among them."""
        feeds = (self.feed, json_feed(self.feed), rss_feed(self.feed))
        urgent = (self.urgent_feed, json_feed(self.urgent_feed))
        return (*MACHINE_FILES, *feeds, *urgent, self.calendar, DATA_INDEX, DATA_SCHEMA)

    def feeds_of(self, address: str) -> tuple[str, ...]:
        """Return the feeds that belong to the list of an agency, a category or a theme at
        ``address``; () for any other address.
        """
        for page, feed in (
            (self.agency, self.agency_feed),
            (self.category, self.category_feed),
            (self.theme, self.theme_feed),
        ):
            slug = _slug_in(page, address)
            if slug:
                own = feed.format(slug=slug)
                return own, json_feed(own)
        return ()

    def is_feed(self, address: str) -> bool:
        """Tell whether an address is that of a feed, in any of its forms."""
        fixed = (self.feed, self.urgent_feed, self.feed_lang.replace("{lang}", "{slug}"))
        return any(
            form(one) == address or _slug_in(form(one), address)
            for one in (*fixed, self.agency_feed, self.category_feed, self.theme_feed)
            for form in (str, json_feed, rss_feed)
        )

    def documents_of(self, year: str) -> str:
        """Return the address of a year's documents; "" is the newest year."""
        return f"{self.documents}{year}/" if year else self.documents

    def photos_of_year(self, year: str) -> str:
        """Return the address of a year's galleries; "" is the newest year."""
        return f"{self.photos}{year}/" if year else self.photos

    def photos_of_agency(self, agency: str) -> str:
        """Return the address of an agency's galleries."""
        return self.photos + self.agency.format(slug=agency)

    def photos_of_theme(self, theme: str) -> str:
        """Return the address of a theme's galleries."""
        return self.photos + self.theme.format(slug=theme)


@cache
def _post_address(pattern: str, id: str, lang: str) -> str:
    of_day = _address_of_day(pattern, id[:10], lang)
    return of_day.replace("\0", id[11:]).replace("\1", id)


@cache
def _address_of_day(pattern: str, day: str, lang: str) -> str:
    """Return the address of a day's posts with "\\0" for the slug, "\\1" for the id.

    To fill in the rest takes three times as long as to put in those two.
    """
    year, month, number = day[:4], day[5:7], day[8:]
    return pattern.format(slug="\0", year=year, month=month, day=number, id="\1", lang=lang)


def _slug_in(pattern: str, address: str) -> str | None:
    """Return what stands in an address for the slug of a pattern, None when it is another one."""
    before, _, behind = pattern.partition("{slug}")
    slug = address.removeprefix(before).removesuffix(behind)
    return slug if slug and "/" not in slug and pattern.format(slug=slug) == address else None


def json_feed(address: str) -> str:
    """Return the address of the JSON Feed beside an Atom feed: ".atom.xml" becomes ".json"."""
    return _without_ending(address) + ".json"


def rss_feed(address: str) -> str:
    """Return the address of the RSS feed beside an Atom feed: ".atom.xml" becomes ".rss.xml"."""
    return _without_ending(address) + ".rss.xml"


def _without_ending(address: str) -> str:
    return address.removesuffix(".xml").removesuffix(".atom")


def edition_addresses(addresses: Addresses, lang: str) -> tuple[str, ...]:
    """Return the addresses of what a language's public posts make together: home, list, search,
    feed.
    """
    own = addresses.in_language(lang)
    return own.home, own.posts, own.search, own.feed, json_feed(own.feed), rss_feed(own.feed)


def register_addresses(
    addresses: Addresses, years: Iterable[str], agencies: Iterable[str], themes: Iterable[str]
) -> Iterator[str]:
    """Yield every address that the registers of documents and photos may come to use."""
    for year in years:
        yield from (addresses.documents_of(year), addresses.photos_of_year(year))
    yield from map(addresses.photos_of_agency, agencies)
    yield from map(addresses.photos_of_theme, themes)
    yield from (addresses.search, addresses.visits)


def output_file(address: str) -> str:
    """Return the file that serves an address: "a/b/" → "a/b/index.html"."""
    return address + "index.html" if address == "" or address.endswith("/") else address


def reserved_folder(address: str) -> str | None:
    """Return whose folder an address lies in when it lies among photos, assets, data or what the
    search reads, else None.
    """
    if address.startswith((ASSET_FOLDER, PHOTO_FOLDER, SEARCH_FOLDER)):
        return "thư mục ảnh, tệp giao diện và tệp tìm kiếm của trang"
    if address.startswith(DATA_FOLDER):
        return "thư mục dữ liệu của trang"
    return None
