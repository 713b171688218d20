"""The configuration for Caddy, written from the table."""

from collections.abc import Iterable, Mapping

from newsroom.posts.visit_figures import VISITS
from newsroom.release.companions import CADDY_MAP
from newsroom.release.link import CURRENT, VISITS_FOLDER
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
	root * /srv/tin/{CURRENT}
	map {{path}} {{moved}} {{
		import /srv/tin/{CURRENT}/{CADDY_MAP}
		default ""
	}}
	@moved expression `{{moved}} != ""`
	@hidden {{
		path */.*
		not path /.well-known/*
	}}
	# In a route the order counts: of two lines that fit, the later one.
	route {{
		header -Server
		header {{
{_headers({**ALWAYS, CACHE: FRESH})}
		}}
		redir @moved {{moved}} 301
		error @hidden 404
{_folders()}
{_types()}
		# The total of visits changes without a publication, so it is part of none.
		handle /{VISITS} {{
			root * /srv/tin/{VISITS_FOLDER}
			file_server
		}}
		encode zstd gzip
		file_server {{
			precompressed br zstd gzip
		}}
	}}
	handle_errors {{
		header -Server
		header {{
{_headers({**ALWAYS, CACHE: FRESH})}
			Content-Type "text/html; charset=utf-8"
		}}
		rewrite * /404.html
		file_server {{
			precompressed br zstd gzip
		}}
	}}
}}
"""


def _folders() -> str:
    return "\n".join(
        f'\t\theader /{folder}* {name} "{value}"'
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
        f"\t\t{matcher} path {' '.join(patterns)}\n"
        f'\t\theader {matcher} Content-Type "{media_type}{charset}"'
    )


def _headers(headers: Mapping[str, str]) -> str:
    told = {**headers, "Vary": "Accept-Encoding"}
    lines = [f'\t\t\t{name} "{value}"' for name, value in told.items()]
    return "\n".join(lines)
