"""What the server that staff look at answers: the site's files, reloading, what readers do not see.

Open pages are told of a new edition by server-sent events (WHATWG HTML, section 9.2) through a
script that is added to a page on its way out, as is the way to the drafts; never to a file.
"""

import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from newsroom.desk.sent_files import SCRIPT, TYPES, inside, kind_of, with_script
from newsroom.desk.tool_pages import bar, desk_css, fault_in_words, trouble_page

HEARTBEAT = 10.0  # seconds between two events; finds out that a reader has left


class Answered(NamedTuple):
    """An answer: its status, its type, its bytes, or for a status of 302 where to go."""

    status: int
    kind: str
    body: bytes
    location: str = ""


# Answers for a path of what readers do not see, decoded; None for any other. It may raise.
Unseen = Callable[[str], Answered | None]
# Gives a file of the form with its Content-Security-Policy by its name below the site's root.
Form = Callable[[str], tuple[bytes, str] | None]


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
        self.unseen: Unseen | None = None
        self.form: Form | None = None
        self.at_work = threading.Lock()  # held by whoever reads the content

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
        elif path == "/__desk.css":
            self.send(200, TYPES[".css"], desk_css().encode())
        elif self.server.form and path.startswith("/admin"):
            self.send_form(unquote(path))
        elif not self.send_file_of(unquote(path)) and not self.send_unseen(unquote(path)):
            self.send_page(unquote(path))

    do_HEAD = do_GET

    def send_file_of(self, path: str) -> bool:
        """Send what a page of the site consists of besides itself; return False for a page."""
        found = inside(self.server.output.resolve(), path)
        is_part = found and found.is_file() and found.suffix != ".html"
        return bool(is_part and self.send_file(200, found))

    def send_unseen(self, path: str) -> bool:
        """Send what readers do not see; return False where there is no such thing."""
        if self.server.unseen is None:
            return False
        edition = self.server.edition
        try:
            with self.server.at_work:
                found = self.server.unseen(path)
        except (Exception, SystemExit) as error:
            traceback.print_exc()
            page = trouble_page((), fault_in_words(error)).encode()
            found = Answered(503, TYPES[".html"], page)
        if found is None:
            return False
        if found.location:
            self.redirect(found.location)
        elif found.kind == TYPES[".html"]:
            dress = with_script if found.status == 200 else self.dressed
            self.send(found.status, found.kind, dress(found.body, edition))
        else:
            self.send(found.status, found.kind, found.body)
        return True

    def send_page(self, path: str) -> None:
        """Send the page a decoded `path` names, its folder's address, or the page for neither.

        While there is trouble, its page is sent for all of them.
        """
        if self.server.trouble:
            page = self.dressed(self.server.trouble.encode(), self.server.edition)
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
        """Send the browser to another address."""
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
            body = self.dressed(body, edition)
        self.send(status, kind, body)
        return True

    def dressed(self, page: bytes, edition: int) -> bytes:
        """Return an HTML page with the reloading script and the way to what readers do not see."""
        way = bar() if self.server.unseen else ""
        return with_script(page, edition, way)

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
