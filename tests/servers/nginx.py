"""Debian's nginx on the loopback, with the configuration that is shipped."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from newsroom.release.serving_files import FILES
from tests import programs
from tests.servers.ports import end, free_port, wait_for

HOST = "tin.example.vn"
MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
MISSING = "no nginx with its Brotli module here (Debian: nginx, libnginx-mod-http-brotli-static)"


@dataclass(frozen=True, slots=True)
class Nginx:
    """``port`` speaks TLS, ``plain`` does not; ``log`` is what the server complains of."""

    port: int
    plain: int
    log: Path
    process: subprocess.Popen
    words: tuple[str, ...]

    def reload(self) -> None:
        """Let the server read its configuration again."""
        subprocess.run([*self.words, "-s", "reload"], check=True, capture_output=True)


def find() -> str | None:
    """Return the program, installed where that is ours to do; None without it or its module."""
    program = programs.installed("nginx", "nginx", "libnginx-mod-http-brotli-static", "openssl")
    return program if MODULE.exists() else None


def shipped(root: Path, folder: Path, port: int, plain: int) -> str:
    """Return the shipped file with other ports, another root and a certificate in ``folder``.

    Nothing else differs from what a department copies.
    """
    text = FILES["nginx.conf"]()
    for old, new in (
        ("/srv/tin", str(root)),
        ("    listen [::]:80;\n", ""),
        ("    listen [::]:443 ssl http2;\n", ""),
        ("listen 80;", f"listen 127.0.0.1:{plain};"),
        ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
        ("/etc/ssl/tin.example.vn.pem", f"{folder}/tin.pem"),
        ("/etc/ssl/private/tin.example.vn.key", f"{folder}/tin.key"),
    ):
        assert old in text, old
        text = text.replace(old, new)
    return text


@contextmanager
def running(program: str, root: Path, folder: Path) -> Iterator[Nginx]:
    """Serve ``root``/current; ``folder`` is for what the server writes."""
    folder.mkdir()
    _certificate(folder)
    port, plain = free_port(), free_port()
    conf, log = folder / "nginx.conf", folder / "error.log"
    temporary = "\n".join(f"{one}_temp_path {folder}/{one};" for one in
                          ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))  # fmt: skip
    user = "user root;\n" if programs.is_root() else ""
    conf.write_text(
        f"{user}load_module {MODULE};\npid {folder}/pid;\ndaemon off;\nworker_processes 1;\n"
        f"error_log {log};\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}\n"
        f"{shipped(root, folder, port, plain)}\n}}\n"
    )
    words = (program, "-c", str(conf), "-e", str(log))
    with subprocess.Popen(words) as process:
        try:
            wait_for(port, process)
            yield Nginx(port, plain, log, process, words)
        finally:
            end(process)


def _certificate(folder: Path) -> None:
    words = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    words += ["-nodes", "-days", "2", "-subj", f"/CN={HOST}"]
    words += ["-addext", f"subjectAltName=DNS:{HOST}"]
    words += ["-keyout", f"{folder}/tin.key", "-out", f"{folder}/tin.pem"]
    subprocess.run(words, check=True, capture_output=True)
