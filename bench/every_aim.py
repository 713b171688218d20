"""The command that measures everything the generator aims at, in one run, and prints the table."""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

# Run as a file, Python looks for modules beside it and not in the checkout.
sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import aims
from bench.sites import ROOT

# The most rounds and the options of run.py for each run. Stock Pelican takes one step only: the
# others are no aim, and take it a quarter of an hour a round.
RUNS: Sequence[tuple[int, str]] = (
    (9, "--posts 20 --steps warm"),
    (9, "--posts 10000 --against hugo"),
    (2, "--posts 10000 --against pelican --steps cold"),
    (1, "--posts 50000 --against hugo --steps cold,edit"),
)
PHOTOS = "--count 80 --small 0"


def main(words: Sequence[str]) -> int:
    """Run everything, print all tables and last that of the aims; return 1 for a failure or an aim
    missed, else 0.

    Nothing is deleted before the end, for builds would be slower after it; it takes 25 GB.
    """
    options = _options().parse_args(words)
    options.folder.mkdir(parents=True, exist_ok=True)
    folder = Path(mkdtemp(prefix="every-aim-", dir=options.folder))
    try:
        files = [_run(number, options.rounds, folder) for number in range(len(RUNS))]
        files.append(_photos(options.rounds, folder))
        print("Every aim, all of one run:\n", flush=True)
        return aims.main([str(file) for file in files])
    except subprocess.CalledProcessError as failure:
        return failure.returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure every aim; see bench/README.md.")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=ROOT / ".newsroom" / "bench")
    return parser


def _run(number: int, rounds: int, folder: Path) -> Path:
    record = folder / f"{number}.json"
    most, words = RUNS[number]
    kept = ("--folder", str(folder / str(number)), "--keep-all", "--json", str(record))
    _call("run.py", *words.split(), "--rounds", str(min(rounds, most)), *kept)
    return record


def _photos(rounds: int, folder: Path) -> Path:
    record = folder / "photos.json"
    place = ("--folder", str(folder / "photos"), "--json", str(record))
    _call("photos.py", *PHOTOS.split(), "--rounds", str(rounds), *place)
    return record


def _call(name: str, *words: str) -> None:
    subprocess.run([sys.executable, str(ROOT / "bench" / name), *words], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
