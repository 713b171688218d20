"""The registers: documents by year and issuer, photos by year, agency and theme."""

import pytest

DOCUMENT = "title: {title}\ndocuments:\n  - number: {number}\n    issued: {issued}"


def document(site, id: str, number: str, issued: str, more: str = "") -> None:
    site.post(id, DOCUMENT.format(title=f"Tin {id}", number=number, issued=issued) + more)


def gallery(site, id: str, header: str) -> None:
    site.post(id, header, '![A](a.jpg "Một")\n![B](b.jpg "Hai")', ("a.jpg", "b.jpg"))


def numbers(page) -> list[str]:
    return [cell.get_text() for cell in page.select(".documents__cell--number")]


def choices(page, name: str) -> dict[str, str]:
    return {a.get_text(" ", strip=True): a["href"] for a in page.select(name)}


def test_the_newest_year_s_documents_stand_first_and_older_years_have_their_page(site):
    document(site, "2026-11-19-moi", "12/TB-SM", "18-11-2026")
    document(site, "2026-11-20-cu", "7/KH-SM", "02-03-2024")
    assert site.build() == 0
    newest, older = site.page("van-ban/"), site.page("van-ban/2024/")
    assert (numbers(newest), numbers(older)) == (["12/TB-SM"], ["7/KH-SM"])
    years = choices(newest, ".periods a")
    assert years == {"Năm 2026": "/van-ban/", "Năm 2024": "/van-ban/2024/"}
    assert older.select_one('.periods a[aria-current="page"]').get_text() == "Năm 2024"


def test_a_document_without_a_day_is_filed_under_the_year_of_its_post(site):
    site.post("2025-03-09-cu", "documents:\n  - number: 5/TB-SM")
    assert site.build() == 0
    assert numbers(site.page("van-ban/")) == ["5/TB-SM"]


def test_documents_of_a_year_are_chosen_by_issuer_without_script(site):
    document(site, "2026-11-19-mot", "12/TB-SM", "18-11-2026")
    document(site, "2026-11-20-hai", "3/QD-UB", "19-11-2026", "\n    issuer: Ủy ban Mẫu")
    assert site.build() == 0
    page = site.page("van-ban/")
    found = choices(page, ".sieve__link")
    assert found["Ủy ban Mẫu (1)"].startswith("#loc-")
    place = found["Ủy ban Mẫu (1)"][1:]
    assert page.find(id=place)
    row = page.select_one(f".documents__row.of-{place.removeprefix('loc-')}")
    assert "3/QD-UB" in row.get_text()


def test_one_issuer_alone_needs_no_choice(site):
    document(site, "2026-11-19-mot", "12/TB-SM", "18-11-2026")
    assert site.build() == 0
    assert site.page("van-ban/").select(".sieve__link") == []


def test_many_issuers_are_all_within_reach(site):
    for number in range(1, 16):
        day = f"{number:02}-11-2026"
        more = f"\n    issuer: Sở Mẫu {number:02}"
        document(site, f"2026-11-{number:02}-tin-{number}", f"{number}/TB-SM", day, more)
    assert site.build() == 0
    page = site.page("van-ban/")
    places = {href.removeprefix("#loc-") for href in choices(page, ".sieve__link").values()}
    rows = [row["class"][1].removeprefix("of-") for row in page.select(".documents__body tr")]
    assert len(rows) == 15
    assert set(rows) == places - {"0"}
    assert max(map(int, places)) == 12


def test_galleries_stand_under_their_year_agency_and_theme(site):
    gallery(site, "2025-03-09-cu", "title: Ảnh cũ\nagency: trung-tam")
    gallery(site, "2026-11-20-moi", "title: Ảnh mới\ntheme: hoc-tap")
    site.post("2026-11-21-khong", "title: Một ảnh thôi", "![A](a.jpg)", ("a.jpg",))
    assert site.build() == 0
    said = {
        address: [h.get_text() for h in site.page(f"thu-vien-anh/{address}").select("h3")]
        for address in ("", "2025/", "co-quan/trung-tam/", "co-quan/so-mau/", "chu-de/hoc-tap/")
    }
    assert said == {
        "": ["Ảnh mới"],
        "2025/": ["Ảnh cũ"],
        "co-quan/trung-tam/": ["Ảnh cũ"],
        "co-quan/so-mau/": ["Ảnh mới"],
        "chu-de/hoc-tap/": ["Ảnh mới"],
    }
    links = choices(site.page("thu-vien-anh/"), ".filter a")
    assert links["Trung tâm Đo lường"] == "/thu-vien-anh/co-quan/trung-tam/"
    assert links["Tuần lễ học tập"] == "/thu-vien-anh/chu-de/hoc-tap/"


def test_a_withdrawn_post_s_photos_and_documents_are_in_no_register(site):
    gallery(
        site,
        "2026-11-20-thu-hoi",
        "status: withdrawn\nwithdrawn:\n  date: 21-11-2026\n  reason: Sai số.\n"
        "documents:\n  - number: 12/TB-SM",
    )
    assert site.build() == 0
    assert site.page("van-ban/").select_one(".empty").get_text() == "Chưa có văn bản nào."
    assert "chưa có hình ảnh" in site.page("thu-vien-anh/").select_one(".empty").get_text()


@pytest.mark.parametrize("with_gallery", [False, True])
def test_a_new_post_changes_few_pages_of_the_registers(site, with_gallery):
    for year in (2023, 2024, 2025, 2026):
        gallery(site, f"{year}-03-09-tin", f"title: Tin {year}\ntheme: hoc-tap\ndocuments:\n"
                f"  - number: {year}/TB-SM")  # fmt: skip
    gallery(site, "2024-05-01-khac", "agency: trung-tam")
    site.build()
    before = site.files()
    if with_gallery:
        gallery(site, "2026-11-20-moi", "title: Mới")
    else:
        site.post("2026-11-20-moi", "title: Mới")
    site.build()
    after = site.files()
    changed = {
        name
        for name, data in after.items()
        if name.startswith(("van-ban/", "thu-vien-anh/")) and before.get(name) != data
    }
    wanted = {"thu-vien-anh/index.html", "thu-vien-anh/co-quan/so-mau/index.html"}
    assert changed == (wanted if with_gallery else set())
