"""One address asked once: HEAD, then GET where HEAD is not understood, redirects followed."""

import http.client
import re
import socket
import ssl
import threading
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urljoin, urlsplit

from newsroom.release.links.manners import Manners
from newsroom.release.links.reach import Private, connected

GOOD, GONE, FAILED, UNCLEAR, PRIVATE = "good", "gone", "failed", "unclear", "private"
HOPS = 8
_MOVED, _FOR_GOOD = {301, 302, 303, 307, 308}, {301, 308}
_ASCII = re.compile(r"[\x21-\x7e]+")


@dataclass(frozen=True, slots=True)
class Answer:
    """``kind``: GOOD, GONE (the server or the name says that it is not there), FAILED (nobody
    answers, or wrongly), UNCLEAR (a server that does not tell a program), PRIVATE.

    ``why`` is the status or what went wrong, ``to`` the address it has moved to for good, ``wait``
    the seconds that the server asks to wait, None if it does not.
    """

    kind: str
    why: str = ""
    to: str = ""
    wait: float | None = None


def ask(url: str, manners: Manners) -> Answer:
    """Return what is found at ``url`` (http or https)."""
    at, is_for_good = url, True
    try:
        for _ in range(HOPS):
            status, headers = _asked(at, manners)
            place = headers.get("Location")
            if status not in _MOVED or not place:
                moved = at if is_for_good and _bare(at) != _bare(url) else ""
                return _judged(status, headers, moved)
            is_for_good = is_for_good and status in _FOR_GOOD
            at = urljoin(at, place)
            if urlsplit(at).scheme not in ("http", "https"):
                return Answer(UNCLEAR, "redirect")
        return Answer(FAILED, "redirects")
    except Private:
        return Answer(PRIVATE)
    except Exception as error:
        return _trouble(error)


def _asked(url: str, manners: Manners) -> tuple[int, http.client.HTTPMessage]:
    """Return status and headers; a server that does not like HEAD is asked with GET."""
    try:
        status, headers = _request("HEAD", url, manners)
        if status < 400 or status == 429:
            return status, headers
    except (http.client.HTTPException, ConnectionError):
        pass
    return _request("GET", url, manners)


def _request(method: str, url: str, manners: Manners) -> tuple[int, http.client.HTTPMessage]:
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    host = (parts.hostname or "").encode("idna").decode()
    port = parts.port or (443 if secure else 80)
    sock = connected(host, port, secure, manners.timeout, manners.may_ask_private)
    # A server may drip byte after byte: each comes in time, the answer never.
    cut = threading.Event()
    end = threading.Timer(2 * manners.timeout, _shut, [sock, cut])
    end.daemon = True
    with closing(sock):
        end.start()
        try:
            connection = http.client.HTTPConnection(host, port)
            connection.sock = sock
            connection.putrequest(method, _target(parts), skip_host=True, skip_accept_encoding=True)
            connection.putheader("Host", parts.netloc.rpartition("@")[2].encode("idna"))
            connection.putheader("User-Agent", manners.agent)
            connection.putheader("Accept", "*/*")
            connection.putheader("Connection", "close")
            connection.endheaders()
            answer = connection.getresponse()
            if cut.is_set():
                raise TimeoutError
            return answer.status, answer.headers
        finally:
            end.cancel()


def _target(parts) -> str:
    """Return path and query as they are asked for; what is not ASCII is percent-encoded."""
    target = parts.path or "/"
    if parts.query:
        target += f"?{parts.query}"
    return target if _ASCII.fullmatch(target) else quote(target, safe="%/:?#[]@!$&'()*+,;=~")


def _judged(status: int, headers: http.client.HTTPMessage, moved: str) -> Answer:
    if status < 400:
        return Answer(GOOD, to=moved)
    if status in (404, 410):
        return Answer(GONE, str(status))
    wait = _seconds(headers.get("Retry-After"))
    if status == 503 and wait is not None:
        return Answer(UNCLEAR, "503", wait=wait)
    return Answer(FAILED if status >= 500 and status != 999 else UNCLEAR, str(status), wait=wait)


def _trouble(error: Exception) -> Answer:
    if isinstance(error, socket.gaierror):
        unknown = error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None))
        return Answer(GONE if unknown else FAILED, "DNS")
    if isinstance(error, ssl.SSLError):
        return Answer(FAILED, "TLS")
    if isinstance(error, TimeoutError):
        return Answer(FAILED, "timeout")
    if isinstance(error, ConnectionRefusedError):
        return Answer(FAILED, "refused")
    if isinstance(error, OSError | http.client.HTTPException):
        return Answer(FAILED, "broken")
    # A host that no name can be, a port that is no number.
    return Answer(UNCLEAR, "address")


def _seconds(told: str | None) -> float | None:
    """Return the seconds of a Retry-After (RFC 9110, 10.2.3): a number or a moment."""
    if told is None:
        return None
    if told.strip().isdigit():
        return float(told.strip()[:9])
    try:
        moment = parsedate_to_datetime(told)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _bare(url: str) -> str:
    return url.partition("#")[0].rstrip("/")


def _shut(sock: socket.socket, cut: threading.Event) -> None:
    cut.set()
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
