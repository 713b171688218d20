"""The interface's words gathered from code and templates; their catalogues updated and compiled.

python -m tests.house.catalogue
"""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from newsroom.text.words import DOMAIN, ENGLISH, LOCALE

ROOT = Path(__file__).parents[2]
# The argument that holds the words: of ``say_in(lang, "…")`` the second.
KEYWORDS = {"_": None, "N_": None, "say": None, "say_in": (2,), "ngettext": (1, 2)}
# The tools' own templates, under newsroom, speak Vietnamese alone.
ENDINGS = {"jinja2": ("html", "xml"), "python": ("py",)}
TEMPLATES = ROOT / "theme" / "templates"
CODE = ROOT / "newsroom"
# A date that does not change: the catalogue is a file like any other, its history is git's.
NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)


def extracted() -> Catalog:
    """Return every word that the interface says, with the files that say it."""
    found = Catalog()
    for folder, method in ((TEMPLATES, "jinja2"), (CODE, "python")):
        options = {"**": {"trim_blocks": "true", "lstrip_blocks": "true"}}
        patterns = [("bootstrap.py", "ignore"), *((f"**.{end}", method) for end in ENDINGS[method])]
        for name, line, message, comments, _ in extract_from_dir(
            folder, patterns, options, KEYWORDS, strip_comment_tags=True
        ):
            place = (folder / name).relative_to(ROOT).as_posix()
            found.add(message, None, [(place, line)], auto_comments=comments)
    return found


def po_file(lang: str) -> Path:
    """Return a language's catalogue."""
    return LOCALE / lang / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(lang: str) -> Catalog:
    """Return what a language's catalogue holds."""
    with po_file(lang).open("rb") as file:
        return read_po(file, lang)


def updated(lang: str) -> Catalog:
    """Return the catalogue with exactly the words that are said now, new ones untranslated."""
    catalogue = read(lang)
    catalogue.update(extracted(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    catalogue.project, catalogue.version = DOMAIN, "1"
    catalogue.creation_date = catalogue.revision_date = NO_DATE
    return catalogue


def as_po(catalogue: Catalog) -> bytes:
    """Return a catalogue as text for translators."""
    out = BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, include_lineno=False)
    return out.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """Return a catalogue as programs read it."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def main() -> None:
    """Bring the English catalogue up to date and compile it."""
    catalogue = updated(ENGLISH)
    path = po_file(ENGLISH)
    path.write_bytes(as_po(catalogue))
    path.with_suffix(".mo").write_bytes(as_mo(catalogue))
    for message in catalogue:
        if message.id and not (message.string and all(message.string)):
            print(f"{path.relative_to(ROOT)}: {message.id!r}")


if __name__ == "__main__":
    main()
