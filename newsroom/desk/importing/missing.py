"""What a source does not say: remembered from an earlier import, or asked of the person."""

from collections.abc import Mapping
from pathlib import Path

from newsroom.desk import asking
from newsroom.desk.importing.draft import Draft
from newsroom.desk.importing.known import Known
from newsroom.posts.frontmatter import split
from newsroom.posts.nodes import Scalar
from newsroom.posts.wrong import Wrong
from newsroom.text.decode import EncodingError, decode

_STATED = ("title", "date", "agency", "category", "theme")


def remembered(folder: Path, draft: Draft, given: Mapping[str, object]) -> dict[str, str]:
    """Return the fields that were stated when a post was imported before."""
    try:
        header = split(decode((folder / "index.md").read_bytes())).header
    except (OSError, EncodingError, Wrong):
        return {}
    before = {one.value: node.value for one, node in header.entries if isinstance(node, Scalar)}
    return {
        name: before[name]
        for name in _STATED
        if before.get(name) and name not in given and _is_unsure(draft, name, before[name])
    }


def asked(draft: Draft, known: Known) -> dict[str, str]:
    """Return what a person answers for the fields that a source lacks; Enter leaves one out."""
    facts = {}
    if not draft.sheet.has("title"):
        question = "Nguồn không có tiêu đề. Tiêu đề (Enter để bỏ qua):"
        facts["title"] = asking.ask(question, str, "")
    if not draft.sheet.has("date"):
        facts["date"] = asking.ask(
            "Nguồn không ghi ngày thông báo. Ngày nào (Enter để bỏ qua)?",
            lambda said: asking.day(said) if said else "",
            "Hãy viết ngày-tháng-năm, như 29-09-2023.",
        )
    if not draft.sheet.has("agency"):
        agencies = [(one.id, one.name) for one in known.agencies]
        question = "Nguồn không cho biết cơ quan. Cơ quan nào?"
        facts["agency"] = asking.choose(question, agencies, needed=False)
    return {name: value for name, value in facts.items() if value}


def _is_unsure(draft: Draft, name: str, before: str) -> bool:
    taken = draft.sheet.fields.get(name)
    if taken is None:
        return True
    value = taken.value if isinstance(taken.value, str) else ", ".join(taken.value)
    return bool(taken.doubt) and value != before
