"""A post shown as its page will look, in one file for the person who approves it."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader

from newsroom.asked import concerns, name_of
from newsroom.checking import proved
from newsroom.configuration import addresses_of, presses_of, site_values
from newsroom.desk.preview import inlined_css, self_contained
from newsroom.desk.reports import text_report
from newsroom.desk.tool_pages import banner, desk_css
from newsroom.environment import prepare
from newsroom.media.cache import entry_folder
from newsroom.media.sealed import write_atomically
from newsroom.pages.article import article_view
from newsroom.pages.assets import BRAND, STYLESHEET, Asset, read_assets
from newsroom.pages.press import Press
from newsroom.places import content_folder, photo_cache
from newsroom.posts.findings import Finding
from newsroom.posts.links import link_map
from newsroom.posts.model import STATUSES
from newsroom.posts.post import Announcement
from newsroom.posts.site import build_site
from newsroom.proof import Proof
from newsroom.text.dates import clock, day_short
from newsroom.text.instants import as_moment, instant
from newsroom.versions import past_of

FAILED, USAGE = 1, 2
_HERE = ("127.0.0.1", "localhost", "0.0.0.0")


def preview_post(settings: Mapping, path: str, output: str | None) -> int:
    """Write the preview of the post at ``path`` as :func:`newsroom.run.preview` says."""
    root, prefix = content_folder(settings)
    asked = name_of(path, root, prefix)
    with proved(settings) as proof:
        post = post_asked(proof, asked)
        if post is None:
            print(f"Không có bài nào đọc được ở {path}", file=sys.stderr)
            return _told(proof, asked) or USAGE
        findings = [one for one in proof.findings if concerns(one.path, (asked, post.path))]
        try:
            page = _page(settings, proof, post, findings)
        except (KeyError, IndexError):  # an agency, a photo or a category that is not there
            print(text_report(findings, "vi"), end="")
            print("Chưa xem trước được: hãy sửa các lỗi trên đã.")
            return FAILED
    target = Path(output or f"{post.id}.html")
    write_atomically(target, page.encode("utf-8"))
    print(f"Đã ghi {target} ({len(page.encode()) / 1e6:.1f} MB): mở bằng trình duyệt, hoặc gửi đi.")
    return 0


def post_asked(proof: Proof, asked: str) -> Announcement | None:
    """Return the one post that a name in findings asks for, be it the folder's or the file's."""
    found = [one for one in proof.library.posts if concerns(one.path, (asked,))]
    found = found or [one for one in proof.library.posts if one.id == asked.rpartition("/")[2]]
    return found[0] if len(found) == 1 else None


def _told(proof: Proof, asked: str) -> int:
    """Print the findings of a file that gives no post; return 1 if there are any, else 0."""
    found = [one for one in proof.findings if asked and concerns(one.path, (asked,))]
    print(text_report(found, "vi"), end="")
    return FAILED if found else 0


def _page(settings: Mapping, proof: Proof, post: Announcement, findings: list[Finding]) -> str:
    void = any(one.code == "ND235" for one in findings)
    is_approved = post.row.approval is not None and not void
    about = _about(post, proof, is_approved)
    press, post = _press(settings, proof, post)
    assets = read_assets(Path(settings["THEME"]) / "static")
    folders = (*settings.get("THEME_TEMPLATES_OVERRIDES", ()), f"{settings['THEME']}/templates")
    options = settings["JINJA_ENVIRONMENT"]
    env = prepare(Environment(loader=FileSystemLoader(folders), **options), press.lang)
    env.filters.update(settings.get("JINJA_FILTERS", {}))
    page = env.get_template("article.html").render(
        view=article_view(post, press), site=site_values(settings, press, assets)
    )
    host = urlsplit(press.origin).hostname
    return self_contained(
        page,
        _style(assets),
        banner(findings, about, is_approved),
        _fetch(settings, proof, press, assets),
        None if host in _HERE else press.origin,
    )


def _press(settings: Mapping, proof: Proof, post: Announcement) -> tuple[Press, Announcement]:
    """Return the press of a site on which the post is public, and the post there."""
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


def _style(assets: tuple[Asset, ...]) -> str:
    """Return all style with its fonts inside."""
    files = {asset.address.rpartition("/")[2]: asset.data for asset in assets}
    sheets = [one.data.decode() for one in assets if one.name in (STYLESHEET, BRAND)]
    return inlined_css("\n".join((*sheets, desk_css())), files)


def _fetch(
    settings: Mapping, proof: Proof, press: Press, assets: tuple[Asset, ...]
) -> Callable[[str], bytes | None]:
    """Return what gives the bytes at an address of the site: renditions of photos, assets."""
    cache = photo_cache(settings)
    known = {press.href(asset.address): asset.data for asset in assets}
    photos = {
        press.href(press.photo_folder + one.name): entry_folder(cache, photo.digest) / one.name
        for photo in proof.photos.values()
        for one in photo.renditions
    }

    def fetch(address: str) -> bytes | None:
        return photos[address].read_bytes() if address in photos else known.get(address)

    return fetch


def _about(post: Announcement, proof: Proof, is_approved: bool) -> str:
    """Return what the person who approves should know of the preview."""
    facts = post.facts
    told = f"Trạng thái: {STATUSES[facts.status][0]}"
    if post.row.opens is not None and post.row.opens > instant(proof.as_of):
        told += f", hẹn đăng {_at(as_moment(facts.publish_at or facts.date))}"
    if is_approved:
        who, when = facts.approved_by or "Có người", facts.approved_at
        told += f". {who} duyệt lúc {_at(when)}" if when else f". {who} đã duyệt"
    return f"{told}. Bản này làm lúc {_at(proof.as_of)} từ {post.path}."


def _at(moment: datetime) -> str:
    return f"{clock(moment)} ngày {day_short(moment)}"
