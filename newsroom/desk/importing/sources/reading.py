"""Reads what a person names: a Word file, a page, a text, a folder of them, or what is piped in."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from newsroom.desk.importing.refused import ImportRefused
from newsroom.desk.importing.source import Source
from newsroom.desk.importing.sources.docx import is_old_word, read_docx
from newsroom.desk.importing.sources.encodings import read_text
from newsroom.desk.importing.sources.limits import (
    MOST_PAGE,
    MOST_TEXT,
    MOST_WORD,
    MOST_WORDS_IN_TEXT,
    read_limited,
)
from newsroom.desk.importing.sources.page import read_page
from newsroom.desk.importing.sources.plain import to_markup
from newsroom.posts.sniffing import PDF, PHOTO, RTF, kind_of
from newsroom.text.legacy import converted, legacy_code
from newsroom.text.steering import without_steering

_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|div|table|article|p|h1)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_DATA = re.compile(r"data:[\w/+.-]{3,40};base64,[\w+/=%\s]*", re.ASCII)
_MOST_TAGS = 200_000
_FRAMES = re.compile(r"\.(?:mht|mhtml|eml)$", re.IGNORECASE)


def read_file(path: Path, convert_legacy: bool = False) -> Source:
    """Return one file as a source. Raises :class:`ImportRefused`."""
    data = read_limited(path, MOST_WORD)
    return read_data(data, path.name, path.parent, convert_legacy)


def read_data(
    data: bytes, name: str, folder: Path | None = None, convert_legacy: bool = False
) -> Source:
    """Return the bytes of a file as a source; ``folder`` is where its photos may lie."""
    digest = hashlib.sha256(data).hexdigest()
    source = _by_kind(data, name, folder, convert_legacy)
    if len(source.text.split()) > MOST_WORDS_IN_TEXT:
        raise ImportRefused(
            f"“{name}” dài quá {MOST_WORDS_IN_TEXT:,} chữ, không phải một thông báo. "
            "Hãy đưa vào làm tệp đính kèm.".replace(",", ".", 1)
        )
    if not source.text.strip() and not any(getattr(one, "picture", None) for one in source.blocks):
        raise ImportRefused(f"“{name}” không có chữ nào để lấy.")
    return replace(source, digest=digest)


def _by_kind(data: bytes, name: str, folder: Path | None, convert_legacy: bool) -> Source:
    if data[:4] == b"PK\x03\x04":
        notes: list[str] = []

        def modern(html: str) -> str:
            text, note = _modern(html, name, convert_legacy)
            notes.extend([note] if note else [])
            return text

        return replace(read_docx(data, name, modern), notes=tuple(dict.fromkeys(notes)))
    kind = kind_of(data[:65_536])
    if is_old_word(data):
        raise ImportRefused(
            f"“{name}” là tệp Word kiểu cũ (.doc) hoặc có mật khẩu. Hãy mở bằng Word rồi lưu lại "
            "(Save as) dạng .docx."
        )
    if kind == PDF:
        raise ImportRefused(
            f"“{name}” là tệp PDF. Hãy bôi đen, chép chữ ra một tệp .txt rồi nhập tệp ấy; PDF để "
            "làm tệp đính kèm."
        )
    if kind == PHOTO:
        raise ImportRefused(f"“{name}” là ảnh. Ảnh thêm vào bài bằng lệnh photos.")
    if _FRAMES.search(name) or kind == RTF:
        raise ImportRefused(
            f"“{name}”: hãy lưu lại trang dạng “Webpage, Complete” (.html), tệp chữ dạng .docx, "
            "hoặc chép chữ ra một tệp .txt."
        )
    if len(data) > MOST_PAGE:
        raise ImportRefused(f"“{name}” quá lớn: {len(data) / 1e6:.0f} MB.")
    return _text(data, name, folder, convert_legacy)


def _text(data: bytes, name: str, folder: Path | None, convert_legacy: bool) -> Source:
    text, note = read_text(data, name)
    is_page = bool(_PAGE.match(text)) or name.lower().endswith((".html", ".htm", ".xhtml"))
    if not is_page and len(data) > MOST_TEXT:
        raise ImportRefused(f"“{name}” quá lớn: {len(data) / 1e6:.0f} MB, tối đa 5 MB chữ.")
    notes = [note] if note else []
    bare = _DATA.sub("", text)
    if is_page and (len(bare) > MOST_TEXT or bare.count("<") > _MOST_TAGS):
        raise ImportRefused(f"“{name}” không phải trang của một thông báo: mã trang quá dài.")
    text, legacy = _modern(text, name, convert_legacy)
    notes = [legacy] if legacy else notes
    source = read_page(text if is_page else to_markup(text), name, folder if is_page else None)
    return replace(source, notes=tuple(notes), hints=source.hints if is_page else {}, page=is_page)


def _modern(text: str, name: str, convert: bool) -> tuple[str, str]:
    """Return text of an old font's code converted if that is wanted, and a note about it; signs
    that steer terminals are left out.
    """
    code = legacy_code(text)
    if code is None:
        return without_steering(text), ""
    if convert:
        return without_steering(converted(text, code)), (
            f"Chữ trong “{name}” theo bảng mã {code}; đã chuyển sang Unicode. "
            "Hãy đọc soát từng câu."
        )
    raise ImportRefused(
        f"Chữ trong “{name}” theo bảng mã {code} (phông cũ), ví dụ: “{_sample(text)}” → "
        f"“{converted(_sample(text), code)}”. Nếu câu sau đọc đúng, hãy chạy lại lệnh với "
        "--convert-legacy."
    )


def _sample(text: str) -> str:
    lines = [" ".join(line.split()) for line in re.sub(r"<[^<>]*>", " ", text).split("\n")]
    worst = max(lines, key=lambda line: sum(sign > "\x7f" for sign in line[:60]))
    return worst[:60].strip()
