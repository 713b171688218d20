"""Moto's S3 server on the loopback, from an environment of its own beside this checkout's."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.ports import end, free_port, wait_for
from tests.sites import ROOT

REQUIREMENTS = Path(__file__).with_name("requirements-moto.txt")
MISSING = "moto could not be installed here (tests/servers/requirements-moto.txt)"
KEYS = {"AWS_ACCESS_KEY_ID": "khoa-mau", "AWS_SECRET_ACCESS_KEY": "bi-mat-mau"}


@dataclass(frozen=True, slots=True)
class Moto:
    """A server at ``port``."""

    port: int

    def address(self, bucket: str, port: int | None = None, **options: str) -> str:
        """Return the address of a bucket as a target of a deployment."""
        more = "".join(f"&{name}={value}" for name, value in options.items())
        return f"s3://{bucket}?endpoint=http://127.0.0.1:{port or self.port}{more}"


def find() -> str | None:
    """Return the Python of moto's environment, made by the hashes of its lock on the first use."""
    digest = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:12]
    venv = ROOT / ".newsroom" / f"moto-{digest}-{sys.version_info.minor}"
    python = venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    ready = venv / "ready"
    if ready.exists():
        return str(python)
    import fcntl  # Windows has none

    venv.parent.mkdir(exist_ok=True)
    with open(venv.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the test processes come here all at once
        if not ready.exists():
            print("Installing moto for the tests of S3…", file=sys.__stderr__)
            uv = [sys.executable, "-m", "uv", "--quiet"]
            for words in (
                ["venv", "--clear", "--python", sys.executable, str(venv)],
                ["pip", "sync", "--python", str(python), "--require-hashes", str(REQUIREMENTS)],
            ):
                if subprocess.run([*uv, *words]).returncode:
                    return None
            ready.touch()
    return str(python)


@contextmanager
def running(python: str, log: Path) -> Iterator[Moto]:
    """Serve empty storage."""
    port = free_port()
    words = [python, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with open(log, "wb") as file, subprocess.Popen(words, stdout=file, stderr=file) as process:
        try:
            wait_for(port, process)
            yield Moto(port)
        finally:
            end(process)
