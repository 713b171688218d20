"""Changes that a department makes to its site, and the clean build each is held against."""

import re
import shutil
from datetime import date
from pathlib import Path

from hypothesis import strategies as st
from PIL import Image

from newsroom.posts.link_states import LinkState, link_states_text
from newsroom.posts.visit_figures import Figures, figures_text
from tests.sites import Sites, share_templates

DAYS = ("2026-11-03", "2026-11-12", "2026-11-20", "2025-05-09")
NAMES = ("mot", "hai", "ba")
MOMENTS = ("01-10-2023", "05-10-2023", "21-11-2026", "30-11-2026", "02-12-2026 09:00", "01-01-2027")
HEADERS = (
    "",
    "status: draft",
    "agency: [trung-tam, so-mau]",
    "theme: hoc-tap",
    "theme: hoc-tap\ncategory: tuyen-dung",
    "pinned_until: 25-11-2026",
    "urgent_until: 25-11-2026",
    "expires: 25-11-2026",
    "publish_at: 01-12-2026 08:00",
    "documents:\n  - number: 12/TB-SM\n    issued: 01-11-2026",
    "documents:\n  - number: 9/QD-UB\n    issuer: Ủy ban Mẫu\n  - number: 12/TB-SM",
    "changes:\n  - date: 21-11-2026\n    kind: correction\n    note: Sửa.",
    "event:\n  start: 25-11-2026 08:00\n  end: 29-11-2026",
    "event:\n  start: 15-12-2026\n  register_by: 01-12-2026",
    "aliases: [/cu/{id}/]",
    "original: https://cu.example.vn/mot",
    "original: https://cu.example.vn/hai\ntheme: hoc-tap",
    "date: {id}",
    "lang: en",
    "lang: en\ntheme: hoc-tap",
    "lang: en\ntranslation_of: 2026-11-12-hai",
    "lang: en\nstatus: withdrawn\nwithdrawn:\n  date: {id}\n  reason: Sai.",
)
BODIES = (
    "Nội dung ngắn.",
    "Nội dung khác, dài hơn một chút, nói về việc khác.",
    "Một bộ ảnh:\n\n![Ô một](a.jpg)\n![Ô hai](b.jpg)",
    '![Ô một](a.jpg "Chú thích mới")',
    "## Mục\n\n- một\n- hai",
)
SETTINGS = (
    *("VISITS = 5", "DEFAULT_PAGINATION = 1", "SEARCH = False"),
    *('ENGLISH = {"SITENAME": "Sample"}', 'ENGLISH = {"LABELS": {"posts": "Posts"}}'),
    *('LABELS = {"photos": "Ảnh"}', 'NAVIGATION = ("posts", "photos")'),
    *("OPEN_DATA = False", "OPEN_DATA = True"),
    'SECURITY_CONTACT = "mailto:an-toan@example.vn"',
)
REDIRECTS = (
    "",
    "/cu,2026-11-03-mot\n/xua,/cu\n",
    "/xua,/co-quan/so-mau/\n",
    "/chu-de/cu/,/chu-de/hoc-tap/\n",
    "/chu-de/cu/,/chu-de/\n/rss.xml,/feeds/khan.atom.xml\n",
)
GONE = ((), ("mot",), ("mot", "hai"))
READ = (None, 7, 1200)
PAGES = ("", "lang: en", "lang: en\ntranslation_of: lien-he")
posts = st.tuples(st.sampled_from(DAYS), st.sampled_from(NAMES))
changes = st.one_of(
    st.tuples(st.just("write"), posts, st.sampled_from(HEADERS), st.sampled_from(BODIES)),
    st.tuples(st.just("retitle"), posts, st.sampled_from(["Tên mới", "Tên khác nữa"])),
    st.tuples(st.just("remove"), posts),
    st.tuples(st.just("move"), posts, posts),
    st.tuples(st.just("photo"), posts, st.integers(0, 200)),
    st.tuples(st.just("caption"), posts, st.sampled_from(["Khai mạc", "Bế mạc"])),
    st.tuples(st.just("touch"), posts),
    st.tuples(st.just("page"), st.sampled_from(PAGES)),
    st.tuples(st.just("redirects"), st.sampled_from(REDIRECTS)),
    st.tuples(st.just("gone"), st.sampled_from(GONE)),
    st.tuples(st.just("visits"), st.sampled_from(READ)),
    st.tuples(st.just("agency"), st.sampled_from(["Sở Mẫu", "Sở Mẫu Mới"])),
    st.tuples(st.just("end"), st.sampled_from(["", "valid_to: 28-11-2026\nsuccessor: so-mau\n"])),
    st.tuples(st.just("logo"), st.integers(0, 200)),
    st.tuples(st.just("clock"), st.sampled_from(MOMENTS)),
    st.tuples(st.just("template"), st.sampled_from(["", "<p>thêm</p>"])),
    st.tuples(st.just("setting"), st.sampled_from(SETTINGS)),
    st.tuples(
        st.just("lose"),
        st.sampled_from(["", "index.html", "sitemap.xml", "co-quan", "data", "lich.ics"]),
    ),
    st.tuples(st.just("spoil"), st.sampled_from(["index.html", "thong-bao/index.html"])),
)


