"""The pictures of the staff guide, made of the real screens: `python -m tests.desk.guide_pictures`.

Each is a screen of the sample department on the day after the walk-through's post was imported.
"""

import base64
import contextlib
import io
import os
import re
import shutil
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from newsroom import run
from newsroom.desk.answering import SiteServer
from newsroom.draft_pages import DraftPages
from tests import browser as chromium
from tests.desk.walk.steps import ADDRESS, POST, department, walk
from tests.sites import ROOT

FOLDER = ROOT / "docs/huong-dan/anh"
CONF = "pelicanconf.py"
WIDTH = 900  # of a picture, in CSS pixels
QUALITY = 72
FONTS = ROOT / "theme/static/fonts"
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: Plain; src: url("data:font/woff2;base64,{plain}"); }}
@font-face {{ font-family: Bold; src: url("data:font/woff2;base64,{bold}"); }}
body {{ margin: 0; background: #16130f; color: #f3ece2; }}
pre {{ margin: 0; padding: 16px 20px; font: 15px/1.55 Plain; white-space: pre-wrap;
  overflow-wrap: anywhere; }}
b {{ color: #9fe0a0; font-family: Bold; font-weight: normal; }}
</style><pre><b>$ {typed}</b>\n{said}</pre>"""
SCHEDULED = """\
---
title: Lịch mở cửa thư viện dịp Tết Dương lịch 2027
date: 24-11-2026
agency: thu-vien-mau
publish_at: 01-12-2026 08:00
---
Thư viện mở cửa từ 08:00 đến 17:00 các ngày trong tuần.
"""
FAULTY = """\
---
titel: Thông báo tuyển sinh lớp đọc nhanh
date: 31-11-2026
agency: thu-vien
---
Xem [kế hoạch](../khong-co/index.md).
"""
_OTHER = Path("content/news/2026/2026-11-24-lich-mo-cua-tet-duong-lich/index.md")
_FAULTY = Path("content/news/2026/2026-11-24-lop-doc-nhanh/index.md")


def made(browser: Browser, folder: Path) -> None:
    """Write all pictures into ``folder``; the current folder is an empty one to work in."""
    department(Path())
    shutil.copytree(ROOT / "content", "content", dirs_exist_ok=True)
    steps = walk()
    said = {}

    def on_to(name: str) -> None:
        while name not in said:
            step = next(steps)
            said[step.name] = step

    def shot(name: str, address: str, height: int, **options: object) -> None:
        take(browser, address, folder / f"{name}.webp", height, **options)

    _put(_OTHER, SCHEDULED)
    on_to("import")
    terminal(browser, said["import"], folder / "nhap-word.webp")
    on_to("check")
    terminal(browser, said["check"], folder / "kiem-tra.webp")
    quietly(lambda: run.add_photos(POST, [f"{POST}/hinh-8.jpg"], None))
    shot("soat-anh", Path(f".newsroom/anh-{Path(POST).name}.html").absolute().as_uri(), 760)
    quietly(run.build)
    with served() as (address, server):
        shot("ban-nhap", f"{address}/ban-nhap/{Path(POST).name}/", 900)
        on_to("check again")
        shot("bai-chua-len-trang", f"{address}/ban-nhap/", 900)
        shot("trang-dang-xem", f"{address}/", 640)
        _put(_FAULTY, FAULTY)
        server.trouble = run._rebuild(CONF)
        shot("trang-bao-loi", f"{address}/", 520)
        server.trouble = None
        shutil.rmtree(_FAULTY.parent)
        on_to("preview")
        shot("ban-xem-truoc", Path(f"{Path(POST).name}.html").absolute().as_uri(), 760)
        on_to("build")
        server.unseen = None
        shot("bai-da-dang", f"{address}/{ADDRESS}", 1700)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def quietly(do: Callable[[], object]) -> None:
    """Do something without its words."""
    with contextlib.redirect_stdout(io.StringIO()):
        do()


@contextlib.contextmanager
def served() -> Iterator[tuple[str, SiteServer]]:
    """Serve the output as staff see it; give the address and the server."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with SiteServer(Path("output").absolute(), port) as server:
        server.unseen = DraftPages(CONF).answer
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{port}", server
        server.shutdown()


def terminal(browser: Browser, step, path: Path, lines: int = 28) -> None:
    """Write the picture of a command with the beginning of what it says."""
    told = step.said.rstrip().split("\n")
    rest = ["…"] if len(told) > lines else []
    text = re.sub(r"^(ĐÃ LẤY|ĐÃ BỎ.*|CẦN XÁC NHẬN)$", r"<b>\1</b>",
                  escape("\n".join([*told[:lines], *rest])), flags=re.M)  # fmt: skip
    page = opened(browser, 100)
    plain, bold = (base64.b64encode((FONTS / f"be-vietnam-pro-{weight}.woff2").read_bytes())
                   .decode() for weight in (400, 700))  # fmt: skip
    fonts = {"plain": plain, "bold": bold}
    page.set_content(TERMINAL.format(typed=escape(step.typed), said=text, **fonts))
    page.evaluate("document.fonts.ready")
    keep(page, path, full_page=True)


def take(browser: Browser, address: str, path: Path, height: int) -> None:
    """Write the picture of the top of a page, ``height`` CSS pixels of it."""
    page = opened(browser, height)
    page.goto(address)
    page.evaluate("Promise.all([...document.images].map((one) => { one.loading = 'eager';"
                  " return one.decode().catch(() => 0); }))")  # fmt: skip
    keep(page, path)


def opened(browser: Browser, height: int) -> Page:
    """Return an empty page of a picture's size."""
    context = browser.new_context(
        locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", reduced_motion="reduce",
        viewport={"width": WIDTH, "height": height},
    )  # fmt: skip
    return context.new_page()


def keep(page: Page, path: Path, **options: object) -> None:
    """Write what a page shows as WebP, small enough for a guide, and close it."""
    image = Image.open(io.BytesIO(page.screenshot(**options)))
    image.convert("RGB").save(path, "WEBP", quality=QUALITY, method=6)
    page.context.close()


def main() -> None:
    """Make the pictures anew, in place of those that are there."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as work:
        program = chromium.find(Path(playwright.chromium.executable_path))
        if program is None:
            raise SystemExit("no Chromium here: install one, or name it as CHROMIUM")
        browser = playwright.chromium.launch(executable_path=program, args=chromium.arguments())
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir()
        with contextlib.chdir(work):
            made(browser, FOLDER)
        browser.close()
    for path in sorted(FOLDER.iterdir()):
        print(f"{path.name}: {os.path.getsize(path) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
