"""Settings that cannot be used are refused with a sentence."""

import pytest

from tests.sites import new_site


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("STATIC_PATHS = ['news']", "STATIC_PATHS phải để trống"),
        ("ARTICLE_PATHS = ['news']", "ARTICLE_PATHS phải để trống"),
        ("OUTPUT_SOURCES = True", "OUTPUT_SOURCES phải để trống"),
        ("PATH = 'noi-dung'", "PATH: không có thư mục"),
        ("OUTPUT_PATH = 'content'", "OUTPUT_PATH và PATH"),
        ("OUTPUT_PATH = 'content/ra'", "OUTPUT_PATH và PATH"),
        ("THEME = 'khong-co'", "khong-co"),
        ("PUBLISHER = None", "PUBLISHER"),
        ("PUBLISHER = {'tel': '1'}", "tel"),
        ("VISITS = 'nhiều'", "VISITS"),
        ("PHOTO_PAGE_URL = 'anh/'", "PHOTO_PAGE_URL"),
        ("PHOTO_PAGE_URL = '{number}.pdf'", "PHOTO_PAGE_URL"),
        ("ABBREVIATIONS = ['UBND']", "ABBREVIATIONS"),
        ("ABBREVIATIONS = {'UBND': ''}", "UBND"),
        ("DEFAULT_PAGINATION = 'mười'", "DEFAULT_PAGINATION"),
        ("DEFAULT_PAGINATION = 0", "DEFAULT_PAGINATION"),
        ("ARTICLE_URL = 'thong-bao/{ten}/'", "ARTICLE_URL"),
        ("ARTICLE_URL = 'thong-bao/'", "ARTICLE_URL"),
        ("TAG_URL = 'chu-de/{slug'", "TAG_URL"),
        ("AUTHORS_URL = '/co-quan/'", "AUTHORS_URL"),
        ("SITEURL = 'tin'", "SITEURL"),
        ("AS_OF = 'hôm nay'", "AS_OF"),
        ("1 / 0", "ZeroDivisionError"),
        ("def", "SyntaxError"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_and_nothing_is_written(
    tmp_path, capsys, line, said
):
    site = new_site(tmp_path, line + "\n")
    site.post("2026-11-20-tin")
    assert site.build(None if "AS_OF" in line else "22-11-2026") == 1
    assert said in capsys.readouterr().err
    assert not site.output().exists()


def test_a_file_where_an_old_address_stood_gives_way_to_a_folder(site):
    site.post("2026-11-20-tin", "aliases: [/tin/cu.html]")
    assert site.build() == 0
    site.post("2026-11-20-tin", "aliases: [/tin/cu.html/moi.html]")
    assert site.build() == 0
    assert site.output("tin/cu.html/moi.html").is_file()
    site.post("2026-11-20-tin", "aliases: [/tin/cu.html]")
    assert site.build() == 0
    assert site.output("tin/cu.html").is_file()


def test_a_foreign_obstacle_is_named_before_anything_moves(site, capsys):
    site.post("2026-11-20-tin")
    assert site.build() == 0
    before = site.files()
    (site.output() / "tin").write_text("của người khác")
    before["tin"] = "của người khác".encode()
    site.post("2026-11-21-moi", "aliases: [/tin/cu.html]")
    assert site.build() == 1
    assert site.files() == before
    assert "vướng" in capsys.readouterr().err
