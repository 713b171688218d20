"""The command that only writes a site of the benchmark, to look at or to build by hand."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

# Run as a file, Python looks for modules beside it and not in the checkout.
sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.eleventy_site import ELEVENTY
from bench.hugo_site import HUGO
from bench.newsroom_site import NEWSROOM
from bench.pelican_site import PELICAN
from bench.posts import Plan
from bench.sites import write_site

MAKERS = {maker.name: maker for maker in (NEWSROOM, HUGO, PELICAN, ELEVENTY)}


def main(words: Sequence[str]) -> int:
    """Write the site that ``words`` describe; return 1 when its folder exists, else 0."""
    options = _options().parse_args(words)
    if options.folder.exists():
        print(f"{options.folder} exists already.", file=sys.stderr)
        return 1
    plan = Plan(options.posts, options.photos, options.seed)
    stock = options.folder.with_name(f"{options.folder.name}-photos")
    write_site(MAKERS[options.site], options.folder, plan, stock)
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Write a site; see bench/README.md.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--site", choices=MAKERS, default="newsroom")
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--photos", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
