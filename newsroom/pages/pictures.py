"""Photos as pages show them: addresses of renditions, ratio, placeholder, number, caption."""

from newsroom.media.photo import Photo
from newsroom.pages.article_parts import Figure, Gallery
from newsroom.pages.parts import Focus, Picture
from newsroom.pages.press import Press
from newsroom.posts.announcement import Shot
from newsroom.posts.galleries import Album, cover_of
from newsroom.posts.links import address_of
from newsroom.posts.post import Announcement, StaticPage
from newsroom.text.fold import nfc

FALLBACK_WIDTH = 800
# Where a photo's own page begins to be about the photo: who pages on stays with the photos.
PHOTO_ANCHOR = "anh"


def picture(photo: Photo, alt: str, press: Press, focus: str | None = None) -> Picture:
    """Return a developed photo as a :class:`Picture`; ``focus`` is "50% 30%" as staff write it."""
    if photo.renditions[0].format == "svg":
        return _drawing(photo, alt, press)
    jpegs = [one for one in photo.renditions if one.format == "jpeg"]
    fallback = next((one for one in jpegs if one.width >= FALLBACK_WIDTH), jpegs[-1])
    return Picture(
        src=_href(fallback.name, press),
        webp=_srcset(photo, "webp", press),
        jpeg=_srcset(photo, "jpeg", press),
        large=_href(jpegs[-1].name, press),
        width=jpegs[-1].width,
        height=jpegs[-1].height,
        ratio=min(300, max(40, round(photo.width / photo.height * 20) * 5)),
        tone="".join(str(int(photo.colour[at : at + 2], 16) // 64) for at in (1, 3, 5)),
        alt=alt,
        avif=_srcset(photo, "avif", press),
        focus=_focus(focus),
        is_moving=photo.is_moving,
    )


def cover(post: Announcement, press: Press) -> Picture | None:
    """Return the photo that stands for a post in lists; its alt is empty, the title says it all."""
    file = post.files.get(cover_of(post.facts, post.brief.shots) or "")
    photo = press.photos.get(file.path) if file else None
    return picture(photo, "", press, focus_of_cover(post)) if photo else None


def focus_of_cover(post: Announcement) -> str | None:
    """Return the focus of the photo that stands for a post: "50% 30%", as staff write it."""
    name = cover_of(post.facts, post.brief.shots)
    return next((one.focus for one in post.facts.images if nfc(one.file) == name), None)


def figures(post: Announcement | StaticPage, press: Press) -> tuple[Figure, ...]:
    """Return all photos of a post, numbered "Hình 1" … when there are several."""
    shots = post.brief.shots
    return tuple(
        _figure(shot, number, len(shots), post, press) for number, shot in enumerate(shots, 1)
    )


def first_figures(post: Announcement | StaticPage, press: Press, count: int) -> tuple[Figure, ...]:
    """Return the first photos of a post, placed among themselves where there are more."""
    shown = figures(post, press)
    return shown if len(shown) <= count else _placed_among_themselves(shown[:count])


def gallery(album: Album, shown: tuple[Figure, ...], number: int, whole: bool) -> Gallery:
    """Return an album whose figures are ``shown``; a credit that all share is said once.

    Where the post has further photos, a figure's place is that among those of the album.
    """
    credits = {figure.credit for figure in shown}
    shared = credits.pop() if len(credits) == 1 else None
    if shared:
        shown = tuple(figure._replace(credit=None) for figure in shown)
    if not whole:
        shown = _placed_among_themselves(shown)
    anchor = "hinh-anh" if number == 1 else f"hinh-anh-{number}"
    return Gallery(album.heading, shown, anchor, shared)


def _figure(
    shot: Shot, number: int, total: int, post: Announcement | StaticPage, press: Press
) -> Figure:
    photo = press.photos[post.files[shot.file].path]
    alt = shot.alt if shot.alt is not None else shot.caption or ""
    label = press.say("Hình %(number)s", number=number) if total > 1 else None
    place = press.say("Hình %(number)s/%(total)s", number=number, total=total) if label else None
    lang = post.facts.lang
    page = press.addresses.of_photo(address_of(post, press.addresses), number, lang)
    return Figure(
        picture=picture(photo, alt, press, shot.focus),
        number=label,
        caption=shot.caption,
        credit=shot.credit,
        anchor=f"hinh-{number}",
        href=press.href(f"{page}#{PHOTO_ANCHOR}"),
        place=place,
    )


def _placed_among_themselves(shown: tuple[Figure, ...]) -> tuple[Figure, ...]:
    return tuple(
        figure._replace(place=_place_among(figure, at, len(shown)))
        for at, figure in enumerate(shown, 1)
    )


def _place_among(figure: Figure, at: int, total: int) -> str | None:
    return f"{figure.number} ({at}/{total})" if total > 1 else figure.number


def _focus(focus: str | None) -> Focus | None:
    """Return (3, 5) for "34% 50%", None for the middle, from which crops go out anyway."""
    if not focus:
        return None
    across, down = (round(int(part.rstrip("%")) / 10) for part in focus.split())
    return None if (across, down) == (5, 5) else Focus(across, down)


def _drawing(photo: Photo, alt: str, press: Press) -> Picture:
    """Return a drawing (SVG), which has one size for all."""
    href = _href(photo.renditions[0].name, press)
    ratio = min(300, max(40, round(photo.width / photo.height * 20) * 5))
    return Picture(href, "", "", href, photo.width, photo.height, ratio, "333", alt)


def _srcset(photo: Photo, format: str, press: Press) -> str:
    return ", ".join(
        f"{_href(one.name, press)} {one.width}w" for one in photo.renditions if one.format == format
    )


def _href(name: str, press: Press) -> str:
    return press.href(press.photo_folder + name)
