"""Texts in the encodings and old fonts that offices still have. All is invented."""

import unicodedata

from tests.desk.importing.case import Case
from tests.desk.importing.shared import LINE


def _windows_1258(text: str) -> bytes:
    """Vowels with their circumflex, breve or horn are one letter there, tones stand behind."""
    apart = []
    for letter in unicodedata.normalize("NFC", text):
        signs = unicodedata.normalize("NFD", letter)
        tone = "".join(sign for sign in signs if sign in "\u0300\u0301\u0303\u0309\u0323")
        rest = "".join(sign for sign in signs if sign not in tone)
        apart.append(unicodedata.normalize("NFC", rest) + tone)
    return "".join(apart).encode("cp1258")


_OLD = "Lịch nghỉ lễ năm 2026\n\nNgày thông báo: 24-08-2026\n\n" + LINE + "\n"

WINDOWS_1258 = Case(
    "tệp mã Windows-1258",
    {"cu.txt": _windows_1258(_OLD)},
    {"title": "Lịch nghỉ lễ năm 2026", "date": "24-08-2026", "agency": "thu-vien-mau"},
    LINE,
    doubts=("agency",),
)

UTF_16 = Case(
    "tệp UTF-16 của Notepad, dòng kiểu Windows",
    {"u16.txt": b"\xff\xfe" + _OLD.replace("\n", "\r\n").encode("utf-16-le")},
    {"title": "Lịch nghỉ lễ năm 2026", "date": "24-08-2026", "agency": "thu-vien-mau"},
    LINE,
    doubts=("agency",),
)

NFD = Case(
    "UTF-8 có BOM, chữ tổ hợp của macOS",
    {"nfd.txt": b"\xef\xbb\xbf" + unicodedata.normalize("NFD", _OLD).encode()},
    {"title": "Lịch nghỉ lễ năm 2026", "date": "24-08-2026", "agency": "thu-vien-mau"},
    LINE,
    doubts=("agency",),
)

TCVN3 = Case(
    "phông cũ TCVN3",
    {
        "vntime.txt": (
            "Mét sè h×nh ¶nh ngµy héi\n\nTh­ viÖn MÉu Thµnh phè phôc vô b¹n ®äc ®Õn 20 giê c¸c ngµy"
            " trong tuÇn.\n"
        ).encode("cp1252")
    },
    {"title": "Một số hình ảnh ngày hội", "agency": "thu-vien-mau"},
    LINE,
    doubts=("agency",),
    convert_legacy=True,
)

VNI = Case(
    "phông cũ VNI",
    {
        "vni.txt": (
            "Moät soá hình aûnh ngaøy hoäi\n\nThö vieän Maãu Thaønh phoá phuïc vuï baïn ñoïc ñeán"
            " 20 giôø caùc ngaøy trong tuaàn.\n"
        ).encode("cp1252")
    },
    {"title": "Một số hình ảnh ngày hội", "agency": "thu-vien-mau"},
    LINE,
    doubts=("agency",),
    convert_legacy=True,
)

CASES = (
    WINDOWS_1258,
    UTF_16,
    NFD,
    TCVN3,
    VNI,
)
