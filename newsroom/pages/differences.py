"""The words that each line of a post's history changed."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import pairwise

from newsroom.pages.article_parts import Difference, Passage
from newsroom.pages.days import show_day
from newsroom.pages.press import Press
from newsroom.posts.markdown.words import paragraphs_of_parts
from newsroom.posts.post import Announcement
from newsroom.posts.published_texts import Version, shown_from
from newsroom.posts.published_words import Told, texts_told
from newsroom.text.paragraph_diff import changed_pairs
from newsroom.text.word_diff import SAME, shortened, word_diff
from newsroom.text.words import N_

# Words shown on either side of a change, and the most letters of changes shown for one version.
CONTEXT, MOST = 8, 6000
LABELS = {
    "title": N_("Tiêu đề"),
    "summary": N_("Tóm tắt"),
    "gallery_title": N_("Tiêu đề bộ ảnh"),
    "caption": N_("Chú thích"),
    "alt": N_("Văn bản thay thế"),
    "credit": N_("Nguồn ảnh"),
    "number": N_("Số/Ký hiệu"),
    "document": N_("Trích yếu"),
    "issuer": N_("Cơ quan ban hành"),
    "issued": N_("Ngày ban hành"),
    "attachment": N_("Tệp đính kèm"),
    "start": N_("Bắt đầu"),
    "end": N_("Kết thúc"),
    "place": N_("Địa điểm"),
    "register_by": N_("Hạn đăng ký"),
    "source": N_("Nguồn"),
    "author": N_("Tác giả"),
}
_DAYS = ("issued", "start", "end", "register_by")


def differences(post: Announcement, press: Press) -> dict[int, Difference]:
    """Return what changed, by the number of the line in the history (1 for the oldest).

    Nothing is shown of a post that was withdrawn, nor from before a line that hides it.
    """
    facts = post.facts
    if post.row.withdrawn or not facts.changes or post.id not in press.past.digests:
        return {}
    least = shown_from(facts)
    known = [one for one in press.past.read(post.id) if least <= one.changes < post.row.changes]
    if not known:
        return {}
    texts = [(one.changes, _items(one.texts, press)) for one in sorted(known)]
    texts.append((post.row.changes, _items(texts_now(post), press)))
    return {
        number: found
        for (_, old), (number, new) in pairwise(texts)
        if number <= len(facts.changes) and (found := _difference(old, new, press)).passages
    }


def texts_now(post: Announcement) -> tuple[Told, ...]:
    """Return what a post says now; a body's paragraphs are its lines."""
    body = "\n".join(paragraphs_of_parts(post.load().body.parts))
    return tuple(texts_told(post.facts, post.brief.shots, body))


def version_now(post: Announcement, day: date, files: Iterable[tuple[str, str]]) -> Version:
    """Return a post as it is published on a ``day`` with ``files`` (name, SHA-256)."""
    words = post.row.words.hex()
    return Version(
        post.id, post.row.changes, day.isoformat(), words, texts_now(post), tuple(sorted(files))
    )


def _items(texts: Iterable[Told], press: Press) -> list[Told]:
    """Return the paragraphs as readers see them, those without words left out."""
    return [
        (kind, _shown_day(line, press) if kind in _DAYS else line)
        for kind, text in texts
        for line in text.split("\n")
        if line.strip()
    ]


def _shown_day(text: str, press: Press) -> str:
    value = datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    day = show_day(value, press.lang)
    return f"{day.time} {day.short}" if day.time else day.short


def _difference(old: list[Told], new: list[Told], press: Press) -> Difference:
    passages, letters = [], 0
    for before, after in changed_pairs(old, new):
        kind, text = after or before
        pieces = word_diff(before[1] if before else "", text if after else "")
        letters += sum(len(words) for how, words in pieces if how != SAME)
        if letters > MOST and passages:
            return Difference(tuple(passages), is_cut=True)
        label = press.say(LABELS[kind]) if kind in LABELS else None
        passages.append(Passage(label, shortened(pieces, CONTEXT)))
    return Difference(tuple(passages))
