"""Find what a page asks of other hosts, what its policy forbids and what its console says."""

from tests.audit.finding import Finding
from tests.audit.looks import Look
from tests.audit.visit import EAGER, reader

# Told by the browser itself where a page breaks the Content-Security-Policy it was served with.
LISTEN = """addEventListener('securitypolicyviolation',
  event => console.error(`policy ${event.violatedDirective} ${event.blockedURI}`))"""

# What Chromium says of a request that was under way when its page was left or closed.
LEFT = "net::ERR_ABORTED"


def check(browser, address: str, kind: str, path: str) -> list[Finding]:
    """Return the troubles of a page that loads all its pictures."""
    troubles: list[str] = []
    with reader(browser, Look(1280)) as page:
        page.add_init_script(LISTEN)
        listen(page, address, troubles)
        page.goto(address + path)
        page.evaluate(EAGER)
        page.wait_for_load_state("networkidle")
        return [Finding("policy", kind, "1280", said) for said in troubles]


def listen(page, address: str, troubles: list[str]) -> None:
    """Write into ``troubles`` whatever goes wrong on the page from now on."""
    page.on("console", lambda m: m.type in ("error", "warning") and troubles.append(m.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("requestfailed", lambda r: broken(r) and troubles.append(f"failed {r.url} {r.failure}"))
    page.on("response", lambda r: r.status >= 400 and troubles.append(f"{r.status} {r.url}"))
    page.on("request", lambda r: own(r.url, address) or troubles.append(f"elsewhere {r.url}"))


def broken(request) -> bool:
    """Return whether a failed request is a fault: one that a reader's leaving broke off is none."""
    return request.failure != LEFT


def own(url: str, address: str) -> bool:
    """Return whether a request stays on the site."""
    return url.startswith((address + "/", "data:", "blob:" + address))
