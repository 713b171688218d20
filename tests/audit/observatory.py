"""What Mozilla's HTTP Observatory would say of an answer: its score, by its rules.

Rules and modifiers: developer.mozilla.org/en-US/observatory/docs/tests_and_scoring, and the grader
of github.com/mdn/mdn-http-observatory (``src/grader/charts.js``, ``src/analyzer/tests``). Each
test begins at its best result and says what lowers it; bonuses count from 90 points on.
"""

import re
from collections.abc import Mapping

from bs4 import BeautifulSoup

LEAST_FOR_BONUS, BEST_GRADE = 90, 100
_BROAD = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
_INLINE = {"'unsafe-inline'", "data:"}
_HALF_A_YEAR = 15768000
_PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}


def score(headers: Mapping[str, str], page: str) -> int:
    """Return the score of a page over HTTPS; ``headers`` by lower-case name. 100 is A+."""
    modifiers = [
        _policy(headers),
        _referrer(headers),
        _transport(headers),
        _framing(headers),
        _resource(headers),
        _scripts(page),
        0 if headers.get("x-content-type-options", "").strip().lower() == "nosniff" else -5,
        -20 if "set-cookie" in headers else 0,
        -50 if "access-control-allow-credentials" in headers else 0,
    ]
    plain = max(0, BEST_GRADE + sum(one for one in modifiers if one < 0))
    bonus = sum(one for one in modifiers if one > 0)
    return plain + bonus if plain >= LEAST_FOR_BONUS else plain


def _policy(headers: Mapping[str, str]) -> int:
    found = directives(headers)
    if not found:
        return -25
    default = found.get("default-src", {"*"})
    script, style, objects = (
        found.get(f"{one}-src", default) for one in ("script", "style", "object")
    )
    passive = found.get("img-src", default) | found.get("media-src", default)
    active = {one for name, sources in found.items() for one in sources
              if name not in ("img-src", "media-src")}  # fmt: skip
    if script & (_BROAD | _INLINE) or objects & _BROAD:
        return -20
    if any(one.startswith(("http:", "ftp:")) for one in active):
        return -20
    if "'unsafe-eval'" in script | style:
        return -10
    if any(one.startswith(("http:", "ftp:")) for one in passive):
        return -10
    if style & (_BROAD | _INLINE):
        return 0
    return 10 if found.get("default-src") == {"'none'"} else 5


def directives(headers: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the directives of the Content-Security-Policy with their sources."""
    parts = (one.split() for one in headers.get("content-security-policy", "").split(";"))
    return {part[0].lower(): set(part[1:]) for part in parts if part}


def _referrer(headers: Mapping[str, str]) -> int:
    said = headers.get("referrer-policy")
    if said is None:
        return 0
    return 5 if said.split(",")[-1].strip() in _PRIVATE else -5


def _transport(headers: Mapping[str, str]) -> int:
    age = re.search(r"max-age=(\d+)", headers.get("strict-transport-security", ""))
    if not age:
        return -20
    return 0 if int(age[1]) >= _HALF_A_YEAR else -10


def _framing(headers: Mapping[str, str]) -> int:
    ancestors = directives(headers).get("frame-ancestors")
    if ancestors and not ancestors & _BROAD:
        return 5
    return 0 if headers.get("x-frame-options", "").upper() in ("DENY", "SAMEORIGIN") else -20


def _resource(headers: Mapping[str, str]) -> int:
    known = {None: 0, "cross-origin": 0, "same-origin": 10, "same-site": 10}
    return known.get(headers.get("cross-origin-resource-policy"), -5)


def _scripts(page: str) -> int:
    """Judge the page's scripts: those of other hosts need integrity, those of the site do not."""
    scripts = BeautifulSoup(page, "html.parser").find_all("script", src=True)
    elsewhere = [one for one in scripts if re.match(r"(?:https?:)?//", one["src"])]
    unsafe = [one for one in elsewhere if not one["src"].startswith("https:")]
    bare = [one for one in scripts if not one.get("integrity")]
    if unsafe:
        return -50 if set(map(id, unsafe)) & set(map(id, bare)) else -20
    if any(one in bare for one in elsewhere):
        return -5
    return 0 if bare or not scripts else 5
