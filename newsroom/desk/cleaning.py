"""One attachment without the private data it carried; what readers see stays as it was."""

from newsroom.media.privacy.inquiry import TooMuch, Unreadable
from newsroom.media.privacy.inspection import format_of
from newsroom.media.privacy.words import words_of

_FOREIGN = {
    "OLE": "tệp kiểu 97–2003; hãy mở ra rồi lưu thành docx, xlsx hoặc pptx",
    "RTF": "tệp RTF; hãy mở bằng Word rồi lưu thành docx",
    "HEIF": "ảnh HEIC; hãy lưu thành JPEG",
    "AVIF": "ảnh AVIF; hãy lưu lại từ phần mềm đã tạo ra tệp",
    "TIFF": "ảnh TIFF; hãy lưu thành PNG hoặc JPEG",
    "MP4": "phim; hãy xuất lại từ phần mềm dựng phim, bỏ vị trí và tên",
}


class NotCleaned(Exception):
    """Why a file stays as it is, as the end of a sentence for staff."""


def cleaned(data: bytes, name: str, accept_changes: bool = False) -> bytes:
    """Return an attachment's bytes without private data, as they were if there is none to take.

    Raises :class:`NotCleaned` for what a program must not clean by itself.
    """
    try:
        found = format_of(data)
        if found in _FOREIGN:
            raise NotCleaned(_FOREIGN[found])
        better = _cleaned(data, found, accept_changes)
        if words_of(better, found) != words_of(data, found):
            raise NotCleaned("làm sạch sẽ đổi chữ trong tệp")
        return better
    except (Unreadable, TooMuch, RecursionError) as error:
        raise NotCleaned(f"không mở được ({error})") from error


def _cleaned(data: bytes, found: str, accept_changes: bool) -> bytes:
    # Each of these takes time to load, and one file needs one of them.
    if found == "PDF":
        from newsroom.media.privacy.strip_pdf import IsSigned, cleaned_pdf

        try:
            return cleaned_pdf(data)
        except IsSigned:
            why = "tệp đã ký số, sửa vào thì chữ ký mất hiệu lực; hãy làm sạch bản gốc rồi ký lại"
            raise NotCleaned(why) from None
    if found in ("OOXML", "ODF", "ZIP"):
        return _cleaned_archive(data, found, accept_changes)
    from newsroom.media.privacy.strip_images import STRIPPED

    return STRIPPED[found](data) if found in STRIPPED else data


def _cleaned_archive(data: bytes, found: str, accept_changes: bool) -> bytes:
    from newsroom.media.privacy.archives import Archive
    from newsroom.media.privacy.strip_office import WouldChangeWords, cleaned_office, zipped
    from newsroom.media.privacy.strip_opendocument import cleaned_opendocument

    def inside(name: str, content: bytes) -> bytes:
        try:
            return cleaned(content, name, accept_changes)
        except NotCleaned:
            return content

    try:
        if found == "OOXML":
            return cleaned_office(data, accept_changes, inside)
        if found == "ODF":
            return cleaned_opendocument(data, accept_changes, inside)
    except WouldChangeWords as error:
        why = (
            f"còn {error}; chấp nhận hết thì chữ sẽ đổi: thêm --accept-changes nếu đúng là muốn vậy"
        )
        raise NotCleaned(why) from None
    archive = Archive(data)
    return zipped({name: inside(name, archive.read(name)) for name in archive.names})
