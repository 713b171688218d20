"""The traces that a build leaves, kept by month: those of a month that stayed as it was are neither
read nor written again.
"""

import marshal
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.ledger import Ledger, digest_of_bytes
from newsroom.pages.traces import Changes, Trace, changes_between
from newsroom.posts.links import LinkMap
from newsroom.posts.site import Site
from newsroom.state import State

# The traces of a month's posts by their id.
Month = dict[str, Trace]


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
            self.state.put_traces(self.place, month, _plain(self.months.get(month, {})))

    def _differing(self) -> list[str]:
        every = sorted(self.before.keys() | self.digests.keys())
        return [month for month in every if self.before.get(month) != self.digests.get(month)]


def kept_traces(
    state: State, place: str, before: Ledger, traces: Mapping[str, Trace]
) -> KeptTraces:
    """Return the ``traces`` that there are now beside those that ``before`` tells of."""
    months: dict[str, Month] = defaultdict(dict)
    for id, trace in traces.items():
        months[id[:7]][id] = trace
    digests = {month: _digest(one) for month, one in months.items()}
    return KeptTraces(state, place, before.months, digests, months)


def _digest(traces: Month) -> bytes:
    """Return what stands for a month's traces; the digest of a post's file stands for its row."""
    told = [
        (id, state, photos, downloads, row.digest, past)
        for id, (state, photos, downloads, row, past) in traces.items()
    ]
    # Version 2 writes equal values as equal bytes, later ones also tell which are one object.
    return digest_of_bytes(marshal.dumps(told, 2))


def _plain(traces: Month) -> Month:
    """Return a month's traces as plain values for ``marshal``."""
    return {id: (*one[:3], tuple(one[3]), one[4]) for id, one in traces.items()}
