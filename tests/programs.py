"""Programs of Debian that tests run: found here, or installed where that is ours to do."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# A daemon that is installed here must not be started by it. Debian asks this file whether it may.
_POLICY = Path("/usr/sbin/policy-rc.d")
_PLACES = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))


def find(name: str) -> str | None:
    """Return the path of a program, daemons' folders included."""
    return shutil.which(name, path=_PLACES)


def installed(name: str, *packages: str) -> str | None:
    """Return the path of a program, after installing Debian's ``packages`` if it must and may be.

    None where there is none: these tests do not run as root, or not on Debian.
    """
    if find(name) or not (is_root() and find("apt-get") and Path("/etc/debian_version").exists()):
        return find(name)
    import fcntl  # Windows has none

    with open(Path(tempfile.gettempdir(), "newsroom-apt.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the test processes come here all at once
        if not find(name):
            print(f"Installing {' '.join(packages)} with apt-get…", file=sys.__stderr__)
            quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            with _no_daemon_started():
                for words in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
                    words = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *words]
                    subprocess.run(words, env=quiet, stdout=subprocess.DEVNULL)
    return find(name)


@contextmanager
def _no_daemon_started() -> Iterator[None]:
    ours = not _POLICY.exists()
    if ours:
        _POLICY.write_text("#!/bin/sh\nexit 101\n")
        _POLICY.chmod(0o755)
    try:
        yield
    finally:
        if ours:
            _POLICY.unlink()


def is_root() -> bool:
    """Return whether these tests run as root; no one is on Windows."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
