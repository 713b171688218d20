"""A plain folder brought from one release to another, in steps that a journal can finish.

Where no link can be flipped (Windows, a folder to upload) files are moved in one by one: first what
pages need, then pages from the depths up to the home page, last the manifest; then what is gone is
removed. Each page is whole at every moment and finds what it needs. All steps are written down
before the first is taken: whoever comes after a killed process takes the rest.
"""

import os
import shutil
from pathlib import Path, PurePosixPath

from newsroom.media.sealed import read_sealed, write_sealed
from newsroom.release.manifest import NAME, Manifest, file_digest, read_manifest
from newsroom.release.output import RECORD, recorded


def show_in_folder(release: Path, manifest: Manifest, target: Path) -> None:
    """Make the ``release`` the content of ``target``; foreign files in it stay as they are.

    Raises :class:`OSError` with ``target`` as it was, or with a journal that :func:`recover` reads.
    """
    recover(target)
    staging = _staging(target)
    shutil.rmtree(staging, ignore_errors=True)
    old = read_manifest(target)
    gone = {*(old.files if old else ()), *recorded(target)} - manifest.files.keys()
    if (target / RECORD).is_file():
        # A plain build made the folder; from now on the manifest says what is in it.
        gone.add(RECORD)
    moves = [name for name in manifest.files if _differs(target / name, manifest.files[name])]
    moves = [*sorted(moves, key=_turn), NAME]
    _refuse_obstacles(target, moves, gone)
    try:
        for name in moves:
            (staging / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(release / name, staging / name)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    target.mkdir(parents=True, exist_ok=True)
    write_sealed(_journal(target), {"moves": moves, "gone": sorted(gone)})
    recover(target)


def recover(target: Path) -> bool:
    """Finish what a killed process began in ``target``; tell whether there was anything.

    Without a journal nothing had begun: what was staged is thrown away.
    """
    journal, staging = _journal(target), _staging(target)
    steps = read_sealed(journal)
    if steps is not None:
        _take(steps, staging, target)
        journal.unlink()
    else:
        journal.unlink(missing_ok=True)
    shutil.rmtree(staging, ignore_errors=True)
    return steps is not None


def _take(steps: dict, staging: Path, target: Path) -> None:
    in_the_way = _in_the_way(steps["moves"], steps["gone"])
    for name in in_the_way:
        _remove(target, name)
    for name in steps["moves"]:
        if (staging / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(staging / name, target / name)
    for name in steps["gone"]:
        _remove(target, name)


def _turn(name: str) -> tuple[bool, int, str]:
    """Return what files are moved in order of: what pages need, then pages, the deepest first."""
    return name.endswith((".html", ".xml")), -name.count("/"), name


def _in_the_way(moves: list[str], gone: list[str]) -> list[str]:
    """Return old files where a folder must be, or in a folder where a file must."""
    folders = {str(parent) for name in moves for parent in PurePosixPath(name).parents}
    files = set(moves)
    return [
        name
        for name in gone
        if name in folders or any(str(one) in files for one in PurePosixPath(name).parents)
    ]


def _refuse_obstacles(target: Path, moves: list[str], gone: set[str]) -> None:
    """Raise :class:`FileExistsError` for a foreign file in the way, before anything moves."""
    for name in moves:
        for way in (str(one) for one in PurePosixPath(name).parents if str(one) != "."):
            if (target / way).is_file() and way not in gone:
                raise FileExistsError(17, "vướng tệp lạ", str(target / way))
        if (target / name).is_dir() and not any(one.startswith(f"{name}/") for one in gone):
            raise FileExistsError(17, "vướng thư mục lạ", str(target / name))


def _differs(path: Path, digest: str) -> bool:
    try:
        return file_digest(path) != digest
    except OSError:
        return True


def _remove(target: Path, name: str) -> None:
    """Remove a file with the folders that it leaves empty."""
    path = target / name
    if not path.is_file() or target.resolve() not in path.resolve().parents:
        return
    path.unlink()
    for parent in path.parents:
        if parent == target or not parent.is_dir() or any(parent.iterdir()):
            break
        parent.rmdir()


def _staging(target: Path) -> Path:
    return target.with_name(f".{target.name}.moving")


def _journal(target: Path) -> Path:
    return target.with_name(f".{target.name}.journal")
