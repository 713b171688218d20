"""Measure whether anything moves while a page loads slowly and is read to its end."""

from playwright.sync_api import TimeoutError

from tests.audit.finding import Finding
from tests.audit.looks import Look
from tests.audit.visit import reader

# Watches from the first byte; a shift after a reader's own click is no fault and not counted.
WATCH = """
window.__shifts = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    const moved = entry.sources.map(({node}) => node && (node.className || node.nodeName));
    window.__shifts.push([entry.value, moved.join(', ')]);
  }
}).observe({type: 'layout-shift', buffered: true});
"""
READ = """async () => {
  const pause = ms => new Promise(done => setTimeout(done, ms));
  await document.fonts.ready;
  const step = innerHeight / 2;
  for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
    scrollTo(0, y);
    await pause(60);
  }
  await pause(200);
  return window.__shifts;
}"""
# A browser gives a page's CLS in thousandths. Fonts of one width still differ in single words.
LEAST = 0.001
# A phone on a slow line, so that fonts and photos come after the first paint.
SLOW = {"offline": False, "latency": 100, "downloadThroughput": 200_000, "uploadThroughput": 90_000}


def _load(page, address: str) -> None:
    """Load a page, twice if need be: Chromium's slow line may lose an answer for good."""
    try:
        page.goto(address)
    except TimeoutError:
        page.goto(address)


def check(browser, address: str, kind: str, path: str) -> list[Finding]:
    """Return the layout shifts of a page, on a phone and a desktop, if they add up to anything."""
    found = []
    for look in (Look(360), Look(1280)):
        with reader(browser, look) as page:
            session = page.context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", SLOW)
            page.add_init_script(WATCH)
            _load(page, address + path)
            shifts = page.evaluate(READ)
        if sum(value for value, _ in shifts) >= LEAST:
            said = "; ".join(f"{value:.4f} {moved}" for value, moved in shifts)
            found.append(Finding("shift", kind, look.name, said))
    return found
