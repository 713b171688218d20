"""Find a Chromium for the tests that look at pages."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests import programs

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
EDGE = "Microsoft/Edge/Application/msedge.exe"
# No page under test needs the network; a browser's own errands would only slow the tests down.
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find(own: Path) -> str | None:
    """Return the program to start, None if this computer has none and cannot be given one.

    `own` is where the browser driver would keep a Chromium of its own. Raises FileNotFoundError
    when the environment's CHROMIUM names no file: a wish that fails must not pass as a skip.
    """
    if wish := os.environ.get("CHROMIUM"):
        if found := shutil.which(wish):
            return found
        raise FileNotFoundError(f"CHROMIUM={wish}")
    return next((path for path in (*present(), str(own)) if starts(path)), None) or installed()


def present() -> Iterator[str]:
    """Give the browsers of this computer that the driver can steer."""
    yield from filter(None, map(shutil.which, NAMES))
    for variable in ("PROGRAMFILES(X86)", "PROGRAMFILES"):
        if folder := os.environ.get(variable):
            yield str(Path(folder, EDGE))


def starts(program: str) -> bool:
    """Return whether `program` is a browser, not the stub that says where to find one."""
    if sys.platform == "win32":
        return Path(program).is_file()  # asked for its version, it would open a window there
    try:
        done = subprocess.run([program, "--version"], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def installed() -> str | None:
    """Install Debian's Chromium where that is ours to do; return its path."""
    return programs.installed("chromium", "chromium")


def arguments() -> list[str]:
    """Return what to start the browser with; as root its sandbox refuses to run."""
    return [*QUIET, "--no-sandbox"] if programs.is_root() else list(QUIET)
