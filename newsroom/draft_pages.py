"""What readers do not see yet, shown to staff while they serve the site: a list, each post's page.

A page is made when it is asked for, from the content as it lies there, and no file is written of
it: what is not in the output cannot be published with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from newsroom.checking import proved
from newsroom.desk.answering import Answered
from newsroom.desk.drafts import ADDRESS, Listed, drafts_page, with_banner
from newsroom.desk.sent_files import TYPES, kind_of
from newsroom.desk.tool_pages import banner, trouble_page
from newsroom.look import look_around
from newsroom.pages.cards import file_href
from newsroom.pages.days import show_until
from newsroom.pages.press import Press
from newsroom.pelican_run import read_settings
from newsroom.posts.announcement import UNSEEN
from newsroom.posts.findings import Finding
from newsroom.posts.post import Announcement, downloads_of
from newsroom.posts.site import order
from newsroom.posts.visibility import is_expired, is_public
from newsroom.previewing import about_post, at_in_words, has_approval
from newsroom.proof import Proof
from newsroom.showing import Looks, article_page, as_public, photo_files, read_looks, without_gaps
from newsroom.text.instants import as_moment
from newsroom.text.words import VIETNAMESE

_HEADINGS = {
    "review": "Chờ duyệt",
    "draft": "Bản nháp",
    "scheduled": "Hẹn giờ đăng",
    "expired": "Đã hết hiệu lực (bạn đọc vẫn mở được)",
}
# An archive has thousands.
_MOST_EXPIRED = 20
_MARKS = {"review": "CHỜ DUYỆT – CHƯA ĐĂNG", "draft": "BẢN NHÁP – CHƯA ĐĂNG"}


class DraftPages:
    """Answers for the list and the posts on it; ``settings_file`` is read anew each time.

    What it keeps is the theme as it was last read, and which files the posts shown so far need.
    """

    def __init__(self, settings_file: str):
        self._settings_file = settings_file
        self._looks: tuple[object, Looks] | None = None
        self._files: dict[str, Path] = {}
        self._posts: dict[str, str] = {}

    def answer(self, path: str) -> Answered | None:
        """Return the answer for a decoded path, None for one that is not of a post unseen.

        Raises whatever keeps the content from being read.
        """
        if path == ADDRESS.rstrip("/"):
            return _moved(ADDRESS)
        if path.startswith(ADDRESS):
            return self._page(path.removeprefix(ADDRESS).strip("/"))
        if path in self._files:
            return Answered(200, kind_of(path), self._files[path].read_bytes())
        # The page of one photo, the press kit: what there is once the post is published.
        owners = (href for href in self._posts if path.startswith(href))
        return next((_moved(f"{ADDRESS}{self._posts[href]}/") for href in owners), None)

    def _page(self, id: str) -> Answered:
        settings = read_settings(self._settings_file)
        with proved(settings) as proof:
            post = next((one for one in proof.library.posts if one.id == id), None)
            if id and post is not None:
                return self._post(settings, proof, post)
            said = f"Không có bài nào tên “{id}” mà đọc được." if id else ""
            page = drafts_page(_groups(proof), said)
            return Answered(404 if said else 200, TYPES[".html"], page.encode())

    def _post(self, settings: Mapping, proof: Proof, post: Announcement) -> Answered:
        findings = _findings(proof, post)
        try:
            proof, whole = without_gaps(settings, proof, post)
            press, shown = as_public(settings, proof, whole)
            if is_public(post, proof.as_of):
                self._posts.pop(press.post_href(post), None)
                return _moved(press.post_href(post))
            page = article_page(settings, self._read_looks(settings), press, shown)
        except (KeyError, IndexError):  # an agency, a file or a category that is not there
            said = trouble_page(findings, post=post.facts.title)
            return Answered(503, TYPES[".html"], said.encode())
        self._files |= photo_files(settings, proof, press) | _downloads(shown, press)
        self._posts[press.post_href(shown)] = post.id
        about = about_post(post, proof, has_approval(post, findings))
        mark = banner(findings, about, _mark(post, proof), ADDRESS)
        return Answered(200, TYPES[".html"], with_banner(page, mark).encode())

    def _read_looks(self, settings: Mapping) -> Looks:
        """Return the theme, read again when one of its files has changed."""
        print = look_around({**settings, "PATH": settings["THEME"]}).content.found
        if self._looks is None or self._looks[0] != print:
            self._looks = print, read_looks(settings)
        return self._looks[1]


def _moved(address: str) -> Answered:
    return Answered(302, "", b"", address)


def _groups(proof: Proof) -> list[tuple[str, Sequence[Listed]]]:
    """Return the headings of the list with their posts, the newest first."""
    found: dict[str, list[Listed]] = {name: [] for name in _HEADINGS}
    for post in sorted(proof.library.posts, key=order, reverse=True):
        kind = _kind(post, proof)
        if kind is not None and (kind != "expired" or len(found[kind]) < _MOST_EXPIRED):
            found[kind].append(_listed(post, kind, proof))
    groups = [(_HEADINGS[kind], posts) for kind, posts in found.items() if posts]
    flawed = list(_flawed(proof))
    return [("Chưa đọc được: sửa lỗi thì bài mở được", flawed), *groups] if flawed else groups


def _kind(post: Announcement, proof: Proof) -> str | None:
    if post.facts.status in UNSEEN:
        return post.facts.status
    if not is_public(post, proof.as_of):
        return "scheduled"
    return "expired" if is_expired(post, proof.as_of) else None


def _listed(post: Announcement, kind: str, proof: Proof) -> Listed:
    mark = f"ĐÃ HẾT HIỆU LỰC ({_end(post)})" if kind == "expired" else _mark(post, proof)
    return Listed(
        mark=mark,
        title=post.facts.title,
        href=f"{ADDRESS}{post.id}/",
        facts=_facts(post, proof),
        path=post.path,
        findings=_findings(proof, post),
    )


def _flawed(proof: Proof) -> Iterator[Listed]:
    for post in proof.library.flawed:
        if isinstance(post, Announcement):
            mark = _MARKS.get(post.facts.status, "CÓ LỖI – CHƯA ĐĂNG")
            title = post.facts.title or post.id
            yield Listed(mark, title, "", "", post.path, _findings(proof, post))


def _mark(post: Announcement, proof: Proof) -> str:
    opens = as_moment(post.facts.publish_at or post.facts.date)
    return _MARKS.get(post.facts.status) or f"HẸN ĐĂNG {at_in_words(opens)}"


def _end(post: Announcement) -> str:
    return show_until(post.facts.expires, VIETNAMESE)


def _facts(post: Announcement, proof: Proof) -> str:
    """Return who publishes the post, of which day, with how many photos."""
    agencies = proof.library.registries.agencies
    names = [agencies[one].name if one in agencies else one for one in post.facts.agency]
    photos = len(post.brief.shots)
    told = [*names, at_in_words(post.moment).split()[-1], f"{photos} ảnh" if photos else ""]
    return " · ".join(one for one in told if one)


def _findings(proof: Proof, post: Announcement) -> tuple[Finding, ...]:
    return tuple(one for one in proof.findings if one.path == post.path)


def _downloads(post: Announcement, press: Press) -> dict[str, Path]:
    """Return the files that a post offers, by their addresses."""
    names = (name for name in downloads_of(post) if name in post.files)
    return {file_href(name, post, press): post.files[name].path for name in names}
