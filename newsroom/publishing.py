"""What is published as it is: the theme's assets, photos' renditions, downloads."""

from collections.abc import Mapping
from pathlib import Path

from newsroom.ledger import Line, digest, digest_of_bytes, digest_of_file
from newsroom.media.cache import entry_folder
from newsroom.media.check import shown_photos
from newsroom.pages.assets import Asset
from newsroom.pages.press import Press
from newsroom.posts.attachments import published_name
from newsroom.posts.files import File, has_rested
from newsroom.posts.links import address_of
from newsroom.posts.post import downloads_of
from newsroom.release.output import Output

# The name of an asset or a rendition carries a hash, so it needs no key beside it.
_BY_NAME = b""


def publish_files(
    press: Press,
    assets: tuple[Asset, ...],
    photo_cache: Path,
    files: Mapping[str, Line],
    output: Output,
    taken: int,
) -> dict[str, tuple[bytes, bytes]]:
    """Claim all such files, stage those that do not stand; return (key, digest) of the latter.

    ``files`` are the lines of those that stand, ``taken`` is when the content was listed (ns).
    """
    made: dict[str, tuple[bytes, bytes]] = {}
    for asset in assets:
        if asset.address in files:
            output.claim(asset.address)
        else:
            output.put(asset.address, asset.data)
            made[asset.address] = _BY_NAME, digest_of_bytes(asset.data)
    _publish_photos(press, photo_cache, files, output, made)
    _publish_downloads(press, files, output, taken, made)
    return made


def _publish_photos(press: Press, photo_cache: Path, files, output: Output, made) -> None:
    """Publish the renditions of the photos that public pages show."""
    logos = (file.path for file in press.site.registries.logos.values())
    for path in (*shown_photos((*press.site.everything, *press.site.pages)), *logos):
        photo = press.photos[path]
        for rendition in photo.renditions:
            name = press.photo_folder + rendition.name
            if name in output.names:
                continue
            if name in files:
                output.claim(name)
            else:
                source = entry_folder(photo_cache, photo.digest) / rendition.name
                output.copy(name, source, immutable=True)
                made[name] = _BY_NAME, digest_of_file(source)


def _publish_downloads(press: Press, files, output: Output, taken: int, made) -> None:
    for owner in (*press.site.everything, *press.site.pages):
        for base in downloads_of(owner):
            file = owner.files[base]
            name = address_of(owner, press.addresses) + published_name(base)
            key = _key(file, taken)
            if key and name in files and files[name][0] == key:
                output.claim(name)
            else:
                output.copy(name, file.path)
                made[name] = key, digest_of_file(file.path)


def _key(file: File, taken: int) -> bytes:
    """Return what stands for a file's bytes, nothing for one that had only just changed."""
    return digest(file.size, file.stamp) if has_rested(file.stamp, taken) else b""
