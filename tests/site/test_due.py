"""The moment of the next change is left for a clock that decides whether to build."""

import json

import pytest

from newsroom import run
from newsroom.posts.library import read_library
from newsroom.posts.next_change import next_change
from newsroom.release.clock import moment_of_build


def due(site, as_of: str) -> int:
    return run.due(str(site.folder / "pelicanconf.py"), as_of)


def note(site):
    return site.folder / ".newsroom/outputs/output/next-change.json"


def test_a_build_leaves_when_the_site_changes_next_and_why(site):
    site.post("2026-11-20-khan", "urgent_until: 01-12-2026 08:00")
    site.post("2026-11-30-hen", "publish_at: 01-12-2026 08:00")
    site.post("2026-11-02-sau", "expires: 24-01-2027")
    assert site.build() == 0
    assert json.loads(note(site).read_text("utf-8")) == {
        "as_of": "2026-11-22T12:00:00+07:00",
        "next_change": "2026-12-01T08:00:00+07:00",
        "changes": [
            {"what": "2026-11-20-khan", "why": "urgent_until"},
            {"what": "2026-11-30-hen", "why": "opens"},
        ],
    }


def test_the_note_is_not_published(site):
    site.post("2026-11-30-hen", "publish_at: 01-12-2026 08:00")
    site.build()
    assert not [name for name in site.files() if "next-change" in name]


@pytest.mark.parametrize(
    ("header", "moments"),
    [
        ("", []),
        ("publish_at: 01-12-2026 08:00", ["2026-12-01T08:00", "2026-12-03T08:00"]),
        ("expires: 23-11-2026", ["2026-11-24T00:00"]),
        ("pinned_until: 23-11-2026 09:30", ["2026-11-23T09:30"]),
        ("urgent_until: 23-11-2026", ["2026-11-24T00:00"]),
        ("event:\n  start: 25-11-2026 08:00\n  end: 26-11-2026",
         ["2026-11-25T08:00", "2026-11-27T00:00"]),
        ("status: draft\nexpires: 23-11-2026", []),
    ],
)  # fmt: skip
def test_each_instant_is_known_and_nothing_changes_between(site, header, moments):
    site.post("2026-11-20-tin", header)
    library = read_library(site.folder / "content")
    at, found = moment_of_build("22-11-2026 12:00"), []
    while (following := next_change(library, at)).at is not None:
        assert following.turns
        at = following.at
        found.append(at.isoformat()[:16])
    assert found == moments


def test_a_site_is_due_from_its_next_change_on_until_it_is_built(site):
    site.post("2026-11-30-hen", "publish_at: 01-12-2026 08:00")
    site.build()
    assert due(site, "01-12-2026 07:59") == 1
    assert due(site, "01-12-2026 08:00") == 0
    assert due(site, "02-12-2026") == 0
    site.build("02-12-2026")
    assert due(site, "02-12-2026") == 1


def test_what_was_never_built_is_due_and_a_spoilt_note_is_trouble(site):
    site.post("2026-11-20-tin")
    assert due(site, "22-11-2026") == 0
    site.build()
    note(site).write_text("{")
    assert due(site, "22-11-2026") == 2


def test_a_lost_note_is_written_again_by_a_build_without_news(site, monkeypatch):
    from newsroom.posts import files

    monkeypatch.setattr(files, "RACY_NS", -1)
    site.post("2026-11-20-tin")
    site.build()
    note(site).unlink()
    site.build()
    assert note(site).is_file()


def test_settings_that_cannot_be_read_are_trouble(tmp_path):
    assert run.due(str(tmp_path / "khong-co.py")) == 2
