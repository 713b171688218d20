"""The words that each line of a post's history changed."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from difflib import SequenceMatcher
from itertools import pairwise

from newsroom.pages.article_parts import Difference, Passage
from newsroom.pages.days import show_day
from newsroom.pages.press import Press
from newsroom.posts.markdown.words import paragraphs_of_parts
from newsroom.posts.post import Announcement
from newsroom.posts.published_texts import Version, shown_from
from newsroom.posts.published_words import Told, texts_told
from newsroom.text.word_diff import SAME, likeness, shortened, word_diff
from newsroom.text.words import N_

# Words shown on either side of a change, and the most letters of changes shown for one version.
CONTEXT, MOST = 8, 6000
# Paragraphs with less in common are two, not one that was changed.
LEAST_LIKE = 0.4
_MOST_PAIRS = 4000
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
    for before, after in _pairs(old, new):
        kind, text = after or before
        pieces = word_diff(before[1] if before else "", text if after else "")
        letters += sum(len(words) for how, words in pieces if how != SAME)
        if letters > MOST and passages:
            return Difference(tuple(passages), is_cut=True)
        label = press.say(LABELS[kind]) if kind in LABELS else None
        passages.append(Passage(label, shortened(pieces, CONTEXT)))
    return Difference(tuple(passages))


def _pairs(old: list[Told], new: list[Told]) -> Iterator[tuple[Told | None, Told | None]]:
    """Yield (before, after) of each paragraph that changed, came or went, in reading order."""
    for step, first, last, start, end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if step != "equal":
            yield from _aligned(old[first:last], new[start:end])


def _aligned(old: list[Told], new: list[Told]) -> Iterator[tuple[Told | None, Told | None]]:
    """Pair the paragraphs that are the same one changed, so that most words stay."""
    if len(old) * len(new) > _MOST_PAIRS:
        yield from ((one, None) for one in old)
        yield from ((None, one) for one in new)
        return
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    like = [[_like(before, after) for after in new] for before in old]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            together = like[i][j] + best[i + 1][j + 1] if like[i][j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) or j < len(new):
        is_inside = i < len(old) and j < len(new)
        if is_inside and like[i][j] and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or best[i][j] == best[i + 1][j]):
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1


def _like(before: Told, after: Told) -> float:
    if before[0] != after[0]:
        return 0.0
    found = likeness(before[1], after[1])
    if before[0] == "body":
        return found if found >= LEAST_LIKE else 0.0
    return max(found, 0.01)
