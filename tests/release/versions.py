"""Made-up versions of a site, placed again and again: as a module, until it is killed.

Version N says N in every file, so a reader can tell a torn page and a mixed site.
"""

import sys
from pathlib import Path

from newsroom.release.manifest import Manifest, digests_of
from newsroom.release.outlet import Outlet, linked_outlet, plain_outlet

PAGES = 12


def version(folder: Path, number: int) -> Path:
    """Write version ``number`` of a site under ``folder``; return where."""
    site = folder / f"v{number}"
    names = [f"tin/{page}/index.html" for page in range(PAGES)]
    names += ["index.html", f"tinh/site-{number}.css", f"chi-co-{number}/index.html"]
    for name in names:
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{number} {'.' * 2000} {number}")
    (site / "mai-the.txt").write_text("mãi thế")
    return site


def outlet(kind: str, folder: Path) -> Outlet:
    """Return an outlet of a kind ("link" or "folder") under ``folder``."""
    if kind == "link":
        return linked_outlet(folder / "srv")
    return plain_outlet(folder / "public", folder / "releases")


def place(out: Outlet, site: Path, id: str, posts: int = 1) -> Manifest:
    """Keep and show a site as release ``id``, as a publication does."""
    out.recover()
    before = out.shown()
    files = digests_of(site, [one.relative_to(site).as_posix() for one in _files(site)])
    previous = before.as_previous() if before else None
    manifest = Manifest(id, "2026-11-22T12:00:00+07:00", posts, previous, files)
    kept = out.store.manifest(before.release) if before else None
    out.store.keep(out.store.draft([site], files, kept), manifest, {})
    out.show(manifest)
    out.store.prune(3, id)
    return manifest


def _files(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file()]


def main(kind: str, folder: str, first: str) -> None:
    """Place versions by turns, for ever."""
    root, number = Path(folder), int(first)
    while True:
        number += 1
        out = outlet(kind, root)
        place(out, root / f"v{number % 2}", f"{number:06d}")
        print(number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
