"""Attachments cleaned: the leaks go, the words and the pixels stay, twice is as good as once."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps
from pypdf import PdfReader

from newsroom.desk.cleaning import NotCleaned, cleaned
from newsroom.media.privacy.inquiry import permission
from newsroom.media.privacy.inspection import format_of, leaks_of
from newsroom.media.privacy.words import words_of
from tests.media.privacy import office_files, pictures
from tests.media.privacy.leaks import CLEAN, LEAKY
from tests.media.privacy.office_files import tracked, word
from tests.media.privacy.pictures import WHO, exif, saved
from tests.media.privacy.zips import TEXT

NOBODY = permission(())

# What a program can take out without changing what readers see.
CLEANED = [
    name
    for name, (_, code) in pictures.LEAKY.items()
    if name.endswith((".jpg", ".png", ".webp", ".gif")) and code
]
CLEANED += [
    "author.pdf", "company.pdf", "producer.pdf", "custom.pdf", "xmp.pdf", "photo.pdf",
    "revised.pdf", "trailing.pdf", "creator.docx", "company.docx", "template.docx", "custom.docx",
    "comment.docx", "thumbnail.docx", "photo.docx", "comment.docx.zip", "people.xlsx", "note.xlsx",
    "creator.odt", "comment.odt", "thumbnail.odt",
]  # fmt: skip
REFUSED = [
    "signed.pdf", "locked.pdf", "inserted.docx", "deleted.docx", "tracked.odt", "author.doc",
    "author.rtf", "artist.tif", "place.mp4", "exif-gps.avif",
]  # fmt: skip


@pytest.mark.parametrize("name", CLEANED)
def test_what_a_file_gives_away_is_taken_out(name):
    better = cleaned(LEAKY[name][0], name)
    assert leaks_of(better, name, NOBODY) == ()


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_program_must_not_change_is_left_with_a_reason(name):
    with pytest.raises(NotCleaned, match=r"\w"):
        cleaned(LEAKY[name][0], name)


@pytest.mark.parametrize("name", [*CLEAN, *CLEANED])
def test_cleaning_twice_is_as_good_as_once(name):
    data = CLEAN.get(name) or LEAKY.get(name, (b"",))[0]
    try:
        once = cleaned(data, name)
    except NotCleaned:
        return
    assert cleaned(once, name) == once


@pytest.mark.parametrize("name", [one for one in CLEANED if one.endswith(("pdf", "docx", "odt"))])
def test_the_words_stay(name):
    data = LEAKY[name][0]
    found = format_of(data)
    assert words_of(cleaned(data, name), found) == words_of(data, found) != []


def test_a_document_keeps_its_title():
    data = LEAKY["author.pdf"][0].replace(b"%PDF-1.3", b"%PDF-1.7", 1)
    better = cleaned(data, "a.pdf")
    reader = PdfReader(io.BytesIO(better))
    assert reader.metadata["/Title"] == "Kế hoạch"
    assert reader.pdf_header == PdfReader(io.BytesIO(data)).pdf_header
    assert WHO.encode("utf-16-be") not in better
    core = office_files.core(f"<dc:title>Kế hoạch</dc:title><dc:creator>{WHO}</dc:creator>")
    kept = zipfile.ZipFile(io.BytesIO(cleaned(word(docProps__core_0xml=core), "a.docx")))
    assert kept.read("docProps/core.xml").decode() == core.replace(
        f"<dc:creator>{WHO}</dc:creator>", ""
    )


def test_the_name_of_a_pdfs_comment_goes_and_the_comment_stays():
    better = cleaned(LEAKY["comment.pdf"][0], "a.pdf")
    assert [one.code for one in leaks_of(better, "a.pdf", NOBODY)] == ["ND723"]


@given(st.integers(1, 8), st.sampled_from(["JPEG", "PNG", "WEBP"]))
def test_a_picture_keeps_its_pixels_and_stands_upright(turned, format):
    block = Image.Exif()
    block[0x0112] = turned
    block[0x0110] = "Phone 9"
    data = saved(format, exif=block.tobytes())
    better = cleaned(data, "a")
    before, after = (Image.open(io.BytesIO(one)) for one in (data, better))
    assert after.tobytes() == before.tobytes()
    assert ImageOps.exif_transpose(after).tobytes() == ImageOps.exif_transpose(before).tobytes()
    assert leaks_of(better, f"a.{'jpg' if format == 'JPEG' else format.lower()}", NOBODY) == ()


def test_the_compressed_data_of_a_jpeg_stays_byte_for_byte():
    plain = saved("JPEG", progressive=True)
    noisy = saved("JPEG", progressive=True, exif=exif(0x0110, "Phone 9"), comment=b"A")
    assert cleaned(noisy, "a.jpg") == plain


BODIES = {
    "inserted": (
        f"<w:p>{tracked('ins', 'thêm ')}<w:r><w:t>{TEXT}</w:t></w:r></w:p>",
        f"thêm {TEXT}",
    ),
    "deleted": (f"<w:p>{tracked('del', 'bỏ ')}<w:r><w:t>{TEXT}</w:t></w:r></w:p>", TEXT),
    "joined": (
        f'<w:p><w:pPr><w:rPr><w:del w:id="2" w:author="{WHO}"/></w:rPr></w:pPr><w:r><w:t>Kế </w:t>'
        "</w:r></w:p><w:p><w:pPr/><w:r><w:t>hoạch</w:t></w:r></w:p>",
        "Kế hoạch",
    ),
    "row": (
        f'<w:tbl><w:tr><w:trPr><w:del w:id="3" w:author="{WHO}"/></w:trPr><w:tc><w:p/></w:tc>'
        f"</w:tr></w:tbl><w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>",
        TEXT,
    ),
    "former": (
        f'<w:p><w:pPr><w:jc/><w:pPrChange w:id="4" w:author="{WHO}"><w:pPr/></w:pPrChange></w:pPr>'
        f"<w:r><w:t>{TEXT}</w:t></w:r></w:p>",
        TEXT,
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_changes_are_accepted_only_when_asked_for(name):
    body, words = BODIES[name]
    data = word(body)
    with pytest.raises(NotCleaned, match="--accept-changes"):
        cleaned(data, "a.docx")
    better = cleaned(data, "a.docx", accept_changes=True)
    text = zipfile.ZipFile(io.BytesIO(better)).read("word/document.xml").decode()
    assert leaks_of(better, "a.docx", NOBODY) == ()
    assert " ".join(words_of(better, "OOXML")) == words
    assert text.count("<w:p>") == 1
    assert "<w:tr>" not in text


def test_what_word_names_in_attributes_keeps_its_prefixes():
    body = '<w:p w:rsidR="00AB12CD" mc:Ignorable="w14" xmlns:mc="urn:mc" xmlns:w14="urn:14"/>'
    data = word(
        body + f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>", word__comments_0xml=office_files.COMMENT
    )
    text = zipfile.ZipFile(io.BytesIO(cleaned(data, "a.docx"))).read("word/document.xml").decode()
    assert 'mc:Ignorable="w14" xmlns:mc="urn:mc" xmlns:w14="urn:14"' in text
    assert "rsid" not in text


def test_nothing_leads_to_a_part_that_is_gone():
    rels = '<Relationships xmlns="urn:r"><Relationship Id="r1" Target="comments.xml"/>'
    rels += '<Relationship Id="r2" Target="styles.xml"/></Relationships>'
    body = (
        '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    )
    body += '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    parts = {"word__comments_0xml": office_files.COMMENT, "word___rels__document_0xml_0rels": rels}
    better = zipfile.ZipFile(io.BytesIO(cleaned(word(body, **parts), "a.docx")))
    assert "word/comments.xml" not in better.namelist()
    assert b"comments.xml" not in better.read("word/_rels/document.xml.rels")
    assert b"styles.xml" in better.read("word/_rels/document.xml.rels")
    assert b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" in better.read("word/document.xml")
