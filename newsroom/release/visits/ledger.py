"""What was counted so far, in one SQLite file: page views by day, marks of lines already seen.

A log that is given twice, or two logs that overlap, are counted once: of each line a mark is kept
for some weeks, made without the reader's address. All of a run is kept or nothing of it.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

# So many days before the newest one, marks are forgotten and the day is closed.
KEPT_DAYS = 62
_TABLES = """
CREATE TABLE IF NOT EXISTS views (
    day TEXT, page TEXT, count INTEGER, PRIMARY KEY (day, page)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS marks (
    day TEXT, mark INTEGER, times INTEGER, PRIMARY KEY (day, mark)) WITHOUT ROWID;
"""


class Unusable(Exception):
    """The ledger's file is damaged, or somebody else is counting; the text names it."""


class Ledger:
    """The counts, and which lines have been counted; days are ISO texts."""

    def __init__(self, base: sqlite3.Connection):
        self._base = base
        self._marks: dict[str, dict[int, int]] = {}
        counted = {day for (day,) in base.execute("SELECT DISTINCT day FROM views")}
        known = {day for (day,) in base.execute("SELECT DISTINCT day FROM marks")}
        self._closed = frozenset(counted - known)
        self._in_log: dict[str, dict[int, int]] = defaultdict(dict)

    def begin_log(self) -> None:
        """Take what follows for the lines of another log."""
        self._in_log.clear()

    def is_closed(self, day: str) -> bool:
        """Tell whether a day was counted so long ago that its lines are not known any more."""
        return day in self._closed

    def is_new(self, day: str, mark: int) -> bool:
        """Note a line; tell whether no log that was counted before holds it.

        A line that stands twice in one log stands for two requests.
        """
        marks = self._marks.get(day)
        if marks is None:
            rows = self._base.execute("SELECT mark, times FROM marks WHERE day = ?", (day,))
            marks = self._marks[day] = dict(rows)
        own = self._in_log[day]
        times = own[mark] = own.get(mark, 0) + 1
        if times <= marks.get(mark, 0):
            return False
        marks[mark] = times
        return True

    def add(self, counts: Mapping[tuple[str, str], int]) -> None:
        """Add page views by (day, page), keep the marks of the newest days."""
        self._base.executemany(
            "INSERT INTO views VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET count = count + excluded.count",
            ((day, page, count) for (day, page), count in counts.items()),
        )
        self._base.executemany(
            "INSERT OR REPLACE INTO marks VALUES (?, ?, ?)",
            ((day, *one) for day, marks in self._marks.items() for one in marks.items()),
        )
        (newest,) = self._base.execute("SELECT max(day) FROM marks").fetchone()
        if newest:
            oldest = date.fromisoformat(newest) - timedelta(days=KEPT_DAYS)
            self._base.execute("DELETE FROM marks WHERE day < ?", (oldest.isoformat(),))

    def span(self) -> tuple[date, date] | None:
        """Return the first and the last day that has page views."""
        first, last = self._base.execute("SELECT min(day), max(day) FROM views").fetchone()
        return (date.fromisoformat(first), date.fromisoformat(last)) if first else None

    def months(self) -> list[tuple[str, int]]:
        """Return the page views of each month ("2026-11"), in order."""
        asked = "SELECT substr(day, 1, 7) AS month, sum(count) FROM views GROUP BY month"
        return sorted(self._base.execute(asked))

    def pages(self, since: str, most: int) -> list[tuple[str, int]]:
        """Return the ``most`` pages most read from the day ``since`` on."""
        asked = (
            "SELECT page, sum(count) AS total FROM views WHERE day >= ? "
            "GROUP BY page ORDER BY total DESC, page LIMIT ?"
        )
        return list(self._base.execute(asked, (since, most)))


@contextmanager
def ledger_in(folder: Path) -> Iterator[Ledger]:
    """Give the ledger kept in a folder; what is done with it is kept if nothing goes wrong.

    Raises :class:`Unusable` for one that is damaged or in use.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "counted.sqlite"
    base = sqlite3.connect(file, timeout=10, isolation_level=None)
    try:
        base.executescript(_TABLES)
        base.execute("BEGIN IMMEDIATE")
        yield Ledger(base)
        base.execute("COMMIT")
    except sqlite3.DatabaseError as error:
        raise Unusable(f"{file}: {error}") from None
    finally:
        base.close()
