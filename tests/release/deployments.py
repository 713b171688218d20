"""Made-up versions of a site, deployed: as a module, once, until it is killed.

Version N says N in every file and in the name of its stylesheet.
"""

import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom.release import deploy_pages, deploy_rsync
from newsroom.release.cargo import Cargo, Changes, loaded
from newsroom.release.companions import pack
from newsroom.release.deploy_target import BUCKET, SSH, target_of
from newsroom.release.manifest import Manifest, digests_of
from newsroom.release.store import Store
from tests.release.versions import version

LARGE = 200_000


def write(folder: Path, number: int) -> Path:
    """Write a version with a photo and a font that do not pack, feeds, a page that leads on."""
    site = version(folder, number)
    (site / "anh").mkdir()
    for name in (f"anh/anh-{number}.jpg", f"tinh/chu-{number}.woff2"):
        (site / name).write_bytes(random.Random(name).randbytes(LARGE))
    (site / "feeds").mkdir()
    (site / "feeds/tat-ca.atom.xml").write_text(f"<feed>{number}</feed>")
    (site / "cu.html").write_text('<meta http-equiv="refresh" content="0; url=/tin/1/">')
    return site


@contextmanager
def cargo(folder: Path, number: int, packed: bool = True) -> Iterator[Cargo]:
    """Load version ``number``, which stands under ``folder``."""
    site, beside = folder / f"v{number}", folder / f"beside{number}"
    built = digests_of(site, [one.relative_to(site).as_posix() for one in site.rglob("*")
                              if one.is_file()])  # fmt: skip
    files = built | (pack(site, built, beside) if packed else {})
    previous = (release_of(number - 1), "") if number else None
    manifest = Manifest(release_of(number), "2026-11-22T12:00:00+07:00", 1, previous, files)
    with loaded(Store(folder / "drafts"), [site, beside], manifest, files) as made:
        yield made


def release_of(number: int) -> str:
    """Return the id of a version."""
    return f"2026112{number}-120000"


def deploy(address: str, folder: Path, number: int, keep: int = 3) -> Changes | None:
    """Deploy version ``number`` to an address."""
    target = target_of(address, {})
    with cargo(folder, number, packed=target.kind == SSH) as made:
        if target.kind == SSH:
            return deploy_rsync.deploy(made, target, keep)
        if target.kind == BUCKET:
            from newsroom.release import deploy_s3

            return deploy_s3.deploy(made, target, "")
        return deploy_pages.deploy(made, target, "")


if __name__ == "__main__":
    print("begun", flush=True)
    deploy(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
