"""The article page of any post as it would stand on the site, whether readers may see it or not."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader

from newsroom.configuration import addresses_of, presses_of, site_values
from newsroom.environment import prepare
from newsroom.media.cache import entry_folder
from newsroom.pages.article import article_view
from newsroom.pages.assets import Asset, read_assets
from newsroom.pages.press import Press
from newsroom.pages.related import related_posts
from newsroom.places import photo_cache, template_cache
from newsroom.posts.files import File
from newsroom.posts.links import link_map
from newsroom.posts.post import Announcement, photos_of
from newsroom.posts.site import build_site
from newsroom.proof import Proof, recipe_of
from newsroom.text.instants import instant
from newsroom.versions import past_of

_STAND_IN = Path(__file__).parent / "desk/templates/chua-co-anh.png"


@dataclass(frozen=True, slots=True)
class Looks:
    """The theme as it was read: its static files, its templates by the language of a page."""

    assets: tuple[Asset, ...]
    environments: dict[str, Environment] = field(default_factory=dict)


def read_looks(settings: Mapping) -> Looks:
    """Return the theme that ``settings`` name; raises FileNotFoundError as ``read_assets`` does."""
    return Looks(read_assets(Path(settings["THEME"]) / "static"))


def as_public(settings: Mapping, proof: Proof, post: Announcement) -> tuple[Press, Announcement]:
    """Return the press of a site on which ``post`` is public, and the post there."""
    now = instant(proof.as_of)
    opens = min(now, post.row.opens or now)
    shown = Announcement(post.row._replace(opens=opens), post.path, post.files, post.shelf)
    posts = tuple(shown if one is post else one for one in proof.library.posts)
    library = replace(proof.library, posts=posts)
    site = build_site(library, proof.as_of)
    links = link_map(library, addresses_of(settings), proof.as_of)
    past = past_of(proof.library, settings, None, None)
    presses = presses_of(settings, site, links, proof.photos, past)
    return next(one for one in presses if one.lang == shown.row.lang), shown


def without_gaps(settings: Mapping, proof: Proof, post: Announcement) -> tuple[Proof, Announcement]:
    """Return both as if a picture that says so stood in place of each photo that is not there."""
    named = photos_of(post)
    known = {name: post.files[name] for name in named if name in post.files}
    lacking = [name for name in named if name not in known]
    unread = [one.path for one in known.values() if one.path not in proof.photos]
    if not lacking and not unread:
        return proof, post
    from newsroom.media.darkroom import develop_all

    made, _ = develop_all([_STAND_IN], recipe_of(settings), photo_cache(settings))
    photos = proof.photos | made | {path: made[_STAND_IN] for path in unread}
    stand_in = File(_STAND_IN.name, str(_STAND_IN), _STAND_IN.stat().st_size)
    files = post.files | {name: stand_in for name in lacking}
    shown = Announcement(post.row, post.path, files, post.shelf)
    posts = tuple(shown if one is post else one for one in proof.library.posts)
    return replace(proof, library=replace(proof.library, posts=posts), photos=photos), shown


def article_page(settings: Mapping, looks: Looks, press: Press, post: Announcement) -> str:
    """Return a post's page. Raises KeyError or IndexError for an agency, a category or a photo
    that is not there.
    """
    env = looks.environments.get(press.lang)
    if env is None:
        env = looks.environments[press.lang] = _environment(settings, press.lang)
    site = site_values(settings, press, looks.assets)
    near = press.site.neighbours(post)
    view = article_view(post, press, near, related_posts(post, press.site, near))
    return env.get_template("article.html").render(view=view, site=site)


def photo_files(settings: Mapping, proof: Proof, press: Press) -> dict[str, Path]:
    """Return every developed photo's file by its address on the site."""
    cache = photo_cache(settings)
    return {
        press.href(press.photo_folder + one.name): entry_folder(cache, photo.digest) / one.name
        for photo in proof.photos.values()
        for one in photo.renditions
    }


def _environment(settings: Mapping, lang: str) -> Environment:
    folders = (*settings.get("THEME_TEMPLATES_OVERRIDES", ()), f"{settings['THEME']}/templates")
    options = settings["JINJA_ENVIRONMENT"]
    env = prepare(Environment(loader=FileSystemLoader(folders), **options), lang)
    env.filters.update(settings.get("JINJA_FILTERS", {}))
    env.bytecode_cache = FileSystemBytecodeCache(template_cache(settings, lang))
    return env
