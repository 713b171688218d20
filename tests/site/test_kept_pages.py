"""An output that was lost comes back from the kept pages, byte for byte and unrendered."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import jinja2
import pytest

from newsroom import made_files, run
from newsroom.kept_pages import KeptPages
from newsroom.ledger import digest_of_file, stamped
from newsroom.posts import files, workers
from newsroom.release.output import Output
from tests.site.changes import clean_build
from tests.sites import AS_OF, Sites, new_site


@pytest.fixture
def rendered(monkeypatch) -> list[str]:
    """Return the names of the templates that are rendered from now on."""
    names: list[str] = []
    render = jinja2.Template.render

    def noting(template, *values, **named):
        names.append(template.name)
        return render(template, *values, **named)

    monkeypatch.setattr(jinja2.Template, "render", noting)
    return names


@pytest.fixture
def built(site, monkeypatch) -> Sites:
    """Return a site with some posts, built once."""
    monkeypatch.setattr(files, "RACY_NS", -1)
    for day in range(1, 13):
        site.post(f"2026-10-{day:02d}-tin-{day}", "theme: hoc-tap", f"Nội dung {day}.")
    site.post("2026-10-20-anh", "", "![Ô](a.jpg)", ("a.jpg",))
    assert site.build() == 0
    return site


def store_of(site: Sites) -> Path:
    return site.folder / ".newsroom/outputs/output/pages.sqlite"


def test_a_lost_output_comes_back_without_rendering(built, rendered, monkeypatch):
    drawn = []
    monkeypatch.setattr(made_files, "_drawn", lambda *of: drawn.append(of) or b"")
    before = built.files()
    assert "thong-bao/2026/10/anh/chia-se.jpg" in before
    shutil.rmtree(built.output())
    assert built.build() == 0
    assert built.files() == before
    assert (rendered, drawn) == ([], [])


def test_a_build_after_that_has_nothing_to_do(built, capsys):
    shutil.rmtree(built.output())
    built.build()
    capsys.readouterr()
    assert built.build() == 0
    assert "không có gì thay đổi" in capsys.readouterr().out


@pytest.mark.parametrize("count", [1, 2, 4])
def test_any_number_of_workers_brings_the_same_bytes_back(built, rendered, monkeypatch, count):
    monkeypatch.setattr(workers, "FEW", 1)
    monkeypatch.setattr(workers, "CHUNK", 3)
    monkeypatch.setenv("NEWSROOM_WORKERS", str(count))
    before = built.files()
    shutil.rmtree(built.output())
    assert built.build() == 0
    assert built.files() == before
    assert rendered == []


def test_lost_and_spoilt_files_come_back_while_others_are_left_alone(built, rendered):
    before = built.files()
    shutil.rmtree(built.output("thong-bao/2026/10/tin-3"))
    built.output("sitemap.xml").unlink()
    built.output("index.html").write_text("hỏng", "utf-8")
    kept = built.output("thong-bao/2026/10/tin-4/index.html")
    time = kept.stat().st_mtime_ns
    assert built.build() == 0
    assert built.files() == before
    assert kept.stat().st_mtime_ns == time
    assert rendered == []


def test_an_edit_of_a_lost_output_renders_no_more_than_one_of_an_output_that_is_there(
    built, rendered
):
    header = "theme: hoc-tap\nsummary: Tóm tắt."
    for text in ("Chữ một.", "Chữ hai."):
        rendered.clear()
        built.post("2026-10-05-tin-5", header, text)
        assert built.build() == 0
    usual = sorted(rendered)
    rendered.clear()
    shutil.rmtree(built.output())
    built.post("2026-10-05-tin-5", header, "Chữ ba.")
    assert built.build() == 0
    assert sorted(rendered) == usual
    assert usual.count("article.html") < 13
    assert "Chữ ba." in built.page("thong-bao/2026/10/tin-5/").main.get_text()
    assert built.files() == clean_build(built, AS_OF, built.folder.parent)


def test_what_is_no_part_of_the_site_any_more_does_not_come_back(built):
    shutil.rmtree(built.output())
    shutil.rmtree(built.folder / "content/news/2026/2026-10-05-tin-5")
    assert built.build() == 0
    assert not built.output("thong-bao/2026/10/tin-5").exists()
    assert built.files() == clean_build(built, AS_OF, built.folder.parent)
    assert "thong-bao/2026/10/tin-5/index.html" not in {name for name, _ in rows_of(built)}


def test_a_template_that_changed_meanwhile_counts(tmp_path, rendered):
    overrides = (
        "from pathlib import Path\n"
        "THEME_TEMPLATES_OVERRIDES = [str(Path(__file__).parent / 'khac')]\n"
    )
    site = new_site(tmp_path / "site", overrides)
    components = site.folder / "khac/components"
    components.mkdir(parents=True)
    site.post("2026-10-05-tin")
    assert site.build() == 0
    shutil.rmtree(site.output())
    (components / "empty.html").write_text(
        "{% macro empty(text) %}<p>khác: {{ text }}</p>{% endmacro %}", "utf-8"
    )
    assert site.build() == 0
    assert any("khác: ".encode() in data for data in site.files().values())
    assert site.files() == clean_build(site, AS_OF, tmp_path)


def rows_of(site: Sites) -> list[tuple[str, bytes]]:
    with closing(sqlite3.connect(store_of(site))) as db:
        return db.execute("SELECT name, packed FROM files").fetchall()


def flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 0x20]) + data[place + 1 :]


def harms() -> Iterator:
    yield pytest.param(Path.unlink, id="lost")
    yield pytest.param(lambda path: path.write_bytes(b"khong phai sqlite" * 100), id="garbage")
    yield pytest.param(lambda path: path.write_bytes(path.read_bytes()[:40_000]), id="cut")
    yield pytest.param(lambda path: path.write_bytes(b""), id="empty")
    for part in range(1, 8):

        def flip(path, part=part):
            data = path.read_bytes()
            path.write_bytes(flipped(data, len(data) * part // 8))

        yield pytest.param(flip, id=f"bit {part}")
    for id, change in (
        ("a page", "UPDATE files SET packed = x'28b52ffd' || packed WHERE name = 'index.html'"),
        ("pages swapped", "UPDATE files SET packed = (SELECT packed FROM files LIMIT 1)"),
        ("sample", "UPDATE about SET sample = zeroblob(length(sample))"),
        ("no sample", "DELETE FROM about"),
        ("a row gone", "DELETE FROM files WHERE name = 'index.html'"),
        ("other build's", "UPDATE about SET stamp = x'00'"),
        ("no table", "DROP TABLE files"),
    ):

        def run_sql(path, change=change):
            with closing(sqlite3.connect(path)) as db, db:
                db.execute(change)

        yield pytest.param(run_sql, id=id)


@pytest.mark.parametrize("harm", [*harms()])
def test_a_store_that_cannot_be_trusted_means_rendering(built, rendered, harm):
    before = built.files()
    harm(store_of(built))
    shutil.rmtree(built.output())
    assert built.build() == 0
    assert built.files() == before
    rendered.clear()
    shutil.rmtree(built.output())
    assert built.build() == 0
    assert built.files() == before
    assert rendered == [], "the store is whole again"


def test_pages_of_another_version_of_the_code_are_not_taken(built, rendered):
    before = built.files()
    (state,) = (built.folder / ".newsroom").glob("state-*.sqlite")
    with closing(sqlite3.connect(state)) as db, db:
        db.execute("UPDATE about SET version = x'00'")
    shutil.rmtree(built.output())
    assert built.build() == 0
    assert built.files() == before
    assert rendered.count("article.html") == 13


def test_a_store_that_cannot_be_written_stops_no_build(built):
    store_of(built).unlink()
    store_of(built).mkdir()
    built.post("2026-10-05-tin-5", "", "Chữ mới.")
    assert built.build() == 0
    assert "Chữ mới" in built.page("thong-bao/2026/10/tin-5/").main.get_text()


def test_many_edits_do_not_let_the_store_grow(tmp_path):
    """Keep 120 files, edit each of them five times, lose and write others."""
    output = tmp_path / "output"
    output.mkdir()
    texts = {f"{number}.html": f"<p>Bài {number}</p>" * 400 for number in range(120)}

    def written(name: str, edit: int) -> None:
        words = Random(f"{edit} {name}").choices(range(10_000), k=900)
        (output / name).write_text(f"{texts[name]}{words}", "utf-8")

    for name in texts:
        written(name, 1)
    store, stamp = tmp_path / "pages.sqlite", b""
    stamp = KeptPages(store, stamp).keep(texts, (), texts, output)
    size = store.stat().st_size
    for edit in range(2, 7):
        for name in texts:
            written(name, edit)
            stamp = KeptPages(store, stamp).keep([name], (), texts, output)
            gone = f"{edit}-{name}"
            (output / gone).write_text("x" * edit, "utf-8")
            stamp = KeptPages(store, stamp).keep([gone], (), texts, output)
            stamp = KeptPages(store, stamp).keep([], [gone], texts, output)
    assert store.stat().st_size < size * 1.3
    lines = stamped({name: (b"", digest_of_file(output / name)) for name in texts}, output)
    other = Output(tmp_path / "other")
    other.begin()
    other.claim_all(texts)
    back = KeptPages(store, stamp)
    assert back.lost(lines, {}) == lines
    back.bring_back(lines, {}, other)
    other.finish()
    assert all((output / one).read_bytes() == (other.folder / one).read_bytes() for one in texts)


def test_a_published_version_is_proven_by_rendering_it_again(site, rendered):
    settings = str(site.folder / "pelicanconf.py")
    site.post("2026-10-05-tin")
    assert run.publish(settings, AS_OF) == 0
    for _ in range(2):
        rendered.clear()
        assert run.verify(settings) == 0
        assert rendered.count("article.html") == 1
    assert not [*site.folder.rglob("pages.sqlite")], "an output in the cache is lost with it"
