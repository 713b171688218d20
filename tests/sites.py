"""Small departments' sites for tests: written, built in process, read back."""

import atexit
import contextlib
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup
from PIL import Image

from newsroom import run

ROOT = Path(__file__).parents[1]
AS_OF = "22-11-2026 12:00"
SETTINGS = """\
from newsroom.settings import *
SITENAME = "Sở Mẫu"
SITESUBTITLE = "Thành phố Mẫu"
SITEURL = "https://tin.example.vn"
"""
REGISTRY = {
    "agencies/so-mau.yml": "name: Sở Mẫu\nparent: Thành phố Mẫu\nemail: so@example.vn\n",
    "agencies/trung-tam.yml": "name: Trung tâm Đo lường\n",
    "categories/chung.yml": "name: Chung\n",
    "categories/tuyen-dung.yml": "name: Tuyển dụng\n",
    "themes/hoc-tap.yml": "name: Tuần lễ học tập\nstarts: 02-10-2023\nends: 08-10-2023\n",
}


@dataclass(frozen=True, slots=True)
class Sites:
    """A department's folder: ``write`` content, ``build`` it, ``read`` the pages."""

    folder: Path

    def write(self, name: str, text: str) -> Path:
        """Write a file under content/."""
        path = self.folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def post(self, id: str, header: str = "", body: str = "Nội dung.", photos: tuple = ()) -> Path:
        """Write a post; the header's title, date and agency are supplied where it has none."""
        lines = dict(title=f"Bài {id[11:]}", date=id[:10], agency="so-mau")
        given = {line.split(":")[0] for line in header.split("\n")}
        supplied = [f"{key}: {value}" for key, value in lines.items() if key not in given]
        text = "\n".join(["---", *supplied, *([header] if header else []), "---", body, ""])
        path = self.write(f"news/{id[:4]}/{id}/index.md", text)
        for number, photo in enumerate(photos):
            Image.new("RGB", (640, 480), (40 * number, 90, 160)).save(path.parent / photo)
        return path

    def build(self, as_of: str = AS_OF) -> int:
        """Build the site and return the exit code."""
        return run.build(str(self.folder / "pelicanconf.py"), as_of)

    def output(self, name: str = "") -> Path:
        """Return a file of the output."""
        return self.folder / "output" / name

    def page(self, address: str) -> BeautifulSoup:
        """Return a built page, parsed."""
        path = self.output(address)
        path = path / "index.html" if path.is_dir() else path
        return BeautifulSoup(path.read_text("utf-8"), "html.parser")

    def files(self) -> dict[str, bytes]:
        """Return every file of the output with its bytes."""
        root = self.output()
        paths = [path for path in root.rglob("*") if path.is_file()]
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def new_site(folder: Path, settings: str = "") -> Sites:
    """Write an empty department's site into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pelicanconf.py").write_text(SETTINGS + settings, "utf-8")
    share_templates(folder / ".newsroom")
    site = Sites(folder)
    for name, text in REGISTRY.items():
        site.write(name, text)
    return site


def share_templates(cache: Path) -> None:
    """Let a site use the theme's templates as others have compiled them here.

    To compile them takes four times as long as all else in a build of one post. They are kept by
    their place and their content, so those that a test changes are compiled anew.
    """
    cache.mkdir(exist_ok=True)
    with contextlib.suppress(OSError):  # Windows lets few make links
        (cache / "templates").symlink_to(_compiled(), target_is_directory=True)


@cache
def _compiled() -> Path:
    folder = tempfile.mkdtemp(prefix="newsroom-templates-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def build_sample(folder: Path, settings: str) -> Path:
    """Build the sample department's content as ``settings`` says; return the output folder.

    The settings are run as a file, since a module "pelicanconf" may be another department's here.
    Test processes build it at the same time, so each leaves its state beside its output; developed
    photos, which any number of processes may share, stay with the checkout's.
    """
    path = folder / "sampleconf.py"
    shared = ROOT / ".newsroom/photos"
    shared.mkdir(parents=True, exist_ok=True)
    cache = folder / ".newsroom"
    share_templates(cache)
    with contextlib.suppress(OSError):  # Windows lets few make links; the photos are made anew then
        (cache / "photos").symlink_to(shared, target_is_directory=True)
    path.write_text(
        f"import runpy\nglobals().update(runpy.run_path({str(ROOT / settings)!r}))\n"
        f"PATH = {str(ROOT / 'content')!r}\nCACHE_PATH = {str(cache)!r}\n"
        "OUTPUT_PATH = 'output'\nSITEURL = 'https://tin.example.vn'\n",
        "utf-8",
    )
    assert run.build(str(path), AS_OF) == 0
    return folder / "output"


def words(tag) -> list[str]:
    """Return the words that a reader sees in a tag."""
    return tag.get_text(" ").split()
