"""The rules of formats for programs, as their validators have them: each returns what is wrong.

Atom: RFC 4287 and the W3C's feed validator. RSS: the RSS 2.0 specification with the best practices
of the RSS Advisory Board. JSON Feed: version 1.1. Sitemaps: the schemas of sitemaps.org and Google.
"""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

from bs4 import BeautifulSoup

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:\S+")
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")
# What feed readers take out of texts.
UNSAFE = ("script", "style", "iframe", "object", "form", "input", "base", "meta", "link")


def atom_faults(data: bytes) -> list[str]:
    """Return what is wrong with an Atom feed."""
    feed = ElementTree.fromstring(data)
    faults = [] if feed.tag == f"{ATOM}feed" and feed.get(LANG) else ["root"]
    faults += _once(feed, ATOM, ("id", "title", "updated"))
    faults += _moments(feed, ("updated",))
    if not [one for one in feed.findall(f"{ATOM}link") if one.get("rel") == "self"]:
        faults.append("no link to itself")
    entries = feed.findall(f"{ATOM}entry")
    ids = [one.findtext(f"{ATOM}id") for one in entries]
    if len(ids) != len(set(ids)):
        faults.append("two entries of one id")
    for entry in entries:
        faults += _atom_entry_faults(entry, feed)
    return faults


def _atom_entry_faults(entry, feed) -> list[str]:
    faults = _once(entry, ATOM, ("id", "title", "updated", "published", "summary", "content"))
    faults += _moments(entry, ("updated", "published"))
    if not TAG.fullmatch(entry.findtext(f"{ATOM}id")):
        faults.append("id is no tag: URI")
    if entry.findtext(f"{ATOM}updated") > feed.findtext(f"{ATOM}updated"):
        faults.append("feed older than its entry")
    authors = [*entry.findall(f"{ATOM}author"), *feed.findall(f"{ATOM}author")]
    if not authors or not all(one.findtext(f"{ATOM}name") for one in authors):
        faults.append("no author")
    pages = set()
    for link in entry.findall(f"{ATOM}link"):
        if not _is_absolute(link.get("href")):
            faults.append("link not absolute")
        if link.get("type") and not MEDIA_TYPE.fullmatch(link.get("type")):
            faults.append("media type")
        if link.get("length") and not link.get("length").isdigit():
            faults.append("length")
        if link.get("rel") == "alternate":
            pages.add((link.get("type"), link.get("hreflang")))
    if len(pages) != 1:
        faults.append("not one page")
    return faults + html_faults(entry.findtext(f"{ATOM}content"))


def rss_faults(data: bytes) -> list[str]:
    """Return what is wrong with an RSS feed."""
    rss = ElementTree.fromstring(data)
    channel = rss.find("channel")
    faults = [] if rss.tag == "rss" and rss.get("version") == "2.0" else ["root"]
    faults += _once(channel, "", ("title", "link", "description", "language", "lastBuildDate"))
    faults += _mailed(channel.findtext("lastBuildDate"))
    itself = channel.find(f"{ATOM}link")
    if itself is None or itself.get("rel") != "self":
        faults.append("no link to itself")
    guids = [one.findtext("guid") for one in channel.findall("item")]
    if len(guids) != len(set(guids)):
        faults.append("two items of one guid")
    for item in channel.findall("item"):
        faults += _once(item, "", ("title", "link", "guid", "pubDate", "description"))
        faults += _mailed(item.findtext("pubDate"))
        if item.find("guid").get("isPermaLink") != "false":
            faults.append("guid taken for an address")
        if item.find("author") is not None:
            faults.append("author is no e-mail address")
        faults += html_faults(item.findtext(f"{CONTENT}encoded"))
    return faults


def json_faults(feed: dict) -> list[str]:
    """Return what is wrong with a JSON Feed."""
    faults = [f"no {name}" for name in ("title", "home_page_url", "feed_url") if not feed.get(name)]
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        faults.append("version")
    ids = [one.get("id") for one in feed["items"]]
    if len(ids) != len(set(ids)) or not all(isinstance(one, str) and one for one in ids):
        faults.append("ids")
    for item in feed["items"]:
        if not (item.get("content_html") or item.get("content_text")):
            faults.append("no content")
        for name in ("date_published", "date_modified"):
            if not RFC3339.fullmatch(item[name]):
                faults.append(name)
        if "author" in item or not all(one.get("name") for one in item["authors"]):
            faults.append("authors")
        if not all(isinstance(tag, str) for tag in item["tags"]):
            faults.append("tags")
        for one in item["attachments"]:
            if not (_is_absolute(one["url"]) and MEDIA_TYPE.fullmatch(one["mime_type"])):
                faults.append("attachment")
        for name in ("url", "external_url", "image"):
            if name in item and not _is_absolute(item[name]):
                faults.append(f"{name} not absolute")
        faults += html_faults(item["content_html"])
    return faults


