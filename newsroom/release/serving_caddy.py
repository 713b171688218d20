"""The configuration for Caddy, written from the table."""

from collections.abc import Iterable, Mapping

from newsroom.release.companions import CADDY_MAP
from newsroom.release.link import CURRENT
from newsroom.release.serving import (
    ALWAYS,
    CACHE,
    FEED_TYPE,
    FEEDS,
    FOLDERS,
    FRESH,
    GENERATED,
    TYPES,
)


def caddy() -> str:
    """Return a site's configuration for Caddy 2.6 or newer, which fetches certificates itself."""
    return f"""\
# {GENERATED}
# Replace tin.example.vn and /srv/tin.
# Old addresses are read when Caddy starts: `caddy reload` after a publication that adds some.
tin.example.vn {{
\troot * /srv/tin/{CURRENT}
\tmap {{path}} {{moved}} {{
\t\timport /srv/tin/{CURRENT}/{CADDY_MAP}
\t\tdefault ""
\t}}
\t@moved expression `{{moved}} != ""`
\tredir @moved {{moved}} 301
\tencode zstd gzip
\t@hidden {{
\t\tpath */.*
\t\tnot path /.well-known/*
\t}}
\terror @hidden 404
\theader {{
{_headers({**ALWAYS, CACHE: FRESH})}
\t\t-Server
\t}}
{_folders()}
{_types()}
\tfile_server {{
\t\tprecompressed br zstd gzip
\t\thide .redirects.*
\t}}
\thandle_errors {{
\t\theader Content-Type "text/html; charset=utf-8"
\t\theader {CACHE} "{FRESH}"
\t\trewrite * /404.html
\t\tfile_server {{
\t\t\tprecompressed br zstd gzip
\t\t}}
\t}}
}}
"""


def _folders() -> str:
    return "\n".join(
        f'\theader /{folder}* {name} "{value}"'
        for folder, own in FOLDERS.items()
        for name, value in own.items()
    )


def _types() -> str:
    """Return the types by ending; a longer ending counts, so its line comes later."""
    by_type: dict[str, list[str]] = {}
    for end, one in sorted(TYPES.items(), key=lambda item: item[0].count(".")):
        by_type.setdefault(one, []).append(f"*.{end}")
    by_type[FEED_TYPE] = [f"/{FEEDS}*.json"]
    return "\n".join(_type(number, *one) for number, one in enumerate(by_type.items()))


def _type(number: int, media_type: str, patterns: Iterable[str]) -> str:
    charset = "; charset=utf-8" if media_type.startswith("text/") else ""
    matcher = f"@type{number}"
    return (
        f"\t{matcher} path {' '.join(patterns)}\n"
        f'\theader {matcher} Content-Type "{media_type}{charset}"'
    )


def _headers(headers: Mapping[str, str]) -> str:
    return "\n".join(f'\t\t{name} "{value}"' for name, value in headers.items())
