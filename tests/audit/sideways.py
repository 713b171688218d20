"""Find pages that scroll sideways on the narrowest phone or at 400 % zoom (WCAG 1.4.10)."""

from tests.audit.finding import Finding
from tests.audit.looks import Look
from tests.audit.visit import visit

# 1280 × 1024 at 400 % leaves 320 × 256 CSS pixels of four device pixels each.
ZOOMED = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
CASES = (("320 px", {}), ("400 %", ZOOMED))
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return null;
  const wide = [...document.body.querySelectorAll('*')]
    .filter(e => e.getBoundingClientRect().right > width + 0.5);
  return wide.map(e => e.tagName.toLowerCase() + '.' + e.className).slice(-3).join(', ') || '?';
}"""


def check(browser, address: str, kind: str, path: str) -> list[Finding]:
    """Return what sticks out of a page."""
    found = []
    for name, options in CASES:
        with visit(browser, address + path, Look(320), **options) as page:
            if wide := page.evaluate(TOO_WIDE):
                found.append(Finding("sideways", kind, name, wide))
    return found
