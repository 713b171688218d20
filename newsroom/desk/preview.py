"""A page of the site made into one file that opens anywhere and asks no host for anything."""

import base64
import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag
from bs4.element import Stylesheet

# Wide enough to judge a photo by, small enough to send by mail.
WIDTH = 1024
_TYPES = {
    "avif": "image/avif",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "woff2": "font/woff2",
}
_URL = re.compile(r'url\("(?P<name>[^"#:]+)"\)')
_WHEN_AT_HAND = re.compile(r"font-display:\s*optional")
_CANDIDATE = re.compile(r"(\S+)\s+(\d+)w")
# What needs a script, another page or another file to be of use.
_IDLE = (
    "script, link, dialog, form, meta[property], meta[name^='twitter'], .neighbours, .share, "
    ".comfort, .contrast"
)

# Returns the bytes that an address of the site stands for, None for those of another page.
Fetch = Callable[[str], bytes | None]


def self_contained(page: str, css: str, banner: str, fetch: Fetch, origin: str | None) -> str:
    """Return ``page`` with style, fonts and photos inside and a ``banner`` on top.

    Links to other pages lead to ``origin``, or nowhere where there is none yet.
    """
    soup = BeautifulSoup(page, "html.parser")
    for idle in soup.select(_IDLE):
        idle.decompose()
    for tag in soup.find_all("picture"):
        _one_image(tag)
    for image in soup.find_all("img"):
        _inline(image, image["src"], fetch)
    for link in soup.find_all("a"):
        _lead(link, origin)
    style = soup.new_tag("style")
    style.append(Stylesheet(css))
    soup.head.append(style)
    robots = soup.find("meta", attrs={"name": "robots"}) or soup.new_tag("meta")
    robots["name"], robots["content"] = "robots", "noindex, nofollow"
    soup.head.append(robots)
    soup.body.insert(0, BeautifulSoup(banner, "html.parser"))
    return str(soup)


def inlined_css(css: str, files: Mapping[str, bytes]) -> str:
    """Return a stylesheet with the files it names inside, those that ``files`` holds by name."""

    def inlined(match: re.Match[str]) -> str:
        data = files.get(match["name"])
        return f'url("{_data_address(match["name"], data)}")' if data else match[0]

    # What is in the file already is worth waiting for.
    return _WHEN_AT_HAND.sub("font-display:block", _URL.sub(inlined, css))


def _one_image(picture: Tag) -> None:
    """Leave one image of a picture: the smallest that is wide enough."""
    image = picture.find("img")
    sources = [one.get("srcset", "") for one in picture.find_all("source", type="image/webp")]
    sizes = _CANDIDATE.findall(", ".join((*sources[:1], image.get("srcset", ""))))
    known = [(int(width), -number, address) for number, (address, width) in enumerate(sizes)]
    enough = [(width, -number, address) for width, number, address in known if width >= WIDTH]
    best = min(enough)[2] if enough else (max(known)[2] if known else image["src"])
    for source in picture.find_all("source"):
        source.decompose()
    for name in ("srcset", "sizes", "loading", "decoding", "fetchpriority"):
        image.attrs.pop(name, None)
    image["src"] = best


def _inline(image: Tag, address: str, fetch: Fetch) -> None:
    data = fetch(unquote(address))
    if data is not None:
        image["src"] = _data_address(address, data)
    elif not address.startswith("data:"):
        del image["src"]


def _lead(link: Tag, origin: str | None) -> None:
    """Let a link lead to the public site, or be plain words."""
    href = link.get("href", "")
    if "data-photo" in link.attrs or (href.startswith("/") and origin is None):
        link.attrs.pop("href", None)
    elif href.startswith("/"):
        link["href"] = origin + href


def _data_address(name: str, data: bytes) -> str:
    kind = _TYPES[name.rpartition(".")[2].lower()]
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
