"""Let Lighthouse score the main page kinds on its slow phone."""

import json
import os
import shutil
import subprocess

from tests import browser as chromium
from tests.audit.finding import Finding
from tests.audit.tools import Missing, installed

LEAST = 99
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def check(program: str, address: str, kind: str, path: str) -> list[Finding]:
    """Return the scores that are too low. Raises :class:`Missing`."""
    scores = score(program, address + path)
    print(f"  lighthouse {kind}: {scores}", flush=True)
    return [
        Finding("lighthouse", kind, "phone", f"{name} {points} < {LEAST}")
        for name, points in scores.items()
        if points < LEAST
    ]


def score(program: str, url: str) -> dict[str, int]:
    """Return the points of 100 in each category."""
    node = shutil.which("node")
    if node is None:
        raise Missing("node is not here")
    cli = installed("lighthouse") / "lighthouse/cli/index.js"
    flags = " ".join(["--headless=new", *chromium.arguments()])
    words = [node, str(cli), url, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    words += [f"--only-categories={','.join(CATEGORIES)}"]
    environment = os.environ | {"CHROME_PATH": program}
    done = subprocess.run(words, capture_output=True, env=environment, check=True)
    categories = json.loads(done.stdout)["categories"]
    return {name: round(100 * categories[name]["score"]) for name in CATEGORIES}
