"""The command: read what was named, make the draft, write it, tell what was done."""

import sys
from collections.abc import Mapping
from pathlib import Path

from newsroom.desk.asking import may_ask
from newsroom.desk.importing.draft import Draft, make_draft
from newsroom.desk.importing.known import Known, read_known
from newsroom.desk.importing.missing import asked, remembered
from newsroom.desk.importing.post_text import write_text
from newsroom.desk.importing.refused import ImportRefused
from newsroom.desk.importing.report import report
from newsroom.desk.importing.source import Source
from newsroom.desk.importing.sources.folder import read_folder
from newsroom.desk.importing.sources.limits import MOST_WORD
from newsroom.desk.importing.sources.reading import read_data, read_file
from newsroom.desk.importing.writing import KEPT, earlier_post, write_post
from newsroom.text.steering import without_steering

PASTED = "chữ dán vào"


def import_post(
    what: str,
    content: Path,
    given: Mapping[str, object],
    main: str | None = None,
    convert_legacy: bool = False,
    overwrite: bool = False,
) -> int:
    """Import a file, a folder, or standard input ("-") below ``content``; return an exit code.

    ``given`` are fields that a person states.
    """
    source = read_source(what, main, convert_legacy)
    known = read_known(content)
    stated = checked(given, known)
    draft = make_draft(source, known, stated)
    more = _more(what, draft, known, content, stated)
    if more:
        draft = make_draft(source, known, {**more, **stated})
    written = write_post(draft, write_text(draft), content, overwrite)
    print(without_steering(report(draft, written, told(written.folder))), end="")
    return 1 if written.done == KEPT else 0


def _more(
    what: str, draft: Draft, known: Known, content: Path, stated: Mapping[str, object]
) -> dict[str, str]:
    """Return what an earlier import of the source was told, or a person is asked for now."""
    earlier = earlier_post(content / "news", draft.source.digest[:16])
    if earlier is not None:
        return remembered(earlier, draft, stated)
    return asked(draft, known) if what != "-" and may_ask() else {}


def read_source(what: str, main: str | None = None, convert_legacy: bool = False) -> Source:
    """Return what a person named as a source. Raises :class:`ImportRefused`."""
    if what == "-":
        if sys.stdin.isatty():
            print("Dán chữ vào đây, rồi bấm Ctrl-D (Windows: Ctrl-Z rồi Enter).", file=sys.stderr)
        data = sys.stdin.buffer.read(MOST_WORD + 1)
        return read_data(data, PASTED, None, convert_legacy)
    path = Path(what)
    if not path.exists():
        raise ImportRefused(f"Không thấy “{what}”. Hãy kéo tệp hoặc thư mục vào cửa sổ lệnh.")
    if path.is_dir():
        return read_folder(path, main, convert_legacy)
    return read_file(path, convert_legacy)


def checked(given: Mapping[str, object], known: Known) -> dict[str, object]:
    """Return the given fields that are there; an unknown id is refused with the known ones."""
    rooms = {"agency": known.agencies, "category": known.categories, "theme": known.themes}
    for name, entries in rooms.items():
        value = given.get(name)
        ids = [one.id for one in entries]
        if value and value not in ids:
            raise ImportRefused(f"--{name}: không có “{value}”. Chọn một trong: {', '.join(ids)}.")
    return {name: value for name, value in given.items() if value}


def told(folder: Path) -> str:
    """Return a folder's name as it is typed from here."""
    try:
        return folder.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return folder.as_posix()
