"""Install the checkers that are not Python: each pinned by hash beside this file, kept by npm."""

import shutil
import subprocess
from pathlib import Path

PINS = Path(__file__).parent
PINNED = ("package.json", "package-lock.json")
KEPT = Path(__file__).parents[3] / ".newsroom/tools"


class Missing(Exception):
    """A tool cannot be had on this computer; says why."""


def installed(name: str) -> Path:
    """Return the folder of modules of a tool, installed if it is not there yet.

    Raises :class:`Missing`.
    """
    folder = KEPT / name
    if present(name):
        return folder / "node_modules"
    npm = shutil.which("npm")
    if npm is None:
        raise Missing("npm is not here")
    fresh = KEPT / f"{name}.fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for pin in PINNED:
        shutil.copy(PINS / name / pin, fresh)
    words = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(words, cwd=fresh, capture_output=True, text=True)
    if done.returncode:
        raise Missing(f"npm could not install {name}: {done.stderr.strip()[:200]}")
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)
    return folder / "node_modules"


def present(name: str) -> bool:
    """Return whether a tool is installed as it is pinned."""
    return all(same(PINS / name / pin, KEPT / name / pin) for pin in PINNED)


def same(one: Path, other: Path) -> bool:
    """Return whether both files are there with the same content."""
    return other.is_file() and one.read_bytes() == other.read_bytes()
