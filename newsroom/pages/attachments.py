"""The files that a post's page offers."""

from newsroom.media.pdf import count_pages
from newsroom.pages.article_parts import Attachment
from newsroom.pages.cards import file_href
from newsroom.pages.parts import Link
from newsroom.pages.press import Press
from newsroom.pages.press_kits import has_kit, kit_file
from newsroom.pages.sizes import show_bytes
from newsroom.posts.attachments import ALLOWED
from newsroom.posts.post import Announcement
from newsroom.text.fold import nfc


def attachments(post: Announcement, press: Press) -> tuple[Attachment, ...]:
    """Return a post's attachments in the order of its header, its press kit last."""
    found = []
    for one in post.facts.attachments:
        name = nfc(one.file)
        file = post.files[name]
        stem, _, extension = name.rpartition("/")[2].rpartition(".")
        found.append(
            Attachment(
                title=one.title or stem,
                href=file_href(name, post, press),
                type=ALLOWED[extension.lower()],
                size=show_bytes(file.size, press.lang),
                lang=one.lang if one.lang != post.facts.lang else None,
                pages=count_pages(file.path) if extension.lower() == "pdf" else None,
            )
        )
    return (*found, kit_file(post, press)) if has_kit(post, press) else tuple(found)


def accessible_contact(post: Announcement, press: Press) -> Link | None:
    """Return whom to ask for an attachment in an accessible form: the lead agency."""
    lead = press.site.registries.agencies[post.facts.agency[0]]
    if not lead.email or not (post.facts.attachments or post.facts.documents):
        return None
    return Link(lead.email, f"mailto:{lead.email}")
