"""Show the site on this computer while staff write it.

A change to a watched file rebuilds the site; the pages open in a browser then reload themselves,
told by server-sent events (WHATWG HTML, section 9.2) through a script that is added to a page on
its way out, never to a file.
"""

import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from urllib.parse import quote, unquote, urlsplit

import watchfiles

from newsroom.desk.sent_files import SCRIPT, TYPES, inside, kind_of, with_script
from newsroom.desk.tool_pages import fault_in_words, trouble_page

# Gives a file of the form with its Content-Security-Policy by its name below the site's root.
Form = Callable[[str], tuple[bytes, str] | None]
PORTS_TRIED = 20
HEARTBEAT = 10.0  # seconds between two events; finds out that a reader has left


def serve(
    output: Path,
    watch: Sequence[Path],
    rebuild: Callable[[], bool | str],
    port: int = 8000,
    trouble: str | None = None,
    form: Form | None = None,
) -> None:
    """Serve the folder `output` on 127.0.0.1 until Ctrl-C or SIGTERM, then return.

    `rebuild` is called when something below the `watch` paths changes and says whether there is
    something new to show, or returns the page that says why there is not; whatever it raises is
    printed and survived. Such a page, or `trouble` at first, is shown in place of every other until
    a build succeeds. `form` gives the files below /admin/, trouble or not. A taken `port` leads to
    the next free one of 20. Belongs in the main thread, as signals do. Raises OSError when no port
    is free.
    """
    with bound(output, port) as server, sigterm_as_interrupt():
        server.trouble, server.form = trouble, form
        threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        print(f"Trang đang chạy tại {address} (Ctrl+C để dừng)", flush=True)
        if form:
            print(f"Biểu mẫu soạn bài: {address}admin/", flush=True)
        try:
            follow(output, watch, rebuild, server)
        except KeyboardInterrupt:
            print("\nĐã dừng.", flush=True)
        finally:
            server.shutdown()


def follow(
    output: Path, watch: Sequence[Path], rebuild: Callable[[], bool | str], server: "SiteServer"
) -> None:
    """Rebuild on every change; ends only by KeyboardInterrupt."""
    there = [path for path in watch if path.exists()]
    # A build writes its output: were that watched, it would set itself off again.
    wanted = watchfiles.DefaultFilter(ignore_paths=[output.absolute()])
    for _ in watchfiles.watch(*there, watch_filter=wanted):
        try:
            outcome = rebuild()
        except (Exception, SystemExit) as error:
            traceback.print_exc()
            print("Chưa dựng lại được trang; hãy sửa rồi lưu tệp để thử lại.", flush=True)
            outcome = trouble_page((), fault_in_words(error))
        if outcome:
            server.trouble = outcome if isinstance(outcome, str) else None
            server.announce()


@contextmanager
def sigterm_as_interrupt() -> Iterator[None]:
    """Let SIGTERM end the block like Ctrl-C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def bound(output: Path, port: int) -> "SiteServer":
    """Return a server on the first free port from `port` on; raises OSError if there is none."""
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        try:
            return SiteServer(output, candidate)
        except OSError:
            continue
    raise OSError(f"Không có cổng nào trống trong {PORTS_TRIED} cổng kể từ {port}.")


class SiteServer(ThreadingTCPServer):
    """A folder on a port, with the edition of it that readers should be looking at.

    Not http.server.HTTPServer, which asks the network for this computer's name first: seconds on
    an office network without a name server.
    """

    daemon_threads = True
    request_queue_size = 64
    allow_reuse_address = os.name != "nt"  # on Windows it would share a port that is in use

    def __init__(self, output: Path, port: int) -> None:
        super().__init__(("127.0.0.1", port), Answer)
        self.output = output
        self.edition = time.time_ns()  # another run's pages reload as well
        self.announced = threading.Condition()
        self.trouble: str | None = None
        self.form: Form | None = None

    def announce(self) -> None:
        """Tell every open page that there is a new edition."""
        with self.announced:
            self.edition += 1
            self.announced.notify_all()

    def handle_error(self, request: object, client_address: object) -> None:
        """Report what a request broke, but not that a reader closed the page."""
        if not isinstance(sys.exception(), ConnectionError):
            traceback.print_exc()


class Answer(BaseHTTPRequestHandler):
    """The answer to one request."""

    server: SiteServer

    def do_GET(self) -> None:
        """Answer with a file of the site, or with one of the two addresses of the reloading."""
        path = urlsplit(self.path).path
        if path == "/__reload":
            self.tell_editions()
        elif path == "/__reload.js":
            self.send(200, TYPES[".js"], SCRIPT)
        elif self.server.form and path.startswith("/admin"):
            self.send_form(unquote(path))
        else:
            self.send_page(unquote(path))

    do_HEAD = do_GET

    def send_page(self, path: str) -> None:
        """Send the file a decoded `path` names, its folder's address, or the page for neither.

        While there is trouble, its page is sent for all of them.
        """
        if self.server.trouble:
            page = with_script(self.server.trouble.encode(), self.server.edition)
            self.send(503, TYPES[".html"], page)
            return
        root = self.server.output.resolve()
        found = inside(root, path + "index.html" if path.endswith("/") else path)
        if found and found.is_dir():
            self.redirect(quote(f"/{found.relative_to(root).as_posix()}/"))
        elif not (found and self.send_file(200, found)):
            missing = inside(root, "404.html")
            if not (missing and self.send_file(404, missing)):
                self.send(404, TYPES[".txt"], "Không có trang này.\n".encode())

    def send_form(self, path: str) -> None:
        """Send a file of the form, or the page for none."""
        found = self.server.form(path.removeprefix("/"))
        if path == "/admin":
            self.redirect("/admin/")
        elif found:
            self.send(200, TYPES[".html"] if path.endswith("/") else kind_of(path), *found)
        else:
            self.send_page(path)

    def redirect(self, address: str) -> None:
        """Send where to go instead."""
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send_file(self, status: int, file: Path) -> bool:
        """Send a file's present content; return False if it cannot be read."""
        edition = self.server.edition
        try:
            body = file.read_bytes()
        except OSError:
            return False
        kind = kind_of(file.name)
        if kind == TYPES[".html"]:
            body = with_script(body, edition)
        self.send(status, kind, body)
        return True

    def send(self, status: int, kind: str, body: bytes, policy: str = "") -> None:
        """Send a whole answer that no browser keeps, under a Content-Security-Policy if given."""
        self.send_response(status)
        text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def tell_editions(self) -> None:
        """Send the number of the edition now, at every new one, and now and then between."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        while self.command != "HEAD":
            edition = self.server.edition
            self.wfile.write(f"data: {edition}\n\n".encode())
            with self.server.announced:
                self.server.announced.wait_for(
                    lambda seen=edition: self.server.edition != seen, HEARTBEAT
                )

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet: what staff should read here is what the build says."""
