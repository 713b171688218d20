"""Debian's Caddy on the loopback, with the configuration that is shipped."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom.release.serving_files import FILES
from tests import programs
from tests.servers.ports import end, free_port, wait_for

MISSING = "no Caddy here (Debian: caddy)"


def find() -> str | None:
    """Return the program, installed where that is ours to do."""
    return programs.installed("caddy", "caddy")


@contextmanager
def running(program: str, root: Path, folder: Path) -> Iterator[int]:
    """Serve ``root``/current without TLS; give the port. ``folder`` is for what it writes."""
    folder.mkdir()
    port = free_port()
    text = FILES["Caddyfile"]().replace("/srv/tin", str(root))
    site = f"http://127.0.0.1:{port} {{\n\tbind 127.0.0.1"
    assert "tin.example.vn {" in text
    conf = folder / "Caddyfile"
    conf.write_text(
        "{\n\tadmin off\n\tauto_https off\n}\n" + text.replace("tin.example.vn {", site)
    )
    own = {**os.environ, "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    words = [program, "run", "--config", str(conf), "--adapter", "caddyfile"]
    with (
        open(folder / "log", "wb") as log,
        subprocess.Popen(words, env=own, stdout=log, stderr=log) as process,
    ):
        try:
            wait_for(port, process)
            yield port
        finally:
            end(process)
