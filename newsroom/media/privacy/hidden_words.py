"""Text of Word files that is there and not seen: hidden, hidden by its style, white on white."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from newsroom.media.privacy import markup
from newsroom.media.privacy.archives import Archive
from newsroom.posts.wrong import Wrong

_STYLES = "word/styles.xml"
_WHITE = "FFFFFF"
_PAINTED = ("shd", "highlight")
# White text is seen where something dark may lie under it.
_ELSEWHERE = ("tbl", "txbxContent")


@dataclass(frozen=True, slots=True)
class Styles:
    """The ids of the styles that hide text, and of those that lay a colour under it."""

    hiding: frozenset[str] = frozenset()
    painting: frozenset[str] = frozenset()


def styles_of(archive: Archive) -> Styles:
    """Return what a file's styles do to text, also to those based on them."""
    if _STYLES not in archive.names:
        return Styles()
    root = markup.parsed(archive.read(_STYLES), _STYLES)
    found = {markup.attribute(one, "styleId"): one for one in markup.named(root, "style")}
    based = {
        name: markup.attribute(base, "val")
        for name, style in found.items()
        if (base := _child(style, "basedOn")) is not None
    }
    hiding = {name for name, style in found.items() if _hides(_child(style, "rPr"))}
    painting = {name for name, style in found.items() if _has(style, *_PAINTED)}
    return Styles(_with_heirs(hiding, based), _with_heirs(painting, based))


def hidden_words(name: str, root: ElementTree.Element, styles: Styles) -> Iterator[Wrong]:
    """Yield the hidden text of one part."""
    texts = []
    on_paper = _runs_on_white(root, styles)
    seen = set()
    for paragraph in markup.named(root, "p"):
        hides = _style(_child(paragraph, "pPr"), "pStyle") in styles.hiding
        for run in markup.named(paragraph, "r"):
            own = _child(run, "rPr")
            if run not in seen and (
                _is_vanished(own, styles, hides) or (run in on_paper and _is_white(own))
            ):
                texts.append("".join(t.text or "" for t in markup.named(run, "t", "delText")))
            seen.add(run)
    texts = [text.strip() for text in texts if text.strip()]
    if texts:
        yield Wrong("ND706", what=f"{name} “{texts[0][:40]}” ({len(texts)})")


def _is_vanished(own: ElementTree.Element | None, styles: Styles, hides: bool) -> bool:
    if own is not None and any(markup.local(one) in ("vanish", "webHidden") for one in own):
        return _hides(own)
    return hides or _style(own, "rStyle") in styles.hiding


def _hides(properties: ElementTree.Element | None) -> bool:
    return properties is not None and any(
        markup.local(one) == "vanish" and markup.is_on(one) for one in properties
    )


def _is_white(own: ElementTree.Element | None) -> bool:
    colour = _child(own, "color")
    return (
        colour is not None
        and markup.attribute(colour, "val").upper() == _WHITE
        and not any(markup.local(one) in _PAINTED for one in own)
    )


def _runs_on_white(root: ElementTree.Element, styles: Styles) -> set[ElementTree.Element]:
    """Return the runs under which nothing is painted, as far as is known."""
    behind = (markup.attribute(one, "behindDoc") for one in markup.named(root, "anchor"))
    if _has(root, "background") or any(one in ("1", "true") for one in behind):
        return set()
    elsewhere = {run for one in markup.named(root, *_ELSEWHERE) for run in one.iter()}
    found = set()
    for paragraph in markup.named(root, "p"):
        properties = _child(paragraph, "pPr")
        style = _style(properties, "pStyle")
        if style not in styles.painting and _child(properties, "shd") is None:
            found.update(markup.named(paragraph, "r"))
    return found - elsewhere


def _with_heirs(names: set[str], based: dict[str, str]) -> frozenset[str]:
    found = set(names)
    while more := {one for one, base in based.items() if base in found} - found:
        found |= more
    return frozenset(found)


def _has(one: ElementTree.Element, *names: str) -> bool:
    return next(markup.named(one, *names), None) is not None


def _child(one: ElementTree.Element | None, name: str) -> ElementTree.Element | None:
    if one is None:
        return None
    return next((child for child in one if markup.local(child) == name), None)


def _style(properties: ElementTree.Element | None, name: str) -> str | None:
    style = _child(properties, name)
    return markup.attribute(style, "val") if style is not None else None
