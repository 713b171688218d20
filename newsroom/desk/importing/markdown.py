"""Blocks written in the site's Markdown, so that they read back to the same words."""

import re
from collections.abc import Callable, Sequence

from newsroom.desk.importing.attachments import BESIDE
from newsroom.desk.importing.blocks import (
    AnyBlock,
    Heading,
    Item,
    Paragraph,
    Photo,
    Quote,
    Table,
    text_of,
)
from newsroom.desk.importing.runs import Inline, Run, stripped
from newsroom.posts.markdown.list_lines import is_item

_SIGNS = re.compile(
    r"([\\`*])|(?<![^\W_])(_)|(_)(?![^\W_])"
    r"|(\[)(?=[^\[\]]*\](?:[(:\[]))|(\])(?=[(\[])|(!)(?=\[)"
)
_BEGINNING = re.compile(r"(?=[#>|=~]|[-–—_*=~](?:\s*[-–—_*=~]){2,}\s*$|:\s|\[\^?[^\]]*\]:)")
_GALLERY = re.compile(r"\\?\[gallery\\?\]", re.IGNORECASE)
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_SAFE = re.compile(r"https?://|mailto:|tel:", re.IGNORECASE)
_MARKS = re.compile(
    r"(?P<number>\d{1,3})(?P<stop>[.)])(?=\s)"
    r"|(?P<other>[-–—+*·•▪◦●○‣■](?=\s)|[•▪◦●○‣■]|\(\d{1,2}\)(?=\s)|[a-zđ]\)(?=\s))"
)


def body_of(blocks: Sequence[AnyBlock], name_of: Callable[[Photo], str]) -> str:
    """Return the Markdown of the blocks; ``name_of`` gives each photo's file."""
    text = ""
    for above, block in zip((None, *blocks), blocks, strict=False):
        text += _between(above, block) + _written(block, name_of, blocks)
    return text + "\n" if text else ""


def _between(above: AnyBlock | None, block: AnyBlock) -> str:
    if above is None:
        return ""
    if isinstance(block, Paragraph) and block.joined and isinstance(above, Paragraph):
        return "\\\n"
    if isinstance(block, Item) and isinstance(above, Item):
        return "\n"
    if isinstance(block, Photo) and isinstance(above, Photo):
        return "\n"
    return "\n>\n" if isinstance(block, Quote) and isinstance(above, Quote) else "\n\n"


def _written(block: AnyBlock, name_of: Callable[[Photo], str], blocks: Sequence[AnyBlock]) -> str:
    if isinstance(block, Photo):
        return _photo(block, name_of(block))
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Heading):
        return f"{'#' * _level(block, blocks)} {_inline(block.inline).replace(chr(10), ' ')}"
    if isinstance(block, Item):
        return f"{'  ' * block.depth}{block.mark} {_start(_inline(block.inline))}"
    if isinstance(block, Quote):
        return f"> {_start(_inline(block.inline))}"
    return _start(_inline(block.inline))


def _level(block: Heading, blocks: Sequence[AnyBlock]) -> int:
    levels = sorted({one.level for one in blocks if isinstance(one, Heading)})
    return min(levels.index(block.level) + 2, 6)


def _photo(photo: Photo, name: str) -> str:
    alt = re.sub(r"([\\\[\]])", r"\\\1", photo.alt)
    caption = " ".join(photo.caption.split()).replace("\\", "\\\\").replace('"', '\\"')
    caption = _plain(caption)
    alt = _plain(" ".join(alt.split()))
    return f'![{alt}]({name} "{caption}")' if caption else f"![{alt}]({name})"


def _table(table: Table) -> str:
    width = max((len(row) for row in table.rows), default=0)
    rows = [[_cell(cell) for cell in row] + [""] * (width - len(row)) for row in table.rows]
    if width == 1:
        return "\n\n".join(_start(row[0]) for row in rows if row[0])
    written = [f"| {' | '.join(cell or ' ' for cell in row)} |" for row in rows]
    return "\n".join([written[0], "|" + "---|" * width, *written[1:]])


def _cell(blocks: Sequence[AnyBlock]) -> str:
    parts = []
    for block in blocks:
        if isinstance(block, (Table, Photo)):
            parts.append(_escaped(" ".join(text_of(block).split())))
        else:
            mark = f"{block.mark} " if isinstance(block, Item) else ""
            parts.append(mark + _inline(block.inline))
    return "<br>".join(part for part in parts if part).replace("\n", "<br>").replace("|", "\\|")


def _inline(inline: Inline) -> str:
    return "".join(_run(run) for run in stripped(inline))


def _run(run: Run) -> str:
    """A run with its marks; blanks stay outside of them."""
    core = run.text.strip()
    if not core:
        return run.text
    lead = run.text[: len(run.text) - len(run.text.lstrip())]
    end = run.text[len(run.text.rstrip()) :]
    if run.href and run.href.startswith(BESIDE):
        return lead + _linked(core, run.href.removeprefix(BESIDE)) + end
    if run.href and _SAFE.match(run.href):
        return lead + _linked(core, run.href) + end
    marks = "**" * run.bold + "*" * run.italic
    if not any(character.isalnum() for character in core) or "\n" in core:
        marks = ""
    return f"{lead}{marks}{_escaped(core)}{marks[::-1]}{end}"


def _linked(words: str, href: str) -> str:
    href = re.sub(r"[\s<>()\\\"]", lambda found: f"%{ord(found[0]):02X}", href)
    if words == href or f"mailto:{words}" == href or href.startswith("tel:"):
        return words
    inner = _escaped(words).replace("[", "\\[").replace("]", "\\]")
    inner = re.sub(r"\\\\(?=[\[\]])", r"\\", inner)
    return f"[{inner}]({href})"


def _escaped(text: str) -> str:
    text = _SIGNS.sub(lambda found: "\\" + found[0], text)
    return _plain(text)


def _plain(text: str) -> str:
    """Text in which nothing is an entity or a tag."""
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", text))


def _start(text: str) -> str:
    """A paragraph's text whose first sign would otherwise make it something else."""
    if _GALLERY.fullmatch(text):
        return "&#91;" + text.lstrip("\\")[1:]
    if _BEGINNING.match(text):
        return "\\" + text
    mark = _MARKS.match(text)
    if mark and is_item(text):
        return text[: mark.start()] + _unmarked(mark) + text[mark.end() :]
    return text


def _unmarked(mark: re.Match[str]) -> str:
    if mark["number"]:
        return f"{mark['number']}\\{mark['stop']}"
    other = mark["other"]
    return f"\\{other}" if other[0] in "-+*(" else other[:-1] + "\\" + other[-1]
