"""The text in a file's bytes, whatever code they are in."""

import codecs
import re

from newsroom.desk.importing.refused import ImportRefused
from newsroom.text.decode import EncodingError, decode
from newsroom.text.fold import nfc

_DECLARED = re.compile(rb"<meta[^<>]{0,200}charset=[\"']?([\w-]{3,20})", re.IGNORECASE)
_NAMES = {"windows-1258": "Windows-1258", "utf-16": "UTF-16"}


def read_text(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of ``data`` in NFC with a note about its code, "" for UTF-8.

    Raises :class:`ImportRefused` for what is no text.
    """
    if not data.strip():
        raise ImportRefused(f"“{name}” không có chữ nào.")
    try:
        return decode(data), ""
    except EncodingError as error:
        text = _other(data, error.reason)
        if text is None:
            raise ImportRefused(
                f"“{name}” không phải tệp văn bản đọc được. Nhận: Word (.docx), trang web đã lưu "
                "(.html), văn bản (.txt), hoặc một thư mục có các tệp ấy."
            ) from None
        used = _NAMES.get(error.reason, "cũ")
        note = f"Tệp “{name}” dùng mã {used}; đã đọc và chuyển sang Unicode. Hãy đọc soát một lượt."
        return nfc(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")), note


def _other(data: bytes, reason: str) -> str | None:
    if reason == "utf-16":
        return _utf16(data)
    if reason == "windows-1258":
        return data.decode("cp1258", "replace")
    declared = _DECLARED.search(data[:4096])
    if reason == "unknown" and declared and declared[1].lower() in (b"windows-1252", b"iso-8859-1"):
        return data.decode("cp1252", "replace")
    if reason == "unknown" and b"\0" not in data:
        # Old Vietnamese fonts: the letters are those of Latin-1 until someone converts them.
        return data.decode("cp1252", "replace")
    return None


def _utf16(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    sample = data[:4096]
    code = "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    return data.decode(code, "replace")
