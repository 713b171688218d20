"""The measurements as a Markdown table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from bench.measure import Cost
from bench.outputs import Rewritten

_HEAD = (
    *("step", "site", "CPU s", "wall s", "peak MB"),
    *("written", "changed", "removed", "of files"),
    *("CPU: ours ÷ it", "wall: ours ÷ it"),
)
_MEASURES = ("cpu", "wall", "peak")


@dataclass(frozen=True, slots=True)
class Result:
    """One measured build."""

    step: str
    maker: str
    cost: Cost
    files: Rewritten


def table(results: Sequence[Result], ours: str) -> str:
    """Return a row for each step and generator: medians of all rounds with least–most.

    The ratios divide the median of ``ours`` by the row's. Files are those of the last round.
    """
    rows = []
    cells = dict.fromkeys((one.step, one.maker) for one in results)
    for step, maker in cells:
        of = [one for one in results if (one.step, one.maker) == (step, maker)]
        base = [one for one in results if (one.step, one.maker) == (step, ours)]
        files = of[-1].files
        counts = (files.written, files.changed, files.removed, files.total)
        measured = [_spread([getattr(one.cost, what) for one in of]) for what in _MEASURES]
        ratios = ["" if maker == ours else _ratio(base, of, what) for what in ("cpu", "wall")]
        rows.append([step, maker, *measured, *map(str, counts), *ratios])
    return markdown(_HEAD, rows, texts=2)


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]], texts: int) -> str:
    """Return a Markdown table; the columns after the first ``texts`` are numbers."""
    line = ["---"] * texts + ["---:"] * (len(head) - texts)
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (head, line, *rows))


def _spread(values: Sequence[float]) -> str:
    text = _shown(median(values))
    return text if len(values) < 2 else f"{text} ({_shown(min(values))}–{_shown(max(values))})"


def _shown(value: float) -> str:
    return f"{value:.2f}" if value < 50 else f"{value:.0f}"


def _ratio(base: Sequence[Result], of: Sequence[Result], what: str) -> str:
    ours, theirs = (median(getattr(one.cost, what) for one in part) for part in (base, of))
    return f"{ours / theirs:.3f}"
