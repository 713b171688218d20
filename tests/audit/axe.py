"""Ask axe-core for what would stop a reader with a disability."""

from axe_playwright_python.sync_playwright import Axe

from tests.audit.finding import Finding
from tests.audit.looks import ALL_LOOKS, Look
from tests.audit.visit import visit, wear

OUTCOMES = ("violations", "incomplete")
# What axe cannot decide and a person has: rule, part of the selector, part of axe's sentence, why.
EXPLAINED = (
    ("color-contrast", "tr:nth-child(", "obscured", "a cell out of view in a table that scrolls"),
    ("color-contrast", "tr:nth-child(", "too short", "a cell of one digit, coloured as the others"),
    ("color-contrast", "th", "gradient", "a table's shade is --shade: tests/theme/test_css.py"),
)


def check(browser, address: str, kind: str, path: str, looks: tuple[Look, ...] = ALL_LOOKS):
    """Return the findings of a page; it is loaded once with script and once without."""
    found: list[Finding] = []
    for script in (True, False):
        worn = [look for look in looks if look.script is script]
        if not worn:
            continue
        with visit(browser, address + path, worn[0]) as page:
            for look in worn:
                wear(page, look)
                found += [Finding("axe", kind, look.name, said) for said in faults(page, look)]
    return found


def faults(page, look: Look) -> list[str]:
    """Return axe's violations on an open page, with all that it leaves to review unexplained."""
    results = Axe().run(page, options=options(look)).response
    return [
        f"{outcome} {rule['id']}: {target(node)} {reason(node)}"
        for outcome in OUTCOMES
        for rule in results[outcome]
        for node in rule["nodes"]
        if outcome == "violations" or not explained(rule["id"], node)
    ]


def options(look: Look) -> dict:
    """Return what axe is asked for under a look."""
    rules = {
        # WCAG 2.2 AA, which axe leaves off by default.
        "target-size": {"enabled": True},
        # Forced colours are the reader's own; axe reads the stylesheet's, which are not painted.
        "color-contrast": {"enabled": not look.forced},
    }
    return {"resultTypes": list(OUTCOMES), "rules": rules}


def reason(node: dict) -> str:
    """Return axe's first sentence about an element."""
    checks = node["any"] + node["all"] + node["none"]
    return checks[0]["message"] if checks else ""


def target(node: dict) -> str:
    """Return the selector of an element that axe names."""
    return " ".join(node["target"])


def explained(rule: str, node: dict) -> bool:
    """Return whether a person has judged what axe leaves open here."""
    return any(
        rule == known and part in target(node) and said in reason(node)
        for known, part, said, _ in EXPLAINED
    )
