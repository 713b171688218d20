"""The news as data: complete, as the published schema says, and nothing that is not public."""

import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from newsroom.posts.model import KEPT_BACK, POST
from tests.sites import new_site

ID = "2026-11-20-day-du"
HEADER = """\
title: '"Kế hoạch" & <b>đậm</b> </script>'
agency: [trung-tam, so-mau]
category: tuyen-dung
theme: hoc-tap
expires: 30-11-2026
urgent_until: 25-11-2026
images:
  - file: a.jpg
    people: minors
    consent: Bà Nguyễn Thị Riêng Tư đồng ý
original:
  url: https://example.org/bai-goc
  date: 18-11-2026
documents:
  - number: 12/TB-SM
    issued: 19-11-2026
    file: bang.csv
attachments:
  - file: bang.csv
    title: Bảng số liệu
event:
  start: 30-11-2026 08:00
  end: 01-12-2026
  register_by: 28-11-2026
changes:
  - date: 21-11-2026
    kind: correction
    note: Sửa giờ họp.
author: Bà Mẫu
approved_by: Ông Duyệt Bài
approved_at: 20-11-2026 09:00
aliases: [/cu/]"""


@pytest.fixture
def data(site):
    """Build a site with data."""
    path = site.post(ID, HEADER, '![Ô một](a.jpg "Chú thích một")\n\nXem [mục](#x).', ("a.jpg",))
    path.with_name("bang.csv").write_text("a,b\n")
    site.post("2026-11-19-class", f"lang: en\ntitle: Class\ntranslation_of: {ID}")
    withdrawn = "status: withdrawn\nwithdrawn:\n  date: 19-10-2026\n  reason: Sai."
    site.post("2026-10-18-thu-hoi", withdrawn)
    site.post("2026-11-21-nhap", "status: draft\ntitle: Bản nháp mật")
    assert site.build() == 0
    return site


def read(site, name: str) -> dict:
    return json.loads(site.output(f"data/{name}").read_text("utf-8"))


def validator(site) -> Draft202012Validator:
    schema = read(site, "schema/post.json")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def test_every_post_follows_the_published_schema(data):
    judge = validator(data)
    posts = [read(data, f"posts/{path.name}") for path in data.output("data/posts").iterdir()]
    months = [read(data, f"posts-{month}.json")["posts"] for month in ("2026-10", "2026-11")]
    assert (len(posts), [len(one) for one in months]) == (3, [1, 2])
    for post in (*posts, *months[0], *months[1], *read(data, "posts.json")["newest"]):
        assert list(judge.iter_errors(post)) == []


@pytest.mark.parametrize(
    "fault",
    [
        {"title": None},
        {"unknown": 1},
        {"updated": "hôm qua"},
        {"url": "/thong-bao/"},
        {"lang": "fr"},
        {"agency": []},
        {"documents": [{"title": "không số"}]},
    ],
)
def test_a_fault_is_noticed_by_the_schema(data, fault):
    post = {**read(data, f"posts/{ID}.json"), **fault}
    assert list(validator(data).iter_errors(post))


def test_a_post_tells_all_its_facts_with_names_and_addresses(data):
    post = read(data, f"posts/{ID}.json")
    page = "https://tin.example.vn/thong-bao/2026/11/day-du/"
    assert post["$schema"] == "https://tin.example.vn/data/schema/post.json"
    assert (post["id"], post["url"]) == (ID, page)
    assert post["title"] == '"Kế hoạch" & <b>đậm</b> </script>'
    assert [one["name"] for one in post["agency"]] == ["Trung tâm Đo lường", "Sở Mẫu"]
    assert post["category"]["url"] == "https://tin.example.vn/chuyen-muc/tuyen-dung/"
    assert post["event"] == {
        "start": "2026-11-30T08:00:00+07:00",
        "end": "2026-12-01",
        "register_by": "2026-11-28",
    }
    file = {"url": f"{page}bang.csv", "type": "text/csv", "size": 4}
    assert post["documents"] == [{"number": "12/TB-SM", "issued": "2026-11-19", **file}]
    assert post["attachments"] == [{"title": "Bảng số liệu", **file}]
    (photo,) = post["photos"]
    assert (photo["caption"], photo["alt"]) == ("Chú thích một", "Ô một")
    assert data.output(photo["url"].removeprefix("https://tin.example.vn/")).is_file()
    assert post["content_html"] == f'<p>Xem <a href="{page}#x">mục</a>.</p>'


def test_what_is_not_for_readers_is_nowhere_in_the_data(data):
    every = "".join(path.read_text("utf-8") for path in data.output("data").rglob("*.json"))
    for secret in ("Riêng Tư", "Ông Duyệt Bài", "2026-11-21-nhap", "Bản nháp mật", "minors"):
        assert secret not in every


def test_every_field_is_given_away_or_kept_back_on_purpose(data):
    told = set(read(data, "schema/post.json")["properties"])
    names = {field.name for field in POST}
    assert names - KEPT_BACK <= told
    assert names >= KEPT_BACK
    assert not KEPT_BACK & told


def test_the_index_leads_to_every_month(data):
    index = read(data, "posts.json")
    assert index["total"] == 3
    assert [(one["month"], one["posts"]) for one in index["months"]] == [
        ("2026-11", 2),
        ("2026-10", 1),
    ]
    for one in index["months"]:
        assert data.output(one["url"].removeprefix("https://tin.example.vn/")).is_file()
    assert [one["id"] for one in index["newest"]] == [ID, "2026-11-19-class", "2026-10-18-thu-hoi"]


def test_a_page_leads_to_its_data(data):
    link = data.page("thong-bao/2026/11/day-du/").find("link", type="application/json")
    assert link["href"] == f"/data/posts/{ID}.json"
    assert data.output(link["href"][1:]).is_file()


def test_an_edit_rewrites_one_post_and_one_month(site):
    for number in range(3, 9):
        site.post(f"2026-{number:02d}-05-tin-{number}")
    site.build()
    before = site.files()
    site.post("2026-04-05-tin-4", "title: Tên khác", "Chữ khác.")
    site.build()
    after = site.files()
    changed = {name for name in after if name[:5] == "data/" and after[name] != before[name]}
    assert changed == {
        "data/posts/2026-04-05-tin-4.json",
        "data/posts-2026-04.json",
        "data/posts.json",
    }


def test_a_site_may_keep_its_data_to_itself(tmp_path):
    site = new_site(tmp_path / "site", "OPEN_DATA = False\n")
    site.post("2026-11-20-tin")
    assert site.build() == 0
    assert not site.output("data").exists()
    assert site.page("thong-bao/2026/11/tin/").find("link", type="application/json") is None
    assert "data/" not in str(site.page("so-do-trang/"))
