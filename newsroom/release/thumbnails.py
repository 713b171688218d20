"""Pages photographed small by a Chromium without a window, where this computer has one."""

import base64
import io
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
SIZE, WIDTH = "900,1200", 300
# A page that takes longer shows something else than a reader would see.
SECONDS = 30
# The page's own clock runs until its photos have come.
_QUIET = ("--headless", "--virtual-time-budget=5000", "--disable-gpu", "--hide-scrollbars")
_QUIET += (
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_browser() -> str | None:
    """Return a Chromium to start: the environment's CHROMIUM, or one on the path."""
    wish = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, (wish,) if wish else NAMES)), None)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a built site to this computer alone; give its address."""
    handler = partial(_Silent, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def thumbnail(browser: str, address: str) -> str | None:
    """Return a picture of a page as a "data:" address, None when none could be taken."""
    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder, "page.png")
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0
        words = [browser, *_QUIET, *(["--no-sandbox"] if is_root else [])]
        words += [f"--user-data-dir={folder}/profile", f"--window-size={SIZE}"]
        words += [f"--screenshot={picture}", address]
        try:
            subprocess.run(words, capture_output=True, timeout=SECONDS, check=False)
            with Image.open(picture) as shot:
                small = shot.convert("RGB")
        except (OSError, subprocess.TimeoutExpired):
            return None
    small.thumbnail((WIDTH, WIDTH * 2))
    out = io.BytesIO()
    small.save(out, "WEBP", quality=70)
    return f"data:image/webp;base64,{base64.b64encode(out.getvalue()).decode()}"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing of requests."""
