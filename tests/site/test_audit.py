"""The audit of a whole site, and attachments cleaned before it."""

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest

from newsroom import run
from newsroom.media.privacy import inspection
from newsroom.media.privacy.inquiry import permission
from newsroom.posts import files
from newsroom.release.audit import audit_output
from tests.media.privacy import office_files, pictures
from tests.media.privacy.leaks import LEAKY
from tests.media.privacy.office_files import word
from tests.media.privacy.pdfs import pdf
from tests.media.privacy.pictures import ARTIST, WHO, exif, saved
from tests.sites import Sites, build_sample

AS_OF = "22-11-2026"
POST = "2026-11-20-ke-hoach"
# What the sample says of who made its photos, and so may its photos.
CREDITS = ("Ảnh minh họa", "Illustration", "Thư viện Mẫu Thành phố (ảnh minh họa)")
NAMED = pdf(change=lambda writer: writer.add_metadata({"/Author": WHO}))


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    return build_sample(tmp_path_factory.mktemp("audited"), "pelicanconf.py")


def audited(output: Path) -> list[tuple[str, str]]:
    _, found = audit_output(output, "", {}, permission(CREDITS))
    return [(one.path, one.code) for one in found]


def test_the_sample_site_gives_nothing_away(built):
    assert audited(built) == []


def test_every_leak_that_is_put_into_the_sample_site_is_found(built, tmp_path):
    site = tmp_path / "site"
    shutil.copytree(built, site)
    for name, (data, _) in LEAKY.items():
        (site / "tin" / name).parent.mkdir(exist_ok=True)
        (site / "tin" / name).write_bytes(data)
    assert audited(site) == sorted((f"tin/{name}", code) for name, (_, code) in LEAKY.items())


@pytest.mark.parametrize(
    ("pattern", "format"), [("anh/**/*.jpg", "JPEG"), ("anh/**/*.webp", "WEBP")]
)
def test_a_published_photo_that_kept_its_position_is_found(built, tmp_path, pattern, format):
    site = tmp_path / "site"
    shutil.copytree(built, site)
    photo = next(site.glob(pattern))
    photo.write_bytes(saved(format, exif=pictures.GPS_BLOCK))
    assert audited(site) == [(photo.relative_to(site).as_posix(), "ND701")]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few make links")
