"""Render sample Views with the theme, outside Pelican."""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from newsroom.environment import prepare
from newsroom.pages.assets import read_assets

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = THEME / "templates"
STATIC = THEME / "static"
IMPORT = re.compile(r'@import url\("([^"]+)"\) layer\((\w+)\);')


def environment(lang: str = "vi") -> Environment:
    """Return the templates' environment in a language, as strict as the build's."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return prepare(env, lang)


def render(template: str, view: object, site: object, lang: str = "vi") -> str:
    """Return the page that `template` makes of `view`."""
    return environment(lang).get_template(template).render(view=view, site=site)


def flat_css() -> str:
    """Return the stylesheet with its imports put in place, to lie in css/ as site.css."""

    def inlined(found: re.Match[str]) -> str:
        text = (STATIC / "css" / found[1]).read_text("utf-8").replace("../../", "../")
        return f"@layer {found[2]} {{\n{text}}}\n"

    return IMPORT.sub(inlined, (STATIC / "css/site.css").read_text("utf-8"))


def write_scripts(folder: Path) -> None:
    """Write the scripts as they are served, under js/ in ``folder``."""
    (folder / "js").mkdir(exist_ok=True)
    for asset in read_assets(STATIC):
        if asset.name.endswith(".js"):
            (folder / asset.name).write_bytes(asset.data)
