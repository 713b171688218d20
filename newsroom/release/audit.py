"""The audit of a built site: every published file opened, what it gives away told."""

import os
import stat
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from pathlib import Path

from newsroom.media.privacy.inquiry import MaySay
from newsroom.media.privacy.inspection import leaks_of_file
from newsroom.posts.findings import Finding, finding
from newsroom.posts.wrong import Wrong
from newsroom.release.output import RECORD


def audit_output(
    folder: Path,
    prefix: str,
    sources: Mapping[str, str],
    may_say: MaySay,
    progress: Callable[[int, int], None] | None = None,
    unless: Container[str] = (),
) -> tuple[int, list[Finding]]:
    """Look into every file under ``folder``; return their number and all findings.

    ``prefix`` names the folder in findings, ``sources`` leads from published files to what staff
    keep of them, ``unless`` are names of files that were looked into before.
    """
    found: list[Finding] = []
    names = sorted(one for one in _files(folder) if one[0] not in unless)
    for done, (name, is_regular) in enumerate(names, 1):
        source = sources.get(name)
        for wrong in _leaks(folder / name, is_regular, may_say):
            told = Wrong(wrong.code, None, source=source, **wrong.params)
            found.append(finding(prefix + name, told))
        if progress:
            progress(done, len(names))
    return len(names), sorted(found)


def _leaks(path: Path, is_regular: bool, may_say: MaySay) -> Iterable[Wrong]:
    if not is_regular:
        return (Wrong("ND725", name=path.name),)
    try:
        return leaks_of_file(path, may_say)
    except OSError as error:
        return (Wrong("ND718", why=error.strerror or error),)


def _files(folder: Path, within: str = "") -> Iterator[tuple[str, bool]]:
    """Yield every name under ``folder``, hidden ones too, with whether it is a regular file."""
    with os.scandir(folder / within) as entries:
        for entry in entries:
            name = f"{within}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files(folder, f"{name}/")
            elif name != RECORD:
                yield name, stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode)
