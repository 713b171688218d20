"""How long an edit takes to be seen: `serve` runs, a post is saved, the page is asked for.

    python bench/serving.py --posts 1000 [--edits 9] [--folder F]

Prints the median, least and most milliseconds from the save until the served page has the new text.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.newsroom_site import NEWSROOM
from bench.posts import Plan
from bench.sites import ROOT, environment, write_site

SERVE = "from newsroom.run import serve; raise SystemExit(serve(8765))"
PATIENCE = 600.0


def main(words: Sequence[str]) -> int:
    """Serve a site, edit a post again and again, print how long each edit took to be seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--edits", type=int, default=9)
    parser.add_argument("--folder", type=Path, default=ROOT / ".newsroom" / "bench" / "serving")
    options = parser.parse_args(words)
    folder = options.folder.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    write_site(NEWSROOM, folder, Plan(options.posts, 0, 1), folder.parent / "photos")
    server = subprocess.Popen(
        [sys.executable, "-u", "-c", SERVE], cwd=folder, env=environment(), stdout=subprocess.PIPE
    )
    try:
        origin = _origin(server)
        times = [_seen(folder, origin, number) for number in range(options.edits)]
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)
    told = {"posts": options.posts, "edits": len(times), "median ms": round(median(times))}
    print(json.dumps(told | {"least": round(min(times)), "most": round(max(times))}))
    return 0


def _origin(server: subprocess.Popen) -> str:
    for line in server.stdout:
        found = re.search(rb"http://[\d.]+:\d+/", line)
        if found:
            return found[0].decode()
    raise SystemExit("serve did not start")


def _seen(folder: Path, origin: str, number: int) -> float:
    """Save a post with a word of its own and return after how many ms its page has it."""
    files = sorted((folder / "content/news").glob("*/*.md"))
    path = files[len(files) // 2 + number]
    word = f"chinhsua{number}x{os.getpid()}"
    year, month, _, slug = path.stem.split("-", 3)
    address = f"{origin}thong-bao/{year}/{month}/{slug}/"
    time.sleep(2.5)  # as a writer would between two saves
    text = path.read_text("utf-8")
    began = time.perf_counter()
    path.write_text(f"{text}\n{word}\n", "utf-8", newline="\n")
    while time.perf_counter() - began < PATIENCE:
        with urllib.request.urlopen(address) as answer:
            if word.encode() in answer.read():
                return (time.perf_counter() - began) * 1000
        time.sleep(0.01)
    raise SystemExit(f"{address} never showed the edit")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
