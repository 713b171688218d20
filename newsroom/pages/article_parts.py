"""The values that a post's own page is made of, beside the small parts of every page."""

from typing import NamedTuple

from newsroom.pages.parts import Day, Link, Picture


class DocumentRow(NamedTuple):
    """An official document: ``number`` "3801/KH-SKHCN", ``href`` its file or None, ``posts`` that
    cite it, ``group`` its issuer's number in the page's filter. ``lang`` is the language of its
    number, ``issuer_lang`` that of its issuer's name where they are not the page's.
    """

    number: str
    title: str
    issuer: str
    issued: Day | None
    href: str | None
    posts: tuple[Link, ...] = ()
    group: int = 0
    lang: str | None = None
    issuer_lang: str | None = None


class Announcer(NamedTuple):
    """An agency that announces a post, with what it has become since."""

    agency: Link
    successor: Link | None = None


class Attachment(NamedTuple):
    """A file to download: ``type`` "PDF", ``size`` "412 kB", ``pages`` of a PDF or None."""

    title: str
    href: str
    type: str
    size: str
    lang: str | None = None
    pages: int | None = None


class Prose(NamedTuple):
    """Cleaned HTML of the body; the only value of a View that templates mark as safe."""

    html: str


class Figure(NamedTuple):
    """A photo in a gallery: ``number`` "Hình 2", None for an only photo; ``anchor`` its id.

    ``href`` is the photo's own page; ``place`` says where it stands among those it is shown with,
    "Hình 2/4", None for an only photo.
    """

    picture: Picture
    number: str | None
    caption: str | None
    credit: str | None
    anchor: str
    href: str
    place: str | None = None


class Gallery(NamedTuple):
    """Photos that stand together: ``anchor`` the section's id, ``credit`` one for all or None."""

    heading: str | None
    figures: tuple[Figure, ...]
    anchor: str
    credit: str | None = None


class Original(NamedTuple):
    """The article that this one was taken from; ``gone`` when its address leads nowhere now."""

    href: str
    title: str
    publisher: str | None
    date: Day | None
    gone: bool = False


class Event(NamedTuple):
    """``state`` is upcoming, running or over; ``state_text`` says it in words.

    ``calendar`` is the address of the calendar file.
    """

    title: str
    start: Day
    end: Day | None
    place: str | None
    register_by: Day | None
    url: Link | None
    state: str
    state_text: str
    calendar: str | None = None


class Share(NamedTuple):
    """A way to pass a page on: ``kind`` "facebook" or "zalo", ``href`` an address of theirs."""

    kind: str
    text: str
    href: str


class Passage(NamedTuple):
    """A changed paragraph: ``pieces`` are ("same", "added" or "removed", text), ``label`` is what
    it is where it is not the text itself, "Tiêu đề".
    """

    label: str | None
    pieces: tuple[tuple[str, str], ...]


class Difference(NamedTuple):
    """The words that a version changed; ``is_cut`` when there are more than are shown."""

    passages: tuple[Passage, ...]
    is_cut: bool = False


class Change(NamedTuple):
    """A line of the public history: ``kind`` update, correction or typo; ``label`` "Đính chính".

    ``is_hidden`` says that the words it changed must not be shown.
    """

    date: Day
    kind: str
    label: str
    note: str
    difference: Difference | None = None
    is_hidden: bool = False


class Withdrawal(NamedTuple):
    """Why a post no longer stands, with what stands in its place."""

    date: Day
    reason: str
    replaced_by: Link | None
