"""The headers that a site is served with: one table, written as each web server reads it."""

from newsroom.desk.editor.form import FOLDER as FORM_FOLDER
from newsroom.desk.editor.form import policy
from newsroom.posts.addresses import ASSET_FOLDER, PHOTO_FOLDER
from newsroom.release.link import CURRENT

# Nothing but the site itself: neither inline scripts and styles nor another host.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
ALWAYS = (
    ("Content-Security-Policy", POLICY),
    ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
# The form in the browser, where EDITOR publishes it, speaks to the host of the texts' repository in
# a window of its own to sign in.
FORM = (
    ("Content-Security-Policy", policy("https:")),
    ("Cross-Origin-Opener-Policy", "same-origin-allow-popups"),
)
OF_FORM = tuple({**dict(ALWAYS), **dict(FORM)}.items())
# Names in these folders carry a hash: what has such a name never changes.
FOR_EVER = (ASSET_FOLDER, PHOTO_FOLDER)
IMMUTABLE = ("Cache-Control", "public, max-age=31536000, immutable")
FRESH = ("Cache-Control", "no-cache")
COMPRESSED = (
    *("text/css", "text/javascript", "application/javascript", "application/json"),
    *("text/xml", "application/xml"),
    *("application/atom+xml", "image/svg+xml", "text/plain", "text/calendar"),
)
# Old paths with the new ones, in every release; hidden from readers as all names with a dot are.
REDIRECTS = ".redirects.map"
GENERATED = "Written by `python3 tasks.py serving`; change newsroom/release/serving.py instead."


def nginx() -> str:
    """Return a site's configuration for nginx."""
    folders = "|".join(one.rstrip("/") for one in FOR_EVER)
    return f"""\
# {GENERATED}
# Replace tin.example.vn and /srv/tin; certificates are what your authority gives you.
# Old addresses are read when nginx starts: `nginx -s reload` after a publication that adds some.
map_hash_bucket_size 512;
map $uri $moved {{
    default "";
    include /srv/tin/{CURRENT}/{REDIRECTS};
}}

server {{
    listen 80;
    listen [::]:80;
    server_name tin.example.vn;
    return 301 https://$host$request_uri;
}}

server {{
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name tin.example.vn;
    ssl_certificate /etc/ssl/tin.example.vn.pem;
    ssl_certificate_key /etc/ssl/private/tin.example.vn.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    server_tokens off;

    root /srv/tin/{CURRENT};
    index index.html;
    error_page 404 /404.html;
    charset utf-8;
    gzip on;
    gzip_static on;
    gzip_vary on;
    gzip_types {" ".join(COMPRESSED)};
    if ($moved) {{
        return 301 $moved;
    }}

    # A link that is flipped must not be remembered.
    open_file_cache off;

{_nginx_headers((*ALWAYS, FRESH), 4)}

    # A location with a header of its own takes none from above.
    location ~ ^/(?:{folders})/ {{
{_nginx_headers((*ALWAYS, IMMUTABLE), 8)}
    }}

    # The form that staff write in; nothing lies there unless EDITOR says so. Name your repository's
    # host in place of "https:".
    location ^~ /{FORM_FOLDER} {{
{_nginx_headers((*OF_FORM, FRESH), 8)}
    }}

    location ~ /\\.(?!well-known/) {{
        return 404;
    }}
}}
"""


def caddy() -> str:
    """Return a site's configuration for Caddy, which fetches certificates itself.

    It sets what is said of a path first, of all paths last; "defer" turns that round.
    """
    folders = " ".join(f"/{one}*" for one in FOR_EVER)
    return f"""\
# {GENERATED}
# Replace tin.example.vn and /srv/tin.
tin.example.vn {{
\troot * /srv/tin/{CURRENT}
\tencode zstd gzip
\t@for_ever path {folders}
\t@hidden {{
\t\tpath */.*
\t\tnot path /.well-known/*
\t}}
\terror @hidden 404
\theader {{
{_caddy_headers((*ALWAYS, FRESH))}
\t\t-Server
\t}}
\theader @for_ever {{
\t\tdefer
{_caddy_headers((IMMUTABLE,))}
\t}}
\theader /{FORM_FOLDER}* {{
\t\tdefer
{_caddy_headers(FORM)}
\t}}
\tfile_server
\thandle_errors {{
\t\theader {FRESH[0]} "{FRESH[1]}"
\t\trewrite * /404.html
\t\tfile_server
\t}}
}}
"""


def headers_file() -> str:
    """Return a ``_headers`` file, as static hosts read it from the root of the site."""
    lines = [f"# {GENERATED}", "/*", *(f"  {name}: {value}" for name, value in ALWAYS)]
    for folder in FOR_EVER:
        lines += [f"/{folder}*", f"  {IMMUTABLE[0]}: {IMMUTABLE[1]}"]
    # "! " takes away what a line above set: two policies would both have to be met.
    lines += [f"/{FORM_FOLDER}*"]
    lines += [line for name, value in FORM for line in (f"  ! {name}", f"  {name}: {value}")]
    return "\n".join(lines) + "\n"


FILES = {"nginx.conf": nginx, "Caddyfile": caddy, "_headers": headers_file}


def _nginx_headers(headers: tuple[tuple[str, str], ...], indent: int) -> str:
    blanks = " " * indent
    return "\n".join(
        # What is missing today may be there tomorrow: how long to keep it is said of answers alone.
        f'{blanks}add_header {name} "{value}"{"" if name == "Cache-Control" else " always"};'
        for name, value in headers
    )


def _caddy_headers(headers: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f'\t\t{name} "{value}"' for name, value in headers)
