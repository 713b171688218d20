"""The audit of a department's built site, told in the form that was asked for."""

from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from newsroom.allowed_names import allowed_names
from newsroom.checking import proved
from newsroom.configuration import addresses_of
from newsroom.desk.progress import progress_bar
from newsroom.desk.reports import summary, tell
from newsroom.errors import SettingsError
from newsroom.media.privacy.inquiry import MaySay, permission
from newsroom.pages.press import PHOTO_FOLDER
from newsroom.places import content_folder, folder_prefix
from newsroom.posts.addresses import Addresses
from newsroom.posts.attachments import published_name
from newsroom.posts.findings import Finding
from newsroom.posts.links import address_of
from newsroom.posts.post import downloads_of, photos_of
from newsroom.proof import Proof
from newsroom.release.audit import audit_output

FAILED = 1


def audit_site(settings: Mapping, lang: str, format: str, strict: bool) -> int:
    """Print what the files of the output give away; return 1 when there are errors, else 0.

    Raises :class:`SettingsError` when there is no output.
    """
    folder = Path(settings["OUTPUT_PATH"])
    if not (folder / "index.html").is_file():
        raise SettingsError(f"Chưa có trang trong {folder}. Hãy dựng trước: python3 tasks.py build")
    with proved(settings) as proof:
        files, found = audited(proof, settings, folder, folder_prefix(folder))
    said = summary(found, files, lang, of="files")
    return 0 if tell(found, lang, format, said, strict=strict) else FAILED


def audited(
    proof: Proof, settings: Mapping, folder: Path, prefix: str, unless: Container[str] = ()
) -> tuple[int, list[Finding]]:
    """Look into the files of a built site but for those named ``unless``; return their number and
    what they give away.
    """
    sources, may_say = _sources(proof, settings), _may_say(proof, settings)
    with progress_bar("Mở tệp", "tệp") as progress:
        return audit_output(folder, prefix, sources, may_say, progress, unless)


def _sources(proof: Proof, settings: Mapping) -> dict[str, str]:
    """Return the file in the content folder that each page, download and photo is made from."""
    addresses = addresses_of(settings)
    root, prefix = content_folder(settings)
    found = dict(_of_posts(proof, addresses, prefix))
    names = {path: prefix + path.relative_to(root).as_posix() for path in proof.photos}
    for path, photo in proof.photos.items():
        found |= {PHOTO_FOLDER + one.name: names[path] for one in photo.renditions}
    return found


def _of_posts(proof: Proof, addresses: Addresses, prefix: str) -> Iterator[tuple[str, str]]:
    for owner in (*proof.library.posts, *proof.library.pages):
        address = address_of(owner, addresses)
        yield f"{address}index.html", owner.path
        for base in downloads_of(owner):
            yield address + published_name(base), prefix + owner.files[base].name


def _may_say(proof: Proof, settings: Mapping) -> MaySay:
    """Return what permits the department's names and, read only when asked for, photos' credits."""
    known = permission(allowed_names(settings, proof.library.registries))
    credits = None

    def may_say(text: str) -> bool:
        nonlocal credits
        if known(text):
            return True
        if credits is None:
            credits = permission(_credits(proof))
        return credits(text)

    return may_say


def _credits(proof: Proof) -> Iterator[str]:
    for owner in (*proof.library.posts, *proof.library.pages):
        if photos_of(owner):
            yield from (shot.credit for shot in owner.brief.shots if shot.credit)
            for one in owner.facts.images:
                yield from filter(None, (one.credit, one.copyright))
