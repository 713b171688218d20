"""A run of the benchmark: every generator takes every step in turn, each build is measured."""

import compileall
import shutil
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.kinds import Kind, kinds
from bench.measure import Cost, measure
from bench.outputs import differences, rewritten, snapshot
from bench.posts import Plan
from bench.sites import ROOT, Maker, environment, write_site
from bench.steps import STEPS, takes
from bench.table import Result
from bench.trash import empty, throw_away

# Seconds between the writing of the sites and the first build.
REST = 2.5
_SITES = ("sites", "clean")


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

    @property
    def clean(self) -> Path:
        """The folder of the clean build."""
        return self.folder / "clean"

    @property
    def trash(self) -> Path:
        """The folder of what is deleted when all is done."""
        return self.folder / "trash"


@dataclass(frozen=True, slots=True)
class Outcome:
    """All results; for each step the files that differ from a clean build; for each generator the
    files of its output by kind, after the last step.
    """

    results: tuple[Result, ...]
    unclean: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, Mapping[str, Kind]]


def run(trial: Trial) -> Outcome:
    """Measure everything.

    Each round begins with sites written anew; in a round every step is taken by one generator after
    the other. Clean builds are made and compared in the first round. Raises
    :class:`bench.measure.BuildFailed`.
    """
    _put_away_earlier_run(trial)
    # As when the package is installed: otherwise a build would do it, and where Python is told not
    # to write (PYTHONDONTWRITEBYTECODE) every build, for a third of what loading the modules takes.
    compileall.compile_dir(ROOT / "newsroom", quiet=1)
    results: list[Result] = []
    unclean: dict[str, tuple[str, ...]] = {}
    for number in range(trial.rounds):
        for maker in trial.makers:
            throw_away(trial.site(maker), trial.trash)
            write_site(maker, trial.site(maker), trial.plan, trial.folder / "photos")
        # Files that changed only just now are not trusted (newsroom/posts/files.py): let them rest.
        time.sleep(REST)
        if trial.steps[0] != "cold":
            for maker in trial.makers:
                _build(trial, maker, trial.site(maker))
        for step in trial.steps:
            results += [_take(trial, one, step) for one in trial.makers if takes(one, step)]
            if number == 0:
                unclean[step] = tuple(_unlike_clean(trial, trial.makers[0]))
    outputs = {maker.name: kinds(trial.site(maker) / maker.output) for maker in trial.makers}
    return Outcome(tuple(results), unclean, outputs)


def tidy(trial: Trial, keep: bool) -> None:
    """Delete what :func:`run` leaves, or with ``keep`` only what was thrown away."""
    empty(trial.trash)
    if not keep:
        for name in _SITES:
            shutil.rmtree(trial.folder / name, ignore_errors=True)


def _put_away_earlier_run(trial: Trial) -> None:
    if empty(trial.trash):
        print("Deleted what a killed run left: the first builds may be slow.", file=sys.stderr)
    for name in _SITES:
        throw_away(trial.folder / name, trial.trash)


def _take(trial: Trial, maker: Maker, step: str) -> Result:
    site = trial.site(maker)
    STEPS[step](maker, site, trial.plan, trial.trash)
    before = snapshot(site / maker.output)
    cost = _build(trial, maker, site)
    return Result(step, maker.name, cost, rewritten(before, snapshot(site / maker.output)))


def _unlike_clean(trial: Trial, maker: Maker) -> list[str]:
    """Return the files in which a site's output differs from that of a build without a past."""
    site, clean = trial.site(maker), trial.clean
    made = (maker.output, *maker.caches)
    if differences(snapshot(site, without=made), snapshot(clean, without=made)):
        throw_away(clean, trial.trash)
        shutil.copytree(site, clean, ignore=shutil.ignore_patterns(*made))
        _build(trial, maker, clean)
    return differences(snapshot(site / maker.output), snapshot(clean / maker.output))


def _build(trial: Trial, maker: Maker, site: Path) -> Cost:
    return measure(maker.command(), site, environment(), trial.folder / "build.log")
