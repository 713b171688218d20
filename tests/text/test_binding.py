"""Dates, numbers with their unit, symbols stay whole at the end of a line; nothing is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.binding import LONGEST, bound_spans


def bound(text: str) -> list[str]:
    return [text[start:stop] for start, stop in bound_spans(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("hồ sơ đến hết ngày 18-12-2026.", ["ngày 18-12-2026"]),
        ("từ 02/10/2023 đến 08/10/2023", ["02/10/2023", "08/10/2023"]),
        ("từ 17 giờ ngày 30-09: chuyển", ["17 giờ", "ngày 30-09"]),
        ("ngày 05 tháng 12 năm 2026", ["ngày 05", "tháng 12", "năm 2026"]),
        ("giai đoạn 2021-2030;", ["2021-2030"]),
        ("Kế hoạch số 3801/KH-SKHCN về", ["3801/KH-SKHCN"]),
        ("dài 3,2 km, rộng 25 m.", ["3,2 km", "25 m"]),
        ("giải 450.000.000 đồng", ["450.000.000 đồng"]),
        ("tăng 18,5 % so với", ["18,5 %"]),
        ("UBND TP. HCM họp", ["TP. HCM"]),
        ("gọi 028 3829 7834 để", ["028 3829 7834"]),
        ("Thường xuyên – Chuyên nghiệp", ["xuyên –"]),
        ("xem Hình 2 và Điều 5", ["Hình 2", "Điều 5"]),
    ],
)
def test_what_belongs_together_is_found(text, wanted):
    assert bound(text) == wanted


@pytest.mark.parametrize(
    "text", ["Không có gì ở đây.", "", "A–B", "12 con mèo", "https://e.vn/2023-10/x", "1.2.3.4.5"]
)
def test_what_may_be_parted_is_left_alone(text):
    assert bound(text) == []


def test_a_piece_too_long_for_a_phone_may_be_parted():
    assert bound("1234567/QĐ-UBND-SKHCN-VPTTHCMC-TTT") == []


@given(st.text(alphabet="0123456789-/–. ,%ngàythángKHQĐ()TPm", max_size=80))
def test_pieces_stand_in_order_apart_and_none_is_too_long(text):
    spans = bound_spans(text)
    places = [place for span in spans for place in span]
    assert places == sorted(places)
    assert all(0 < stop - start <= LONGEST for start, stop in spans)
    assert all(0 <= place <= len(text) for place in places)
