"""The configuration for nginx, written from the table."""

from collections.abc import Mapping

from newsroom.posts.visit_figures import VISITS
from newsroom.release.companions import NGINX_MAP
from newsroom.release.link import CURRENT, VISITS_FOLDER
from newsroom.release.serving import (
    ALWAYS,
    CACHE,
    COMPRESSED,
    FEED_TYPE,
    FEEDS,
    FOLDERS,
    FRESH,
    GENERATED,
    TYPES,
    UNKNOWN,
)


def nginx() -> str:
    """Return a site's configuration for nginx 1.18 or newer."""
    plain = {end: one for end, one in TYPES.items() if "." not in end}
    return f"""\
# {GENERATED}
# Replace tin.example.vn and /srv/tin; certificates are what your authority gives you.
# Brotli: `apt install libnginx-mod-http-brotli-static`; without it take out brotli_static.
# Old addresses are read when nginx starts: `nginx -s reload` after a publication that adds some.
map_hash_bucket_size 2048;
map_hash_max_size 65536;
map $uri $moved {{
    default "";
    include /srv/tin/{CURRENT}/{NGINX_MAP};
}}

server {{
    listen 80;
    listen [::]:80;
    server_name tin.example.vn;
    server_tokens off;
    return 301 https://$server_name$request_uri;
}}

server {{
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name tin.example.vn;
    ssl_certificate /etc/ssl/tin.example.vn.pem;
    ssl_certificate_key /etc/ssl/private/tin.example.vn.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:tin:1m;
    ssl_session_tickets off;
    server_tokens off;

    root /srv/tin/{CURRENT};
    # A link that is flipped must not be remembered.
    open_file_cache off;
    index index.html;
    absolute_redirect off;
    error_page 403 =404 /404.html;
    error_page 404 /404.html;
    if ($moved) {{
        return 301 $moved;
    }}

    types {{
{_types(plain)}
    }}
    default_type {UNKNOWN};
    charset utf-8;
    charset_types {" ".join(sorted({one for one in TYPES.values() if _is_text(one)}))};

    gzip_static on;
    brotli_static on;
    gzip on;
    gzip_vary on;
    gzip_min_length 512;
    gzip_types {" ".join(COMPRESSED)};

{_headers({**ALWAYS, CACHE: FRESH}, 4)}

    # What a name with a dot holds is not for readers.
    location ~ /\\.(?!well-known/) {{
        return 404;
    }}
    location = /404.html {{
        internal;
    }}
    # The total of visits changes without a publication, so it is part of none.
    location = /{VISITS} {{
        root /srv/tin/{VISITS_FOLDER};
    }}

    # A location with a header of its own takes none from above.
{_folders()}

{_longer_endings()}
}}
"""


def _types(types: Mapping[str, str]) -> str:
    return "\n".join(f"        {one} {end};" for end, one in types.items())


def _folders() -> str:
    return "\n".join(
        f"    location ~ ^/{folder} {{\n{_headers({**ALWAYS, CACHE: FRESH, **own}, 8)}\n    }}"
        for folder, own in FOLDERS.items()
    )


def _longer_endings() -> str:
    """Return locations for what nginx cannot tell by the last part of a name."""
    found = {rf"\.{end.replace('.', chr(92) + '.')}$": one for end, one in TYPES.items()
             if "." in end}  # fmt: skip
    found[rf"^/{FEEDS}.*\.json$"] = FEED_TYPE
    return "\n".join(
        f"    location ~ {pattern} {{\n        types {{ }}\n        default_type {one};\n    }}"
        for pattern, one in found.items()
    )


def _headers(headers: Mapping[str, str], indent: int) -> str:
    blanks = " " * indent
    return "\n".join(
        # What is missing today may be there tomorrow: how long to keep it is said of answers alone.
        f'{blanks}add_header {name} "{value}"{"" if name == CACHE else " always"};'
        for name, value in headers.items()
    )


def _is_text(media_type: str) -> bool:
    return media_type.startswith("text/") and media_type != "text/html"
