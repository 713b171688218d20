"""Write every component with every example into a folder, photographed in three colour schemes.

    python -m tests.theme.components FOLDER [--only notice,lead] [--width 760]

Without a browser on this computer the live examples are written alone.
"""

import argparse
import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from playwright.sync_api import Browser, sync_playwright

from tests import browser
from tests.theme.component_samples import EXAMPLES, Example
from tests.theme.rendering import STATIC, environment, flat_css, write_scripts

HERE = Path(__file__).parent
PICTURES = HERE.parents[1] / "docs/illustrations"
MODES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}


def shown(name: str, example: Example, env: Environment | None = None) -> str:
    """Return the HTML that a component makes of an example."""
    source = f'{{% from "components/{name}.html" import {name} %}}'
    if example.inner is None:
        source += f"{{{{ {name}(*given, **named) }}}}"
    else:
        source += f"{{% call {name}(*given, **named) %}}{{{{ inner }}}}{{% endcall %}}"
    inner = Markup(example.inner or "")
    template = (env or environment()).from_string(source)
    return template.render(given=example.given, named=example.named, inner=inner)


def write_components(folder: Path, modes: tuple[str, ...] = ()) -> None:
    """Write a page for each component, and one that shows the pictures in ``modes`` of them all."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(STATIC, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("css", "js"))
    write_scripts(folder)
    shutil.copytree(PICTURES, folder / "pictures", dirs_exist_ok=True)
    (folder / "css").mkdir(exist_ok=True)
    (folder / "css/site.css").write_text(flat_css(), "utf-8")
    shutil.copy(HERE / "components.css", folder)
    env = environment()
    pages = Environment(loader=FileSystemLoader(HERE), autoescape=True)
    listed = []
    for name, examples in EXAMPLES.items():
        drawn = [(one.title, Markup(shown(name, one, env))) for one in examples]
        page = pages.get_template("component.html").render(name=name, examples=drawn)
        (folder / f"{name}.html").write_text(page, "utf-8")
        sheet = (STATIC / f"css/components/{name}.css").exists()
        listed.append((name, sheet, [f"pictures/{name}-{mode}.png" for mode in modes]))
    index = pages.get_template("components.html").render(components=listed)
    (folder / "index.html").write_text(index, "utf-8")


def photograph(engine: Browser, folder: Path, names: list[str], width: int) -> None:
    """Save a picture of each component's page in each mode."""
    for mode, options in MODES.items():
        page = engine.new_page(viewport={"width": width, "height": 600}, **options)
        for name in names:
            page.goto((folder / f"{name}.html").as_uri())
            page.evaluate("document.querySelector('dialog')?.showModal()")
            page.evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
            page.evaluate("Promise.all([...document.images].map(i => i.decode().catch(() => 0)))")
            page.screenshot(path=folder / f"pictures/{name}-{mode}.png", full_page=True)
        page.close()


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--width", type=int, default=760)
    options = parser.parse_args()
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [one for one in options.only.split(",") if one] or list(EXAMPLES)
    with sync_playwright() as playwright:
        program = browser.find(Path(playwright.chromium.executable_path))
        write_components(folder, tuple(MODES) if program else ())
        if program:
            engine = playwright.chromium.launch(executable_path=program, args=browser.arguments())
            photograph(engine, folder, wanted, options.width)
            engine.close()
    print(folder / "index.html")


if __name__ == "__main__":
    main()