def html_faults(html: str) -> list[str]:
    """Return what feed readers could not show of a text."""
    soup = BeautifulSoup(html, "html.parser")
    faults = [f"<{tag.name}>" for tag in soup.find_all(UNSAFE)]
    for tag in soup.find_all(True):
        for name in ("href", "src"):
            if name in tag.attrs and not _is_absolute(tag[name]):
                faults.append(f"{name}={tag[name]} not absolute")
        if "srcset" in tag.attrs or any(name.startswith("on") for name in tag.attrs):
            faults.append("attribute")
    return faults


def sitemap_faults(data: bytes) -> list[str]:
    """Return what is wrong with a sitemap or an index of sitemaps."""
    root = ElementTree.fromstring(data)
    if root.tag == f"{SITEMAP}sitemapindex":
        kind, known = "sitemap", ("loc", "lastmod")
    else:
        kind, known = "url", ("loc", "lastmod", "changefreq", "priority")
    entries = list(root)
    faults = [] if entries else ["empty"]
    if len(entries) > 50_000 or len(data) > 50_000_000:
        faults.append("too large")
    for entry in entries:
        if entry.tag != f"{SITEMAP}{kind}":
            faults.append(entry.tag)
        own = [one.tag.removeprefix(SITEMAP) for one in entry if one.tag.startswith(SITEMAP)]
        tags = [one.tag for one in entry]
        if own != [name for name in known if name in own] or own[:1] != ["loc"]:
            faults.append("not the elements of the schema in their order")
        # Elements of other namespaces come behind those of the schema.
        if any(one.startswith(SITEMAP) for one in tags[len(own) :]):
            faults.append("order")
        faults += _location(entry.find(f"{SITEMAP}loc").text)
        if "lastmod" in own and not _is_w3c(entry.find(f"{SITEMAP}lastmod").text):
            faults.append("lastmod")
        faults += _image_faults(entry) + _news_faults(entry)
        for link in entry.findall(f"{XHTML}link"):
            faults += _location(link.get("href"))
            faults += [] if link.get("hreflang") and link.get("rel") == "alternate" else ["link"]
    return faults


def _image_faults(entry) -> list[str]:
    images = entry.findall(f"{IMAGE}image")
    faults = ["over a thousand images"] if len(images) > 1000 else []
    for one in images:
        faults += [] if [tag.tag for tag in one] == [f"{IMAGE}loc"] else ["image"]
        faults += _location(one.findtext(f"{IMAGE}loc"))
    return faults


def _news_faults(entry) -> list[str]:
    news = entry.find(f"{NEWS}news")
    if news is None:
        return []
    order = [one.tag.removeprefix(NEWS) for one in news]
    faults = [] if order == ["publication", "publication_date", "title"] else ["news"]
    publication = [one.tag.removeprefix(NEWS) for one in news.find(f"{NEWS}publication")]
    faults += [] if publication == ["name", "language"] else ["publication"]
    language = news.find(f"{NEWS}publication").findtext(f"{NEWS}language")
    if not re.fullmatch(r"zh-cn|zh-tw|[a-z]{2,3}", language):
        faults.append("language")
    if not _is_w3c(news.findtext(f"{NEWS}publication_date")):
        faults.append("publication_date")
    return faults + ([] if news.findtext(f"{NEWS}title") else ["title"])


def _location(url: str) -> list[str]:
    ok = _is_absolute(url) and 12 <= len(url) <= 2048 and url.isascii() and " " not in url
    return [] if ok else [f"location {url}"]


def _is_w3c(moment: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", moment) or RFC3339.fullmatch(moment))


def _is_absolute(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.scheme in ("http", "https") and parts.netloc) or parts.scheme in (
        *("mailto", "tel"),
    )


def _once(tag, namespace: str, names: tuple[str, ...]) -> list[str]:
    return [f"not one {name}" for name in names if len(tag.findall(f"{namespace}{name}")) != 1]


def _moments(tag, names: tuple[str, ...]) -> list[str]:
    found = [(name, tag.findtext(f"{ATOM}{name}") or "") for name in names]
    return [name for name, text in found if not RFC3339.fullmatch(text)]


def _mailed(text: str) -> list[str]:
    try:
        moment: datetime = parsedate_to_datetime(text)
    except ValueError:
        return [f"date {text}"]
    return [] if moment.tzinfo else [f"date {text} without zone"]
