"""The command that holds what runs measured against what the generator aims at."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# Run as a file, Python looks for modules beside it and not in the checkout.
sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.newsroom_site import NEWSROOM
from bench.record import Record, read_record
from bench.table import markdown

OURS = NEWSROOM.name
_HEAD = ("aim", "of", "measured", "bound", "reached")
_UNITS = {"cpu": "s CPU", "wall": "s wall", "peak": "MB peak", "written": "files written"}

# What the runs at hand say about a bound; None when they say nothing.
_Reading = Callable[[Sequence[Record]], float | None]


@dataclass(frozen=True, slots=True)
class Bound:
    """One number that an aim sets: what is read from the runs is at most ``most``."""

    aim: int
    of: str
    unit: str
    most: float
    reading: _Reading


def main(words: Sequence[str]) -> int:
    """Print the table of the runs in the files ``words``; return 1 for an aim missed, else 0."""
    parser = argparse.ArgumentParser(description="Hold runs against the aims; see bench/README.md.")
    parser.add_argument("files", type=Path, nargs="+", help="what run.py --json wrote")
    records = [read_record(path) for path in parser.parse_args(words).files]
    measured = [(bound, bound.reading(records)) for bound in BOUNDS]
    print(markdown(_HEAD, [_row(*one) for one in measured], texts=2), end="")
    return int(any(value is not None and value > bound.most for bound, value in measured))


def _row(bound: Bound, value: float | None) -> list[str]:
    most = f"≤ {bound.most:g} {bound.unit}"
    if value is None:
        return [str(bound.aim), bound.of, "not measured", most, ""]
    return [str(bound.aim), bound.of, f"{value:.3g}", most, "yes" if value <= bound.most else "no"]


def _cost(posts: int, step: str, maker: str, measure: str, photos: int = 0) -> _Reading:
    """Return what reads one number of the last run of ``posts`` and ``photos`` that has it."""

    def reading(records: Sequence[Record]) -> float | None:
        runs = (run for run in records if (run.posts, run.photos) == (posts, photos))
        found = [run.builds[step, maker][measure] for run in runs if (step, maker) in run.builds]
        return found[-1] if found else None

    return reading


def _against(posts: int, step: str, maker: str, measure: str, photos: int = 0) -> _Reading:
    """Return what divides our number by another generator's: both of the last run with both."""

    def reading(records: Sequence[Record]) -> float | None:
        both = {(step, OURS), (step, maker)}
        runs = [run for run in records if (run.posts, run.photos) == (posts, photos)]
        found = [run.builds for run in runs if both <= run.builds.keys()]
        return found[-1][step, OURS][measure] / found[-1][step, maker][measure] if found else None

    return reading


def _growth(few: int, many: int, step: str, measure: str) -> _Reading:
    """Return what divides our number for ``many`` posts by that for ``few``."""

    def reading(records: Sequence[Record]) -> float | None:
        less, more = (_cost(posts, step, OURS, measure)(records) for posts in (few, many))
        return more / less if less and more else None

    return reading


def _unclean(records: Sequence[Record]) -> float | None:
    steps = [names for run in records for names in run.unclean.values()]
    return float(sum(map(len, steps))) if steps else None


def _ours(aim: int, posts: int, step: str, measure: str, most: float) -> Bound:
    reading = _cost(posts, step, OURS, measure)
    return Bound(aim, f"{step}, {_posts(posts)}", _UNITS[measure], most, reading)


def _ratio(aim: int, posts: int, step: str, maker: str, measure: str, most: float) -> Bound:
    reading = _against(posts, step, maker, measure)
    return Bound(aim, f"{step}, {_posts(posts)}", f"× {maker}'s {measure}", most, reading)


def _posts(posts: int) -> str:
    return f"{posts:,} posts"


def _one_post() -> Iterator[Bound]:
    for step in ("edit", "retitle", "remove"):
        yield _ours(2, 10_000, step, "cpu", 1.0)
        yield _ratio(2, 10_000, step, "hugo", "cpu", 0.05)


BOUNDS = (
    _ratio(1, 10_000, "cold", "hugo", "cpu", 0.9),
    _ratio(1, 10_000, "cold", "pelican", "cpu", 0.28),
    _ratio(1, 10_000, "cold", "hugo", "wall", 0.9),
    *_one_post(),
    _ours(2, 10_000, "warm", "cpu", 0.6),
    _ours(3, 50_000, "edit", "cpu", 2.5),
    _ratio(3, 50_000, "edit", "hugo", "cpu", 0.02),
    _ours(3, 50_000, "edit", "peak", 500),
    _ours(4, 10_000, "add", "cpu", 1.2),
    _ours(4, 10_000, "add", "written", 40),
    Bound(5, "all steps of all runs", "files unlike a clean build's", 0, _unclean),
    _ours(6, 10_000, "fresh-clone", "cpu", 2.0),
    _ours(6, 10_000, "fresh-runner", "cpu", 6.0),
    Bound(7, "cold", "× CPU, 50,000 ÷ 10,000", 5.3, _growth(10_000, 50_000, "cold", "cpu")),
    _ours(7, 10_000, "cold", "peak", 300),
    _ours(7, 50_000, "cold", "peak", 1000),
    Bound(8, "80 photos", "× sharp's cpu", 0.8, _against(0, "cold", "sharp", "cpu", 80)),
    Bound(8, "80 photos", "× hugo's cpu", 0.22, _against(0, "cold", "hugo", "cpu", 80)),
    Bound(8, "80 photos, warm", "s wall", 0.7, _cost(0, "warm", OURS, "wall", 80)),
    _ours(9, 20, "warm", "cpu", 0.9),
)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
