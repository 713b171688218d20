"""Files made beside the pages: share cards, press kits, what programs read."""

from collections.abc import Mapping
from itertools import chain
from pathlib import Path

from newsroom.ledger import digest, digest_of_bytes
from newsroom.machine_files import machine_jobs
from newsroom.media.cache import read_rendition
from newsroom.media.card_style import VERSION, CardStyle, CardWords
from newsroom.media.photo import Photo
from newsroom.media.publish import DamagedEntry
from newsroom.media.reading import read_photo
from newsroom.media.treatment import PLAIN, Treatment
from newsroom.pages.pictures import focus_of_cover
from newsroom.pages.press import Press
from newsroom.pages.press_kits import KIT, has_kit, kit_texts
from newsroom.pages.share_cards import CARD, cover_digest, words_of_post
from newsroom.posts.galleries import cover_of
from newsroom.posts.post import Announcement, treatments_of
from newsroom.posts.workers import spread
from newsroom.workshop import Job, Workshop

KIT_VERSION = 1


def publish_made_files(
    presses: Mapping[str, Press], workshop: Workshop
) -> dict[str, tuple[bytes, bytes]]:
    """Claim all such files, stage those that do not stand; return (key, digest) of the latter.

    A post that has not changed since the last build is not looked at.
    """
    jobs: list[Job] = []
    for job in chain(_jobs(presses, workshop), machine_jobs(presses, workshop)):
        if isinstance(job, str):
            workshop.output.claim(job)
            continue
        line = workshop.files.get(job.name)
        if line is not None and line[0] == job.key:
            workshop.output.claim(job.name)
        else:
            jobs.append(job)
    made = {}
    for job, data in zip(jobs, spread(_make, jobs, by_name=False), strict=True):
        workshop.output.put(job.name, data)
        made[job.name] = job.key, digest_of_bytes(data)
    return made


def _make(job: Job) -> bytes:
    return job.make()


def _drawn(words: CardWords, style: CardStyle, photo: bytes | None = None, focus=None) -> bytes:
    # Pillow takes a tenth of a second to load, which a build without new cards need not wait for.
    from newsroom.media.share_card import share_card

    return share_card(words, style, photo, focus)


def _jobs(presses: Mapping[str, Press], workshop: Workshop):
    """Yield what to make, of what stands as it is only the name."""
    first = next(iter(presses.values()))
    if first.cards:
        yield from _plain_cards(first, workshop)
    for post in first.site.everything:
        if not post.row.photos:
            continue
        press = presses.get(post.row.lang, first)
        address = press.addresses.of_post(post)
        stands = not first.changes.touch_article(post)
        for wanted, name, job in (
            (first.cards, address + CARD, _card),
            (has_kit(post, press), address + KIT, _kit),
        ):
            if wanted:
                yield (
                    name if stands and name in workshop.files else job(name, post, press, workshop)
                )


def _plain_cards(press: Press, workshop: Workshop):
    """Yield the cards of the site and its agencies."""
    site = press.title_lines
    name, _, below = site.partition("\n")
    yield _plain_card(CARD, CardWords(name, "", below), workshop)
    for agency in press.site.registries.agencies.values():
        name = press.addresses.agency.format(slug=agency.id) + CARD
        yield _plain_card(name, CardWords(agency.name, agency.parent or "", site), workshop)


def _plain_card(name: str, words: CardWords, workshop: Workshop) -> Job:
    style = workshop.style
    return Job(name, digest(VERSION, style, words), lambda: _drawn(words, style))


def _card(name: str, post: Announcement, press: Press, workshop: Workshop) -> Job:
    title, agency = words_of_post(post, press)
    words = CardWords(title, agency, press.title_lines)
    focus, style = focus_of_cover(post), workshop.style
    key = digest(VERSION, style, words, focus, cover_digest(post, press))
    photo = press.photos[post.files[cover_of(post.facts, post.brief.shots)].path]

    def make() -> bytes:
        return _drawn(words, style, _largest(photo, workshop.photo_cache), focus)

    return Job(name, key, make)


def _largest(photo: Photo, cache: Path) -> bytes:
    """Return the bytes of a photo's largest JPEG. Raises :class:`DamagedEntry`."""
    name = [one.name for one in photo.renditions if one.format == "jpeg"][-1]
    data = read_rendition(cache, photo, name)
    if data is None:
        raise DamagedEntry(f"{name}: ảnh trong bộ nhớ đệm bị hỏng, hãy chạy lại")
    return data


def _kit(name: str, post: Announcement, press: Press, workshop: Workshop) -> Job:
    treatments = {file: Treatment(*rest) for file, *rest in treatments_of(post)}
    shots = [(shot.file, treatments.get(shot.file, PLAIN)) for shot in post.brief.shots]
    texts = kit_texts(post, press)
    photos = tuple(press.photos[post.files[file].path].digest for file, _ in shots)

    def make() -> bytes:
        from newsroom.media.cleaning import cleaned_photo
        from newsroom.media.press_kit import press_kit

        cleaned = (
            (f"hinh-{number}.jpg", cleaned_photo(read_photo(post.files[file].path), treatment))
            for number, (file, treatment) in enumerate(shots, 1)
        )
        return press_kit(post.day, cleaned, texts)

    return Job(name, digest(KIT_VERSION, photos, sorted(texts.items())), make)
