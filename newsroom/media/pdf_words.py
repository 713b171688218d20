"""The text of a PDF, as far as it can be taken out in short time."""

import logging
from pathlib import Path

# What is beyond stays unfound: a report of hundreds of pages must not hold up a build.
PAGES, CHARACTERS, BYTES = 40, 60_000, 30_000_000


def pdf_words(path: Path) -> str:
    """Return the words of a PDF's first pages on one line; "" for one that does not give them."""
    # A site without PDFs need not wait for the library.
    from pypdf import PdfReader

    # It tells of every small fault in a file; readers open such files all the same.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    parts: list[str] = []
    try:
        if path.stat().st_size > BYTES:
            return ""
        with PdfReader(path) as reader:
            for page in reader.pages[:PAGES]:
                parts.append(page.extract_text())
                if sum(map(len, parts)) > CHARACTERS:
                    break
    except Exception:
        # A damaged file makes it fail in any way there is: what was read until then is searched.
        pass
    return " ".join(" ".join(parts)[:CHARACTERS].split())
