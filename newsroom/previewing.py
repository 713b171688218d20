"""A post shown as its page will look, in one file for the person who approves it."""

import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.asked import concerns, name_of
from newsroom.checking import proved
from newsroom.desk.preview import inlined_css, self_contained
from newsroom.desk.reports import text_report
from newsroom.desk.tool_pages import APPROVED, MARK, banner, desk_css
from newsroom.media.sealed import write_atomically
from newsroom.pages.assets import BRAND, STYLESHEET, Asset
from newsroom.pages.press import Press
from newsroom.places import content_folder
from newsroom.posts.findings import Finding
from newsroom.posts.model import STATUSES
from newsroom.posts.post import Announcement
from newsroom.proof import Proof
from newsroom.showing import article_page, as_public, photo_files, read_looks
from newsroom.text.dates import clock, day_short
from newsroom.text.instants import as_moment, instant

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
    is_approved = has_approval(post, findings)
    about = about_post(post, proof, is_approved)
    press, post = as_public(settings, proof, post)
    looks = read_looks(settings)
    host = urlsplit(press.origin).hostname
    return self_contained(
        article_page(settings, looks, press, post),
        _style(looks.assets),
        banner(findings, about, APPROVED if is_approved else MARK),
        _fetch(photo_files(settings, proof, press), press, looks.assets),
        None if host in _HERE else press.origin,
    )


def has_approval(post: Announcement, findings: Iterable[Finding]) -> bool:
    """Tell whether a post was approved as it is now, by what was found in it."""
    return post.row.approval is not None and all(one.code != "ND235" for one in findings)


def _style(assets: tuple[Asset, ...]) -> str:
    """Return all style with its fonts inside."""
    files = {asset.address.rpartition("/")[2]: asset.data for asset in assets}
    sheets = [one.data.decode() for one in assets if one.name in (STYLESHEET, BRAND)]
    return inlined_css("\n".join((*sheets, desk_css())), files)


def _fetch(
    photos: Mapping[str, Path], press: Press, assets: tuple[Asset, ...]
) -> Callable[[str], bytes | None]:
    """Return what gives the bytes at an address of the site: renditions of photos, assets."""
    known = {press.href(asset.address): asset.data for asset in assets}

    def fetch(address: str) -> bytes | None:
        return photos[address].read_bytes() if address in photos else known.get(address)

    return fetch


def about_post(post: Announcement, proof: Proof, is_approved: bool) -> str:
    """Return what the person who approves should know of a post's page."""
    facts = post.facts
    told = f"Trạng thái: {STATUSES[facts.status][0]}"
    if post.row.opens is not None and post.row.opens > instant(proof.as_of):
        told += f", hẹn đăng {at_in_words(as_moment(facts.publish_at or facts.date))}"
    if is_approved:
        who, when = facts.approved_by or "Có người", facts.approved_at
        told += f". {who} duyệt lúc {at_in_words(when)}" if when else f". {who} đã duyệt"
    return f"{told}. Bản này làm lúc {at_in_words(proof.as_of)} từ {post.path}."


def at_in_words(moment: datetime) -> str:
    """Return a moment as "08:00 ngày 24-11-2026"."""
    return f"{clock(moment)} ngày {day_short(moment)}"
