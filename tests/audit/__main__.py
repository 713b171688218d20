"""Build the sample site and print what the checkers of its pages find; exit 1 if anything.

python -m tests.audit [--lighthouse] [--only axe,tab] [--kinds home,agency]
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import browser as chromium
from tests.audit import axe, lighthouse, markup, policy, shift, sideways, tab_stops, weight
from tests.audit.finding import Finding
from tests.audit.host import served
from tests.audit.kinds import ARTICLE, KINDS, MAIN
from tests.audit.tools import Missing
from tests.sites import build_sample

EACH_PAGE = {"policy": policy, "sideways": sideways, "axe": axe, "tab": tab_stops}
SOME_PAGES = {"shift": (shift, MAIN), "weight": (weight, (ARTICLE,))}
Part = tuple[str, int, Callable[[], list[Finding]]]


def parts(browser, program: str, address: str, output: Path, kinds: tuple[str, ...]) -> list[Part]:
    """Return every checker's name, the number of pages it reads, and the call that runs it."""

    def over(check, of: tuple[str, ...], where=browser):
        wanted = [kind for kind in of if kind in kinds]
        return len(wanted), lambda: [
            one for kind in wanted for one in check(where, address, kind, KINDS[kind])
        ]

    pages = len(list(output.rglob("*.html")))
    return [
        ("markup", pages, lambda: markup.check(output)),
        *((name, *over(module.check, tuple(KINDS))) for name, module in EACH_PAGE.items()),
        *((name, *over(module.check, of)) for name, (module, of) in SOME_PAGES.items()),
        ("lighthouse", *over(lighthouse.check, MAIN, program)),
    ]


def run(name: str, pages: int, check: Callable[[], list[Finding]]) -> tuple[int, str]:
    """Run one part and print its findings; return their number and its line for the table."""
    start = time.monotonic()
    try:
        found = check()
        said = str(len(found))
    except Missing as missing:
        found, said = [], f"skipped: {missing}"
    for finding, times in counted(found):
        print(finding, f"(×{times})" if times > 1 else "", flush=True)
    return len(found), f"{name:<12}{pages:>6}{time.monotonic() - start:>7.1f}  {said}"


def counted(found: list[Finding]) -> list[tuple[Finding, int]]:
    """Return each finding once, with how often the same was said elsewhere."""
    first: dict[tuple[str, str], Finding] = {}
    times: dict[tuple[str, str], int] = {}
    for one in found:
        key = (one.checker, one.said)
        first.setdefault(key, one)
        times[key] = times.get(key, 0) + 1
    return [(one, times[key]) for key, one in first.items()]


def main() -> int:
    """Do what the command line asks for; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--lighthouse", action="store_true")
    parser.add_argument("--only", default="", help="names of checkers, joined by commas")
    parser.add_argument("--kinds", default="", help="names of page kinds, joined by commas")
    options = parser.parse_args()
    only = set(filter(None, options.only.split(",")))
    kinds = tuple(filter(None, options.kinds.split(","))) or tuple(KINDS)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        output = build_sample(Path(folder), "pelicanconf.py")
        program = chromium.find(Path(playwright.chromium.executable_path))
        if program is None:
            sys.exit("no Chromium here: install one, or name it in the environment as CHROMIUM")
        browser = playwright.chromium.launch(executable_path=program, args=chromium.arguments())
        with served(output) as address:
            results = [
                run(*part)
                for part in parts(browser, program, address, output, kinds)
                if (part[0] in only or not only) and (part[0] != "lighthouse" or options.lighthouse)
            ]
        browser.close()
    print(
        f"\n{'checker':<12}{'pages':>6}{'s':>7}  findings", *(line for _, line in results), sep="\n"
    )
    return int(any(number for number, _ in results))


if __name__ == "__main__":
    sys.exit(main())
