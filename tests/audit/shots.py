"""Photograph every page kind of the sample site at three widths, light, dark, in forced colours.

python -m tests.audit.shots [FOLDER] [--kinds home,agency]
"""

import argparse
import asyncio
import tempfile
from html import escape
from itertools import groupby
from pathlib import Path

from playwright.async_api import async_playwright

from tests import browser as chromium
from tests.audit.host import served
from tests.audit.kinds import KINDS
from tests.audit.looks import SHOTS, Look
from tests.audit.visit import EAGER, READER
from tests.sites import build_sample

FOLDER = Path(__file__).parents[2] / ".newsroom/shots"
AT_ONCE = 3
SHEET = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Page kinds</title>
<style>
body {{ font: 1rem sans-serif; margin: 1rem; }}
p {{ display: flex; gap: .5rem; align-items: start; overflow-x: auto; }}
img {{ block-size: 22rem; inline-size: auto; object-fit: cover; object-position: top;
  border: 1px solid #999; }}
</style>
{}
</html>
"""


async def photograph(browser, address: str, kind: str, folder: Path, turn: asyncio.Semaphore):
    """Save a page kind in every look as KIND-LOOK.png; it is loaded once for each width."""
    async with turn:
        for _, looks in groupby(SHOTS, key=lambda look: look.width):
            context = await browser.new_context(**READER, reduced_motion="reduce")
            page = await context.new_page()
            await shoot(page, address + KINDS[kind], tuple(looks), folder / kind)
            await context.close()


async def shoot(page, url: str, looks: tuple[Look, ...], stem: Path) -> None:
    """Photograph an address in the looks of one width."""
    await page.set_viewport_size({"width": looks[0].width, "height": looks[0].height})
    await page.goto(url)
    if "?q=" in url:
        await page.wait_for_selector(".hits__item")
    await page.evaluate(EAGER)
    for look in looks:
        await page.emulate_media(**look.media)
        await page.screenshot(path=f"{stem}-{look.name}.png", full_page=True)


def contact_sheet(kinds: tuple[str, ...]) -> str:
    """Return a page that shows all photographs."""
    rows = []
    for kind in kinds:
        names = [f"{kind}-{look.name}.png" for look in SHOTS]
        images = "".join(
            f'<a href="{name}"><img src="{name}" alt="{name}" loading="lazy"></a>' for name in names
        )
        rows.append(f"<h2>{escape(kind)} {escape(KINDS[kind])}</h2>\n<p>{images}</p>")
    return SHEET.format("\n".join(rows))


async def photograph_all(address: str, kinds: tuple[str, ...], folder: Path) -> None:
    """Photograph the page kinds in one browser, a few at once."""
    async with async_playwright() as playwright:
        program = chromium.find(Path(playwright.chromium.executable_path))
        if program is None:
            raise SystemExit("no Chromium here: install one, or name it as CHROMIUM")
        browser = await playwright.chromium.launch(
            executable_path=program, args=chromium.arguments()
        )
        turn = asyncio.Semaphore(AT_ONCE)
        await asyncio.gather(*(photograph(browser, address, kind, folder, turn) for kind in kinds))
        await browser.close()


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit.shots", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--kinds", default="", help="names of page kinds, joined by commas")
    options = parser.parse_args()
    kinds = tuple(filter(None, options.kinds.split(","))) or tuple(KINDS)
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        output = build_sample(Path(folder), "pelicanconf.py")
        with served(output) as address:
            asyncio.run(photograph_all(address, kinds, options.folder))
    sheet = options.folder / "index.html"
    sheet.write_text(contact_sheet(kinds), "utf-8")
    print(sheet)


if __name__ == "__main__":
    main()
