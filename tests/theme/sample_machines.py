"""Sample Views of what programs read: feeds and sitemaps."""

from newsroom.pages.feed_views import Enclosure, FeedEntry, FeedPhoto, FeedPhotos, FeedView
from newsroom.pages.machine_views import (
    SitemapIndexView,
    SitemapNews,
    SitemapUrl,
    SitemapXmlView,
)
from tests.theme.sample_articles import (
    ARTICLE,
    CONFERENCE_TEXT,
    FULL_ARTICLE,
    WITHDRAWN_ARTICLE,
)
from tests.theme.sample_lists import (
    CONFERENCE,
    DOCUMENTS,
)
from tests.theme.sample_parts import (
    DEPARTMENT,
    ORIGIN,
    SCHOOLS,
    SITE,
)

SITEMAP_XML = SitemapXmlView(
    urls=(
        SitemapUrl(f"{ORIGIN}/", "2023-09-29", images=(f"{ORIGIN}/anh/a.jpg",)),
        SitemapUrl(f"{ORIGIN}/en/", None, (("vi", f"{ORIGIN}/vi/"), ("en", f"{ORIGIN}/en/"))),
        SitemapUrl(
            f"{ORIGIN}/tin/",
            None,
            news=SitemapNews(SITE.title, "vi", "2023-09-29T08:00:00+07:00", CONFERENCE.title),
        ),
    )
)
SITEMAP_INDEX = SitemapIndexView(
    ((f"{ORIGIN}/sitemap-2023.xml", "2023-09-29"), (f"{ORIGIN}/sitemap-trang.xml", None))
)
FEED_ENTRY = FeedEntry(
    id=f"{ORIGIN}/hoi-nghi/",
    title=CONFERENCE.title,
    href=f"{ORIGIN}/hoi-nghi/",
    published="2023-09-28T00:00:00+07:00",
    mailed="Thu, 28 Sep 2023 00:00:00 +0700",
    updated="2023-10-02T20:15:00+07:00",
    authors=(SCHOOLS, DEPARTMENT),
    categories=("Chung", "Học tập suốt đời"),
    summary=CONFERENCE.summary,
    parts=(
        CONFERENCE_TEXT,
        FeedPhotos(
            "Một số hình ảnh:",
            (FeedPhoto(f"{ORIGIN}/anh/a.jpg", "Hội trường", 1600, 900, "Hình 1: Hội trường"),),
        ),
    ),
    enclosures=(
        Enclosure(f"{ORIGIN}/anh/a.jpg", "image/jpeg", "Hội trường", None, 1600, 900),
        Enclosure(f"{ORIGIN}/tep.pdf", "application/pdf", "Kế hoạch", 1200),
    ),
    lang="vi",
    image=f"{ORIGIN}/anh/a.jpg",
    withdrawn=WITHDRAWN_ARTICLE.withdrawn,
    event=FULL_ARTICLE.event,
    documents=DOCUMENTS[:1],
    original=ARTICLE.original,
    changes=FULL_ARTICLE.changes,
    notes_lang="en",
)
FEED = FeedView(
    id=f"{ORIGIN}/",
    title=SITE.title,
    subtitle="Thông báo mới",
    href=f"{ORIGIN}/",
    self_href=f"{ORIGIN}/feed.xml",
    json_href=f"{ORIGIN}/feed.json",
    rss_href=f"{ORIGIN}/feed.rss.xml",
    updated="2023-10-02T20:15:00+07:00",
    mailed="Mon, 02 Oct 2023 20:15:00 +0700",
    lang="vi",
    entries=(FEED_ENTRY, FEED_ENTRY._replace(id=f"{ORIGIN}/hai/", withdrawn=None, changes=())),
)
