"""Programs of Debian's that tests need: installed where that is ours to do."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser import is_root


def program(name: str, package: str | None = None) -> str | None:
    """Return the path of a program, None where there is none and none can be installed."""
    if found := shutil.which(name):
        return found
    if not (is_root() and shutil.which("apt-get") and Path("/etc/debian_version").exists()):
        return None
    import fcntl  # Windows has none

    with open(Path(tempfile.gettempdir(), "newsroom-apt.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the test processes come here all at once
        if not shutil.which(name):
            print(f"Installing {package or name} with apt-get…", file=sys.__stderr__)
            quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            for words in (
                ["update"],
                ["install", "-y", "--no-install-recommends", package or name],
            ):
                wait = ["-o", "DPkg::Lock::Timeout=300"]
                subprocess.run(
                    ["apt-get", "-qq", *wait, *words], env=quiet, stdout=subprocess.DEVNULL
                )
    return shutil.which(name)
