"""Weigh what a first visit brings over the wire, against the promise of look and budget."""

from dataclasses import dataclass

from tests.audit.finding import Finding
from tests.audit.looks import Look
from tests.audit.visit import reader

PHOTOS = "/anh/"


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes as sent, heads of the answers included: of page, style and script; of these, script;
    of fonts.
    """

    page: int
    scripts: int
    fonts: int


LIMITS = Weight(page=40_000, scripts=10_000, fonts=50_000)


def check(browser, address: str, kind: str, path: str) -> list[Finding]:
    """Return the budgets that a page breaks."""
    weight = weigh(browser, address, path)
    return [
        Finding("weight", kind, name, f"{getattr(weight, name)} > {getattr(LIMITS, name)} bytes")
        for name in ("page", "scripts", "fonts")
        if getattr(weight, name) > getattr(LIMITS, name)
    ]


def weigh(browser, address: str, path: str) -> Weight:
    """Return the weight of a first visit on a phone, photos left out."""
    sent: list[tuple[str, int]] = []
    with reader(browser, Look(360)) as page:
        answers: list = []
        page.on("response", lambda answer: answers.append(answer))
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        for answer in answers:
            if PHOTOS not in answer.url:
                sizes = answer.request.sizes()
                size = sizes["responseBodySize"] + sizes["responseHeadersSize"]
                sent.append((answer.request.resource_type, size))
    fonts = sum(size for kind, size in sent if kind == "font")
    scripts = sum(size for kind, size in sent if kind == "script")
    return Weight(sum(size for _, size in sent) - fonts, scripts, fonts)
