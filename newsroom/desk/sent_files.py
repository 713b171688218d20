"""What a folder's file is sent as: its place, its kind, a page with the script that reloads it."""

import mimetypes
from pathlib import Path, PurePosixPath

# Windows takes these from its registry, where other programs overwrite them.
TYPES = {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".css": "text/css",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".rss": "application/rss+xml",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
SCRIPT = b"""\
const shown = document.currentScript.dataset.edition;
const source = new EventSource("/__reload");
source.onmessage = (event) => { if (event.data !== shown) location.reload(); };
addEventListener("pagehide", () => source.close());
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
"""


def kind_of(name: str) -> str:
    """Return the media type of a file by its name."""
    kind = TYPES.get(PurePosixPath(name).suffix.lower()) or mimetypes.guess_type(name)[0]
    return kind or "application/octet-stream"


def inside(root: Path, path: str) -> Path | None:
    """Return the real file or folder a decoded URL path names in `root`; None if it leaves it.

    `root` has no symbolic link in it; a link below that points out of it is refused.
    """
    try:
        found = (root / path.lstrip("/")).resolve(strict=True)
    except (OSError, ValueError):
        return None
    return found if found.is_relative_to(root) else None


def with_script(page: bytes, edition: int, more: str = "") -> bytes:
    """Return an HTML page with `more` and the reloading script before the end of its body."""
    tag = f'{more}<script src="/__reload.js" data-edition="{edition}"></script>'.encode()
    head, end, tail = page.rpartition(b"</body>")
    return head + tag + end + tail if end else page + tag
