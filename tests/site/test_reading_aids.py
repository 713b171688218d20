"""A built page helps reading: abbreviations explained, tables in boxes, sharing by plain links."""

from tests.sites import new_site

POST = "thong-bao/2026/11/tin/"
TABLE = "| Ngày | Việc |\n|---|---|\n| 02-10 | Họp |"


def test_a_post_s_abbreviations_are_explained_and_its_feed_stays_plain(site):
    site.post("2026-11-20-tin", body="## UBND quận\n\nUBND quận và UBND xã.")
    site.build()
    page = site.page(POST)
    assert [one["title"] for one in page.select(".prose abbr")] == ["Ủy ban nhân dân"]
    assert not page.select("h2 abbr")
    assert "abbr" not in site.output("feeds/tat-ca.atom.xml").read_text("utf-8")


def test_a_department_s_own_abbreviations_join_the_known_ones(tmp_path):
    site = new_site(tmp_path, 'ABBREVIATIONS = {**ABBREVIATIONS, "TTĐL": "Trung tâm Đo lường"}\n')
    site.post("2026-11-20-tin", body="TTĐL và UBND.")
    assert site.build() == 0
    assert len(site.page(POST).select("abbr")) == 2


def test_another_explanation_reaches_pages_that_stand(tmp_path):
    site = new_site(tmp_path)
    site.post("2026-11-20-tin", body="UBND.")
    site.build()
    settings = site.folder / "pelicanconf.py"
    settings.write_text(
        settings.read_text("utf-8") + 'ABBREVIATIONS = {"UBND": "Ủy ban"}\n', "utf-8"
    )
    site.build()
    assert site.page(POST).abbr["title"] == "Ủy ban"


def test_a_text_in_another_language_is_left_alone(site):
    site.post("2026-11-20-tin", "lang: en", "The UBND meets.")
    site.build()
    assert not site.page("en/news/2026/11/tin/").select("abbr")


def test_a_table_stands_in_a_box_that_the_keyboard_reaches(site):
    site.post("2026-11-20-tin", body=TABLE)
    site.build()
    box = site.page(POST).select_one(".table-box")
    assert (box["role"], box["tabindex"], box["aria-label"]) == ("region", "0", "Bảng")
    assert box.table


def test_sharing_loads_nothing_of_the_networks(site):
    site.post("2026-11-20-tin")
    site.build()
    page = site.page(POST)
    links = page.select(".share a")
    assert len(links) == 2
    assert all(set(link["rel"]) == {"noopener", "noreferrer"} for link in links)
    # JSON-LD is data: it is neither run nor loads anything.
    scripts = page.select("script:not([type='application/ld+json'])")
    named = [tag.get("src") for tag in scripts] + [
        tag["href"] for tag in page.select("head link[rel=stylesheet]")
    ]
    assert all(one.startswith("/tinh/") for one in named)


def test_what_needs_a_script_is_hidden_without_it(site):
    site.post("2026-11-20-tin")
    site.build()
    buttons = site.page(POST).select("button:not([type=submit])")
    kept = [one for one in buttons if not one.find_parent(class_=["comfort", "lightbox"])]
    assert kept
    for one in kept:
        assert one.find_parent(hidden=True) or "contrast" in one["class"]
