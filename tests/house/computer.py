"""A computer for the tests, with a checkout on it where nothing is installed yet.

A package named invoke, made here, stands in for the real one: no test needs the network.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from newsroom import bootstrap

CHECKOUT = Path(__file__).parents[2]
INVOKE = """
import importlib.util, os, sys
print(*sys.argv[1:], "tools" if importlib.util.find_spec("tools") else "site", os.getcwd())
sys.exit(7 if "fail" in sys.argv else 0)
"""
UV = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))


class Computer:
    """A checkout with a blank and Vietnamese letters in its path, and what surrounds it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "Sở Nội vụ"
        (self.root / "newsroom").mkdir(parents=True)
        for name in ("tasks.py", "newsroom/__init__.py", "newsroom/bootstrap.py"):
            shutil.copy(CHECKOUT / name, self.root / name)
        self.shelf = folder / "shelf"
        self.path = folder / "bin"
        self.home = folder / "home"
        for made in (self.shelf, self.path, self.home):
            made.mkdir()
        self.need("requirements.txt", invoke="1.0")
        self.need("requirements-dev.txt", invoke="1.0", tools="1.0")

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
        shelf = str(self.shelf)
        offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": shelf, "UV_NO_INDEX": "1"}
        here = {"HOME": str(self.home), "PATH": str(self.path), "UV_FIND_LINKS": shelf}
        return kept | offline | here | {"UV_OFFLINE": "1", "UV_PYTHON_DOWNLOADS": "never"}

    def need(self, requirements: str, **packages: str) -> None:
        """Write a hashed requirements file, with the packages on the shelf."""
        lines = []
        for name, version in packages.items():
            wheel = wheel_of(self.shelf, name, version)
            digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
            lines.append(f"{name}=={version} --hash=sha256:{digest}\n")
        (self.root / requirements).write_text("".join(lines))

    def give_uv(self) -> None:
        (self.path / "uv").symlink_to(UV)

    def give_slow_uv(self) -> None:
        (self.path / "uv").unlink(missing_ok=True)
        (self.path / "uv").write_text(f"#!/bin/sh\nexec {shutil.which('sleep')} 60\n")
        (self.path / "uv").chmod(0o755)

    def lose_network(self) -> None:
        shutil.rmtree(self.shelf)
        self.shelf.mkdir()

    def task(self, *words: str, python: str = sys._base_executable) -> subprocess.CompletedProcess:
        return subprocess.run(
            [python, str(self.root / "tasks.py"), *words],
            cwd=self.home,
            env=self.environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    @property
    def stamp(self) -> Path:
        return self.root / ".venv" / bootstrap.STAMP


def wheel_of(shelf: Path, name: str, version: str) -> Path:
    wheel = shelf / f"{name}-{version}-py3-none-any.whl"
    about = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": "",
        f"{name}/__main__.py": INVOKE,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{file},,\n" for file in [*files, f"{about}/RECORD"])
    with zipfile.ZipFile(wheel, "w") as archive:
        for file, text in (files | {f"{about}/RECORD": record}).items():
            archive.writestr(zipfile.ZipInfo(file), text)
    return wheel
