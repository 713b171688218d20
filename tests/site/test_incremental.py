"""Whatever is changed, in whatever order: the incremental build equals a clean one."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from newsroom.pages import themes
from newsroom.posts import files, workers
from tests.site.changes import BODIES, apply, changes, clean_build
from tests.sites import new_site


@pytest.mark.parametrize("trust", ["stamps", "contents"])
@settings(
    max_examples=15,  # the same ones each time; `test --explore` draws others
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
