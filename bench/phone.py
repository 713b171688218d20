"""How long a reader with a slow phone waits for hits: a processor four times slower, slow 3G."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

# Run as a file, Python looks for modules beside it and not in the checkout.
sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.search import built
from tests import browser as chromium
from tests.audit.host import served

SLOWER = 4
# What Chromium's developer tools call slow 3G: milliseconds to and fro, bytes a second.
LATENCY, SPEED = 400, 400_000 // 8
FIRST, NEXT = "hoc tap suot doi", "tuyen dung vien chuc"
PAGE = "tim-kiem/"
_FIELD = "input[name=q]"


def main(words: Sequence[str]) -> int:
    """Print the seconds until hits are shown on the sites that ``words`` name."""
    options = _options().parse_args(words)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        program = chromium.find(Path(playwright.chromium.executable_path))
        browser = playwright.chromium.launch(executable_path=program, args=chromium.arguments())
        for name in options.sites.split(","):
            with served(built(name)) as address:
                waits = [_waits(browser, f"{address}/{PAGE}") for _ in range(options.rounds)]
            opened, hits, further = (median(times) for times in zip(*waits, strict=True))
            print(
                f"{name}: page shown after {opened:.1f} s, the hits of a first visit after "
                f"{hits:.1f} s, those of the next query {further:.1f} s after its last letter"
            )
        browser.close()
    return 0


def _waits(browser, address: str) -> tuple[float, float, float]:
    """Return seconds from the call of the page to its heading, to its hits; to the hits of another
    query from its last letter on.
    """
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    phone = context.new_cdp_session(page)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    phone.send("Network.enable")
    speeds = {"downloadThroughput": SPEED, "uploadThroughput": SPEED}
    phone.send("Network.emulateNetworkConditions", {"offline": False, "latency": LATENCY, **speeds})
    page.goto(f"{address}?q={FIRST.replace(' ', '+')}", wait_until="commit")
    page.locator(".hits__item").first.wait_for(timeout=120_000)
    hits = page.evaluate("performance.now()") / 1000
    shown = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
    opened = page.evaluate(shown) / 1000
    page.locator(_FIELD).fill(NEXT)
    begun = page.evaluate("performance.now()")
    page.get_by_text(f"“{NEXT}”").wait_for(timeout=120_000)
    further = (page.evaluate("performance.now()") - begun) / 1000
    context.close()
    return opened, hits, further


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure the wait; see bench/README.md.")
    parser.add_argument("--sites", default="sample,2000", help='"sample" and numbers of posts')
    parser.add_argument("--rounds", type=int, default=3)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
