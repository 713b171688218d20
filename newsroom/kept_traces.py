"""The traces that a build leaves, kept by month: those of a month that stayed as it was are neither
read nor written again.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.ledger import Ledger
from newsroom.pages.traces import (
    Changes,
    Month,
    Trace,
    by_month,
    changes_between,
    digest_of_month,
    plain_month,
)
from newsroom.posts.links import LinkMap
from newsroom.posts.site import Site
from newsroom.state import State


@dataclass(frozen=True, slots=True)
class KeptTraces:
    """The traces of an output's posts, as the last build left them in the ``state`` and as they
    are.

    ``before`` and ``digests`` stand for each month's ("2023-09") traces, ``months`` are those
    that there are now.
    """

    state: State
    place: str
    before: Mapping[str, bytes]
    digests: Mapping[str, bytes]
    months: Mapping[str, Month]

    def changes(self, site: Site, links: LinkMap) -> Changes:
        """Return what may differ from the last build."""
        old: dict[str, Trace] = {}
        new: dict[str, Trace] = {}
        for month in self._differing():
            if month in self.before:
                old |= self.state.traces(self.place, month)
            new |= self.months.get(month, {})
        return changes_between(old, new, site, links)

    def put(self) -> None:
        """Keep the traces for the next build."""
        for month in self._differing():
            traces = plain_month(self.months.get(month, {}))
            self.state.put_traces(self.place, month, traces)

    def _differing(self) -> list[str]:
        every = sorted(self.before.keys() | self.digests.keys())
        return [month for month in every if self.before.get(month) != self.digests.get(month)]


def kept_traces(
    state: State, place: str, before: Ledger, traces: Mapping[str, Trace]
) -> KeptTraces:
    """Return the ``traces`` that there are now beside those that ``before`` tells of."""
    months = by_month(traces)
    digests = {month: digest_of_month(one) for month, one in months.items()}
    return KeptTraces(state, place, before.months, digests, months)
