"""Pagefind over the same site, asked the same in a browser: it has no other way to be asked."""

import http.server
import shutil
import subprocess
import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bench.sites import ROOT
from tests import browser as chromium

FOLDER = ROOT / ".newsroom/bench/pagefind"
PAGEFIND = FOLDER / "node_modules/.bin/pagefind"
# Its search begins with its script; the first ten hits are read as its own page would.
_ASK = """async (texts) => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  const answers = [];
  for (const text of texts) {
    const { results } = await pagefind.search(text);
    const data = await Promise.all(results.slice(0, 10).map((one) => one.data()));
    answers.push(data.map((one) => new URL(one.url, location).pathname));
  }
  return answers;
}"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def make_index(output: Path) -> None:
    """Make Pagefind's index of a copy of a site's posts: of every page the article."""
    copy = _copy(output)
    shutil.rmtree(copy, ignore_errors=True)
    for path in (output / "thong-bao").rglob("index.html"):
        page = path.read_text("utf-8")
        if '<meta property="og:type" content="article">' in page and "/anh/" not in str(path):
            target = copy / path.relative_to(output)
            target.parent.mkdir(parents=True)
            page = page.replace(
                '<article class="article', '<article data-pagefind-body class="article'
            )
            target.write_text(page, "utf-8")
    empty = "<!doctype html><html lang=vi><title>-</title></html>"
    (copy / "index.html").write_text(empty, "utf-8")
    command = [str(PAGEFIND), "--site", str(copy)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def index_size(output: Path) -> int:
    """Return the bytes of all files that Pagefind made."""
    files = (_copy(output) / "pagefind").rglob("*")
    return sum(path.stat().st_size for path in files if path.is_file())


def ask_pagefind(
    output: Path, texts: Sequence[str], measure: bool = False
) -> tuple[list[list[str]], list[int]]:
    """Return the addresses of the first ten hits of each query, the bytes that each loads.

    Bytes are told only where they are measured: then each query is a first visit.
    """
    from playwright.sync_api import sync_playwright

    handler = partial(_Quiet, directory=str(_copy(output)))
    answers, loaded = [], []
    with (
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        program = chromium.find(Path(playwright.chromium.executable_path))
        browser = playwright.chromium.launch(executable_path=program, args=chromium.arguments())
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        for group in [[one] for one in texts] if measure else [list(texts)]:
            context = browser.new_context()
            page = context.new_page()
            page.goto(address)
            bodies = []
            page.on("response", lambda answer, bodies=bodies: bodies.append(answer))
            answers += page.evaluate(_ASK, group)
            page.wait_for_load_state("networkidle")
            loaded.append(sum(one.request.sizes()["responseBodySize"] for one in bodies))
            context.close()
        browser.close()
        server.shutdown()
    return answers, loaded


def _copy(output: Path) -> Path:
    return output.with_name("pagefind-site")
