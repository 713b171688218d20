"""A folder of one announcement: its text, the photos, the files to attach, captions apart."""

import re
from dataclasses import replace
from pathlib import Path

from newsroom.desk.importing.blocks import Picture
from newsroom.desk.importing.refused import ImportRefused
from newsroom.desk.importing.source import Source
from newsroom.desk.importing.sources.encodings import read_text
from newsroom.desk.importing.sources.limits import MOST_PHOTO
from newsroom.desk.importing.sources.reading import read_file
from newsroom.desk.photos.order import in_order
from newsroom.posts.attachments import ALLOWED
from newsroom.posts.files import File, list_folder
from newsroom.posts.sniffing import PHOTO, sniff
from newsroom.text.fold import fold, slug

_TEXTS = ("html", "htm", "docx", "txt", "md")
_CAPTIONS = re.compile(r"\s*(?:hình|ảnh|anh|hinh)\s*(?:số\s*)?\d+\s*[:.\-–]", re.IGNORECASE)
_ATTACHED = re.compile(r"(?:^|-)(mau|phieu|phu-luc|bieu|dinh-kem|danh-sach|don|cv)(?:-|$)")
_MOST_FILES = 500


def read_folder(root: Path, main: str | None = None, convert_legacy: bool = False) -> Source:
    """Return a folder as one source. Raises :class:`ImportRefused`."""
    files = [one for one in list_folder(root).found if isinstance(one, File)]
    if len(files) > _MOST_FILES:
        raise ImportRefused(f"Thư mục “{root.name}” có {len(files)} tệp, nhiều hơn một thông báo.")
    captions = _caption_file(files)
    text = _main(files, main, captions, root)
    source = read_file(text.path, convert_legacy)
    rest = [one for one in files if one not in (text, captions)]
    own = f"{text.base.rpartition('.')[0]}_files/"
    rest = [one for one in rest if not one.name.startswith((own, own.replace("_files", ".files")))]
    linked = {path.resolve() for path in source.files}
    photos = in_order([one.path for one in rest if _is_photo(one)])
    offered = [one.path for one in rest if _is_offered(one) and one.path.resolve() not in linked]
    return replace(
        source,
        photos=tuple(Picture(path.name, path=path) for path in photos),
        files=(*source.files, *offered),
        captions=_lines(captions),
        notes=(*source.notes, *_unused(rest)),
    )


def _main(files: list[File], main: str | None, captions: File | None, root: Path) -> File:
    texts = [one for one in files if one.folder == "" and _ending(one) in _TEXTS]
    texts = [one for one in texts if one is not captions and one.size]
    if main:
        found = [one for one in texts if fold(one.base) == fold(main)]
        if not found:
            raise ImportRefused(f"Trong “{root.name}” không có tệp “{main}”.")
        return found[0]
    likely = [one for one in texts if not _ATTACHED.search(slug(one.base.rpartition(".")[0]))]
    for several in (likely, texts):
        first = min((_TEXTS.index(_ending(one)) for one in several), default=None)
        best = [one for one in several if _TEXTS.index(_ending(one)) == first]
        if len(best) == 1:
            return best[0]
        if best:
            names = ", ".join(f"“{one.base}”" for one in best)
            raise ImportRefused(
                f"Không rõ tệp nào là bài: {names}. Hãy thêm --main “tên tệp” vào lệnh."
            )
    raise ImportRefused(f"Thư mục “{root.name}” không có tệp bài nào (.docx, .html, .txt).")


def _caption_file(files: list[File]) -> File | None:
    for file in files:
        if _ending(file) != "txt" or file.folder or file.size > 100_000:
            continue
        lines = [line for line in _read_lines(file.path) if line.strip()]
        if lines and sum(bool(_CAPTIONS.match(line)) for line in lines) * 2 > len(lines):
            return file
    return None


def _lines(file: File | None) -> tuple[str, ...]:
    return tuple(line.strip() for line in _read_lines(file.path) if line.strip()) if file else ()


def _read_lines(path: Path) -> list[str]:
    try:
        return read_text(path.read_bytes(), path.name)[0].split("\n")
    except ImportRefused:
        return []


def _is_photo(file: File) -> bool:
    return 0 < file.size <= MOST_PHOTO and sniff(file.path) == PHOTO


def _is_offered(file: File) -> bool:
    return not _is_photo(file) and _ending(file) in ALLOWED and file.size > 0


def _unused(files: list[File]) -> list[str]:
    left = [one.name for one in files if not _is_photo(one) and not _is_offered(one)]
    return [f"Không lấy tệp “{name}”: loại tệp này không đăng được." for name in left]


def _ending(file: File) -> str:
    return file.base.rpartition(".")[2].lower()
