"""The search of a department's built site for traces of posts that are not public."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from newsroom.checking import proved
from newsroom.configuration import addresses_of
from newsroom.desk.reports import text_report
from newsroom.media.cache import entry_folder, rendition_digests
from newsroom.media.check import shown_photos
from newsroom.media.photo import Photo
from newsroom.pages.press import PHOTO_FOLDER
from newsroom.places import folder_prefix, photo_cache
from newsroom.posts.findings import Finding
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.visibility import is_public
from newsroom.proof import Proof
from newsroom.release.canaries import Canaries, canaries_of, strings_in, texts_of
from newsroom.release.leaks import PICTURES, leaks_in
from newsroom.release.lookalikes import lookalikes
from newsroom.release.manifest import digests_of
from newsroom.release.output import recorded
from newsroom.text.words import interface_words
from newsroom.versions import past_of

FAILED = 1


def search_site(settings: Mapping) -> int:
    """Print the traces in the output of posts that are not public; return 1 when there are any."""
    folder = Path(settings["OUTPUT_PATH"])
    with proved(settings) as proof:
        files = digests_of(folder, recorded(folder))
        found = leaks_of_site(proof, settings, folder, files, folder_prefix(folder))
    sys.stdout.write(text_report(found, "vi"))
    if any(one.is_error for one in found):
        print("Có dấu vết của bài chưa đăng: đừng đưa bản này lên mạng.", file=sys.stderr)
        return FAILED
    return 0


def leaks_of_site(
    proof: Proof, settings: Mapping, folder: Path, files: Mapping[str, str], prefix: str
) -> list[Finding]:
    """Return what the ``files`` (name → SHA-256) under ``folder`` tell of posts not public.

    ``prefix`` names the folder in findings.
    """
    past = past_of(proof.library, settings, None, None)
    hidden = [one for one in proof.library.posts if not is_public(one, proof.as_of)]
    if not hidden:
        return []
    shown = _shown(proof)
    canaries = canaries_of(hidden, shown, addresses_of(settings))
    cache = photo_cache(settings)
    secrets = _hidden_photos(proof, hidden, shown)
    for photo, post, base in secrets:
        for name, digest in rendition_digests(cache, photo).items():
            canaries.digests[digest] = post, base
            canaries.names[name.encode()] = post

    def public_texts() -> Iterator[str]:
        yield from interface_words()
        for owner in shown:
            yield from texts_of(owner)
        for id in past.digests:  # what a post said once is public too
            yield from (text for one in past.read(id) for _, text in one.texts)
        registries = proof.library.registries
        for entries in (registries.agencies, registries.categories, registries.themes):
            yield from strings_in(tuple(entries.values()))
        yield from strings_in({key: value for key, value in settings.items() if key.isupper()})

    found = leaks_in(folder, files, canaries, public_texts, prefix)
    smallest = [
        (entry_folder(cache, photo.digest) / name, post, base)
        for photo, post, base in secrets
        if (name := _smallest(photo))
    ]
    pictures = _pictures(proof, shown, files, canaries)
    memory = Path(settings["CACHE_PATH"]) / "likeness.json"
    return sorted([*found, *lookalikes(folder, pictures, smallest, memory, prefix)])


def _shown(proof: Proof) -> list[Announcement | StaticPage]:
    public = [one for one in proof.library.posts if is_public(one, proof.as_of)]
    return [*public, *proof.library.pages]


def _hidden_photos(proof: Proof, hidden, shown) -> list[tuple[Photo, str, str]]:
    """Return (photo, post, name) of the photos that only hidden posts show."""
    public = {proof.photos[path].digest for path in _public_paths(proof, shown)}
    return [
        (proof.photos[path], post.path, path.name)
        for post in hidden
        for path in shown_photos([post])
        if path in proof.photos and proof.photos[path].digest not in public
    ]


def _public_paths(proof: Proof, shown) -> list[Path]:
    logos = [file.path for file in proof.library.registries.logos.values()]
    return [path for path in (*shown_photos(shown), *logos) if path in proof.photos]


def _pictures(
    proof: Proof, shown, files: Mapping[str, str], canaries: Canaries
) -> dict[str, tuple[str, bool]]:
    """Return the pictures to look at: one rendition of each public photo, all other pictures."""
    photos = [proof.photos[path] for path in _public_paths(proof, shown)]
    known = {PHOTO_FOLDER + one.name for photo in photos for one in photo.renditions}
    one_each = {PHOTO_FOLDER + name for photo in photos if (name := _smallest(photo))}
    return {
        name: (digest, name in known)
        for name, digest in files.items()
        if name.endswith(PICTURES)
        and (name in one_each or name not in known)
        and digest not in canaries.digests
    }


def _smallest(photo: Photo) -> str | None:
    return next((one.name for one in photo.renditions if one.format == "jpeg"), None)
