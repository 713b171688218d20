"""The stylesheets keep to layers, tokens and BEM."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.theme.rendering import IMPORT, STATIC, flat_css, render
from tests.theme.sample_parts import COUNTED_SITE, SITE
from tests.theme.samples import PAGES

CSS = STATIC / "css"
FILES = sorted(
    path.relative_to(CSS).as_posix() for path in CSS.rglob("*.css") if path.stem != "brand"
)
SHEETS = [name for name in FILES if name != "site.css"]
COLOURS = {"tokens.css", "utilities/tone.css", "utilities/print.css"}
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|:\s*(?:white|black|red|gr[ae]y)\b",
    re.I,
)
COMMENT = re.compile(r"/\*.*?\*/", re.S)
GROUPS = ("@media", "@container", "@supports", "@layer")
# made by the Markdown dialect, or only in states that no sample has
OUTSIDE_TEMPLATES = {"letters", "footnote", "footnote-ref", "footnote-backref", "end", "center"}
# set by the scripts
BY_SCRIPT = {"js", "contrast-high", "lightbox__slide", "lightbox__caption", "asked", "hits__mark"}
BY_SCRIPT |= {"hits__nearest", "verify__form--over"}
BY_SCRIPT |= {f"text-{size}" for size in ("small", "large", "larger", "largest")}
STATES = {"event--over", "event--running", "label--open", "label--over", "marker--2", "marker--3"}
# names of blocks and of ordinary states, whose look is that of their elements
UNSTYLED = {"counted", "files", "gallery", "rows", "neighbours__item"}
UNSTYLED |= {"topic--over", "topic--upcoming", "marker--0"}


class Classes(HTMLParser):
    """Collects the classes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.found.update((dict(attrs).get("class") or "").split())


def css(name: str) -> str:
    return COMMENT.sub("", (CSS / name).read_text("utf-8"))


def used() -> set[str]:
    parser = Classes()
    for name, (template, view) in PAGES.items():
        if name.endswith(".html"):
            site = COUNTED_SITE if name == "visits.html" else SITE
            parser.feed(render(template, view, site))
    return parser.found


def styled(text: str) -> set[str]:
    preludes = re.findall(r"([^{};]+)\{", COMMENT.sub("", text))
    selectors = " ".join(one for one in preludes if not one.strip().startswith("@"))
    return set(re.findall(r"\.([a-z][\w-]*)", selectors))


def nested(text: str) -> list[str]:
    """Return the rules that stand inside another rule."""
    found, stack = [], []
    for prelude, mark in re.findall(r"([^{};]*)([{};])", text):
        if mark == "{":
            if stack and not stack[-1].startswith(GROUPS):
                found.append(prelude.strip())
            stack.append(prelude.strip())
        elif mark == "}":
            stack.pop()
    return found


def test_the_entry_file_holds_only_layers_and_imports():
    lines = [line for line in (CSS / "site.css").read_text("utf-8").splitlines() if line]
    assert lines[0] == "@layer reset, tokens, base, layouts, components, utilities;"
    assert all(IMPORT.fullmatch(line) for line in lines[1:])
    assert sorted(IMPORT.fullmatch(line)[1] for line in lines[1:]) == SHEETS


@pytest.mark.parametrize("name", SHEETS)
def test_no_stylesheet_imports_nests_or_forces(name):
    text = css(name)
    assert "@import" not in text
    assert "!important" not in text
    assert nested(text) == []


def test_nesting_is_noticed():
    assert nested("@media print { .a { color: red; } }") == []
    assert nested(".a { color: red; & .b { color: blue; } }") == ["& .b"]


@pytest.mark.parametrize("name", [name for name in SHEETS if name not in COLOURS])
def test_colours_come_from_tokens(name):
    assert COLOUR.findall(css(name)) == []


@pytest.mark.parametrize("name", [name for name in SHEETS if name != "tokens.css"])
def test_text_sizes_come_from_tokens(name):
    sizes = re.findall(r"font-size: ([^;]+);", css(name))
    literal = [size for size in sizes if not re.fullmatch(r"var\(--[\w-]+\)|[\d.]+em", size)]
    assert literal == [] or name == "utilities/print.css"


def test_every_token_that_is_used_exists():
    text = COMMENT.sub("", flat_css())
    assert set(re.findall(r"var\((--[\w-]+)", text)) <= set(re.findall(r"(--[\w-]+):", text))


def test_every_file_that_a_stylesheet_names_exists():
    names = re.findall(r'url\("([^"]+)"\)', flat_css())
    assert names
    for name in names:
        assert (CSS / name).resolve().is_file()


def test_every_class_of_the_pages_is_styled():
    assert used() - styled(flat_css()) == UNSTYLED


def test_every_styled_class_occurs_on_a_page():
    classes = styled(flat_css()) - OUTSIDE_TEMPLATES - BY_SCRIPT - STATES
    by_number = re.compile(r"(ratio|tone|of|focus-[xy])-\d+")
    idle = {name for name in classes - used() if not by_number.fullmatch(name)}
    assert idle == set()


def test_every_ratio_and_tone_of_a_picture_has_its_class():
    classes = styled(flat_css())
    assert {f"ratio-{ratio}" for ratio in range(40, 301, 5)} <= classes
    assert {f"focus-{way}-{tenth}" for way in "xy" for tenth in range(11)} <= classes
    assert {f"tone-{r}{g}{b}" for r in range(4) for g in range(4) for b in range(4)} <= classes


def tokens(scheme: str, high: bool) -> dict[str, str]:
    """Return the colours in a scheme, with or without high contrast."""
    blocks = re.findall(r"^ *([:.][\w-]+) \{(.*?)\}", css("tokens.css"), re.M | re.S)
    colours = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", text)) for _, text in blocks]
    assert [name for name, _ in blocks] == [":root", ":root", ".contrast-high", ".contrast-high"]
    light, dark, high_light, high_dark = colours
    found = light | (dark if scheme == "dark" else {})
    if high:
        found |= high_light | (high_dark if scheme == "dark" else {})
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours after WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("high", "least"), [(False, 4.5), (True, 7)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_legible_on_every_ground(scheme, high, least):
    colour = tokens(scheme, high)
    grounds = ("paper", "surface", "tint", "brand-tint", "gold-tint")
    pairs = [(text, on) for text in ("ink", "quiet", "brand", "brand-strong") for on in grounds]
    pairs += [("on-fill", "fill"), ("foot-ink", "foot"), ("foot-quiet", "foot")]
    # The head of a table that scrolls stands on its shade.
    pairs += [("stage-ink", "stage"), ("stage-quiet", "stage"), ("ink", "shade")]
    faint = {pair: contrast(colour[pair[0]], colour[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < least} == {}


def test_the_fonts_bring_their_licence():
    assert {path.name for path in Path(STATIC / "fonts").iterdir()} == {
        "OFL.txt",
        *(f"be-vietnam-pro-{weight}.woff2" for weight in (400, 600, 700)),
    }
