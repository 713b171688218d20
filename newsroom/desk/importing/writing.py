"""Writes a draft's folder: whole or not at all, and never over what staff have edited."""

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from newsroom.desk.importing.draft import Draft
from newsroom.desk.importing.names import folder_of
from newsroom.desk.importing.post_text import PostText, digest_of, origin_of
from newsroom.desk.importing.refused import ImportRefused

NEW, SAME, RENEWED, KEPT = "new", "same", "renewed", "kept"
_INDEX = "index.md"


@dataclass(frozen=True, slots=True)
class Written:
    """The post's folder and what was done: NEW, SAME, RENEWED, or KEPT as staff edited it."""

    folder: Path
    done: str


def write_post(draft: Draft, text: PostText, content: Path, overwrite: bool = False) -> Written:
    """Write the draft below ``content``/news; return where, and whether anything changed.

    A post of the same source that staff have edited stays unless ``overwrite``.
    """
    news = content / "news"
    target = news / folder_of(draft.sheet, _fallback(draft))
    earlier = earlier_post(news, draft.source.digest[:16])
    old = earlier or (target if target.exists() else None)
    if old is not None:
        if _same(old, draft, text):
            return Written(old, SAME)
        if not overwrite and not _untouched(old, earlier is not None):
            return Written(old, KEPT)
        if earlier is not None and not _untouched(old, True):
            target = old
    if target.exists() and target != old:
        return Written(target, KEPT)
    _put(draft, text, target, old)
    return Written(target, RENEWED if old is not None else NEW)


def _fallback(draft: Draft) -> str:
    name = draft.source.name.rpartition(".")[0] or draft.source.name
    wordy = sum(character.isalpha() for character in name) > 2 * sum(map(str.isdigit, name))
    return name if wordy else "bai-moi"


def earlier_post(news: Path, digest: str) -> Path | None:
    """Return the folder that an import of the same source has written before."""
    if not digest or not news.is_dir():
        return None
    mark = f"(nguồn {digest}, bài ".encode()
    for index in sorted(news.rglob(_INDEX)):
        try:
            with index.open("rb") as file:
                if mark in file.read(4_096):
                    return index.parent
        except OSError:
            continue
    return None


def _same(folder: Path, draft: Draft, text: PostText) -> bool:
    index = folder / _INDEX
    if not index.is_file() or index.read_bytes() != text.text.encode("utf-8"):
        return False
    names = [*text.photos, *(one.name for one in draft.downloads)]
    return all((folder / name).is_file() for name in names)


def _untouched(folder: Path, imported: bool) -> bool:
    """Tell whether a post's text is still what an import wrote."""
    try:
        text = (folder / _INDEX).read_bytes().decode("utf-8", "surrogateescape")
    except OSError:
        return False
    origin = origin_of(text)
    return imported and origin is not None and origin[1] == digest_of(text)


def _put(draft: Draft, text: PostText, target: Path, old: Path | None) -> None:
    """Stage the folder beside its place, then rename it there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=".nhap-", dir=target.parent))
    try:
        (stage / _INDEX).write_bytes(text.text.encode("utf-8"))
        for name, photo in text.photos.items():
            _copy(photo.picture.data, photo.picture.path, stage / name)
        for one in draft.downloads:
            _copy(None, one.path, stage / one.name)
        stage.chmod(0o755)
        if old is not None and old.is_dir():
            _carry(old, stage)
            _exchange(old, stage, target)
        else:
            os.replace(stage, target)
    except OSError as error:
        raise ImportRefused(f"Không ghi được {target}: {error.strerror or error}.") from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _exchange(old: Path, stage: Path, target: Path) -> None:
    """Put the staged folder in place of the old one, which comes back if that fails."""
    aside = Path(tempfile.mkdtemp(prefix=".cu-", dir=target.parent))
    try:
        os.replace(old, aside / "bai")
        try:
            os.replace(stage, target)
        except OSError:
            os.replace(aside / "bai", old)
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _carry(old: Path, stage: Path) -> None:
    """Keep the files that staff have put beside the post since."""
    for path in sorted(old.iterdir()):
        if path.is_file() and not (stage / path.name).exists():
            shutil.copy2(path, stage / path.name)


def _copy(data: bytes | None, path: Path | None, to: Path) -> None:
    if data is not None:
        to.write_bytes(data)
    elif path is not None:
        shutil.copyfile(path, to)
