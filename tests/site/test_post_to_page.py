"""Post in, page out."""

from tests.sites import words


def test_a_copied_post_appears_on_the_home_page_and_at_the_address_of_its_folder(site):
    site.post("2026-11-20-hoi-nghi", "title: Hội nghị triển khai", "Sở Mẫu họp.")
    assert site.build() == 0
    assert "Hội nghị triển khai" in site.page("").main.get_text()
    page = site.page("thong-bao/2026/11/hoi-nghi/")
    assert page.h1.get_text() == "Hội nghị triển khai"
    assert "Sở Mẫu họp." in page.main.get_text()


def test_a_mended_title_leaves_the_address_as_it_was(site):
    site.post("2026-11-20-hoi-nghi", "title: Hội nghịị")
    site.build()
    site.post("2026-11-20-hoi-nghi", "title: Hội nghị")
    site.build()
    assert site.page("thong-bao/2026/11/hoi-nghi/").h1.get_text() == "Hội nghị"


def test_a_post_in_pelicans_header_form_is_read(site):
    text = "Title: Bảo trì\nDate: 20-11-2026\nAgency: so-mau\nTheme: hoc-tap\n\nCổng tạm dừng.\n"
    site.write("news/2026/2026-11-20-bao-tri.md", text)
    assert site.build() == 0
    assert "Cổng tạm dừng." in site.page("thong-bao/2026/11/bao-tri/").main.get_text()
    assert "Bảo trì" in site.page("chu-de/hoc-tap/").main.get_text()


def test_every_fact_of_the_header_is_on_the_page(site):
    site.post(
        "2026-11-20-day-du",
        """title: Tin đầy đủ
agency: [so-mau, trung-tam]
category: tuyen-dung
theme: hoc-tap
summary: Một câu tóm tắt.
original:
  url: https://example.org/bai-goc
  publisher: Báo Mẫu
source: Văn phòng Sở
author: Bà Mẫu
documents:
  - number: 12/TB-SM
    issued: 19-11-2026
    title: Thông báo mười hai
attachments:
  - file: Kế hoạch.pdf
    title: Bản kế hoạch
event:
  start: 30-11-2026 08:00
  place: Hội trường lớn
changes:
  - date: 21-11-2026
    kind: correction
    note: Sửa giờ họp.""",
    ).with_name("Kế hoạch.pdf").write_bytes(b"%PDF-1.4 mau")
    assert site.build() == 0
    page = site.page("thong-bao/2026/11/day-du/")
    text = " ".join(words(page.main))
    for said in ("Trung tâm Đo lường", "Tuyển dụng", "Tuần lễ học tập", "Một câu tóm tắt.",
                 "Báo Mẫu", "Văn phòng Sở", "Bà Mẫu", "12/TB-SM", "19-11-2026",
                 "Bản kế hoạch", "PDF", "Hội trường lớn", "08:00", "Sửa giờ họp."):  # fmt: skip
        assert said in text
    links = {a["href"] for a in page.main.find_all("a")}
    assert "https://example.org/bai-goc" in links
    assert "/thong-bao/2026/11/day-du/ke-hoach.pdf" in links
    assert site.output("thong-bao/2026/11/day-du/ke-hoach.pdf").read_bytes() == b"%PDF-1.4 mau"


def test_a_hostile_title_is_shown_as_text_everywhere(site):
    site.post("2026-11-20-xau", """title: '"><script>alert(1)</script> & “ngoặc”'""")
    assert site.build() == 0
    for name, data in site.files().items():
        if name.endswith((".html", ".xml")):
            assert b"<script>alert" not in data, name
    assert "<script>alert(1)</script>" in site.page("thong-bao/2026/11/xau/").h1.get_text()


def test_a_link_to_another_post_leads_to_its_page(site):
    site.post("2026-11-19-truoc", body="## Một mục\n\nChữ.")
    link = "[trước](../2026-11-19-truoc/index.md#muc-mot-muc)"
    site.post("2026-11-20-sau", body=f"Xem {link} và [tệp](bang.csv).").with_name(
        "bang.csv"
    ).write_text("a,b\n")
    assert site.build() == 0
    found = [a["href"] for a in site.page("thong-bao/2026/11/sau/").select(".prose a")]
    assert found == ["/thong-bao/2026/11/truoc/#muc-mot-muc", "/thong-bao/2026/11/sau/bang.csv"]


def test_a_site_under_a_path_links_within_that_path(tmp_path):
    from tests.sites import new_site

    site = new_site(tmp_path, 'SITEURL = "https://vi.example/tin"\n')
    site.post("2026-11-20-mot")
    assert site.build() == 0
    page = site.page("")
    inside = [a["href"] for a in page.find_all("a") if a["href"].startswith("/")]
    assert inside
    assert all(href.startswith("/tin/") for href in inside)
    assert page.find("link", rel="canonical")["href"] == "https://vi.example/tin/"
