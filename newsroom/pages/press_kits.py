"""The press kit of a post as its page offers it, and the words inside."""

from newsroom.pages.article_parts import Attachment, Prose
from newsroom.pages.bodies import body
from newsroom.pages.cards import agency_link
from newsroom.pages.days import show_day
from newsroom.pages.pictures import figures
from newsroom.pages.press import Press
from newsroom.pages.sizes import show_bytes
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_withdrawn
from newsroom.text.html_blocks import blocks_in

KIT = "bo-anh.zip"


def has_kit(post: Announcement, press: Press) -> bool:
    """Tell whether a post has a press kit: where the site makes them, for photos that stand."""
    return bool(press.kits and post.row.shots and not is_withdrawn(post))


def kit_file(post: Announcement, press: Press) -> Attachment:
    """Return the line that offers a post's kit; how large it is depends on the photos alone."""
    size = sum(post.files[shot.file].size for shot in post.brief.shots)
    rounded = round(size, 1 - len(str(size))) if size >= 1_000_000 else size
    return Attachment(
        title=press.say("Bộ ảnh và bài viết cho báo chí"),
        href=press.post_href(post) + KIT,
        type="ZIP",
        size=press.say("khoảng %(size)s", size=show_bytes(rounded, press.lang)),
    )


def kit_texts(post: Announcement, press: Press) -> dict[str, str]:
    """Return the texts of a kit by their file's name: the post's words, the photos' captions."""
    return {
        "bai-viet.txt": _article(post, press),
        "chu-thich.txt": "\n".join(_captions(post, press)) + "\n",
    }


def _article(post: Announcement, press: Press) -> str:
    facts = post.facts
    agencies = ", ".join(agency_link(one, press).text for one in facts.agency)
    parts = [facts.title, f"{agencies} – {show_day(facts.date, press.lang).short}", facts.summary]
    parts += [_plain(part.html) for part in body(post, press) if isinstance(part, Prose)]
    parts.append(press.absolute(press.addresses.of_post(post)))
    return "\n\n".join(filter(None, parts)) + "\n"


def _captions(post: Announcement, press: Press):
    for number, figure in enumerate(figures(post, press), 1):
        said = [figure.caption or figure.picture.alt, figure.credit]
        yield f"hinh-{number}.jpg: " + ". ".join(part.rstrip(".") for part in said if part)


def _plain(html: str) -> str:
    """Return HTML as lines of text, one a block."""
    return "\n\n".join(("- " if tag == "li" else "") + words for tag, words in blocks_in(html))
