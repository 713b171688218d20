"""Walk a page with the Tab key: is every stop seen, uncovered, large enough, and marked?"""

from collections import Counter
from io import BytesIO

from PIL import Image

from tests.audit.finding import Finding
from tests.audit.kinds import MAIN
from tests.audit.looks import DESKTOP, PHONE, Look
from tests.audit.visit import visit

LOOKS = (Look(PHONE), Look(DESKTOP))
# What the marks look like in other colours is the same on every page kind.
MAIN_LOOKS = (*LOOKS, Look(DESKTOP, "dark"), Look(DESKTOP, forced=True))
MOST_STOPS = 500
LEAST_CONTRAST = 3.0  # WCAG 2.4.13
# Reads where the focus is. A target in a line of text is exempt from 24 px (WCAG 2.5.8); a smaller
# one may still answer around itself, by a pseudo-element.
STOP = """() => {
  const it = document.activeElement;
  if (!it || it === document.body || it === document.documentElement) return null;
  window.__met ??= new WeakSet();
  if (window.__met.has(it)) return null;
  window.__met.add(it);
  const box = it.getBoundingClientRect();
  const hit = (x, y) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (it.contains(found) || (found.control ?? null) === it);
  };
  const inside = (x, y) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const faults = [];
  const style = getComputedStyle(it);
  if (box.width < 1 || box.height < 1 || style.visibility !== 'visible'
      || !it.checkVisibility({opacityProperty: true, visibilityProperty: true}))
    faults.push('is not visible');
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  if (!inside(...middle) && box.height < innerHeight) faults.push('lies outside the window');
  const covered = [...it.getClientRects()].filter(r => r.width > 2 && r.height > 2).some(r =>
    [[.5, .5], [.25, .25], [.75, .25], [.25, .75], [.75, .75]]
      .map(([x, y]) => [r.x + r.width * x, r.y + r.height * y])
      .some(([x, y]) => inside(x, y) && !hit(x, y)));
  if (covered) faults.push('is covered');
  let block = it.parentElement;
  while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  const words = text => text.replace(/[^\\p{L}\\p{N}]/gu, '').length;
  const inText = style.display === 'inline' && words(block.textContent) > words(it.textContent);
  const corners = [[-11.5, -11.5], [11.5, -11.5], [-11.5, 11.5], [11.5, 11.5]]
    .map(([x, y]) => [middle[0] + x, middle[1] + y]);
  const answersAround = corners.every(([x, y]) => inside(x, y) && hit(x, y));
  if (!inText && (box.width < 23.99 || box.height < 23.99) && !answersAround)
    faults.push(`is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
  let ground = it;
  while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)')
    ground = ground.parentElement;
  return {
    name: `${it.localName}.${it.className} “${it.textContent.trim().slice(0, 40)}”`,
    kind: [it.localName, it.className, ground && getComputedStyle(ground).backgroundColor].join(),
    box: [box.x, box.y, box.width, box.height],
    faults,
  };
}"""


def check(
    browser, address: str, kind: str, path: str, looks: tuple[Look, ...] | None = None
) -> list[Finding]:
    """Return the faults of a page's Tab stops."""
    found = []
    for look in looks or (MAIN_LOOKS if kind in MAIN else LOOKS):
        with visit(browser, address + path, look) as page:
            found += [Finding("tab", kind, look.name, said) for said in walk(page)]
    return found


def walk(page) -> list[str]:
    """Return the faults of every stop, from the first to the last."""
    faults, marked = [], {}
    for number in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return faults or ([] if number else ["Tab leads nowhere"])
        if stop["kind"] not in marked:
            # Stops of one kind on one ground are marked alike.
            marked[stop["kind"]] = is_marked(page, stop["box"])
            if not marked[stop["kind"]]:
                stop["faults"].append("shows no focus")
        faults += [f"{stop['name']} {fault}" for fault in stop["faults"]]
    return [*faults, f"more than {MOST_STOPS} Tab stops"]


def is_marked(page, box: list[float]) -> bool:
    """Return whether the focus changes pixels around or on the stop, as many as its edge has."""
    x, y, width, height = box
    size = page.viewport_size
    left, top = max(0, x - 8), max(0, y - 8)
    right, bottom = min(size["width"], x + width + 8), min(size["height"], y + height + 8)
    if right - left < 1 or bottom - top < 1:
        return False
    clip = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    with_focus = page.screenshot(clip=clip)
    # The next Tab goes on from here all the same.
    page.evaluate("document.activeElement.blur()")
    pairs = Counter(zip(pixels(with_focus), pixels(page.screenshot(clip=clip)), strict=True))
    changed = sum(n for pair, n in pairs.items() if contrast(*pair) >= LEAST_CONTRAST)
    # What lies outside the window cannot be counted on.
    return changed >= min(width + height, right - left + bottom - top)


def pixels(png: bytes) -> list[tuple[int, int, int]]:
    """Return the colours of a picture."""
    data = Image.open(BytesIO(png)).convert("RGB").tobytes()
    return list(zip(data[::3], data[1::3], data[2::3], strict=True))


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Return the contrast of two colours after WCAG 2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: tuple[int, int, int]) -> float:
    """Return a colour's relative luminance after WCAG 2."""
    parts = [c / 255 for c in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
