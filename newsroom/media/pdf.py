"""How many pages a PDF has."""

import logging
from functools import lru_cache
from pathlib import Path


def count_pages(path: Path) -> int | None:
    """Return the number of pages, None for a file that does not tell it (locked, damaged)."""
    found = path.stat()
    return _count(path, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=4096)
def _count(path: Path, size: int, changed: int) -> int | None:
    # A site without PDFs need not wait for the library.
    from pypdf import PdfReader

    # It tells of every small fault in a file; readers open such files all the same.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with PdfReader(path) as reader:
            return reader.get_num_pages() or None
    except Exception:
        # A damaged file makes it fail in any way there is. What is wrong with files that readers
        # cannot open is told by the check; here only the number stays away.
        return None
