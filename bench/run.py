"""The benchmark's command: measures builds, prints a table, fails unless incremental = clean."""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

# Run as a file, Python looks for modules beside it and not in the checkout.
sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.eleventy_site import ELEVENTY
from bench.hugo_site import HUGO
from bench.kinds import kinds_table
from bench.measure import BuildFailed
from bench.newsroom_site import NEWSROOM
from bench.pelican_site import PELICAN
from bench.posts import Plan
from bench.record import write_record
from bench.sites import ROOT, Maker
from bench.steps import STEPS
from bench.table import table
from bench.trial import Trial, run, tidy

OTHERS = {maker.name: maker for maker in (HUGO, PELICAN, ELEVENTY)}


def main(words: Sequence[str]) -> int:
    """Run what ``words`` say; return 0, or 1 when an output differs from a clean build's."""
    options = _options().parse_args(words)
    makers = (NEWSROOM, *present(options.against))
    plan = Plan(options.posts, options.photos, options.seed)
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    trial = Trial(plan, makers, options.steps, options.rounds, folder)
    try:
        outcome = run(trial)
    except BuildFailed as failure:
        print(f"A build failed:\n{failure}", file=sys.stderr)
        return 1
    finally:
        if not options.keep_all:
            tidy(trial, options.keep)
    print(f"{_circumstances(trial)}\n\n{table(outcome.results, NEWSROOM.name)}")
    print(f"Files after the last step:\n\n{kinds_table(outcome.kinds)}")
    if options.json:
        write_record(options.json, trial, outcome)
    return _verdict(outcome.unclean)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure builds; see bench/README.md.")
    parser.add_argument("--posts", type=_positive, default=1000)
    parser.add_argument("--photos", type=int, default=0, help="12-megapixel photos in all")
    parser.add_argument("--rounds", type=_positive, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--against", type=_names(OTHERS), default=(), help=",".join(OTHERS))
    parser.add_argument("--steps", type=_names(STEPS), default=tuple(STEPS), help=",".join(STEPS))
    parser.add_argument("--folder", type=Path, default=ROOT / ".newsroom" / "bench")
    parser.add_argument("--json", type=Path, help="a file for what was measured")
    parser.add_argument("--keep", action="store_true", help="leave the sites in the folder")
    parser.add_argument("--keep-all", action="store_true", help="leave what was thrown away, too")
    return parser


def _positive(word: str) -> int:
    if int(word) < 1:
        raise ValueError(word)
    return int(word)


def _names(known: Collection[str]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads names of ``known`` with commas between them."""

    def names(words: str) -> tuple[str, ...]:
        found = tuple(word for word in words.split(",") if word)
        unknown = [word for word in found if word not in known]
        if unknown:
            raise argparse.ArgumentTypeError(f"{unknown[0]} is none of {', '.join(known)}")
        return found

    return names


def present(names: Sequence[str]) -> list[Maker]:
    """Return the generators that this computer has; say why the others are left out."""
    present = []
    for name in names:
        try:
            OTHERS[name].command()
            present.append(OTHERS[name])
        except LookupError as reason:
            print(f"{name} left out: {reason}", file=sys.stderr)
    return present


def _circumstances(trial: Trial) -> str:
    plan = trial.plan
    return (
        f"{plan.posts} posts, {plan.photos} photos, seed {plan.seed}, {trial.rounds} rounds; "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, "
        f"Python {platform.python_version()}."
    )


def _verdict(unclean: Mapping[str, Sequence[str]]) -> int:
    for step, names in unclean.items():
        for name in names[:10]:
            print(f"After {step} this file differs from a clean build's: {name}")
    if any(unclean.values()):
        return 1
    print(f"After {', '.join(unclean)}: equal to a clean build, byte for byte.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
