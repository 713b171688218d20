"""What several days of answers make of an address: one bad day makes nothing dead."""

from datetime import date, timedelta

from newsroom.posts.link_states import LinkState
from newsroom.release.links.asking import FAILED, GONE, GOOD, Answer

# (failures, days from the first to the last of them): when the server says that nothing is there,
# and when nobody answers, which may be a server under repair or a network in between.
SAID_GONE, UNANSWERED = (3, 7), (5, 30)
# After so many days an address is asked again.
AGAIN_GOOD, AGAIN_FAILING, AGAIN_DEAD = 7, 1, 30
# Of the days of failures the first and so many of the last are kept.
KEPT = 6
_GONE = ("404", "410", "DNS")


def is_due(state: LinkState | None, today: date) -> bool:
    """Tell whether an address should be asked again."""
    if state is None:
        return True
    again = AGAIN_DEAD if state.dead else AGAIN_FAILING if state.failed else AGAIN_GOOD
    return today - state.asked >= timedelta(days=again)


def judged(before: LinkState | None, answer: Answer, today: date) -> LinkState:
    """Return an address's state after an answer.

    A good answer forgets all failures. What is unclear changes nothing but the day.
    """
    if answer.kind == GOOD:
        return LinkState(today, to=answer.to)
    old = before or LinkState(today)
    if answer.kind not in (GONE, FAILED):
        return old._replace(asked=today)
    failed = tuple(dict.fromkeys((*old.failed, today)))
    failed = failed if len(failed) <= KEPT + 1 else (failed[0], *failed[-KEPT:])
    needed, days = SAID_GONE if answer.why in _GONE else UNANSWERED
    dead = old.dead or (len(failed) >= needed and failed[-1] - failed[0] >= timedelta(days=days))
    return LinkState(today, failed, answer.why, dead=dead)
