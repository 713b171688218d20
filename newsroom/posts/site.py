"""The public content as of a moment: sorted lists, taxonomies, neighbours."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from newsroom.posts.announcement import Agency, Category, Theme
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.registries import Registries
from newsroom.posts.visibility import is_public
from newsroom.text.order import sort_key


@dataclass(frozen=True, slots=True)
class Site:
    """What readers may see at ``as_of``.

    ``everything`` holds every public post, newest first; ``posts`` leaves out translations, which
    readers reach from the post they translate. The taxonomies map an id to its posts, newest first;
    ``years`` and ``months`` do so for "2023" and "2023-09", ``by_desk`` for a lead agency with a
    category. ``places`` tells where in its theme's or desk's list a post stands.
    """

    as_of: datetime
    everything: tuple[Announcement, ...]
    posts: tuple[Announcement, ...]
    pages: tuple[StaticPage, ...]
    registries: Registries
    by_agency: Mapping[str, tuple[Announcement, ...]]
    by_category: Mapping[str, tuple[Announcement, ...]]
    by_theme: Mapping[str, tuple[Announcement, ...]]
    by_desk: Mapping[tuple[str, str], tuple[Announcement, ...]]
    places: Mapping[tuple[object, str], int]
    years: Mapping[str, tuple[Announcement, ...]]
    months: Mapping[str, tuple[Announcement, ...]]
    neighbours: Mapping[str, tuple[Announcement | None, Announcement | None]]
    translations: Mapping[str, tuple[Announcement, ...]]

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """The agencies in Vietnamese order of their names."""
        return _by_name(self.registries.agencies.values())

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories in Vietnamese order of their names."""
        return _by_name(self.registries.categories.values())

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes, the latest to begin first, those without dates last."""
        themes = _by_name(self.registries.themes.values())
        return tuple(sorted(themes, key=lambda theme: theme.starts or date.min, reverse=True))

    def is_empty_agency(self, agency: str) -> bool:
        """Tell whether an agency has no public post."""
        return not self.by_agency.get(agency)


def build_site(library: Library, as_of: datetime) -> Site:
    """Return the site that ``library`` makes at ``as_of``."""
    public = [post for post in library.posts if is_public(post, as_of)]
    public.sort(key=_newest_first, reverse=True)
    ids = {post.id for post in public}
    posts = tuple(post for post in public if post.facts.translation_of not in ids)
    by_theme = _group(posts, lambda post: post.facts.theme)
    by_desk = _group(posts, lambda post: ((post.facts.agency[0], post.facts.category),))
    return Site(
        as_of=as_of,
        everything=tuple(public),
        posts=posts,
        pages=library.pages,
        registries=library.registries,
        by_agency=_group(posts, lambda post: post.facts.agency),
        by_category=_group(posts, lambda post: (post.facts.category,)),
        by_theme=by_theme,
        by_desk=by_desk,
        places={
            (key, post.id): place
            for groups in (by_theme, by_desk)
            for key, group in groups.items()
            for place, post in enumerate(group)
        },
        years=_group(posts, lambda post: (f"{post.day:%Y}",)),
        months=_group(posts, lambda post: (f"{post.day:%Y-%m}",)),
        neighbours=_neighbours(posts),
        translations=_translations(public, ids),
    )


def _newest_first(post: Announcement) -> tuple[datetime, str]:
    return post.moment, post.id


def _group(posts: Iterable[Announcement], keys) -> dict[str, tuple[Announcement, ...]]:
    groups: dict[str, list[Announcement]] = defaultdict(list)
    for post in posts:
        for key in keys(post):
            groups[key].append(post)
    return {key: tuple(group) for key, group in groups.items()}


def _neighbours(posts: tuple[Announcement, ...]):
    """Return (newer, older) of each post in the site's order."""
    around = (None, *posts, None)
    return {post.id: (around[number], around[number + 2]) for number, post in enumerate(posts)}


def _translations(public: list[Announcement], ids: set[str]):
    """Return for each post the other posts that hold the same text in another language."""
    families: dict[str, list[Announcement]] = defaultdict(list)
    for post in public:
        root = post.facts.translation_of if post.facts.translation_of in ids else post.id
        families[root].append(post)
    return {
        post.id: tuple(other for other in family if other is not post)
        for family in families.values()
        if len(family) > 1
        for post in family
    }


def _by_name(entries):
    return tuple(sorted(entries, key=lambda entry: (sort_key(entry.name), entry.id)))
