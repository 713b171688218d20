"""The register of official documents: one page a year, the newest year at the main address."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from newsroom.pages.article_parts import DocumentRow
from newsroom.pages.cards import document_row
from newsroom.pages.heads import head, main_link, main_title
from newsroom.pages.keys import listed_key
from newsroom.pages.page import Page
from newsroom.pages.parts import Choice
from newsroom.pages.press import Press
from newsroom.pages.register_views import DocumentsView
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_withdrawn
from newsroom.text.order import sort_key

# The stylesheet knows as many places of a filter (components/sieve.css).
ISSUERS = 12


class Cited(NamedTuple):
    """A document by its ``mentions``: (post, which of its documents), the newest post first."""

    mentions: tuple[tuple[Announcement, int], ...]

    @property
    def day(self) -> date:
        """Its place in the register: its day, else that of the first post that cites it."""
        days = (post.row.documents[number][0] for post, number in self.mentions)
        issued = next(filter(None, days), 0)
        return date.fromordinal(issued) if issued else self.mentions[-1][0].day


def document_pages(press: Press) -> Iterator[Page | str]:
    """Yield a page for each year with documents; one that says so when there are none."""
    years = _by_year(press)
    names = tuple(years) or ("",)
    for year in names:
        found = years.get(year, ())
        address = press.addresses.documents_of(year if year != names[0] else "")
        if press.changes.touch_list("documents"):
            posts = {post.id: post for one in found for post, _ in one.mentions}
            key = (tuple(listed_key(post, press) for post in posts.values()), names)
            make = partial(_view, address, year, names, found, press)
            yield Page(address, "documents.html", make, key)
        else:
            yield address


def _by_year(press: Press) -> Mapping[str, tuple[Cited, ...]]:
    """Return each year's documents, newest first; what several posts cite stands once."""
    agencies = press.site.registries.agencies
    groups: dict[tuple[str, str], list] = defaultdict(list)
    for post in press.site.posts:
        if post.row.documents and not is_withdrawn(post):
            lead = agencies[post.row.agencies[0]].name
            for place, (_, number, issuer) in enumerate(post.row.documents):
                groups[number, issuer or lead].append((post, place))
    cited = [Cited(tuple(group)) for group in groups.values()]
    dated = sorted([(one.day, one) for one in cited], key=itemgetter(0))
    years: dict[str, list[Cited]] = {}
    for day, one in reversed(dated):
        years.setdefault(str(day.year), []).append(one)
    return {year: tuple(group) for year, group in years.items()}


def _view(
    address: str, year: str, names: tuple[str, ...], found: tuple[Cited, ...], press: Press
) -> DocumentsView:
    rows = tuple(_row(one, press) for one in found)
    issuers = _issuers(rows, press.say("Cơ quan khác"))
    numbers = {choice.text: choice.number for choice in issuers}
    title = main_title(press, "documents")
    first = year == names[0]
    return DocumentsView(
        head=head(
            press,
            address,
            title if first else press.say("%(title)s năm %(year)s", title=title, year=year),
            section=press.addresses.documents,
            crumbs=() if first else (main_link(press, "documents"),),
        ),
        title=title,
        year=year or None,
        years=_years(names, year, press),
        issuers=issuers,
        rows=tuple(row._replace(group=numbers.get(row.issuer, ISSUERS)) for row in rows),
    )


def _row(cited: Cited, press: Press) -> DocumentRow:
    rows = [
        document_row(post.facts.documents[number], post, press, cited=True)
        for post, number in cited.mentions
    ]
    return rows[0]._replace(
        issued=next((row.issued for row in rows if row.issued), None),
        href=next((row.href for row in rows if row.href), None),
        posts=tuple(post for row in rows for post in row.posts),
    )


def _issuers(rows: tuple[DocumentRow, ...], others: str) -> tuple[Choice, ...]:
    """Return the issuers of a page by name, each with its count; none when there is only one.

    ``others`` is what those are called that the filter has no room for.
    """
    counts = Counter(row.issuer for row in rows)
    if len(counts) < 2:
        return ()
    frequent = [name for name, _ in counts.most_common(ISSUERS - 1)]
    entries = [(name, counts[name]) for name in sorted(frequent, key=sort_key)]
    rest = len(rows) - sum(count for _, count in entries)
    if rest:
        entries.append((others, rest))
    numbers = range(1, ISSUERS) if not rest else (*range(1, len(entries)), ISSUERS)
    return tuple(
        Choice(name, f"#loc-{number}", count, number=number)
        for (name, count), number in zip(entries, numbers, strict=False)
    )


def _years(names: tuple[str, ...], year: str, press: Press) -> tuple[Choice, ...]:
    """Return the way to each year, newest first; none when there is only one."""
    if len(names) < 2:
        return ()
    return tuple(
        Choice(
            press.say("Năm %(year)s", year=name),
            press.href(press.addresses.documents_of(name if name != names[0] else "")),
            current=name == year,
        )
        for name in names
    )
