"""Page views counted by GoAccess, which knows more robots than we do.

It is given no reader's address: each line names the day and the number of a page, from an address
that is nobody's (RFC 5737).
"""

import json
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from newsroom.release.visits.views import View

PROGRAM = "goaccess"
_NOBODY = "192.0.2.1"
_READER = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
_UNSAFE = re.compile(r'["\\\x00-\x1f\x7f]')
_WORDS = (
    *("-", "--no-global-config", "--log-format=COMBINED", "--ignore-crawlers", "--no-progress"),
    *("--http-method=no", "--http-protocol=no", "--max-items=100000000"),
)


class Unusable(Exception):
    """GoAccess could not be used; the text says why."""


def is_there() -> bool:
    """Tell whether this computer has GoAccess."""
    return shutil.which(PROGRAM) is not None


def count_with_goaccess(views: Iterable[View]) -> Counter[tuple[str, str]]:
    """Return the views by (day, page) that GoAccess takes for readers'.

    Raises :class:`Unusable`, with all ``views`` taken, and whatever ``views`` raises.
    """
    pages: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        words = [PROGRAM, *_WORDS, f"--output={report}"]
        running = subprocess.Popen(words, stdin=subprocess.PIPE, **quiet)
        try:
            for view in views:
                number = pages.setdefault(view.page, len(pages))
                # One that has ended says so by its exit code.
                with suppress(OSError):
                    running.stdin.write(_line(view, number))
        except BaseException:
            running.kill()
            raise
        finally:
            with suppress(OSError):
                running.stdin.close()
            running.wait()
        if running.returncode:
            raise Unusable(f"mã {running.returncode}")
        try:
            return _counts(json.loads(report.read_bytes()), list(pages))
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            raise Unusable(str(error)) from None


def _line(view: View, number: int) -> bytes:
    year, month, day = view.day.split("-")
    agent = _READER if view.agent is None else _UNSAFE.sub(" ", view.agent)[:500]
    name = _MONTHS[int(month) - 1]
    return (
        f"{_NOBODY} - - [{day}/{name}/{year}:12:00:00 +0000] "
        f'"GET /{view.day}/{number}/ HTTP/1.1" 200 1 "-" "{agent}"\n'
    ).encode()


_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def _counts(report: dict, pages: list[str]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for row in report.get("requests", {}).get("data", ()):
        _, day, number, _ = row["data"].split("/")
        found[day, pages[int(number)]] = row["hits"]["count"]
    return found
