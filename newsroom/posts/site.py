"""The public content as of a moment: sorted lists, taxonomies, neighbours."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from newsroom.posts.announcement import Agency, Category, Theme
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.redirects import Redirect
from newsroom.posts.registries import Registries
from newsroom.posts.visit_figures import Figures
from newsroom.text.instants import instant
from newsroom.text.order import sort_key
from newsroom.text.words import VIETNAMESE


@dataclass(frozen=True, slots=True)
class Site:
    """What readers may see at ``as_of``.

    ``everything`` holds every public post, newest first; ``posts`` leaves out translations, which
    readers reach from the post they translate. ``agencies`` and ``categories`` are in Vietnamese
    order of their names, of ``themes`` the latest to begin comes first, those without dates come
    last. The taxonomies map an id to its posts, newest first;
    ``years`` and ``months`` do so for "2023" and "2023-09", ``by_desk`` for a lead agency with a
    category.

    ``editions`` hold by language the same site with nothing but that language's posts, translations
    included; there are none for Vietnamese and for a language without a public post.
    ``redirects`` are the old addresses of an imported site, ``gone`` the addresses elsewhere that
    are dead, ``figures`` how often the site was read.
    """

    as_of: datetime
    everything: tuple[Announcement, ...]
    posts: tuple[Announcement, ...]
    pages: tuple[StaticPage, ...]
    registries: Registries
    agencies: tuple[Agency, ...]
    categories: tuple[Category, ...]
    themes: tuple[Theme, ...]
    by_agency: Mapping[str, tuple[Announcement, ...]]
    by_category: Mapping[str, tuple[Announcement, ...]]
    by_theme: Mapping[str, tuple[Announcement, ...]]
    by_desk: Mapping[tuple[str, str], tuple[Announcement, ...]]
    years: Mapping[str, tuple[Announcement, ...]]
    months: Mapping[str, tuple[Announcement, ...]]
    translations: Mapping[str, tuple[Announcement, ...]]
    editions: Mapping[str, "Site"] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    gone: frozenset[str] = frozenset()
    figures: Figures | None = None

    @property
    def now(self) -> int:
        """The instant of ``as_of``."""
        return instant(self.as_of)

    def neighbours(self, post: Announcement) -> tuple[Announcement | None, Announcement | None]:
        """Return the (newer, older) post of a listed one; none for a translation."""
        place = place_in(self.posts, order(post))
        if place == len(self.posts) or self.posts[place] is not post:
            return None, None
        newer = self.posts[place - 1] if place else None
        return newer, self.posts[place + 1] if place + 1 < len(self.posts) else None

    def without_posts(self) -> "Site":
        """Return the site with its static pages and registries alone."""
        return replace(self, everything=(), posts=(), editions={}, **_taxonomies(()))

    def page_translations(self, page: StaticPage) -> tuple[StaticPage, ...]:
        """Return the static pages that hold the same text in another language."""
        root = page.facts.translation_of or page.slug
        return tuple(
            one
            for one in self.pages
            if one.facts.lang != page.facts.lang and root in (one.slug, one.facts.translation_of)
        )


def build_site(library: Library, as_of: datetime) -> Site:
    """Return the site that ``library`` makes at ``as_of``."""
    now = instant(as_of)
    rows = ((post, post.row.opens) for post in library.posts)
    public = [post for post, opens in rows if opens is not None and opens <= now]
    public.sort(key=order, reverse=True)
    ids = {post.id for post in public}
    posts = tuple(post for post in public if post.row.translation_of not in ids)
    site = Site(
        as_of=as_of,
        everything=tuple(public),
        posts=posts,
        pages=library.pages,
        registries=library.registries,
        agencies=_by_name(library.registries.agencies.values()),
        categories=_by_name(library.registries.categories.values()),
        themes=_latest_first(library.registries.themes.values()),
        translations=_translations(public, ids),
        redirects=library.redirects,
        gone=library.gone,
        figures=library.figures,
        **_taxonomies(posts),
    )
    others: dict[str, list[Announcement]] = defaultdict(list)
    for post in public:
        if post.row.lang != VIETNAMESE:
            others[post.row.lang].append(post)
    editions = {
        lang: replace(site, everything=own, posts=own, **_taxonomies(own))
        for lang, own in _fixed(others).items()
    }
    return replace(site, editions=editions)


def _taxonomies(posts: tuple[Announcement, ...]) -> dict[str, Mapping]:
    names = ("by_agency", "by_category", "by_theme", "by_desk", "years", "months")
    groups = tuple(defaultdict(list) for _ in names)
    by_agency, by_category, by_theme, by_desk, years, months = groups
    for post in posts:
        row, id = post.row, post.id
        for agency in row.agencies:
            by_agency[agency].append(post)
        for theme in row.themes:
            by_theme[theme].append(post)
        by_category[row.category].append(post)
        by_desk[row.agencies[0], row.category].append(post)
        years[id[:4]].append(post)
        months[id[:7]].append(post)
    return {name: _fixed(found) for name, found in zip(names, groups, strict=True)}


def order(post: Announcement) -> tuple[int, str]:
    """Return what the site's lists are sorted by, the newest last."""
    return post.row.moment, post.id


def place_in(posts: Sequence[Announcement], key: tuple[int, str]) -> int:
    """Return where in ``posts`` (newest first) a post of that :func:`order` stands or would stand.

    It is the number of newer posts.
    """
    newer, older = 0, len(posts)
    while newer < older:
        middle = (newer + older) // 2
        if order(posts[middle]) > key:
            newer = middle + 1
        else:
            older = middle
    return newer


def _fixed(groups: Mapping[str, list[Announcement]]) -> dict[str, tuple[Announcement, ...]]:
    return {key: tuple(group) for key, group in groups.items()}


def _translations(public: list[Announcement], ids: set[str]):
    """Return for each post the other posts that hold the same text in another language."""
    families: dict[str, list[Announcement]] = defaultdict(list)
    for post in public:
        if post.row.translation_of in ids:
            families[post.row.translation_of].append(post)
    for root in [post for post in public if post.id in families]:
        families[root.id].append(root)
        families[root.id].sort(key=order, reverse=True)
    return {
        post.id: tuple(other for other in family if other is not post)
        for family in families.values()
        if len(family) > 1
        for post in family
    }


def _by_name(entries):
    return tuple(sorted(entries, key=lambda entry: (sort_key(entry.name), entry.id)))


def _latest_first(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    return tuple(sorted(_by_name(themes), key=lambda one: one.starts or date.min, reverse=True))
