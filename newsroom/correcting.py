"""The texts of posts and pages mended on request, each change shown."""

import sys
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path

from newsroom.asked import concerns, name_of
from newsroom.desk.mending import mended
from newsroom.media.sealed import write_atomically
from newsroom.places import content_folder
from newsroom.posts.files import File, list_folder
from newsroom.posts.folders import find_sources

FAILED, USAGE = 1, 2


def mend_texts(settings: Mapping, paths: tuple[str, ...], dry_run: bool) -> int:
    """Mend the Markdown files at ``paths``, or all, as :func:`newsroom.run.fix` says."""
    root, prefix = content_folder(settings)
    asked = tuple(name_of(path, root, prefix) for path in paths) or ("",)
    files = [one for one in list_folder(root).found if isinstance(one, File)]
    chosen = [one for one in find_sources(files, prefix) if concerns(one.path, asked)]
    if paths and not chosen:
        print(f"Không có bài hay trang nào ở {', '.join(paths)}", file=sys.stderr)
        return USAGE
    codes = [_mend(one.file.path, one.path, dry_run) for one in chosen]
    said = "sẽ sửa" if dry_run else "đã sửa"
    print(f"Đã xem {len(codes)} tệp: {said} {codes.count(None)} tệp.")
    return max((code for code in codes if code), default=0)


def _mend(path: Path, name: str, dry_run: bool) -> int | None:
    """Mend one file; return None when it changes, 1 when it cannot be read, else 0."""
    data = path.read_bytes()
    try:
        result = mended(data)
    except UnicodeDecodeError:
        print(f"{name}: để nguyên, vì tệp không phải UTF-8.")
        return FAILED
    if result.data == data:
        return 0
    print(difference(data, result.data, name), end="")
    print(f"{name}: {_said(result.followed)}")
    if not dry_run:
        write_atomically(path, result.data)
    return None


def _said(followed: Mapping[str, int]) -> str:
    return ", ".join(f"{code} × {times}" for code, times in sorted(followed.items()))


def difference(before: bytes, after: bytes, name: str) -> str:
    """Return the change of a file as a unified diff."""
    old, new = (data.decode("utf-8").splitlines() for data in (before, after))
    lines = unified_diff(old, new, f"a/{name}", f"b/{name}", n=1, lineterm="")
    return "".join(f"{line}\n" for line in lines)
