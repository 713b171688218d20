"""A department names its navigation, its pages and whether it can be searched, in its settings."""

import pytest

from tests.sites import new_site


def nav(page) -> list[tuple[str, str]]:
    return [(a.get_text(), a["href"]) for a in page.select(".nav a")]


def test_the_navigation_is_what_the_settings_name(tmp_path):
    site = new_site(tmp_path, """\
NAVIGATION = ("posts", "gioi-thieu", ("Dịch vụ công", "https://dvc.example.vn/"))
LABELS = {"posts": "Tin tức", "home": "Trang đầu"}
FOOTER_NAVIGATION = (("Đi tới", ("home", "pages")), ("Trống", ()))
""")  # fmt: skip
    site.write("pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nChữ.\n")
    assert site.build() == 0
    page = site.page("gioi-thieu/")
    assert nav(page) == [
        ("Tin tức", "/thong-bao/"),
        ("Giới thiệu", "/gioi-thieu/"),
        ("Dịch vụ công", "https://dvc.example.vn/"),
    ]
    assert page.select_one('.nav a[aria-current="page"]').get_text() == "Giới thiệu"
    assert page.select_one(".crumbs a").get_text() == "Trang đầu"
    assert [h.get_text() for h in page.select(".footer__title")] == ["Đi tới"]
    assert site.page("thong-bao/").h1.get_text() == "Tin tức"


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('NAVIGATION = ("tin-tuc",)', "NAVIGATION: không có trang 'tin-tuc'"),
        ('FOOTER_NAVIGATION = (("A", ("x",)),)', "FOOTER_NAVIGATION: không có trang 'x'"),
        ('LABELS = {"news": "Tin"}', "LABELS không có mục news"),
    ],
)
def test_an_entry_that_leads_nowhere_is_refused_with_a_sentence(tmp_path, capsys, setting, said):
    site = new_site(tmp_path, setting + "\n")
    assert site.build() == 1
    assert said in capsys.readouterr().err


def test_a_site_that_shall_not_be_searched_has_no_search_page_and_no_field(tmp_path):
    site = new_site(tmp_path, "SEARCH = False\n")
    assert site.build() == 0
    assert site.page("").find("input") is None
    assert not site.output("tim-kiem").exists()
    assert not site.output("tim").exists()


def test_a_site_asks_by_a_plain_form_on_every_page(site):
    assert site.build() == 0
    for address in ("", "tim-kiem/"):
        form = site.page(address).form
        assert (form["action"], form["method"]) == ("/tim-kiem/", "get")
        assert form.find("label", attrs={"for": form.input["id"]})
    assert "JavaScript" in site.page("tim-kiem/").main.get_text()
