"""Bare addresses and phone numbers become links, and nothing else does."""

import re

import pytest

from newsroom.posts.markdown.render import render


def linked(body: str) -> list[tuple[str, str]]:
    """Address and text of each link."""
    (prose,) = render(body).parts
    return re.findall(r'<a href="([^"]*)">(.*?)</a>', prose.html)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("028 3829 7834", "02838297834"),
        ("(028) 3829.7834", "02838297834"),
        ("0903 123 456", "0903123456"),
        ("0903.123.456", "0903123456"),
        ("0903123456", "0903123456"),
        ("0203 382 9783", "02033829783"),
        ("+84 28 3829 7834", "+842838297834"),
        ("+84 (0)28 3829 7834", "+842838297834"),
        ("+84 903 123 456", "+84903123456"),
        ("1900 1234", "19001234"),
        ("1800.599.920", "1800599920"),
        ("028\u00a03829\u00a07834", "02838297834"),
    ],
)
def test_a_phone_number_can_be_dialled(text, number):
    shown = text.replace("\u00a0", "&nbsp;")
    assert linked(f"ĐT: {text}, gặp ông A ({text}).") == [(f"tel:{number}", shown)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch 3801/KH-SKHCN",
        "Công văn 0903123456/SGD",
        "ngày 02/10/2023 đến 08/10/2023",
        "ngày 03-10-2023 15 giờ",
        "giai đoạn 1900-1945",
        "1800 000 đồng",
        "300.000.000 đồng",
        "MST: 0312345678",
        "số tài khoản 0903 123 456",
        "CCCD 079083001234",
        "0381 000 123 456 789",
        "12.0903123456",
        "abc0903123456",
    ],
)
def test_other_numbers_are_no_phone_numbers(text):
    assert linked(text) == []


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("xem https://a.vn/b.", [("https://a.vn/b", "https://a.vn/b")]),
        ("(https://a.vn/b_(c))!", [("https://a.vn/b_(c)", "https://a.vn/b_(c)")]),
        ("**www.a.vn**, nhé", [("http://www.a.vn", "www.a.vn")]),
        ("https://a.vn/?x=1&y=2;", [("https://a.vn/?x=1&amp;y=2", "https://a.vn/?x=1&amp;y=2")]),
        ("https://a.vn/_x_y_z", [("https://a.vn/_x_y_z", "https://a.vn/_x_y_z")]),
        ("“https://a.vn”", [("https://a.vn", "https://a.vn")]),
        (r"https://a.vn/a\_b", [("https://a.vn/a_b", "https://a.vn/a_b")]),
        ("so_kh@hcm.gov.vn.", [("mailto:so_kh@hcm.gov.vn", "so_kh@hcm.gov.vn")]),
        ("<a.b@hcm.gov.vn>", [("mailto:a.b@hcm.gov.vn", "a.b@hcm.gov.vn")]),
        ("<https://a.vn>", [("https://a.vn", "https://a.vn")]),
        ("[www.a.vn](https://b.vn)", [("https://b.vn", "www.a.vn")]),
        (
            '<a href="https://b.vn">www.a.vn **x**</a>',
            [("https://b.vn", "www.a.vn <strong>x</strong>")],
        ),
        ("`www.a.vn` `0903 123 456`", []),
        ("www. a.vn, http:// và @abc", []),
    ],
)
def test_an_address_is_a_link_without_the_punctuation_around_it(text, links):
    assert linked(text) == links
