"""Another site on the loopback that answers in every way that links can be answered."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class OtherSite:
    """``address`` without a slash at its end; ``asked`` counts (method, path)."""

    address: str
    asked: Counter = field(default_factory=Counter)
    over: threading.Event = field(default_factory=threading.Event)


@contextmanager
def other_site() -> Iterator[OtherSite]:
    """Serve: /ok /moved /for-a-while /chain /loop /no-head /busy /gone /<status> /silent /drip."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    site = server.site = OtherSite(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    def do_HEAD(self):
        self._answer()

    def do_GET(self):
        self._answer()

    def log_message(self, *_):
        """Say nothing."""

    def _answer(self):
        site, path = self.server.site, self.path.partition("?")[0]
        site.asked[self.command, self.path] += 1
        if path == "/silent":
            site.over.wait(5)
        elif path == "/drip":
            self._drip(site)
        elif path == "/broken":
            self.wfile.write(b"khong phai HTTP\r\n\r\n")
        elif path in _PLACES:
            status, place = _PLACES[path]
            self._say(status, {"Location": place})
        elif path == "/busy" and site.asked[self.command, self.path] == 1:
            self._say(429, {"Retry-After": "2"})
        elif path in ("/very-busy", "/very-busy-too"):
            self._say(429, {"Retry-After": "86400"})
        elif path == "/no-head":
            self._say(405 if self.command == "HEAD" else 200)
        else:
            self._say(int(path[1:]) if path[1:].isdigit() else 200)

    def _say(self, status, headers=()):
        self.send_response(status)
        for name in headers:
            self.send_header(name, headers[name])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _drip(self, site):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
        while not site.over.wait(0.1):
            try:
                self.wfile.write(b"x")
            except OSError:
                return


_PLACES = {
    "/moved": (301, "/ok"),
    "/chain": (301, "/moved"),
    "/for-a-while": (302, "/ok"),
    "/to-nothing": (301, "/404"),
    "/loop": (302, "/loop"),
    "/to-mail": (302, "mailto:a@example.vn"),
}