def apply(site: Sites, change: tuple, moment: str) -> str:
    """Make one change to a site; return the moment to build for from now on."""
    kind, *rest = change
    if kind == "clock":
        return rest[0]
    if kind == "page":
        site.write("pages/lien-he.md", "---\ntitle: Liên hệ\n---\nThư.\n")
        site.write("pages/contact.md", f"---\ntitle: Trang khác\n{rest[0]}\n---\nThư.\n")
    elif kind == "redirects":
        site.write("redirects.csv", rest[0])
    elif kind == "gone":
        dead = LinkState(date(2026, 11, 1), (date(2026, 10, 1),), "404", dead=True)
        states = {f"https://cu.example.vn/{name}": dead for name in rest[0]}
        site.write("links.json", link_states_text(states))
    elif kind == "visits":
        _count_visits(site, rest[0])
    elif kind == "agency":
        site.write("agencies/so-mau.yml", f"name: {rest[0]}\n")
    elif kind == "end":
        site.write("agencies/trung-tam.yml", f"name: Trung tâm Đo lường\n{rest[0]}")
    elif kind == "logo":
        site.write("agencies/trung-tam.yml", "name: Trung tâm Đo lường\nlogo: dau.png\n")
        picture = site.folder / "content" / "agencies" / "dau.png"
        Image.new("RGB", (120, 120), (rest[0], 30, 60)).save(picture)
    elif kind == "template":
        folder = site.folder / "khac" / "components"
        folder.mkdir(parents=True, exist_ok=True)
        macro = "{% macro empty(text) %}<p>{{ text }}</p>" + rest[0] + "{% endmacro %}"
        (folder / "empty.html").write_text(macro, "utf-8")
    elif kind == "setting":
        with open(site.folder / "pelicanconf.py", "a", encoding="utf-8") as file:
            file.write(rest[0] + "\n")
    elif kind in ("lose", "spoil"):
        _harm_output(site.output(rest[0]), kind)
    else:
        _change_post(site, kind, *rest)
    return moment


def _count_visits(site: Sites, count: int | None) -> None:
    if count is None:
        (site.folder / "content/visits.json").unlink(missing_ok=True)
        return
    days = date(2026, 10, 1), date(2026, 11, count % 28 + 1)
    pages = (("thong-bao/2026/11/mot/", count), ("thong-bao/2026/11/hai/", None))
    figures = Figures(*days, count, (("2026-10", None), ("2026-11", count)), pages)
    site.write("visits.json", figures_text(figures))


def _harm_output(path: Path, kind: str) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists() and kind == "lose":
        path.unlink()
    elif path.exists():
        path.write_text("hỏng", "utf-8")


def _change_post(site: Sites, kind: str, which: tuple[str, str], *rest) -> None:
    id = "-".join(which)
    folder = site.folder / "content" / "news" / id[:4] / id
    index = folder / "index.md"
    if kind == "write":
        header, body = rest
        photos = [name for name in ("a.jpg", "b.jpg") if name in body]
        shutil.rmtree(folder, ignore_errors=True)
        header = header.format(id=id if "aliases" in header else id[:10])
        if f"translation_of: {id}" in header:
            header = "lang: en"
        title = f"title: Tin {id}"
        site.post(id, f"{title}\n{header}".strip(), body, tuple(photos))
    elif not index.exists():
        return
    elif kind == "retitle":
        lines = index.read_text("utf-8").split("\n")
        lines = [f"title: {rest[0]} {id}" if line[:6] == "title:" else line for line in lines]
        index.write_text("\n".join(lines), "utf-8")
    elif kind == "remove":
        shutil.rmtree(folder)
    elif kind == "move":
        target = folder.with_name("-".join(rest[0]))
        if not target.exists() and target.name[:4] == id[:4]:
            folder.rename(target)
    elif kind == "photo" and (folder / "a.jpg").exists():
        Image.new("RGB", (500, 400), (rest[0], 30, 60)).save(folder / "a.jpg")
    elif kind == "caption":
        text = index.read_text("utf-8")
        index.write_text(re.sub(r"\(a\.jpg[^)]*\)", f'(a.jpg "{rest[0]}")', text), "utf-8")
    elif kind == "touch":
        index.touch()


def clean_build(site: Sites, moment: str, folder: Path) -> dict[str, bytes]:
    """Build the same content in another folder, from nothing; return its files."""
    copy = Sites(folder / "clean")
    ignored = shutil.ignore_patterns("output", ".newsroom", ".output.staging")
    shutil.copytree(site.folder, copy.folder, ignore=ignored)
    # The photos' cache is content-addressed and has tests of its own.
    share_templates(copy.folder / ".newsroom")
    if (site.folder / ".newsroom" / "photos").exists():
        shutil.copytree(site.folder / ".newsroom" / "photos", copy.folder / ".newsroom" / "photos")
    copy.build(moment)
    return copy.files()
