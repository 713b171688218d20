"""Whatever is changed, in whatever order: the incremental build equals a clean one."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PIL import Image

from newsroom.pages import themes
from newsroom.posts import files, workers
from newsroom.posts.link_states import LinkState, link_states_text
from newsroom.posts.visit_figures import Figures, figures_text
from tests.sites import ROOT, Sites, new_site, share_templates

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


@pytest.mark.parametrize("trust", ["stamps", "contents"])
@settings(
    max_examples=6,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to shrink takes minutes of builds
)
@given(edits=st.lists(changes, min_size=3, max_size=7))
def test_after_any_changes_the_output_is_that_of_a_clean_build(monkeypatch, trust, edits):
    monkeypatch.setattr(files, "RACY_NS", -1 if trust == "stamps" else 2_000_000_000)
    monkeypatch.setattr(themes, "STEPS", 1)
    with tempfile.TemporaryDirectory() as name:
        # A path from each site's own folder, as the clean build has templates of its own too.
        overrides = (
            "from pathlib import Path\n"
            "THEME_TEMPLATES_OVERRIDES = [str(Path(__file__).parent / 'khac')]\n"
        )
        site = new_site(Path(name) / "site", overrides + "DEFAULT_PAGINATION = 2\n")
        (site.folder / "khac").mkdir()
        moment = "21-11-2026"
        for number, id in enumerate(("2026-11-03-mot", "2026-11-12-hai", "2025-05-09-ba")):
            photos = ("a.jpg", "b.jpg") if number == 2 else ()
            site.post(id, f"title: Tin {id}\ntheme: hoc-tap", BODIES[number], photos)
        assert site.build(moment) == 0
        for edit in edits:
            moment = apply(site, edit, moment)
            built = site.build(moment)
            if built == 0:
                assert site.files() == clean_build(site, moment, Path(name)), edit
                shutil.rmtree(Path(name) / "clean")


@pytest.mark.parametrize("count", [1, 2, 4])
def test_any_number_of_workers_gives_the_same_bytes(tmp_path, monkeypatch, count):
    outputs = []
    for number in (1, count):
        monkeypatch.setattr(workers, "FEW", 1)
        monkeypatch.setattr(workers, "CHUNK", 3)
        monkeypatch.setenv("NEWSROOM_WORKERS", str(number))
        site = new_site(tmp_path / str(len(outputs)))
        for day in range(1, 25):
            site.post(f"2026-10-{day:02d}-tin-{day}", "theme: hoc-tap", f"Nội dung {day}.")
        assert site.build() == 0
        outputs.append(site.files())
    assert outputs[0] == outputs[1]


def test_a_fault_in_a_worker_is_raised(monkeypatch):
    monkeypatch.setattr(workers, "FEW", 1)
    with pytest.raises(ZeroDivisionError):
        list(workers.spread(lambda number: 1 // number, [1, 0, 2], by_name=False, workers=2))


@pytest.mark.parametrize("harm", ["lose", "garbage", "cut", "flip", "foreign"])
def test_a_state_that_cannot_be_trusted_means_a_clean_build(site, harm):
    for day in range(1, 9):
        site.post(f"2026-10-{day:02d}-tin-{day}")
    site.build()
    before = site.files()
    (state,) = (site.folder / ".newsroom").glob("state-*.sqlite")
    data = bytearray(state.read_bytes())
    if harm == "lose":
        state.unlink()
    elif harm == "garbage":
        state.write_bytes(b"khong phai sqlite" * 100)
    elif harm == "cut":
        state.write_bytes(data[: len(data) // 2])
    elif harm == "flip":
        place = data.find("Nội dung".encode())
        assert place > 0
        data[place] ^= 0x20
        state.write_bytes(data)
    else:
        import sqlite3

        state.unlink()
        with sqlite3.connect(state) as other:
            other.execute("CREATE TABLE about (version BLOB)")
            other.execute("INSERT INTO about VALUES (x'00')")
        other.close()
    site.post("2026-10-01-tin-1", body="Nội dung mới.")
    assert site.build() == 0
    after = site.files()
    assert {name for name in after if after[name] != before[name]} >= {
        "thong-bao/2026/10/tin-1/index.html"
    }
    assert after == clean_build(site, "22-11-2026 12:00", site.folder.parent)


def test_an_edit_renders_only_the_pages_that_show_it(site, monkeypatch):
    from newsroom import rendering

    for day in range(1, 21):
        site.post(f"2026-10-{day:02d}-tin-{day}")
    site.build()
    rendered = []
    made = rendering._made

    def noting(page, *rest):
        outcome = made(page, *rest)
        rendered.append(page.address) if outcome and outcome[2] else None
        return outcome

    monkeypatch.setattr(rendering, "_made", noting)
    site.post("2026-10-05-tin-5", body="Chữ trong bài đã sửa, nhưng phần tóm tắt vẫn thế.")
    site.post("2026-10-05-tin-5", "summary: Nội dung.", "Chữ trong bài đã sửa.")
    site.build()
    assert "thong-bao/2026/10/tin-5/" in rendered
    assert not [address for address in rendered if address.startswith("thong-bao/2026/10/tin-1")]
    feeds = [address for address in rendered if address.startswith("feeds/")]
    # Atom and JSON Feed of agency and category, these and RSS of all.
    assert len(feeds) == 7
    assert set(rendered) - set(feeds) == {"thong-bao/2026/10/tin-5/"}


def test_a_body_that_changes_lets_lists_and_neighbours_stand(site, monkeypatch):
    from newsroom import rendering

    for day in range(1, 7):
        site.post(f"2026-10-{day:02d}-tin-{day}", "summary: Nội dung.\ntheme: hoc-tap")
    site.build()
    looked_at = []
    made = rendering._made

    def noting(page, *rest):
        if page.key is not None:
            looked_at.append(page.address)
        return made(page, *rest)

    monkeypatch.setattr(rendering, "_made", noting)
    site.post("2026-10-05-tin-5", "summary: Nội dung.\ntheme: hoc-tap", "Chữ đã sửa.")
    site.build()
    assert {one for one in looked_at if not one.startswith("feeds/")} == {
        "thong-bao/2026/10/tin-5/"
    }
    looked_at.clear()
    site.post("2026-10-05-tin-5", "summary: Tóm tắt mới.\ntheme: hoc-tap", "Chữ đã sửa.")
    site.build()
    assert {"thong-bao/", "thong-bao/2026/10/tin-4/", "chu-de/hoc-tap/"} <= set(looked_at)


def test_a_post_that_changes_during_a_build_is_taken_up_by_the_next(site, monkeypatch):
    from newsroom import generator

    monkeypatch.setattr(files, "RACY_NS", -1)
    site.post("2026-10-05-tin", body="Chữ cũ.")
    all_pages = generator.all_pages

    def edited_meanwhile(press):
        site.post("2026-10-05-tin", body="Chữ mới.")
        return all_pages(press)

    with monkeypatch.context() as during:
        during.setattr(generator, "all_pages", edited_meanwhile)
        assert site.build() == 0
    assert site.build() == 0
    assert "Chữ mới." in site.page("thong-bao/2026/10/tin/").main.get_text()


def test_a_build_with_nothing_to_do_says_so_and_one_after_its_time_does_not(
    site, monkeypatch, capsys
):
    monkeypatch.setattr(files, "RACY_NS", -1)
    site.post("2026-10-05-tin", "urgent_until: 25-11-2026")
    site.build("22-11-2026")
    capsys.readouterr()
    site.build("25-11-2026 23:59")
    assert "không có gì thay đổi" in capsys.readouterr().out
    site.build("26-11-2026")
    assert "không có gì thay đổi" not in capsys.readouterr().out
    assert site.page("").select_one(".urgent") is None


def test_a_state_that_another_build_holds_is_left_alone_and_told(site, monkeypatch, capsys):
    import sqlite3

    from newsroom import state

    monkeypatch.setattr(state, "WAIT_SECONDS", 0.1)
    site.post("2026-10-05-tin")
    site.build()
    (file,) = (site.folder / ".newsroom").glob("state-*.sqlite")
    site.post("2026-10-06-tin-hai")
    before = site.files()
    with sqlite3.connect(file) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert site.build() == 1
    other.close()
    assert "Một lần dựng khác đang chạy" in capsys.readouterr().err
    assert site.files() == before
    assert site.build() == 0


def test_english_posts_and_their_pairs_come_and_go_as_in_a_clean_build(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "RACY_NS", -1)
    site = new_site(tmp_path / "site", "DEFAULT_PAGINATION = 2\n")

    def write(day: int, header: str = "", body: str = "Nội dung.", month: int = 10) -> None:
        id = f"2026-{month}-{day:02d}-tin-{day}"
        site.post(id, f"title: Tin {day}\n{header}".strip(), f"{body} Số {day}.")

    for day in range(1, 13):
        write(day, "theme: hoc-tap")
    assert site.build() == 0
    pair = "lang: en\ntheme: hoc-tap\ntranslation_of: 2026-10-{day:02d}-tin-{day}"
    changes = (
        lambda: write(20, "lang: en\ntheme: hoc-tap"),
        lambda: [write(day, pair.format(day=day - 20), month=11) for day in range(21, 22)],
        lambda: [write(day, "lang: en", month=10) for day in range(22, 29)],
        lambda: write(29, "lang: en"),
        lambda: write(24, "lang: en", "Chữ khác."),
        lambda: write(23, "lang: en\ntheme: hoc-tap\ncategory: tuyen-dung"),
        lambda: write(25, "lang: vi"),
        lambda: write(26, "lang: en\nstatus: draft"),
        lambda: write(1, "theme: hoc-tap", "Bản gốc đã sửa."),
        lambda: write(1, "theme: hoc-tap\nlang: vi\nexpires: 2026-10-30"),
        lambda: shutil.rmtree(site.folder / "content/news/2026/2026-10-22-tin-22"),
        lambda: shutil.rmtree(site.folder / "content/news/2026/2026-11-21-tin-21"),
        lambda: [
            shutil.rmtree(path) for path in (site.folder / "content/news/2026").glob("*-2[0-9]")
        ],
    )
    for number, change in enumerate(changes):
        change()
        assert site.build() == 0, number
        assert site.files() == clean_build(site, "22-11-2026 12:00", tmp_path), number
        shutil.rmtree(tmp_path / "clean")
    assert not site.output("en").exists()


def test_in_long_lists_too_every_change_gives_what_a_clean_build_gives(tmp_path, monkeypatch):
    monkeypatch.setattr(themes, "STEPS", 2)
    monkeypatch.setattr(files, "RACY_NS", -1)
    site = new_site(tmp_path / "site", "DEFAULT_PAGINATION = 2\n")
    kinds = (
        "theme: hoc-tap\nevent:\n  start: {day}",
        "agency: [trung-tam, so-mau]\ndocuments:\n  - number: {number}/TB-SM\n    issued: {day}",
        "theme: hoc-tap\ncategory: tuyen-dung",
        "agency: trung-tam\ntheme: hoc-tap",
    )

    def write(day: str, number: int, header: str = "", body: str = "Nội dung.") -> None:
        header = header or kinds[number % len(kinds)].format(day=day, number=number)
        site.post(f"{day}-tin-{number}", header, f"{body} Số {number}.")

    days = [
        f"202{4 + month // 8}-{month % 8 + 1:02d}-{day}" for month in range(15) for day in (4, 19)
    ]
    days = [f"{day[:8]}{int(day[8:]):02d}" for day in days]
    for number, day in enumerate(days):
        write(day, number)
    assert site.build() == 0
    changes = (
        lambda: write("2026-11-20", 91),
        lambda: write("2026-11-21", 92, kinds[1].format(day="2026-11-21", number=92)),
        lambda: write("2024-06-11", 93, kinds[0].format(day="2024-06-11", number=93)),
        lambda: write(days[12], 12, body="Chữ khác."),
        lambda: write(days[3], 3, "agency: so-mau\ntheme: hoc-tap"),
        lambda: shutil.rmtree(site.folder / f"content/news/{days[20][:4]}/{days[20]}-tin-20"),
        lambda: write(days[8], 8, "status: draft"),
        lambda: write(days[0], 0, "date: " + days[0], body="[Bài kia](../2024-06-11-tin-93)"),
    )
    for number, change in enumerate(changes):
        change()
        assert site.build() == 0, number
        assert site.files() == clean_build(site, "22-11-2026 12:00", tmp_path), number
        shutil.rmtree(tmp_path / "clean")


def test_a_changed_stylesheet_is_served_by_the_next_build(site):
    theme = site.folder / "theme"
    shutil.copytree(ROOT / "theme", theme)
    settings = site.folder / "pelicanconf.py"
    settings.write_text(f"{settings.read_text('utf-8')}THEME = {str(theme)!r}\n", "utf-8")
    site.post("2026-10-05-tin")
    site.build()
    tokens = theme / "static/css/tokens.css"
    tokens.write_text(tokens.read_text("utf-8") + "\n.dau-moi { color: red; }\n", "utf-8")
    site.build()
    served = [data for name, data in site.files().items() if name.endswith(".css")]
    assert any(b".dau-moi" in data for data in served)
    assert site.files() == clean_build(site, "22-11-2026 12:00", site.folder.parent)
