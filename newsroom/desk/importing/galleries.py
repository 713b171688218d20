"""Photos and the words that belong to them, found where people and pages put them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom.desk.importing.blocks import (
    MAIN,
    AnyBlock,
    Heading,
    Item,
    Paragraph,
    Photo,
    Table,
    is_text,
    text_of,
)
from newsroom.desk.importing.runs import Run, plain
from newsroom.desk.importing.sheet import Sheet

LABEL = "số thứ tự của ảnh (trang tự đánh số)"
_LABELLED = re.compile(
    r"(?P<label>(?:hình\s+ảnh|hình|ảnh|photo|figure)\s*(?:số\s*)?(?P<number>\d{1,3})\s*[:.\-–—]+\s*)"
    r"(?P<words>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SAID = re.compile(r"(?:ảnh|hình|chú thích(?: ảnh)?)\s*:\s*(?=\S)", re.IGNORECASE)
_MACHINE_ALT = re.compile(
    r".*(description automatically generated|mô tả được tạo tự động).*|(img|dsc|image|z|screenshot|"
    r"picture|photo|hình|ảnh|hình ảnh)?[\s_-]*[\da-f_-]*(\.\w{3,4})?",
    re.I | re.S,
)
_ALT_REASON = "lời tả ảnh do máy đặt"
_LONGEST = 300


def join_captions(blocks: Sequence[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Return the blocks with every caption in its photo; a caption alone becomes a photo without a
    picture.
    """
    blocks = _opened_tables(blocks)
    blocks = _labelled(blocks, sheet)
    blocks = _short_lines_below(blocks)
    return [_clean(one, sheet) if isinstance(one, Photo) else one for one in blocks]


def _opened_tables(blocks: Sequence[AnyBlock]) -> list[AnyBlock]:
    """Lay open tables of photos: cells of photos with captions in them, or in the row below."""
    opened: list[AnyBlock] = []
    for block in blocks:
        opened += _photos_of(block) or [block] if isinstance(block, Table) else [block]
    return opened


def _photos_of(table: Table) -> list[AnyBlock] | None:
    cells = [one for row in table.rows for cell in row for one in cell]
    if not any(isinstance(one, Photo) for one in cells):
        return None
    found: list[AnyBlock] = []
    rows = list(table.rows)
    while rows:
        row = rows.pop(0)
        photos = [[one for one in cell if isinstance(one, Photo)] for cell in row]
        words = [
            " ".join(text_of(one) for one in cell if not isinstance(one, Photo)) for cell in row
        ]
        bare = any(photos) and not any(words)
        if bare and rows and not any(isinstance(one, Photo) for cell in rows[0] for one in cell):
            below = [" ".join(text_of(one) for one in cell) for cell in rows.pop(0)]
            words = [*below, *[""] * len(row)][: max(len(row), len(below))]
            photos += [[] for _ in words[len(photos) :]]
        for several, said in zip(photos, words, strict=True):
            found += _captioned(several, said, table)
    return found


def _captioned(photos: list[Photo], words: str, table: Table) -> list[AnyBlock]:
    words = " ".join(words.split())
    if not photos:
        return [Paragraph(table.zone, "", (Run(words),))] if words else []
    if photos[-1].caption and words:
        return [*photos, Paragraph(table.zone, "", (Run(words),))]
    return [*photos[:-1], replace(photos[-1], caption=words or photos[-1].caption)]


def _labelled(blocks: Sequence[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Join "Hình 1: …" with the photo beside it: above it, or below where none is above."""
    labels = [at for at, one in enumerate(blocks) if _label(one)]
    below_photo = sum(_bare(blocks[at - 1]) for at in labels if at)
    above_photo = sum(at + 1 < len(blocks) and _bare(blocks[at + 1]) for at in labels)
    upward = below_photo >= above_photo
    rest: list[AnyBlock] = []
    waiting = ""
    for block in blocks:
        match = _label(block)
        if waiting and not (isinstance(block, Photo) and not block.caption):
            rest.append(Photo(MAIN, caption=waiting))
            waiting = ""
        if not match:
            if waiting and isinstance(block, Photo):
                block, waiting = replace(block, caption=waiting), ""
            rest.append(block)
            continue
        sheet.drop(match["label"], LABEL)
        words = " ".join(match["words"].split())
        if upward and rest and _bare(rest[-1]):
            rest[-1] = replace(rest[-1], caption=words)
        elif upward or not above_photo:
            rest.append(Photo(block.zone, caption=words or match["label"].strip()))
        else:
            waiting = words
    return [*rest, *([Photo(MAIN, caption=waiting)] if waiting else [])]


def _label(block: AnyBlock) -> re.Match[str] | None:
    if not isinstance(block, (Paragraph, Heading, Item)) or block.zone != MAIN:
        return None
    text = plain(block.inline)
    return _LABELLED.fullmatch(text) if len(text) <= 600 else None


def _bare(block: AnyBlock) -> bool:
    return isinstance(block, Photo) and not block.caption and block.zone == MAIN


def _short_lines_below(blocks: Sequence[AnyBlock]) -> list[AnyBlock]:
    """Take a short line right below a bare photo as its caption, where it looks like one."""
    rest: list[AnyBlock] = []
    for at, block in enumerate(blocks):
        if rest and _bare(rest[-1]) and _like_caption(block, blocks, at):
            rest[-1] = replace(rest[-1], caption=text_of(block))
        else:
            rest.append(block)
    return rest


def _like_caption(block: AnyBlock, blocks: Sequence[AnyBlock], at: int) -> bool:
    if not isinstance(block, Paragraph) or block.zone != MAIN or len(text_of(block)) > _LONGEST:
        return False
    text = text_of(block).strip()
    slanted = bool(block.inline) and all(run.italic for run in block.inline)
    if block.role == "caption" or _SAID.match(text) or slanted:
        return True
    if text.endswith(":") or len(text) > 160:
        return False
    later = next((one for one in blocks[at + 1 :] if one.zone == MAIN), None)
    closed = later is None or isinstance(later, Photo)
    return closed and not (text.endswith(".") and text.count(". "))


def _clean(photo: Photo, sheet: Sheet) -> Photo:
    match = _LABELLED.fullmatch(photo.caption)
    if match and match["words"]:
        sheet.drop(match["label"], LABEL)
        photo = replace(photo, caption=" ".join(match["words"].split()))
    said = _SAID.match(photo.caption)
    if said and len(photo.caption[said.end() :].split()) > 3:
        sheet.drop(said[0], "nhãn đứng trước chú thích")
        photo = replace(photo, caption=photo.caption[said.end() :])
    alt = photo.alt
    if alt and photo.picture and _MACHINE_ALT.fullmatch(alt):
        sheet.drop(alt, _ALT_REASON)
        alt = ""
    if alt and alt == photo.caption:
        sheet.drop(alt, "lời tả ảnh trùng chú thích")
        alt = ""
    return replace(photo, alt=alt)


def heading_is(block: AnyBlock) -> bool:
    """Tell a line that announces photos: "Một số hình ảnh buổi làm việc:"."""
    return is_text(block) and bool(
        re.match(
            r"(?:một (?:số|vài) |các |những |loạt )?(?:hình )?ảnh\b.{0,120}$", text_of(block), re.I
        )
    )
