"""The pages of a PDF are counted; a file that does not tell them has none."""

import pytest
from pypdf import PdfWriter

from newsroom.media.pdf import count_pages


def pdf(path, pages: int, password: str = ""):
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=595, height=842)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(path)
    return path


@pytest.mark.parametrize("pages", [1, 12])
def test_the_pages_are_counted(tmp_path, pages):
    assert count_pages(pdf(tmp_path / "a.pdf", pages)) == pages


def test_a_file_that_changed_is_counted_anew(tmp_path):
    assert count_pages(pdf(tmp_path / "a.pdf", 2)) == 2
    assert count_pages(pdf(tmp_path / "a.pdf", 30)) == 30


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.4 mau", b"%PDF-1.7\nxref\n0 9999999\ntrailer<</Root 1 0 R>>\n", b"\0" * 99],
)
def test_a_damaged_file_has_no_number(tmp_path, data):
    (tmp_path / "a.pdf").write_bytes(data)
    assert count_pages(tmp_path / "a.pdf") is None


def test_a_locked_file_has_no_number_or_the_right_one(tmp_path):
    assert count_pages(pdf(tmp_path / "a.pdf", 3, password="kín")) in (None, 3)


def test_a_page_tree_that_bites_its_tail_ends(tmp_path):
    (tmp_path / "a.pdf").write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )
    count_pages(tmp_path / "a.pdf")
