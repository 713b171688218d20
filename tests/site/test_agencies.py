"""An agency's page: its facts, its logo, what it was and what became of it."""

import pytest
from PIL import Image


def facts(page) -> dict[str, str]:
    return {
        row.dt.get_text(): row.dd.get_text() for row in page.select(".facts__list > div") if row.dd
    }


def test_what_the_registry_says_is_on_the_agency_s_card(site):
    site.write("agencies/so-moi.yml", "name: Sở Mới\nshort: SM\nphone: (028) 0000 0001\n"
               "website: https://moi.example.vn/\nvalid_from: 02-01-2022\n")  # fmt: skip
    assert site.build() == 0
    page = site.page("co-quan/so-moi/")
    assert facts(page) == {
        "Tên gọi tắt": "SM",
        "Điện thoại": "(028) 0000 0001",
        "Trang web": "moi.example.vn",
        "Thời gian hoạt động": "Từ 02-01-2022",
    }
    assert page.find("a", string="(028) 0000 0001")["href"] == "tel:02800000001"


def test_a_logo_is_developed_like_a_photo_and_shown_without_words(site):
    site.write("agencies/so-moi.yml", "name: Sở Mới\nlogo: so-moi.png\n")
    original = site.folder / "content/agencies/so-moi.png"
    Image.new("RGB", (240, 240), (160, 20, 30)).save(original)
    assert site.build() == 0
    image = site.page("co-quan/so-moi/").select_one(".facts__logo img")
    assert image["alt"] == ""
    assert site.output(image["src"].lstrip("/")).is_file()
    assert original.read_bytes() not in site.files().values()


def test_a_changed_logo_changes_the_agency_s_page(site):
    site.write("agencies/so-moi.yml", "name: Sở Mới\nlogo: so-moi.png\n")
    seen = set()
    for colour in ((160, 20, 30), (10, 90, 160)):
        Image.new("RGB", (240, 240), colour).save(site.folder / "content/agencies/so-moi.png")
        assert site.build() == 0
        seen.add(site.page("co-quan/so-moi/").select_one(".facts__logo img")["src"])
    assert len(seen) == 2


def test_a_broken_logo_is_told_with_its_file_and_line(site, capsys):
    site.write("agencies/so-moi.yml", "name: Sở Mới\nlogo: so-moi.png\n")
    (site.folder / "content/agencies/so-moi.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"?" * 40)
    assert site.build() == 1
    assert "agencies/so-moi.yml:2:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("header", "moment", "said"),
    [
        ("valid_to: 28-02-2027\nsuccessor: so-mau", "22-11-2026",
         "Từ ngày 01-03-2027, cơ quan này sẽ là Sở Mẫu"),
        ("valid_to: 28-02-2027\nsuccessor: so-mau", "01-03-2027",
         "Từ ngày 01-03-2027, cơ quan này nay là Sở Mẫu"),
        ("successor: so-mau", "22-11-2026", "Cơ quan này nay là Sở Mẫu"),
        ("valid_to: 28-02-2025", "22-11-2026",
         "Cơ quan này đã ngừng hoạt động từ ngày 01-03-2025."),
    ],
)  # fmt: skip
def test_what_became_of_an_agency_is_told_on_its_page(site, header, moment, said):
    site.write("agencies/so-cu.yml", f"name: Sở Cũ\n{header}\n")
    assert site.build("20-11-2026") == 0
    assert site.build(moment) == 0
    assert site.page("co-quan/so-cu/").select_one(".succession").get_text() == said


def test_an_agency_that_works_on_has_no_such_line(site):
    assert site.build() == 0
    assert site.page("co-quan/so-mau/").select_one(".succession") is None
