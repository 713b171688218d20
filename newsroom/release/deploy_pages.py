"""A version as a folder that static hosts take: GitHub, GitLab, Forgejo, Cloudflare Pages, Netlify.

Files are moved in as into a plain output folder, by a journal; those of others stay.
"""

from dataclasses import replace
from pathlib import Path

from newsroom.media.sealed import write_atomically
from newsroom.release.cargo import Cargo, Changes, changes
from newsroom.release.companions import is_companion
from newsroom.release.deploy_target import DeployError, Target
from newsroom.release.journal import recover, show_in_folder
from newsroom.release.manifest import read_manifest
from newsroom.release.redirects import redirects_file, redirects_of
from newsroom.release.serving_static import headers_file


def plan(cargo: Cargo, target: Target) -> Changes:
    """Return what a deployment would change."""
    shown = read_manifest(Path(target.path))
    files = {one: digest for one, digest in cargo.files.items() if not is_companion(one)}
    return changes(shown.files if shown else {}, files)


def deploy(cargo: Cargo, target: Target, root: str) -> Changes | None:
    """Bring a folder to the version; ``root`` is the path of the site, without a last "/".

    Returns what changed, None when nothing did. Raises :class:`DeployError`.
    """
    folder = Path(target.path)
    if folder.exists() and not folder.is_dir():
        raise DeployError("ND846", path=target.path, why="đó là một tệp")
    recover(folder)
    found = plan(cargo, target)
    files = {one: digest for one, digest in cargo.files.items() if not is_companion(one)}
    show_in_folder(cargo.folder, replace(cargo.manifest, files=files), folder)
    # Without the first GitHub leaves out names with "_"; the others are for hosts that read them.
    write_atomically(folder / ".nojekyll", b"")
    write_atomically(folder / "_headers", headers_file().encode())
    redirects = redirects_of(cargo.folder, files, root)
    write_atomically(folder / "_redirects", redirects_file(redirects).encode())
    return found if any((found.added, found.changed, found.removed)) else None
