"""Write every sample page into a folder, with photographs of them at three widths.

    python -m tests.theme.show FOLDER [--pictures FOLDER_OF_SVGS] [--only home,article]

The drawings hoi-truong.svg … thanh-pho.svg stand in for photos.
"""

import argparse
import shutil
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from newsroom.pages.assets import read_assets
from tests import browser
from tests.theme.rendering import STATIC, flat_css, render
from tests.theme.sample_parts import SITE
from tests.theme.samples import PAGES

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")


def write_pages(folder: Path, pictures: Path | None = None) -> None:
    """Write the sample pages with their stylesheet, scripts, fonts and pictures."""
    shutil.copytree(STATIC, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("css", "js"))
    (folder / "css").mkdir(exist_ok=True)
    (folder / "css/site.css").write_text(flat_css(), "utf-8")
    (folder / "js").mkdir(exist_ok=True)
    for asset in read_assets(STATIC):
        if asset.name.endswith(".js"):
            (folder / asset.name).write_bytes(asset.data)
    if pictures:
        shutil.copytree(pictures, folder / "pictures", dirs_exist_ok=True)
    for name, (template, view) in PAGES.items():
        (folder / name).write_text(render(template, view, SITE), "utf-8")


def photograph(engine: Browser, folder: Path, name: str) -> None:
    """Save the page at each width and in each colour scheme under shots/."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            page = engine.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page.goto((folder / name).as_uri())
            page.evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
            page.wait_for_load_state("networkidle")
            stem = name.removesuffix(".html")
            page.screenshot(path=folder / f"shots/{stem}-{width}-{scheme}.png", full_page=True)
            page.close()


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    write_pages(folder, options.pictures)
    wanted = [one for one in options.only.split(",") if one] or [
        name.removesuffix(".html") for name in PAGES if name.endswith(".html")
    ]
    with sync_playwright() as playwright:
        program = browser.find(Path(playwright.chromium.executable_path))
        engine = playwright.chromium.launch(executable_path=program, args=browser.arguments())
        for stem in wanted:
            photograph(engine, folder, f"{stem}.html")
        engine.close()


if __name__ == "__main__":
    main()
