"""The link "current" to the release that a web server shows, changed by one rename."""

import os
import secrets
from pathlib import Path

CURRENT, RELEASES = "current", "releases"
# What changes without a publication, beside the releases: the total of visits.
VISITS_FOLDER = "visits"


def show_by_link(root: Path, id: str) -> None:
    """Let ``root``/current lead to the release ``id``: readers get the old site or the new one."""
    draft = root / f".{CURRENT}.{secrets.token_hex(6)}"
    os.symlink(f"{RELEASES}/{id}", draft, target_is_directory=True)
    try:
        os.replace(draft, root / CURRENT)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def shown_by_link(root: Path) -> str | None:
    """Return the id of the release that ``root``/current leads to."""
    try:
        return os.readlink(root / CURRENT).rstrip("/").rpartition("/")[2]
    except OSError:
        return None


def sweep_links(root: Path) -> None:
    """Remove what killed processes left."""
    for one in root.glob(f".{CURRENT}.*"):
        one.unlink(missing_ok=True)
