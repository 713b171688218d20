"""The command that adds photos to a post."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from newsroom.desk.importing.captions import numbered
from newsroom.desk.importing.command import told
from newsroom.desk.importing.refused import ImportRefused
from newsroom.desk.importing.sources.encodings import read_text
from newsroom.desk.importing.sources.limits import MOST_PHOTO, MOST_TEXT, read_limited, size_of
from newsroom.desk.photos.contact_sheet import contact_sheet
from newsroom.desk.photos.order import in_order
from newsroom.desk.photos.plan import Pair, Plan, digest_of, plan
from newsroom.media.opening import PhotoError, inspect
from newsroom.posts.sniffing import PHOTO, sniff

_INDEX = "index.md"


def add_photos(
    post: str, photos: Sequence[str], captions: str | None, content: Path, sheets: Path
) -> int:
    """Add photos to a post of ``content`` and write its contact sheet into ``sheets``."""
    folder = post_folder(post, content)
    paths = in_order(_checked(photos))
    index = folder / _INDEX
    try:
        text = index.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise ImportRefused(f"{told(index)} không phải mã UTF-8; hãy lưu lại trước.") from None
    beside = sorted(one for one in folder.iterdir() if one.is_file())
    digests = {digest_of(one): one.name for one in beside if sniff(one) == PHOTO}
    made = plan(paths, text, [one.name for one in beside], digests, _captions(captions))
    if made.pairs:
        _write(made, folder)
    came = {pair.name: pair.path.name for pair in made.pairs}
    sheets.mkdir(parents=True, exist_ok=True)
    sheet = sheets / f"anh-{folder.name}.html"
    sheet.write_text(contact_sheet(folder, made.text, came), "utf-8", newline="\n")
    print(_report(made, folder, sheet), end="")
    return 0


def post_folder(post: str, content: Path) -> Path:
    """Return the folder of a post named by its path, its index.md, or its own name."""
    path = Path(post)
    path = path.parent if path.name == _INDEX else path
    if (path / _INDEX).is_file():
        return path
    name = path.name.removesuffix(".md")
    found = [one.parent for one in sorted((content / "news").rglob(_INDEX))
             if one.parent.name == name]  # fmt: skip
    if len(found) == 1:
        return found[0]
    if (content / "news").is_dir() and path.suffix == ".md" and path.is_file():
        raise ImportRefused(
            f"“{post}” là bài một tệp, không có chỗ để ảnh. Hãy tạo thư mục {name}, chuyển bài vào "
            "đó với tên index.md."
        )
    raise ImportRefused(f"Không thấy bài “{post}”. Hãy ghi đường dẫn thư mục của bài.")


def _checked(photos: Sequence[str]) -> list[Path]:
    """Return the photos, folders laid open; one that cannot be shown refuses them all."""
    paths: list[Path] = []
    for name in photos:
        path = Path(name)
        if path.is_dir():
            paths += [one for one in sorted(path.iterdir())
                      if one.is_file() and sniff(one) == PHOTO]  # fmt: skip
        else:
            paths.append(path)
    if not paths:
        raise ImportRefused("Chưa nêu ảnh nào.")
    for path in paths:
        if size_of(path) > MOST_PHOTO:
            raise ImportRefused(f"“{path.name}” quá lớn, tối đa {MOST_PHOTO // 1_000_000} MB.")
        try:
            inspect(path)
        except PhotoError as error:
            raise ImportRefused(f"“{path.name}”: {error.detail}. Chưa thêm ảnh nào.") from None
    return paths


def _captions(name: str | None) -> dict[int, str]:
    if not name:
        return {}
    path = Path(name)
    text, _ = read_text(read_limited(path, MOST_TEXT), path.name)
    found = numbered(text.split("\n"))
    if not found:
        raise ImportRefused(f"“{path.name}” không có dòng nào dạng “Hình 1: …”.")
    return found


def _write(made: Plan, folder: Path) -> None:
    """Copy all photos beside the post, then put its text in place; nothing stays half done."""
    stage = Path(tempfile.mkdtemp(prefix=".anh-", dir=folder))
    placed: list[Path] = []
    try:
        for pair in made.pairs:
            shutil.copyfile(pair.path, stage / pair.name)
        (stage / _INDEX).write_bytes(made.text.encode("utf-8"))
        for pair in made.pairs:
            os.rename(stage / pair.name, folder / pair.name)
            placed.append(folder / pair.name)
        os.replace(stage / _INDEX, folder / _INDEX)
    except OSError as error:
        for path in placed:
            path.unlink(missing_ok=True)
        raise ImportRefused(f"Không ghi được ảnh: {error.strerror or error}.") from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _report(made: Plan, folder: Path, sheet: Path) -> str:
    lines = [f"Đã thêm {len(made.pairs)} ảnh vào {told(folder)}"]
    lines += [_told(pair) for pair in sorted(made.pairs, key=lambda one: one.number)]
    lines += [f"  Bỏ qua {path.name}: ảnh này đã có trong bài" for path in made.known]
    bare = sum(not pair.caption for pair in made.pairs)
    if bare:
        lines.append(f"Còn {bare} ảnh chưa có chú thích: viết vào sau tên ảnh trong index.md.")
    lines.append(f"Mở {told(sheet)} trong trình duyệt để soát từng ảnh với chú thích.")
    return "\n".join(lines) + "\n"


def _told(pair: Pair) -> str:
    return f"  Hình {pair.number}: {pair.name} ← {pair.path.name}: {pair.caption or '(chưa có)'}"
