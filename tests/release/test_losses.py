"""The gate finds whatever a new version would lose or break, and lets a sound one through."""

import pytest

from newsroom.release.gate import Version, gate
from newsroom.release.manifest import digests_of
from newsroom.release.markup import broken_markup
from newsroom.release.page_reading import place_of

ORIGIN = "https://tin.example.vn"


def page(body: str = "", head: str = "") -> str:
    return f"<!doctype html><html><head><title>a</title>{head}</head><body>{body}</body></html>"


FEED = "<feed>{}<link rel='self'/></feed>"
ENTRY = "<entry><id>a</id></entry>"
SOUND = {
    "index.html": page('<a href="/tin/mot/">Một</a> <a href="#dau" id="dau">đầu</a>'
                       '<img src="/anh/a-240.jpg" srcset="/anh/a-240.jpg 1x, /anh/a-480.jpg 2x">',
                       '<link rel="stylesheet" href="/tinh/site.css">'),
    "tin/mot/index.html": page('<h2 id="muc">Mục</h2><a href="ke-hoach.pdf">x</a>'),
    "tin/hai/index.html": page('<a href="../mot/#muc">x</a><a href="https://elsewhere.vn/">y</a>'),
    "tin/mot/ke-hoach.pdf": "pdf",
    "anh/a-240.jpg": "1", "anh/a-480.jpg": "2", "tinh/site.css": "b{}",
    "feeds/a.atom.xml": FEED.format(ENTRY),
    "trang/2/index.html": page(),
    "sitemap.xml": f"<urlset><loc>{ORIGIN}/tin/mot/</loc></urlset>",
}  # fmt: skip


def version(folder, files: dict[str, str | None], posts: int = 2) -> Version:
    """Write a version with the sound site's files but for ``files``, None for a lost one."""
    wanted = {name: text for name, text in (SOUND | files).items() if text is not None}
    for name, text in wanted.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return Version(folder, digests_of(folder, wanted), posts)


def found(tmp_path, files: dict[str, str | None], posts: int = 2) -> set[tuple[str, str]]:
    old = version(tmp_path / "cũ", {})
    new = version(tmp_path / "mới", files, posts)
    return {(one.path, one.code) for one in gate(new, old, ORIGIN, "/", "")}


def test_a_sound_version_passes_the_first_time_and_after(tmp_path):
    assert gate(version(tmp_path / "mới", {}), None, ORIGIN, "/", "") == []
    assert found(tmp_path, {"tin/ba/index.html": page()}, posts=3) == set()


LOSSES = {
    "a lost page": ({"tin/hai/index.html": None}, {("tin/hai/index.html", "ND801")}),
    "a lost download": ({"tin/mot/ke-hoach.pdf": None,
                         "tin/mot/index.html": page('<b id="muc">x</b>')},
                        {("tin/mot/ke-hoach.pdf", "ND801")}),
    "a lost feed": ({"feeds/a.atom.xml": None}, {("feeds/a.atom.xml", "ND801")}),
    "a numbered page": ({"trang/2/index.html": None}, {("trang/2/index.html", "ND802")}),
    "an emptied feed": ({"feeds/a.atom.xml": FEED.format("")}, {("feeds/a.atom.xml", "ND804")}),
    "a link that leads nowhere": ({"tin/hai/index.html": page('<a href="/tin/ba/">x</a>')},
                                  {("tin/hai/index.html", "ND805")}),
    "a link in full": ({"tin/hai/index.html": page(f'<a href="{ORIGIN}/tin/ba/">x</a>')},
                       {("tin/hai/index.html", "ND805")}),
    "an address in the sitemap": ({"sitemap.xml": f"<loc>{ORIGIN}/tin/ba/</loc>"},
                                  {("sitemap.xml", "ND805")}),
    "a lost part of a page": ({"tin/mot/index.html": page('<a href="ke-hoach.pdf">x</a>')},
                              {("tin/hai/index.html", "ND806")}),
    "a lost part of the same page": ({"tin/hai/index.html": page('<a href="#khong">x</a>')},
                                     {("tin/hai/index.html", "ND806")}),
    "a missing rendition": ({"anh/a-480.jpg": None}, {("index.html", "ND807")}),
    "a missing stylesheet": ({"tinh/site.css": None}, {("index.html", "ND807")}),
    "an open element": ({"tin/hai/index.html": page("<p><b>a</p>")},
                        {("tin/hai/index.html", "ND808")}),
    "a page cut short": ({"tin/hai/index.html": page("a")[:-20]},
                         {("tin/hai/index.html", "ND808")}),
}  # fmt: skip


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_is_found(tmp_path, name):
    files, expected = LOSSES[name]
    assert found(tmp_path, files) == expected


def test_fewer_posts_are_found_though_every_page_is_there(tmp_path):
    assert found(tmp_path, {}, posts=1) == {("index.html", "ND803")}


def test_pages_that_grow_by_a_third_are_found_and_smaller_growth_is_not(tmp_path):
    heavy = {"tinh/site.css": "b{}" * 4000}
    assert found(tmp_path, heavy) == {("index.html", "ND809")}
    assert found(tmp_path / "nhẹ", {"tinh/site.css": "b{}" * 600}) == set()


@pytest.mark.parametrize(
    ("href", "file"),
    [
        ("/tin/", "tin/index.html"),
        ("/", "index.html"),
        ("../", "a/index.html"),
        ("tep%20a.pdf", "a/b/tep a.pdf"),
        ("?x=1", "a/b/index.html"),
        (f"{ORIGIN}/feeds/a.xml", "feeds/a.xml"),
        ("mailto:a@example.vn", None),
        ("//khac.vn/a", None),
        ("https://khac.vn/tin/", None),
    ],
)
def test_addresses_mean_files(href, file):
    place = place_of(href, "a/b/index.html", ORIGIN, "/")
    assert (place and place.file) == file


def test_a_site_below_a_folder_owns_only_what_lies_there():
    assert place_of("/tin/a/", "index.html", ORIGIN, "/tin/").file == "a/index.html"
    assert place_of("/khac/", "index.html", ORIGIN, "/tin/") is None


@pytest.mark.parametrize(
    ("body", "is_broken"),
    [
        ("<ul><li>a</li></ul><br><img src='a'>", False),
        ("<svg><path d='M0'/></svg>", False),
        ("<p>a<p>b", True),
        ("</p>", True),
        ("<b><i></b></i>", True),
    ],
)
def test_markup_is_read_strictly(body, is_broken):
    assert bool(broken_markup(page(body))) == is_broken
