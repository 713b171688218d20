"""The importer's score on every case, field by field: `python -m tests.desk.importing.score`."""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from newsroom.desk.importing.account import unaccounted
from newsroom.desk.importing.blocks import Item, Table
from newsroom.desk.importing.draft import Draft, make_draft, placed_words
from newsroom.desk.importing.known import Known, read_known
from newsroom.desk.importing.post_text import write_text
from newsroom.desk.importing.sources.folder import read_folder
from newsroom.desk.importing.sources.reading import read_file
from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import BodyGallery
from tests.desk.importing import (
    cases_encodings,
    cases_messages,
    cases_pages,
    cases_systems,
    cases_texts,
    cases_word,
)
from tests.desk.importing.case import Case

ROOT = Path(__file__).parents[3]
_SHAPES = (
    cases_pages, cases_systems, cases_texts, cases_messages, cases_encodings, cases_word,
)  # fmt: skip
CASES = tuple(case for shape in _SHAPES for case in shape.CASES)
FIELDS = ("title", "date", "agency", "category", "summary", "author", "source", "original",
          "documents", "attachments", "event", "changes")  # fmt: skip
PARTS = ("body", "items", "tables", "captions", "headings", "dropped", "doubts", "words")
Result = dict[str, tuple[object, object]]


def known() -> Known:
    """Return the sample department's registries."""
    return read_known(ROOT / "content")


def draft_of(case: Case, folder: Path, registries: Known) -> Draft:
    """Import a case whose files are put below ``folder``."""
    for name, data in case.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    if len(case.files) > 1 and not case.alone:
        source = read_folder(folder, None, case.convert_legacy)
    else:
        source = read_file(folder / next(iter(case.files)), case.convert_legacy)
    return make_draft(source, registries, case.given)


def compared(case: Case, draft: Draft) -> Result:
    """Return for each field and part what was wanted and what came."""
    text = write_text(draft).text
    body = render(text.split("---\n", 2)[2])
    galleries = [part for part in body.parts if isinstance(part, BodyGallery)]
    dropped = "\n".join(" ".join(one.text.split()) for one in draft.dropped)
    found = {name: (case.fields.get(name), _value(draft, name)) for name in FIELDS}
    found |= {
        "body": (case.body.split(), body.words.split()),
        "items": (case.items, sum(isinstance(one, Item) for one in draft.body)),
        "tables": (case.tables, sum(isinstance(one, Table) for one in draft.body)),
        "captions": (list(case.captions),
                     [one.caption or "" for part in galleries for one in part.photos]),
        "headings": (list(case.headings), [part.heading for part in galleries if part.heading]),
        "dropped": (list(case.dropped), [one for one in case.dropped if one in dropped]),
        "doubts": (sorted(case.doubts),
                   sorted(name for name, one in draft.sheet.fields.items() if one.doubt)),
        "words": ([], unaccounted(draft.source.text, placed_words(draft))
                  + [one.text for one in draft.dropped if one.reason.startswith("chưa xếp")]),
    }  # fmt: skip
    return found


def _value(draft: Draft, name: str) -> object:
    if name == "attachments":
        return [(one.name, one.title) for one in draft.downloads] or None
    value = draft.sheet.value(name)
    if name == "documents" and value:
        return [(one["number"], one.get("issued")) for one in value]
    if name == "changes" and value:
        return [tuple(one.values()) for one in value]
    return value


def results() -> Iterator[tuple[Case, Result]]:
    """Yield every case with what came of it."""
    registries = known()
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            yield case, compared(case, draft_of(case, Path(folder), registries))


def table(all_results: list[tuple[Case, Result]]) -> str:
    """Return the score: a line for each field and part with how many cases are right."""
    lines = [f"{'':12}  đúng  có trong bài  tổng số bài"]
    for name in (*FIELDS, *PARTS):
        pairs = [result[name] for _, result in all_results]
        right = sum(wanted == came for wanted, came in pairs)
        there = sum(wanted not in (None, [], 0) for wanted, _ in pairs)
        lines.append(f"{name:12}  {right:4}  {there:12}  {len(pairs):11}")
    return "\n".join(lines)


def _wrong(case: Case, result: Mapping[str, tuple[object, object]]) -> Iterator[str]:
    for name, (wanted, came) in result.items():
        if wanted != came:
            yield f"{case.name}: {name}: cần {wanted!r}, được {came!r}"


def main() -> int:
    """Print the table and every difference; return 1 when there is one."""
    found = list(results())
    print(table(found))
    wrong = [line for case, result in found for line in _wrong(case, result)]
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
