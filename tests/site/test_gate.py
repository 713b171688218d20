"""A site is changed whole or not at all."""

import os
from pathlib import Path

import pytest


def test_a_build_whose_check_fails_leaves_the_last_output_as_it_was(site, capsys):
    site.post("2026-11-20-tot")
    assert site.build() == 0
    before = site.files()
    site.post("2026-11-21-hong", "agency: khong-co")
    assert site.build() == 1
    assert site.files() == before
    assert "ND201" in capsys.readouterr().out


def test_a_template_that_fails_leaves_the_last_output_as_it_was(site, tmp_path):
    site.post("2026-11-20-tot")
    assert site.build() == 0
    before = site.files()
    overrides = tmp_path / "khac"
    overrides.mkdir()
    (overrides / "sitemap.html").write_text("{{ view.no_such_value }}")
    with open(site.folder / "pelicanconf.py", "a") as settings:
        settings.write(f"THEME_TEMPLATES_OVERRIDES = [{str(overrides)!r}]\n")
    site.post("2026-11-21-moi")
    with pytest.raises(Exception, match="no_such_value"):
        site.build()
    assert site.files() == before


def test_warnings_do_not_stop_a_build(site, capsys):
    site.post("2026-11-20-tin", "Tóm tắt: Có khóa tiếng Việt.")
    assert site.build() == 0
    assert "ND106 (cảnh báo)" in capsys.readouterr().out


def test_a_second_build_writes_nothing(site):
    site.post("2026-11-20-tin", body="![Một ô xanh](hinh-1.jpg)", photos=("hinh-1.jpg",))
    site.build()
    stamps = {name: os.stat(site.output(name)).st_mtime_ns for name in site.files()}
    site.build()
    assert stamps == {name: os.stat(site.output(name)).st_mtime_ns for name in site.files()}


def test_a_second_build_opens_no_photo(site, monkeypatch):
    site.post("2026-11-20-tin", body="![Một ô xanh](hinh-1.jpg)", photos=("hinh-1.jpg",))
    site.build()
    monkeypatch.setattr("PIL.Image.open", lambda *_, **__: pytest.fail("a photo was opened"))
    assert site.build() == 0


def test_files_that_the_build_did_not_make_are_left_alone(site):
    site.post("2026-11-20-tin")
    site.build()
    (site.output() / "CNAME").write_text("tin.example.vn")
    site.build()
    assert site.output("CNAME").read_text() == "tin.example.vn"


def test_the_same_content_gives_the_same_bytes_in_another_folder(tmp_path, monkeypatch):
    from tests.sites import new_site

    outputs = []
    for name, zone in (("một nơi", "UTC"), ("nơi khác", "America/New_York")):
        monkeypatch.setenv("TZ", zone)
        site = new_site(tmp_path / name)
        site.post("2026-11-20-tin", body="![Một ô xanh](hinh-1.jpg)", photos=("hinh-1.jpg",))
        site.build()
        outputs.append(site.files())
    assert outputs[0] == outputs[1]


def test_a_settings_file_that_is_missing_is_named(tmp_path, capsys):
    from newsroom import run

    assert run.build(str(tmp_path / "khong-co.py")) == 1
    assert "khong-co.py" in capsys.readouterr().err


def test_a_siteurl_without_host_is_explained(tmp_path, capsys):
    from tests.sites import new_site

    site = new_site(tmp_path, 'SITEURL = "tin"\n')
    assert site.build() == 1
    assert "SITEURL" in capsys.readouterr().err


def test_the_moment_to_build_for_may_be_mistyped(site, capsys):
    assert site.build("32-13-2026") == 1
    assert "--as-of" in capsys.readouterr().err
    assert not Path(site.output()).exists()


@pytest.mark.parametrize(
    "header",
    [
        "status: draft\ndate: hôm qua",
        "status: review\nagency: khong-co",
        "status: draft\nagency:",
        "status: draft\nimages:\n  - file: khong-co.jpg\n    caption: Ảnh",
    ],
)
def test_a_draft_with_mistakes_is_told_and_stops_nobody(site, capsys, header):
    site.post("2026-10-05-tin")
    site.post("2026-10-06-nhap", header, "Chữ chưa ai được thấy.")
    assert site.build() == 0
    assert "(bản nháp)" in capsys.readouterr().out
    assert not [name for name, data in site.files().items() if "Chữ chưa ai".encode() in data]


@pytest.mark.parametrize("header", ["status: nhap\ndate: hôm qua", "date: hôm qua"])
def test_a_post_of_which_nobody_knows_that_it_is_a_draft_stops_the_build(site, header):
    site.post("2026-10-06-tin", header)
    assert site.build() == 1
