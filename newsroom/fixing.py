"""Attachments of posts cleaned on request, their originals kept."""

import hashlib
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from newsroom.allowed_names import allowed_names
from newsroom.asked import concerns, name_of
from newsroom.checking import proved
from newsroom.desk.cleaning import NotCleaned, cleaned
from newsroom.media.privacy.inquiry import MaySay, permission
from newsroom.media.privacy.inspection import leaks_of
from newsroom.media.sealed import write_atomically
from newsroom.places import content_folder
from newsroom.posts.files import File
from newsroom.posts.findings import finding
from newsroom.posts.post import downloads_of
from newsroom.posts.wrong import Wrong
from newsroom.proof import Proof

FAILED, USAGE = 1, 2
LIST = "danh-sach.txt"


def clean_attachments(
    settings: Mapping, paths: tuple[str, ...], accept_changes: bool, dry_run: bool
) -> int:
    """Clean the attachments that posts offer, as :func:`newsroom.run.fix_attachments` says."""
    with proved(settings) as proof:
        return _cleaned_all(proof, settings, paths, accept_changes, dry_run)


def _cleaned_all(
    proof: Proof, settings: Mapping, paths: tuple[str, ...], accept_changes: bool, dry_run: bool
) -> int:
    root, prefix = content_folder(settings)
    asked = tuple(name_of(path, root, prefix) for path in paths) or ("",)
    files = {prefix + file.name: file for file in _attachments(proof)}
    chosen = {name: file for name, file in files.items() if concerns(name, asked)}
    if paths and not chosen:
        print(f"Không có tệp đính kèm nào ở {', '.join(paths)}", file=sys.stderr)
        return USAGE
    originals = Path(settings["CACHE_PATH"]) / "originals"
    may_say = permission(allowed_names(settings, proof.library.registries))
    codes = [
        _clean(name, file.path, originals, may_say, accept_changes, dry_run)
        for name, file in sorted(chosen.items())
    ]
    changed = codes.count(None)
    said = "sẽ làm sạch" if dry_run else "đã làm sạch"
    print(f"Đã xem {len(codes)} tệp đính kèm: {said} {changed} tệp.")
    return max((code for code in codes if code), default=0)


def _attachments(proof: Proof) -> Iterable[File]:
    for owner in (*proof.library.posts, *proof.library.pages):
        for base in downloads_of(owner):
            yield owner.files[base]


def _clean(
    name: str, path: Path, originals: Path, may_say: MaySay, accept_changes: bool, dry_run: bool
) -> int | None:
    """Clean one file; return None when it changed, 1 when something to mend is left, else 0."""
    data = path.read_bytes()
    leaks = leaks_of(data, path.name, may_say)
    if not leaks:
        return 0
    try:
        better = cleaned(data, path.name, accept_changes)
    except NotCleaned as why:
        print(f"{name}: để nguyên, vì {why}.")
        return FAILED
    left = leaks_of(better, path.name, may_say)
    gone = [one for one in leaks if _told(one) not in {_told(other) for other in left}]
    if gone and not dry_run:
        _keep(data, name, originals)
        write_atomically(path, better)
    for one in gone:
        print(f"{name}: {'sẽ bỏ' if dry_run else 'đã bỏ'}: {finding(name, one).sentence()}")
    for one in left:
        print(f"{name}: còn lại: {one.code} {finding(name, one).sentence()}")
    if any(finding(name, one).is_error for one in left):
        return FAILED
    return None if gone else 0


def _keep(data: bytes, name: str, originals: Path) -> None:
    """Keep a file's bytes under their digest, with a line that says which file they were."""
    digest = hashlib.sha256(data).hexdigest()
    originals.mkdir(parents=True, exist_ok=True)
    if not (originals / digest).exists():
        write_atomically(originals / digest, data)
    with open(originals / LIST, "a", encoding="utf-8", newline="\n") as file:
        file.write(f"{digest}  {name}\n")


def _told(one: Wrong) -> tuple:
    return one.code, tuple(sorted(one.params.items()))
