"""Excel's workbooks: hidden sheets, rows and columns, links to other files."""

from collections.abc import Iterator
from xml.etree import ElementTree

from newsroom.media.privacy import markup
from newsroom.media.privacy.inquiry import Inquiry, listed, named
from newsroom.posts.wrong import Wrong


def workbook_leaks(root: ElementTree.Element) -> Iterator[Wrong]:
    """Yield the sheets of a workbook that are not shown."""
    hidden = [
        markup.attribute(one, "name")
        for one in markup.named(root, "sheet")
        if markup.attribute(one, "state") in ("hidden", "veryHidden")
    ]
    if hidden:
        yield Wrong("ND707", what=f"sheet {listed(hidden)}")
    for one in markup.named(root, "fileSharing"):
        yield from named("userName", markup.attribute(one, "userName"), lambda _: False)


def sheet_leaks(name: str, root: ElementTree.Element, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what a part of a workbook hides or refers to."""
    if name.startswith("xl/worksheets/"):
        rows = [one for one in markup.named(root, "row") if _is_hidden(one) and len(one)]
        columns = [one for one in markup.named(root, "col") if _is_hidden(one)]
        for what, key, found in (("row", "r", rows), ("column", "min", columns)):
            if found:
                places = listed(markup.attribute(one, key) for one in found)
                yield Wrong("ND707", what=f"{name}: {what} {places}")
    elif name == "xl/connections.xml":
        yield Wrong("ND720", value=name)
    elif name.startswith("xl/revisions/"):
        authors = [markup.attribute(one, "userName") for one in markup.named(root, "header")]
        if authors:
            yield Wrong("ND705", count=len(authors), names=listed(authors))


def _is_hidden(one: ElementTree.Element) -> bool:
    return markup.attribute(one, "hidden").lower() in ("1", "true")