def test_a_link_out_of_the_site_is_found_even_a_hidden_one(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/.env").symlink_to("/etc/hostname")
    (tmp_path / "site/.ghi-chu.txt").write_text("/home/An/bai.md")
    assert audited(tmp_path / "site") == [(".env", "ND725"), (".ghi-chu.txt", "ND716")]


def offer(site: Sites, name: str, data: bytes, header: str = "") -> Path:
    file = site.post(POST, f"attachments: {name}{header}").with_name(name)
    file.write_bytes(data)
    return file


def said(site: Sites, capsys, task=run.audit, **options) -> tuple[int, str]:
    """Return the exit code and the output of a task."""
    capsys.readouterr()
    code = task(settings_file=str(site.folder / "pelicanconf.py"), **options)
    return code, capsys.readouterr().out


def test_the_audit_names_the_published_file_and_the_one_to_mend(site, capsys):
    offer(site, "Kế hoạch.pdf", NAMED)
    assert site.build() == 0
    code, out = said(site, capsys, as_of=AS_OF)
    assert code == 1
    assert "output/thong-bao/2026/11/ke-hoach/ke-hoach.pdf:1:1: ND703 PDF /Author ghi tên" in out
    assert f"Tệp gốc: content/news/2026/{POST}/Kế hoạch.pdf." in out
    assert "1 lỗi, 0 cảnh báo." in out


def test_the_audit_reports_to_programs_too(site, capsys):
    offer(site, "ke-hoach.pdf", NAMED)
    site.build()
    (row,) = json.loads(said(site, capsys, format="json", as_of=AS_OF)[1])
    assert (row["code"], row["severity"]) == ("ND703", "error")
    assert row["params"]["source"].endswith(f"{POST}/ke-hoach.pdf")
    _, out = said(site, capsys, format="sarif", as_of=AS_OF)
    assert json.loads(out)["runs"][0]["results"][0]["ruleId"] == "ND703"
    assert said(site, capsys, format="github", as_of=AS_OF)[1].startswith("::error file=output/")


def test_an_agency_may_be_an_author_and_a_credit_may_stand_in_a_photo(site, capsys):
    offer(site, "a.pdf", pdf(change=lambda writer: writer.add_metadata({"/Author": "Sở Mẫu"})))
    header = "images:\n  - file: a.jpg\n    alt: Hội trường\n    credit: An Binh"
    site.post("2026-11-19-anh", header, photos=("a.jpg",))
    assert site.build() == 0
    photo = next(site.output("anh").rglob("*.jpg"))
    photo.write_bytes(saved("JPEG", exif=exif(ARTIST, "An Binh")))
    code, out = said(site, capsys, as_of=AS_OF)
    assert (code, out.endswith("tệp của trang: không có gì lộ ra.\n")) == (0, True)
    photo.write_bytes(saved("JPEG", exif=exif(ARTIST, "Binh An")))
    code, out = said(site, capsys, as_of=AS_OF)
    assert code == 1
    assert "Tệp gốc: content/news/2026/2026-11-19-anh/a.jpg." in out


def test_warnings_fail_an_audit_only_when_it_is_strict(site, capsys):
    offer(site, "a.docx", LEAKY["thumbnail.docx"][0])
    site.build()
    assert said(site, capsys, as_of=AS_OF)[0] == 0
    assert said(site, capsys, strict=True, as_of=AS_OF)[0] == 1


def test_without_a_site_the_audit_says_what_to_do(site, capsys):
    code = run.audit(str(site.folder / "pelicanconf.py"))
    assert code == 1
    assert "Hãy dựng trước" in capsys.readouterr().err


def test_the_check_warns_of_what_an_attachment_would_give_away(site, capsys):
    offer(site, "ke-hoach.pdf", NAMED)
    code, out = said(site, capsys, run.check, as_of=AS_OF)
    assert code == 0
    assert "index.md:5:14: ND425 (cảnh báo) Tệp “ke-hoach.pdf” còn thông tin riêng: ND703" in out
    assert site.build() == 0


def test_an_attachment_that_rests_is_not_opened_again(site, capsys, monkeypatch):
    monkeypatch.setattr(files, "RACY_NS", -1)
    file = offer(site, "ke-hoach.pdf", NAMED)
    first = said(site, capsys, run.check, as_of=AS_OF)
    with monkeypatch.context() as patched:
        # What opens a file is loaded only where one is opened.
        patched.setattr(
            inspection, "leaks_of_file", lambda path, _: pytest.fail(f"{path} was read")
        )
        assert said(site, capsys, run.check, as_of=AS_OF) == first
    file.write_bytes(pdf())
    assert "không có lỗi" in said(site, capsys, run.check, as_of=AS_OF)[1]


def test_a_new_agency_changes_what_attachments_may_say(site, capsys, monkeypatch):
    monkeypatch.setattr(files, "RACY_NS", -1)
    offer(site, "ke-hoach.pdf", NAMED)
    assert "ND425" in said(site, capsys, run.check, as_of=AS_OF)[1]
    site.write("agencies/a.yml", f"name: {WHO}\n")
    assert "ND425" not in said(site, capsys, run.check, as_of=AS_OF)[1]


def test_fix_cleans_keeps_the_original_and_has_nothing_left_to_do(site, capsys):
    file = offer(site, "ke-hoach.pdf", NAMED)
    before = said(site, capsys, run.fix_attachments, dry_run=True)
    assert "sẽ bỏ: PDF /Author" in before[1] and file.read_bytes() == NAMED
    code, out = said(site, capsys, run.fix_attachments)
    assert (code, "đã làm sạch 1 tệp" in out) == (0, True)
    originals = site.folder / ".newsroom/originals"
    digest = hashlib.sha256(NAMED).hexdigest()
    assert (originals / digest).read_bytes() == NAMED
    assert f"{digest}  content/news/2026/{POST}/ke-hoach.pdf" in (
        originals / "danh-sach.txt"
    ).read_text("utf-8")
    clean = file.read_bytes()
    assert "đã làm sạch 0 tệp" in said(site, capsys, run.fix_attachments)[1]
    assert file.read_bytes() == clean
    assert site.build() == 0
    assert said(site, capsys, as_of=AS_OF)[0] == 0


def test_fix_leaves_tracked_changes_until_told_to_accept_them(site, capsys):
    file = offer(site, "a.docx", word(office_files.SHOWN_CHANGE))
    before = file.read_bytes()
    code, out = said(site, capsys, run.fix_attachments)
    assert (code, file.read_bytes()) == (1, before)
    assert f"Track Changes ({WHO})" in out and "--accept-changes" in out
    assert said(site, capsys, run.fix_attachments, accept_changes=True)[0] == 0
    assert file.read_bytes() != before


def test_fix_says_what_it_leaves_to_a_person(site, capsys):
    offer(site, "a.pdf", LEAKY["layer.pdf"][0])
    code, out = said(site, capsys, run.fix_attachments)
    assert code == 1
    assert "còn lại: ND706 Có chữ bị ẩn: PDF layer (ghi chu)." in out


def test_fix_touches_only_what_it_is_asked_for(site, capsys):
    file = offer(site, "a.pdf", NAMED)
    place = str(site.folder / "content/news/2026" / POST)
    assert said(site, capsys, run.fix_attachments, paths=(f"{place}/b.pdf",))[0] == 2
    assert file.read_bytes() == NAMED
    assert said(site, capsys, run.fix_attachments, paths=(f"{place}/a.pdf",))[0] == 0
    assert file.read_bytes() != NAMED
