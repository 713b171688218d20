"""What of a post is searched and shown among the hits."""

from array import array
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from newsroom.media.pdf_words import pdf_words
from newsroom.pages.cards import entry_name, labels, name_language
from newsroom.pages.days import show_day
from newsroom.pages.press import Press
from newsroom.pages.search.shards import Words
from newsroom.pages.search.tokens import pairs, symbols, words
from newsroom.posts.attachments import extension_of
from newsroom.posts.post import Announcement
from newsroom.text.fold import nfc

# The levels at which a word can stand in a post, the strongest last.
BODY, OFTEN, NAMED, TITLE = range(4)
# From how many times on a word stands in the text often.
MANY = 3
# Longer ones are no words: addresses, keys.
LONGEST = 40
# Of a PDF this much is shown to find a passage in; all of it is searched.
PASSAGES = 3_000


@dataclass(frozen=True, slots=True)
class Searched:
    """The texts of a post: its ``title``, what it is ``named`` by, its further ``texts``.

    ``documents`` are the symbols of its documents, ``files`` the words of its PDFs.
    """

    title: str
    documents: tuple[str, ...]
    named: tuple[str, ...]
    texts: tuple[str, ...]
    files: tuple[str, ...]


def searched(post: Announcement) -> Searched:
    """Return a post's texts."""
    facts, body = post.facts, post.load().body
    captions = tuple(dict.fromkeys(shot.caption for shot in post.brief.shots if shot.caption))
    headings = (part.heading for part in body.parts if getattr(part, "heading", None))
    documents = (text for one in facts.documents for text in (one.title, one.issuer))
    original, event = facts.original, facts.event
    named = (
        facts.summary,
        *documents,
        *(one.title or nfc(one.file) for one in facts.attachments),
        *captions,
        facts.gallery_title,
        *headings,
        event.place if event else None,
        *((original.title, original.publisher) if original else ()),
        facts.source,
        facts.author,
    )
    alts = (shot.alt for shot in post.brief.shots)
    notes = (change.note for change in facts.changes)
    reason = facts.withdrawn.reason if facts.withdrawn else None
    return Searched(
        title=facts.title,
        documents=tuple(one.number for one in facts.documents),
        named=_given(named),
        texts=_given((body.words, *notes, reason, *alts)),
        files=_given(
            pdf_words(post.files[name].path)
            for name in post.row.downloads
            if extension_of(name) == "pdf"
        ),
    )


def names_of(post: Announcement, press: Press) -> tuple[str, ...]:
    """Return what the agencies, the category and the themes of a post are called."""
    row, registries = post.row, press.site.registries
    agencies = [registries.agencies[id] for id in row.agencies]
    themes = [registries.themes[id] for id in row.themes]
    return _given(
        (
            *(name for one in agencies for name in (one.name, one.short, one.name_en)),
            registries.categories[row.category].name,
            *(name for one in themes for name in (one.name, one.short, one.name_en)),
        )
    )


def words_of(texts: Searched, names: tuple[str, ...]) -> tuple[int, Words]:
    """Return the number of words in a post's title, then all its words with its pairs of words."""
    numbers: set[int] = set()
    title = _forms(texts.title, numbers)
    named = {form for text in texts.named for form in _forms(text, numbers)}
    named.update(form for name in names for form in _forms_of_name(name))
    counts: Counter[str] = Counter()
    for text in (*texts.texts, *texts.files):
        counts.update(_forms(text, numbers))
    best = {*title, *(form for number in texts.documents for form in _forms_of_name(number))}
    often = {form for form, count in counts.items() if count >= MANY}
    named -= best
    often -= best | named
    levels = (counts.keys() - often - named - best, often, named, best)
    kept = (" ".join(form for form in forms if len(form) <= LONGEST) for forms in levels)
    return len(words(texts.title)), Words("\n".join(kept).encode(), array("H", numbers).tobytes())


def _forms(text: str, numbers: set[int]) -> list[str]:
    """Return the forms of a text's words, its document symbols behind them; note its pairs."""
    forms = words(text)
    numbers |= pairs(forms)
    return forms + symbols(text)


@lru_cache(maxsize=4096)
def _forms_of_name(name: str) -> frozenset[str]:
    return frozenset((*words(name), *symbols(name)))


def record_of(post: Announcement, texts: Searched, press: Press) -> dict[str, object]:
    """Return what a hit shows of a post, with the texts that its passage is taken from."""
    files = tuple(text[:PASSAGES] for text in texts.files)
    record: dict[str, object] = {
        "href": press.post_href(post),
        "title": texts.title,
        "iso": show_day(post.facts.date).iso,
        **_line_of(post, press),
        "texts": [*texts.texts[:1], *texts.named, *texts.documents, *texts.texts[1:], *files],
    }
    if files != texts.files:
        record["more"] = True
    if press.foreign(post.row.lang):
        record["lang"] = post.row.lang
        # As the search page of that language shows the hit.
        record["own"] = _line_of(post, replace(press, lang=post.row.lang))
    return record


def _line_of(post: Announcement, press: Press) -> dict[str, object]:
    """Return what stands below the title of a hit, in the language of the press."""
    agencies = [press.site.registries.agencies[id] for id in post.row.agencies]
    label = next((one for one in labels(post, press) if one.kind in ("withdrawn", "expired")), None)
    line: dict[str, object] = {
        "day": show_day(post.facts.date, press.lang).short,
        "agency": ", ".join(entry_name(one, press) for one in agencies),
    }
    if label:
        line["label"] = [label.kind, label.text]
    if foreign := next(filter(None, (name_language(one, press) for one in agencies)), None):
        line["agency_lang"] = foreign
    return line


def _given(texts) -> tuple[str, ...]:
    """Return the texts that there are, each once."""
    return tuple(dict.fromkeys(filter(None, texts)))
