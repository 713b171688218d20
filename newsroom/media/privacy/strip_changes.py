"""Word's tracked changes accepted: what was deleted goes, what was inserted stays."""

from newsroom.media.privacy.surgery import Cut, Element, tags, whole

_GONE = ("del", "moveFrom")
_STAYS = ("ins", "moveTo")
_FORMER = (
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange",
    "tblGridChange", "numberingChange", "tblPrExChange", "cellIns", "cellMerge",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
)  # fmt: skip
_PROPERTIES = ("rPr", "trPr", "tcPr")


def accepted(root: Element) -> list[Cut]:
    """Return the cuts that accept all changes below ``root``."""
    cuts: list[Cut] = []
    for one in root.named(*_GONE, *_STAYS, *_FORMER):
        parent = one.parent
        within = parent.name if parent else ""
        if one.name in _GONE and within == "trPr":
            cuts += whole(parent.parent)
        elif one.name in _GONE and within == "rPr" and _is_mark(parent):
            cuts += whole(one) + _joined(parent.parent.parent)
        elif one.name in _FORMER or one.name in _GONE or within in _PROPERTIES:
            cuts += whole(one)
        else:
            cuts += tags(one)
    return cuts


def _is_mark(properties: Element) -> bool:
    """Tell whether run properties are those of a paragraph's mark."""
    return bool(properties.parent and properties.parent.name == "pPr")


def _joined(paragraph: Element) -> list[Cut]:
    """Return the cuts that join a paragraph, whose mark was deleted, with the one after it."""
    siblings = paragraph.parent.children
    place = siblings.index(paragraph) + 1
    if place == len(siblings) or siblings[place].name != "p":
        return []
    after = siblings[place]
    first = after.children[0] if after.children else None
    end = first.end if first and first.name == "pPr" else after.inner
    if after.inner == after.end or paragraph.inner == paragraph.end:
        return whole(after) if after.inner == after.end else []
    return [(paragraph.close, end)]
