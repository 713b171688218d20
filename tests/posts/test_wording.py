"""The editorial linter finds slips, and leaves alone what only looks like one."""

import pytest

from bench.newsroom_site import _text_of
from bench.posts import Plan, post_at
from newsroom.posts.check_wording import check_wording
from newsroom.posts.findings import Finding, finding
from newsroom.posts.flaws import certain
from newsroom.posts.making import make_post
from newsroom.posts.messages import MESSAGES
from newsroom.posts.model import POST
from newsroom.posts.reading import read_source
from newsroom.posts.rules.draft import Draft
from tests.sites import ROOT

CODES = {code for code in MESSAGES if "ND316" <= code <= "ND328" or "ND140" <= code <= "ND142"}
NAME = "2026-11-20-tin"


def linted(data: bytes, name: str, beside: tuple = ()) -> list[Finding]:
    """Return all findings about a post's text, the linter's included."""
    path = "content/news/index.md"
    made, read = (
        make_post(data, path, name, dict.fromkeys(beside, "")),
        read_source(data, path, POST),
    )
    draft = Draft(made.facts, read.details, read.body, len(made.brief.shots))
    own = [finding(path, wrong) for wrong in check_wording(draft)]
    return sorted([*made.findings, *certain(own, read)])


def found(body: str, header: str = "title: Bài\n", beside: tuple = ()) -> list[str]:
    """Return the linter's findings as "code line:column"."""
    text = f"---\n{header}date: 20-11-2026\nagency: so-mau\n---\n{body}\n"
    told = linted(text.encode(), NAME, beside)
    return [f"{one.code} {one.line}:{one.column}" for one in told if one.code in CODES]


SLIPS = {
    "Họp thứ Ba, ngày 02 tháng 10 năm 2023.": "ND316 6:5",
    "Họp\nvào Chủ nhật 02/10/2023.": "ND316 7:5",
    "Sáng 02-10-2023 (thứ 3) họp.": "ND316 6:6",
    "Cá»™ng Ä‘á»“ng": "ND317 6:1",
    "Nghị định 42/2022/NÐ-CP": "ND318 6:19",
    "Trường Đại học Вách khoa": "ND318 6:16",
    "Xem Hình 1 và 2.": "ND319 6:5",
    "Nghe [ở đây](https://a.vn).": "ND321 6:6",
    "Hotline: 0901 234 56": "ND322 6:10",
    "Thư: a.b@so.gov.vm": "ND323 6:6",
    "Đến từ các sở và và ngành": "ND324 6:15",
    "- Ông A (Phó Giám đốc\n- Bà B": "ND325 6:9",
    'Gọi là "tự học.': "ND325 6:8",
}


@pytest.mark.parametrize("body", SLIPS)
def test_a_slip_is_found_at_its_place(body):
    assert found(body) == [SLIPS[body]]


RIGHT = [
    "Họp thứ Hai, 02-10-2023; sáng 08/10/2023 (Chủ nhật).",
    "Thứ Ba tuần sau, 02 tháng 10.",
    "Ngày ngày, từ từ, là là, đời đời; các – các; những “những”.",
    "Ảnh 3x4, ảnh 4x6, hình 2 chiều, Hình 3 trong phụ lục, hình 3D.",
    "a) Một; b) Hai; 1) Ba; iv) Bốn. (c) Năm :)",
    "“Đoạn một.\n\n“Đoạn hai.”\n\nÔng nói “vâng”.",
    'Màn hình 24" và `if (x` với [trang](https://a.vn/b_(c)).',
    "Điện thoại: (028) 3829 7834, 0901 234 567; số 098765432/QĐ; giá 090.000.000 đồng.",
    "Điện thoại 1900 1234, hotline 18001091; di động 0901.234.567.",
    "Thư: a@gmail.com, b@so-khcn.hcmcity.gov.vn.",
    "[Kế hoạch 3801/KH-SKHCN](https://a.vn) ở đây.",
    "Ông Guðni, bà Işık, 5 μm, Ω.",
    '![Bục (gỗ)](hinh-1.jpg "Đại biểu (hàng đầu) “vui”")',
    "Mực nước (m)\n\n| Giờ (h) | Đỉnh (m) |\n|---|---|\n| 1 | 2 |",
]


@pytest.mark.parametrize("body", RIGHT)
def test_what_is_right_is_left_alone(body):
    assert found(body, beside=("hinh-1.jpg",)) == []


def test_a_short_paragraph_may_stand_twice():
    assert found("Địa điểm: số 1.\n\nĐịa điểm: số 1.") == []


def test_documents_are_compared_with_text_and_file_names():
    header = "title: Bài\ndocuments:\n  - {number: 3801/KH-SKHCN, file: %s}\n"
    assert found("Số 3810/KH-SKHCN.", header % "ke-hoach-2023.pdf") == ["ND320 8:4"]
    assert found("Số 3801 /KH-SKHCN và 380/KH-SKHCN.", header % "3801_KH-SKHCN.pdf") == []
    assert found("Số 42/2022/NĐ-CP.", header % "12-bieu-mau.pdf") == []
    assert found("Bài.", header % "3811-kh-skhcn-signed.pdf") == ["ND142 4:35"]


def test_titles_neither_run_on_nor_shout():
    assert found("Bài.", f"title: {'dài ' * 31}\n") == ["ND140 2:8"]
    assert found("Bài.", "title: UBND TP.HCM\n") == []


def test_posts_that_nobody_mistyped_raise_no_alarm():
    plan = Plan(300)
    for index in range(plan.posts):
        post = post_at(plan, index)
        told = linted(_text_of(post).encode(), post.id)
        assert [one for one in told if one.code in CODES] == [], post.id


def test_the_sample_raises_no_alarm():
    for path in sorted((ROOT / "content/news").rglob("*.md")):
        name = path.parent.name if path.name == "index.md" else path.stem
        assert [one.code for one in linted(path.read_bytes(), name) if one.code in CODES] == [], (
            name
        )
