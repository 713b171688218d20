"""What a file gives away is found, what is clean passes, what is broken is told."""

import io
import random
import zipfile

import pytest

from newsroom.media.privacy import archives
from newsroom.media.privacy.inquiry import permission
from newsroom.media.privacy.inspection import leaks_of
from newsroom.posts.leak_messages import LEAKS
from tests.media.privacy.leaks import CLEAN, LEAKY
from tests.media.privacy.office_files import word
from tests.media.privacy.pdfs import pdf
from tests.media.privacy.pictures import ARTIST, COPYRIGHT, exif, iptc, jpeg_with, photoshop, saved
from tests.media.privacy.zips import zipped

NOBODY = permission(())


def codes(data: bytes, name: str, *allowed: str) -> list[str]:
    return [one.code for one in leaks_of(data, name, permission(allowed))]


@pytest.mark.parametrize("name", LEAKY)
def test_each_leak_is_found_and_nothing_else(name):
    data, code = LEAKY[name]
    assert codes(data, name) == [code]


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_file_passes(name):
    assert leaks_of(CLEAN[name], name, NOBODY) == ()


def test_every_sentence_has_a_file_that_needs_it():
    elsewhere = {"ND719", "ND721", "ND725"}  # below, and in the audit of a whole site
    assert {code for _, code in LEAKY.values()} | elsewhere == set(LEAKS)


@pytest.mark.parametrize(
    "data",
    [
        saved("JPEG", exif=exif(ARTIST, "Photo: So Mau")),
        jpeg_with(0xED, photoshop(0x0404, iptc(110, "photo:  so mau"))),
        saved("PNG", exif=exif(COPYRIGHT, "Photo: So Mau")),
    ],
)
def test_a_photo_may_name_whom_the_post_credits(data):
    name = "a.jpg" if data[:1] == b"\xff" else "a.png"
    assert codes(data, name, "Photo: So Mau") == []
    assert codes(data, name, "Photo: So") == ["ND703"]


def test_an_agency_may_be_the_author_of_a_document():
    data = pdf(change=lambda writer: writer.add_metadata({"/Author": "Sở Mẫu"}))
    assert codes(data, "a.pdf", "Sở Mẫu") == []


def test_a_leak_inside_a_file_inside_a_file_tells_the_way_to_it():
    inner = word(word__media__a_0jpg=LEAKY["exif-gps.jpg"][0])
    (leak,) = leaks_of(zipped({"thu/ke-hoach.docx": inner}), "a.zip", NOBODY)
    assert leak.params["inside"] == "thu/ke-hoach.docx › word/media/a.jpg"


def test_no_sentence_repeats_a_position_or_a_serial_number():
    for name in ("exif-gps.jpg", "exif-serial.jpg", "place.mp4"):
        for leak in leaks_of(LEAKY[name][0], name, NOBODY):
            assert not {"46", "37", "SN1", "+10.7"} & set(leak.params.values())


@pytest.mark.parametrize("name", ["anh.pdf", "anh.docx", "anh.png", "anh.html"])
def test_another_content_than_the_extension_says_is_told_and_still_looked_into(name):
    assert codes(LEAKY["exif-gps.jpg"][0], name) == ["ND721", "ND701"]


@pytest.mark.parametrize("name", [*CLEAN, *LEAKY])
def test_a_file_cut_short_or_spoilt_is_told_without_a_traceback(name):
    data = (CLEAN | {key: one for key, (one, _) in LEAKY.items()})[name]
    chance = random.Random(name)
    for _ in range(12):
        spoilt = bytearray(data[: chance.randrange(len(data) + 1)])
        for _ in range(min(len(spoilt), 6)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        for one in (data[: len(spoilt)], bytes(spoilt)):
            assert all(leak.code in LEAKS for leak in leaks_of(one, name, NOBODY))


@pytest.mark.parametrize(
    "name", ["plain.jpg", "plain.png", "plain.webp", "plain.avif", "plain.docx"]
)
def test_half_a_file_cannot_be_vouched_for(name):
    assert "ND718" in codes(CLEAN[name][: len(CLEAN[name]) // 2], name)


def test_a_zip_bomb_is_told_before_it_fills_the_memory(monkeypatch):
    monkeypatch.setattr(archives, "MOST_MEMBER", 2_000_000)
    assert codes(zipped({"a.txt": bytes(3_000_000)}), "a.zip") == ["ND719"]
    monkeypatch.setattr(archives, "MOST_MEMBERS", 3)
    assert codes(zipped({f"{number}.txt": b"x" for number in range(4)}), "a.zip") == ["ND719"]


def test_zips_nested_without_end_are_told():
    data = zipped({"a.txt": "x"})
    for _ in range(8):
        data = zipped({"a.zip": data})
    assert codes(data, "a.zip") == ["ND719"]


def test_a_billion_laughs_are_not_laughed():
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert codes(word(docProps__core_0xml=bomb), "a.docx") == ["ND718"]


def test_a_member_with_a_password_cannot_be_vouched_for():
    data = bytearray(zipped({"a.txt": "x"}))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as packed:
        assert packed.namelist() == ["a.txt"]
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert codes(bytes(data), "a.zip") == ["ND718"]


def test_names_are_shown_on_one_line_and_cut():
    data = pdf(change=lambda writer: writer.add_metadata({"/Author": "A\n" + "b" * 500}))
    (leak,) = leaks_of(data, "a.pdf", NOBODY)
    assert leak.params["value"].startswith("A bbb") and len(leak.params["value"]) == 80
