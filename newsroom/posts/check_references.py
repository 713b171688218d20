"""Checks of what posts and registry entries refer to: agencies, themes, posts, links."""

from collections.abc import Iterator
from datetime import datetime

from newsroom.posts.anchors import has_anchor
from newsroom.posts.attachments import is_download, plain_name
from newsroom.posts.check_files import alone
from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.link_hints import better_link
from newsroom.posts.links import LinkMap, Target, resolve
from newsroom.posts.model import DEFAULT_CATEGORY
from newsroom.posts.near_names import near_name
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
        target = resolve(link.href, post, links)
        wrong = _link_wrong(link.href, target, post, library, links, as_of)
        if wrong:
            wrong.place = (link.line, link.column)
            yield finding(post.path, wrong)


def _link_wrong(
    href: str,
    target: Target | None,
    post: Announcement | StaticPage,
    library: Library,
    links: LinkMap,
    as_of: datetime,
) -> Wrong | None:
    if target is None or (target.file and not _is_offered(target, post)):
        return _leads_nowhere(href, post, library, links)
    if target.post and not is_public(target.post, as_of) and _is_public(post, as_of):
        return Wrong("ND205", href=href, status=state_in_words(target.post, as_of))
    if target.address in links.unbuilt and _is_public(post, as_of):
        return Wrong("ND225", href=href)
    owner = target.post or target.page
    if owner and target.fragment:
        brief = owner.brief
        if not has_anchor(target.fragment, brief.anchors, len(brief.shots)):
            return Wrong("ND213", fragment=target.fragment)
    return None


def _leads_nowhere(
    href: str, post: Announcement | StaticPage, library: Library, links: LinkMap
) -> Wrong:
    name = plain_name(href.split("#")[0])
    if is_download(name) and "/" not in name:
        near = near_name(name, post.files)
        return alone(Wrong("ND409", file=name, suggestion=near), post.path)
    return Wrong("ND204", href=href, suggestion=better_link(href, post, links, library))


def _is_offered(target: Target, post: Announcement | StaticPage) -> bool:
    """Tell whether a file is published; one that is linked to in a roundabout way is not."""
    return any(post.files[name] is target.file for name in post.brief.downloads)


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
        if value == post.id:
            yield Wrong("ND227", place, label=label, value=value)
        elif value not in library.post_ids:
            near = nearest(value, library.post_ids)
            yield Wrong("ND206", place, label=label, value=value, suggestion=near)
        elif other and is_public(post, as_of) and not is_public(other, as_of):
            yield Wrong("ND208", place, label=label, value=value)
        elif other and key == "translation_of":
            yield from _translation(post, other, place)


def _translation(
    post: Announcement, original: Announcement, place: tuple[int, int] | None
) -> Iterator[Wrong]:
    """Yield an original that is a translation itself, or is in the translation's language."""
    its_own = original.facts.translation_of
    if its_own:
        better = None if its_own == post.id else its_own
        yield Wrong("ND228", place, value=original.id, other=its_own, suggestion=better)
    elif original.facts.lang == post.facts.lang:
        yield Wrong("ND207", place, value=original.id, lang=post.facts.lang)


def _is_public(post: Announcement | StaticPage, as_of: datetime) -> bool:
    return isinstance(post, StaticPage) or is_public(post, as_of)


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
