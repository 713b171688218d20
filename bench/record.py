"""What a run measured, in a file: by ``run.py`` and ``photos.py``, for ``aims.py``."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from bench.measure import Cost
from bench.sites import write_text
from bench.trial import Outcome, Trial


@dataclass(frozen=True, slots=True)
class Record:
    """One run: ``builds`` says for each step and generator what its builds cost (medians of the
    rounds: seconds, MB) and what they wrote; ``unclean`` for each step which files differ from a
    clean build.
    """

    posts: int
    photos: int
    builds: Mapping[tuple[str, str], Mapping[str, float]]
    unclean: Mapping[str, tuple[str, ...]]


def write_record(path: Path, trial: Trial, outcome: Outcome) -> None:
    """Write all that a run measured."""
    run = asdict(trial.plan) | {
        "rounds": trial.rounds,
        "processors": os.cpu_count(),
        "results": [asdict(result) for result in outcome.results],
        "unclean": outcome.unclean,
        "kinds": {
            maker: {kind: asdict(one) for kind, one in found.items()}
            for maker, found in outcome.kinds.items()
        },
    }
    write_text(path, json.dumps(run, ensure_ascii=False, indent=1) + "\n")


def write_costs(path: Path, photos: int, builds: Mapping[tuple[str, str], Sequence[Cost]]) -> None:
    """Write what developing ``photos`` without any post cost, a cost for each round."""
    results = [
        {"step": step, "maker": maker, "cost": asdict(cost), "files": {"written": 0}}
        for (step, maker), costs in builds.items()
        for cost in costs
    ]
    run = {"posts": 0, "photos": photos, "processors": os.cpu_count(), "results": results}
    write_text(path, json.dumps(run | {"unclean": {}}, indent=1) + "\n")


def read_record(path: Path) -> Record:
    """Read what :func:`write_record` or :func:`write_costs` wrote."""
    run = json.loads(path.read_text("utf-8"))
    rounds: dict[tuple[str, str], list[dict]] = {}
    for result in run["results"]:
        of = result["cost"] | {"written": result["files"]["written"]}
        rounds.setdefault((result["step"], result["maker"]), []).append(of)
    return Record(
        posts=run["posts"],
        photos=run["photos"],
        builds={which: _medians(of) for which, of in rounds.items()},
        unclean={step: tuple(names) for step, names in run["unclean"].items()},
    )


def _medians(rounds: list[dict]) -> dict[str, float]:
    return {measure: median(one[measure] for one in rounds) for measure in rounds[0]}
