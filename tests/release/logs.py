"""Web servers' logs made for tests: the same requests as Combined, Common and Caddy's JSON."""

import json
import random
from datetime import datetime, timedelta

from newsroom.text.dates import ZONE

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
PHONE = (
    "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Mobile Safari/537.36"
)
GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
AGENTS = (FIREFOX, PHONE, GOOGLEBOT, "curl/8.5.0", "-")
PATHS = ("/", "/thong-bao/", "/lien-he/?x=1", "/tinh/site.css", "/feeds/tat-ca.atom.xml", "/a%20b/")
START = datetime(2026, 11, 24, 22, 0, tzinfo=ZONE)

# (moment, address, method, path, status, size, agent)
Request = tuple[datetime, str, str, str, int, int, str]


def request(
    minute: int = 0, path: str = "/", status: int = 200, agent: str = FIREFOX, method: str = "GET"
) -> Request:
    """Return a request, so many minutes after 22:00 of 24-11-2026."""
    return START + timedelta(minutes=minute), "203.0.113.7", method, path, status, 512, agent


def some_requests(count: int, seed: int = 1) -> list[Request]:
    """Return requests of all kinds over some days, the oldest first."""
    chance = random.Random(seed)
    return [
        (
            START + timedelta(seconds=number * 200_000 // count),
            f"203.0.113.{chance.randrange(256)}",
            "POST" if chance.random() < 0.03 else "GET",
            chance.choice(PATHS),
            chance.choice((200, 200, 200, 304, 301, 404)),
            chance.randrange(90_000),
            chance.choice(AGENTS),
        )
        for number in range(count)
    ]


def common(one: Request) -> str:
    """Return a line in Common Log Format."""
    moment, address, method, path, status, size, _ = one
    when = moment.strftime("%d/%b/%Y:%H:%M:%S %z")
    return f'{address} - - [{when}] "{method} {path} HTTP/1.1" {status} {size}'


def combined(one: Request) -> str:
    """Return a line in Combined Log Format, as nginx and Apache write it."""
    return f'{common(one)} "https://tim.example.vn/?q=hoc" "{one[-1]}"'


def caddy(one: Request) -> str:
    """Return a line of Caddy's log."""
    moment, address, method, path, status, size, agent = one
    headers = {} if agent == "-" else {"User-Agent": [agent]}
    told = {"remote_ip": address, "method": method, "uri": path, "headers": headers}
    line = {"level": "info", "ts": moment.timestamp(), "request": told}
    return json.dumps({**line, "status": status, "size": size})
