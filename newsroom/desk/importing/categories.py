"""The category of a text: from its label, the page's path, or glued behind the title."""

import re
from collections.abc import Sequence

from newsroom.desk.importing.blocks import MAIN, AnyBlock, is_text, text_of
from newsroom.desk.importing.known import Known, key
from newsroom.desk.importing.sheet import LABEL, Sheet
from newsroom.desk.importing.sources.marks import PATH
from newsroom.posts.announcement import Category
from newsroom.posts.model import DEFAULT_CATEGORY

_LABELLED = re.compile(r"(?:chuyên mục|danh mục|thể loại|category)\s*:\s*", re.IGNORECASE)
_STEPS = r"[/»›>|,]"
_PATH = re.compile(r"(?:trang chủ|home)\s*[»>/›|]", re.IGNORECASE)
_NEAR_THE_TOP = 8


def split_title(sheet: Sheet, known: Known) -> None:
    """Part the category from the end of a title to which a page glued it."""
    title = sheet.fields.get("title")
    if not title or sheet.has("category") or not title.source:
        return
    text = str(title.value)
    for category in sorted(known.categories, key=lambda one: -len(one.name)):
        match = re.search(rf"(?<=\S)(?P<blank>\s*){re.escape(category.name)}$", text)
        if not match or len(text[: match.start()].split()) < 2:
            continue
        glued = not match["blank"] and text[match.start() - 1].isalnum()
        if not glued and not match["blank"]:
            continue
        sure = glued or category.id == DEFAULT_CATEGORY
        doubt = "" if sure else f"“{category.name}” ở cuối tiêu đề được hiểu là chuyên mục"
        sheet.take("title", text[: match.start()].rstrip(" -–|"), text[: match.start()])
        sheet.take("category", category.id, category.name, doubt)
        return


def take_category(blocks: Sequence[AnyBlock], sheet: Sheet, known: Known) -> list[AnyBlock]:
    """Put a category that stands on a line of its own into its field."""
    rest: list[AnyBlock] = []
    for at, block in enumerate(blocks):
        text = text_of(block)
        label = _LABELLED.match(text)
        path = block.zone == PATH or bool(_PATH.match(text))
        near = at < _NEAR_THE_TOP or block.role == "category" or path
        near = near and (block.zone in (MAIN, PATH) or block.role == "category")
        told = label or path or _alone(block)
        if not is_text(block) or not near or len(text) > 120 or not told:
            rest.append(block)
            continue
        said = text[label.end() :] if label else text
        category = named(said, known)
        if category and not sheet.has("category"):
            step = re.split(_STEPS, said)[-1] if path else said
            sheet.take("category", category.id, step)
            sheet.drop(text.removesuffix(step), LABEL if label else PATH)
        elif category or block.role == "category":
            sheet.drop(text, "chuyên mục của trang nguồn")
        elif label:
            sheet.drop(text, "chuyên mục của trang nguồn, chưa có trong content/categories")
        else:
            rest.append(block)
    return rest


def named(text: str, known: Known) -> Category | None:
    """Return the category that a text names: all of it, or the last step of a path."""
    steps = [key(step) for step in re.split(_STEPS, text)]
    for step in reversed(steps):
        for category in known.categories:
            if step in (key(category.name), category.id.replace("-", " ")):
                return category
    return None


def _alone(block: AnyBlock) -> bool:
    return block.role == "category" or len(text_of(block)) <= 40
