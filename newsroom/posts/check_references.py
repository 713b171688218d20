"""Checks of what posts and registry entries refer to: agencies, themes, posts, links."""

import re
from collections.abc import Iterator
from datetime import datetime

from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.links import LinkMap, resolve
from newsroom.posts.model import DEFAULT_CATEGORY
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.registries import Registries
from newsroom.posts.visibility import is_public, state_in_words
from newsroom.posts.wrong import Wrong
from newsroom.text.dates import day_short
from newsroom.text.nearest import nearest


def check_references(
    post: Announcement, library: Library, links: LinkMap, as_of: datetime
) -> Iterator[Finding]:
    """Yield what a post refers to in vain, or refers to before it is public."""
    for wrong in (*_entries(post, library.registries), *_posts(post, library, links, as_of)):
        yield finding(post.path, wrong)
    yield from check_links(post, library, links, as_of)


def check_links(
    post: Announcement | StaticPage, library: Library, links: LinkMap, as_of: datetime
) -> Iterator[Finding]:
    """Yield the body's links that lead nowhere or to what is not public."""
    for link in post.brief.links:
        place = (link.line, link.column)
        target = resolve(link.href, post, links, library.prefix)
        if target is None:
            near = _near_target(link.href, library)
            yield finding(post.path, Wrong("ND204", place, href=link.href, suggestion=near))
        elif target.post and not is_public(target.post, as_of) and _is_public(post, as_of):
            status = state_in_words(target.post, as_of)
            yield finding(post.path, Wrong("ND205", place, href=link.href, status=status))
        elif target.fragment and not _has_fragment(target.post or target.page, target.fragment):
            yield finding(post.path, Wrong("ND213", place, fragment=target.fragment))


def check_registries(library: Library) -> Iterator[Finding]:
    """Yield agencies whose successors do not exist or go round, and a missing default category."""
    registries = library.registries
    for agency in registries.agencies.values():
        key = f"agencies/{agency.id}"
        place = registries.places[key].get("successor")
        if agency.successor and agency.successor not in registries.known["agencies"]:
            near = nearest(agency.successor, registries.known["agencies"])
            wrong = Wrong("ND215", place, value=agency.successor, suggestion=near)
            yield finding(registries.paths[key], wrong)
        loop = _loop(agency.id, registries)
        if loop:
            yield finding(registries.paths[key], Wrong("ND217", place, loop=" → ".join(loop)))
    if library.posts and DEFAULT_CATEGORY not in registries.known["categories"]:
        path = f"{library.prefix}categories/{DEFAULT_CATEGORY}.yml"
        yield finding(path, Wrong("ND218", value=DEFAULT_CATEGORY))


def _entries(post: Announcement, registries: Registries) -> Iterator[Wrong]:
    facts = post.facts
    cited = [("ND201", "agency", "agencies", one) for one in facts.agency]
    # A category left out is the default one, whose absence is told once for all.
    if facts.category != DEFAULT_CATEGORY:
        cited.append(("ND202", "category", "categories", facts.category))
    cited += [("ND203", "theme", "themes", one) for one in facts.theme]
    for code, key, registry, value in cited:
        if value not in registries.known[registry]:
            near = _near_entry(value, registry, registries)
            yield Wrong(code, _place(post, key, value), value=value, suggestion=near)
        elif registry == "agencies" and value in registries.agencies:
            yield from _ended(post, registries, value)


def _place(post: Announcement, key: str, value: str) -> tuple[int, int] | None:
    """Return where ``value`` stands in the post's list ``key``; only findings ask, so it loads."""
    places = post.load().places
    values = getattr(post.facts, key)
    number = values.index(value) if isinstance(values, tuple) else 0
    return places.get(f"{key}.{number}", places.get(key))


def _ended(post: Announcement, registries: Registries, value: str) -> Iterator[Wrong]:
    agency = registries.agencies[value]
    if agency.valid_to and post.moment.date() > agency.valid_to:
        told = {"until": day_short(agency.valid_to), "successor": agency.successor}
        yield Wrong("ND216", _place(post, "agency", value), value=value, **told)


def _near_entry(value: str, registry: str, registries: Registries) -> str | None:
    """Return the id that staff meant: a mistyped id, or the name instead of the id."""
    near = nearest(value, registries.known[registry])
    if near:
        return near
    entries = getattr(registries, registry)
    names = {name: id for id, entry in entries.items() for name in _names(entry)}
    return names.get(nearest(value, names) or "")


def _names(entry: object) -> list[str]:
    return [name for name in (entry.name, getattr(entry, "short", None)) if name]


def _posts(
    post: Announcement, library: Library, links: LinkMap, as_of: datetime
) -> Iterator[Wrong]:
    facts = post.facts
    cited = [("translation_of", "Bản dịch của", facts.translation_of)]
    if facts.withdrawn:
        cited.append(("withdrawn.replaced_by", "Thay bằng", facts.withdrawn.replaced_by))
    for key, label, value in cited:
        if not value:
            continue
        place = post.load().places.get(key)
        other = links.by_id.get(value)
        if value not in library.post_ids:
            near = nearest(value, library.post_ids)
            yield Wrong("ND206", place, label=label, value=value, suggestion=near)
        elif other and is_public(post, as_of) and not is_public(other, as_of):
            yield Wrong("ND208", place, label=label, value=value)
        elif other and key == "translation_of" and other.facts.lang == facts.lang:
            yield Wrong("ND207", place, value=value, lang=facts.lang)


def _near_target(href: str, library: Library) -> str | None:
    name = href.split("#")[0].removesuffix("/index.md").removesuffix(".md").rstrip("/")
    near = nearest(name.rpartition("/")[2], library.post_ids)
    return f"../{near}/index.md" if near else None


def _is_public(post: Announcement | StaticPage, as_of: datetime) -> bool:
    return isinstance(post, StaticPage) or is_public(post, as_of)


def _has_fragment(target: Announcement | StaticPage | None, fragment: str) -> bool:
    if target is None or re.fullmatch(r"hinh-\d+", fragment):
        return True
    return fragment in target.brief.anchors


def _loop(start: str, registries: Registries) -> list[str] | None:
    seen = [start]
    while True:
        agency = registries.agencies.get(seen[-1])
        if agency is None or agency.successor is None:
            return None
        seen.append(agency.successor)
        if agency.successor == start:
            return seen
        if len(seen) > len(set(seen)):
            return None
