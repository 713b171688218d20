"""Where each page stands on the site, by patterns from the settings.

An address is relative to the site's root, without a leading "/": "thong-bao/2023/09/slug/".
"""

from dataclasses import dataclass
from functools import cache

from newsroom.posts.post import Announcement

MAIN_PAGES = (
    "posts",
    "agencies",
    "categories",
    "themes",
    "archives",
    "documents",
    "photos",
    "sitemap",
)

MACHINE_FILES = ("sitemap.xml", "sitemap-trang.xml", "robots.txt", "404.html")
YEAR_SITEMAP = "sitemap-{year}.xml"
ASSET_FOLDER, PHOTO_FOLDER = "tinh/", "anh/"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Patterns of addresses; ``{slug}``, ``{year}``, ``{month}``, ``{day}`` are of a post's id."""

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
    listing_page: str = "trang/{number}/"
    photo_page: str = "anh/{number}/"
    feed: str = "feeds/tat-ca.atom.xml"
    agency_feed: str = "feeds/co-quan/{slug}.atom.xml"
    category_feed: str = "feeds/chuyen-muc/{slug}.atom.xml"
    theme_feed: str = "feeds/chu-de/{slug}.atom.xml"

    def of_post(self, post: Announcement) -> str:
        """Return a post's address; the day comes from the folder's name, so a mended date moves
        nothing.
        """
        return _post_address(self.post, post.id)

    def of_photo(self, owner: str, number: int) -> str:
        """Return the address of the page of a photo, below that of its post or static page."""
        folder = owner.removesuffix(".html")
        return f"{folder.rstrip('/')}/{self.photo_page.format(number=number)}"


@cache
def _post_address(pattern: str, id: str) -> str:
    year, month, day, slug = id[:4], id[5:7], id[8:10], id[11:]
    return pattern.format(slug=slug, year=year, month=month, day=day, id=id)


def output_file(address: str) -> str:
    """Return the file that serves an address: "a/b/" → "a/b/index.html"."""
    return address + "index.html" if address == "" or address.endswith("/") else address


def reserved_folder(address: str) -> str | None:
    """Return whose folder an address lies in when it lies among photos or assets, else None."""
    if address.startswith((ASSET_FOLDER, PHOTO_FOLDER)):
        return "thư mục ảnh và tệp giao diện của trang"
    return None
