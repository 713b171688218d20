"""A post from a Word file to the site: what staff type, what the commands say."""

import contextlib
import difflib
import io
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newsroom import run
from tests.desk.walk.word_file import NAME, word_file
from tests.sites import ROOT

POST = "content/news/2026/2026-11-23-ve-ket-qua-ngay-hoi-doc-sach-cuoi-nam-2026"
ADDRESS = "thong-bao/2026/11/ve-ket-qua-ngay-hoi-doc-sach-cuoi-nam-2026/"
MOMENT = "24-11-2026 15:30"
SUMMARY = "Hơn 800 bạn đọc đến ngày hội; xe sách và giờ đọc chung mở đến hết tháng 12."
SETTINGS = f"""\
import runpy
globals().update(runpy.run_path({str(ROOT / "pelicanconf.py")!r}))
AS_OF = {MOMENT!r}
PATH, CACHE_PATH, OUTPUT_PATH = "content", ".newsroom", "output"
"""


@dataclass(frozen=True, slots=True)
class Step:
    """``typed`` is the command, "" where a person edits; ``said`` what it prints, or the edit as a
    diff; ``code`` its exit code.
    """

    name: str
    typed: str
    said: str
    code: int


def department(folder: Path) -> None:
    """Put a department without news into ``folder``, the Word file beside it."""
    for room in ("agencies", "categories", "themes"):
        shutil.copytree(ROOT / "content" / room, folder / "content" / room)
    (folder / "content/news").mkdir(exist_ok=True)
    (folder / "pelicanconf.py").write_text(SETTINGS, "utf-8")
    (folder / NAME).write_bytes(word_file())


def walk() -> Iterator[Step]:
    """Yield every step, each done in the current folder as it is reached."""
    only = f"--only {POST}"
    yield _command("import", f"import {NAME}", lambda: run.import_post(NAME, {}))
    yield _command("check", f"check {only}", lambda: run.check((POST,)))
    yield _edit("complete", _completed)
    yield _command("fix", f"fix {only}", lambda: run.fix((POST,)))
    yield _command("check again", f"check {only}", lambda: run.check((POST,)))
    yield _command("preview", f"preview {POST}", lambda: run.preview(POST))
    typed = f'approve {POST} --by "Nguyễn Văn A"'
    yield _command("approve", typed, lambda: run.approve(POST, "Nguyễn Văn A"))
    yield _edit("publish", lambda text: text.replace("status: review", "status: published"))
    yield _command("build", "build", run.build)


def _completed(text: str) -> str:
    """Return the draft as a person leaves it who has read what is to confirm."""
    text = re.sub(r"^# CẦN XÁC NHẬN.*\n", "", text, flags=re.M)
    text = text.replace("status: draft", f"summary: {SUMMARY}\nstatus: review")
    return text.replace("các các", "các")


def _command(name: str, typed: str, do: Callable[[], int]) -> Step:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = do()
    # What differs between versions of the libraries, or with the theme, is no business of staff.
    text = re.sub(r"\(\d+\.\d MB\)", "(… MB)", said.getvalue())
    text = re.sub(r"Đã dựng \d+ tệp: ghi \d+, xóa 0, giữ nguyên \d+\.", "Đã dựng … tệp.", text)
    return Step(name, f"python3 tasks.py {typed}", text, code)


def _edit(name: str, change: Callable[[str], str]) -> Step:
    path = Path(POST, "index.md")
    before = path.read_text("utf-8")
    after = change(before)
    path.write_text(after, "utf-8", newline="\n")
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=0)
    said = [one for one in lines if not one.startswith(("---", "+++", "@@"))]
    return Step(name, "", "\n".join(said) + "\n", 0)
