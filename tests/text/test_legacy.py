"""Text of old Vietnamese fonts is told from all other text, and converted."""

import pytest

from newsroom.text.legacy import converted, legacy_code

MODERN = "Một số hình ảnh buổi làm việc của Ủy ban nhân dân, tiền lương 300.000 đồng, 25 °C."


@pytest.mark.parametrize(
    ("old", "code", "new"),
    [
        ("Mét sè h×nh ¶nh", "TCVN3", "Một số hình ảnh"),
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "TCVN3", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "TCVN3", "Độc lập - Tự do - Hạnh phúc"),
        ("quý, ­u tiªn, th­êng, b÷a, sö dông", "TCVN3", "quý, ưu tiên, thường, bữa, sử dụng"),
        ("Moät soá hình aûnh", "VNI", "Một số hình ảnh"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "VNI", "Độc lập - Tự do - Hạnh phúc"),
        ("ngöôøi, nöôùc, kyõ, quyù, ÖU TIEÂN", "VNI", "người, nước, kỹ, quý, ƯU TIÊN"),
    ],
)
def test_an_old_text_is_told_and_converted(old, code, new):
    assert legacy_code(old) == code
    assert converted(old, code) == new


@pytest.mark.parametrize(
    "text",
    [
        MODERN,
        "",
        "Plain English about 20 m² of space.",
        "L’été à l’hôtel: déjà vu, garçon, œuvre, naïve, où êtes-vous ?",
        "Größe, Übermaß, schön, für Straße und Bäume",
        "Bản quyền © 2018 § 3 «trích» ½ ngày",
        "Tên thiếu dấu: Dai hoi dai bieu",
    ],
)
def test_other_text_is_left_alone(text):
    assert legacy_code(text) is None
