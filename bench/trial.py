"""A run of the benchmark: every generator takes every step in turn, each build is measured."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from bench.measure import Cost, measure
from bench.outputs import differences, rewritten, snapshot
from bench.posts import Plan
from bench.sites import Maker, environment, write_site
from bench.steps import STEPS
from bench.table import Result


@dataclass(frozen=True, slots=True)
class Trial:
    """What to run, and the folder to run it in. The first maker's output must equal a clean one."""

    plan: Plan
    makers: tuple[Maker, ...]
    steps: tuple[str, ...]
    rounds: int
    folder: Path

    def site(self, maker: Maker) -> Path:
        """The folder of a maker's site."""
        return self.folder / "sites" / maker.name


def run(trial: Trial) -> tuple[list[Result], dict[str, list[str]]]:
    """Return all results, and for each step the files that differ from a clean build.

    Each round begins with sites written anew; in a round every step is taken by one generator after
    the other. Clean builds are made and compared in the first round. Raises
    :class:`bench.measure.BuildFailed`.
    """
    remove_sites(trial)
    results: list[Result] = []
    unclean: dict[str, list[str]] = {}
    for number in range(trial.rounds):
        for maker in trial.makers:
            write_site(maker, trial.site(maker), trial.plan, trial.folder / "photos")
            if trial.steps[0] != "cold":
                _build(trial, maker, trial.site(maker))
        for step in trial.steps:
            results += [_take(trial, maker, step) for maker in trial.makers]
            if number == 0:
                unclean[step] = _unlike_clean(trial, trial.makers[0])
    return results, unclean


def remove_sites(trial: Trial) -> None:
    """Remove what :func:`run` leaves."""
    for name in ("sites", "clean"):
        shutil.rmtree(trial.folder / name, ignore_errors=True)


def _take(trial: Trial, maker: Maker, step: str) -> Result:
    site = trial.site(maker)
    STEPS[step](maker, site, trial.plan)
    before = snapshot(site / maker.output)
    cost = _build(trial, maker, site)
    return Result(step, maker.name, cost, rewritten(before, snapshot(site / maker.output)))


def _unlike_clean(trial: Trial, maker: Maker) -> list[str]:
    """Return the files in which a site's output differs from that of a build without a past."""
    site, clean = trial.site(maker), trial.folder / "clean"
    if _differ(site, clean, maker.content):
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(site, clean, ignore=shutil.ignore_patterns(maker.output, *maker.caches))
        _build(trial, maker, clean)
    return _differ(site, clean, maker.output)


def _differ(site: Path, clean: Path, name: str) -> list[str]:
    return differences(snapshot(site / name), snapshot(clean / name))


def _build(trial: Trial, maker: Maker, site: Path) -> Cost:
    return measure(maker.command(), site, environment(), trial.folder / "build.log")
