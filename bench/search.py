"""The command that judges the search: what it finds, how many bytes that takes, beside Pagefind."""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# Run as a file, Python looks for modules beside it and not in the checkout.
sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.engine import NODE, ask
from bench.judged import MARKED, PLAIN, Judged, judged, posts_of
from bench.newsroom_site import COMMAND, NEWSROOM, SETTINGS
from bench.pagefind import PAGEFIND, ask_pagefind, index_size, make_index
from bench.posts import Plan
from bench.sites import ROOT, environment, write_site, write_text

FOLDER = ROOT / ".newsroom/bench/search"
# Queries of each rule: the sample has few posts.
EACH = 12
# Queries whose bytes are measured.
WEIGHED = 40


@dataclass(frozen=True, slots=True)
class Score:
    """How a set of queries was answered: shares of first places and of the first five, mean of the
    reciprocal ranks.
    """

    queries: int
    first: float
    five: float
    mrr: float


def score(queries: Sequence[Judged], answers: Sequence[Sequence[str]]) -> Score:
    """Return how well answers, each the addresses of the first ten hits, are what was expected."""
    ranks = [
        next((place for place, one in enumerate(hits, 1) if one in query.expected), None)
        for query, hits in zip(queries, answers, strict=True)
    ]
    count = len(ranks) or 1
    return Score(
        len(ranks),
        sum(rank == 1 for rank in ranks) / count,
        sum(rank is not None and rank <= 5 for rank in ranks) / count,
        sum(1 / rank for rank in ranks if rank) / count,
    )


def main(words: Sequence[str]) -> int:
    """Judge the search of the sites that ``words`` name; return 1 when an aim is missed."""
    options = _options().parse_args(words)
    if NODE is None:
        print("Node is needed to run the search page's script.", file=sys.stderr)
        return 2
    missed = False
    for name in options.sites.split(","):
        output = built(name)
        posts = posts_of(output)
        queries = judged(posts, EACH)
        answers = ask(output, [one.text for one in queries])
        print(f"\n{name}: {len(posts)} posts, {len(queries)} queries")
        found = [one["hits"] for one in answers]
        missed |= _tell("Newsroom", queries, found)
        if options.misses:
            _tell_misses(queries, found)
        if PAGEFIND.exists() and options.pagefind:
            make_index(output)
            _tell("Pagefind", queries, ask_pagefind(output, [one.text for one in queries])[0])
        missed |= _tell_bytes(output, queries, options.pagefind)
    return int(missed)


def _tell(name: str, queries: Sequence[Judged], found: Sequence[Sequence[str]]) -> bool:
    """Print scores; return whether an aim is missed."""
    missed = False
    kinds = [(kind, lambda one, kind=kind: one.marks == kind) for kind in (MARKED, PLAIN)]
    kinds += [
        (f"  {kind}", lambda one, kind=kind: one.kind == kind)
        for kind in dict.fromkeys(one.kind for one in queries)
    ]
    print(f"  {name:34} queries  first   five    MRR")
    for kind, fits in kinds:
        chosen = [place for place, one in enumerate(queries) if fits(one)]
        own = score([queries[at] for at in chosen], [found[at] for at in chosen])
        print(f"    {kind:32} {own.queries:7} {own.first:6.3f} {own.five:6.3f} {own.mrr:6.3f}")
        missed |= own.first < {MARKED: 0.95, PLAIN: 0.9}.get(kind, 0)
    return missed


def _tell_misses(queries: Sequence[Judged], found: Sequence[Sequence[str]]) -> None:
    for query, hits in zip(queries, found, strict=True):
        if not hits or hits[0] not in query.expected:
            place = next((at for at, one in enumerate(hits, 1) if one in query.expected), "–")
            print(f"    missed: {query.kind}: {query.text!r} ({place})")


def _tell_bytes(output: Path, queries: Sequence[Judged], with_pagefind: bool) -> bool:
    """Print the bytes of first visits; return whether one takes more than the aim."""
    step = max(1, len(queries) // WEIGHED)
    texts = [one.text for one in queries[::step]]
    sizes = [one["bytes"] for one in ask(output, texts, measure=True)]
    files = [path for path in (output / "tim").rglob("*") if path.is_file()]
    whole = sum(path.stat().st_size for path in files)
    index = sum(path.stat().st_size for path in files if path.parent.name == "tim")
    print(
        f"  Newsroom: a query loads {median(sizes):,.0f} bytes, at most {max(sizes):,} (Brotli); "
        f"the index has {index:,} bytes, with all texts {whole:,} in {len(files):,} files"
    )
    if PAGEFIND.exists() and with_pagefind:
        _, loaded = ask_pagefind(output, texts, measure=True)
        print(
            f"  Pagefind: a query loads {median(loaded):,.0f} bytes, at most {max(loaded):,}; its "
            f"files have {index_size(output):,} bytes"
        )
    return max(sizes) > 300_000


def built(name: str) -> Path:
    """Build a site, "sample" or so many of the generator's posts; return its output."""
    folder = FOLDER / name
    if name == "sample":
        from tests.sites import build_sample

        folder.mkdir(parents=True, exist_ok=True)
        return build_sample(folder, "pelicanconf.py")
    if not folder.exists():
        write_site(NEWSROOM, folder, Plan(int(name)), folder.with_name("photos"))
        write_text(folder / "pelicanconf.py", f"{SETTINGS}SEARCH = True\n")
    subprocess.run(COMMAND, cwd=folder, env=environment(), check=True, stdout=subprocess.DEVNULL)
    return folder / "output"


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Judge the search; see bench/README.md.")
    parser.add_argument("--sites", default="sample,2000", help='"sample" and numbers of posts')
    parser.add_argument("--misses", action="store_true", help="name the queries not answered first")
    parser.add_argument("--pagefind", action="store_true", help="ask Pagefind the same")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
