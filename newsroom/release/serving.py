"""What a site is served with: the one table that every web server's configuration is written from.

Headers for all answers, headers for some folders, the media types of files.
"""

from collections.abc import Mapping
from types import MappingProxyType

from newsroom.desk.editor.form import FOLDER as FORM_FOLDER
from newsroom.desk.editor.form import policy
from newsroom.pages.media_types import TYPES as ATTACHMENTS
from newsroom.posts.addresses import ASSET_FOLDER, PHOTO_FOLDER

# Nothing but the site itself: neither inline scripts and styles nor another host.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_POWERS = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "usb"),
)
ALWAYS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": POLICY,
        "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": ", ".join(f"{one}=()" for one in _POWERS),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
)
CACHE = "Cache-Control"
FRESH, IMMUTABLE = "no-cache", "public, max-age=31536000, immutable"
# Names in the first two carry a hash: what has such a name never changes. Photos may be shown by
# others, as readers of feeds do. The form in the browser, where EDITOR publishes it, speaks to the
# host of the texts' repository and signs in in a window of its own.
FOLDERS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        ASSET_FOLDER: {CACHE: IMMUTABLE},
        PHOTO_FOLDER: {CACHE: IMMUTABLE, "Cross-Origin-Resource-Policy": "cross-origin"},
        FORM_FOLDER: {
            "Content-Security-Policy": policy("https:"),
            "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
        },
    }
)
# https://www.iana.org/assignments/media-types/; of two endings that fit, the longer one counts.
TYPES: Mapping[str, str] = MappingProxyType(
    dict(
        sorted(
            {
                **ATTACHMENTS,
                "atom.xml": "application/atom+xml",
                "avif": "image/avif",
                "css": "text/css",
                "gif": "image/gif",
                "html": "text/html",
                "ico": "image/x-icon",
                "ics": "text/calendar",
                "jpeg": "image/jpeg",
                "js": "text/javascript",
                "m4a": "audio/mp4",
                "png": "image/png",
                "rss.xml": "application/rss+xml",
                "webm": "video/webm",
                "webmanifest": "application/manifest+json",
                "webp": "image/webp",
                "woff2": "font/woff2",
                "xml": "application/xml",
            }.items()
        )
    )
)
FEEDS, FEED_TYPE = "feeds/", "application/feed+json"
UNKNOWN = "application/octet-stream"
# Worth packing on the way where no packed copy stands beside the file; text/html always is.
COMPRESSED = tuple(
    sorted(
        {one for one in TYPES.values() if one.startswith("text/") or one.endswith(("xml", "json"))}
        - {"text/html"}
        | {FEED_TYPE}
    )
)
GENERATED = "Written by `python3 tasks.py serving`; change newsroom/release/serving.py instead."


def media_type(name: str) -> str:
    """Return the media type of a published file, with the charset where the type has one."""
    if name.startswith(FEEDS) and name.endswith(".json"):
        return FEED_TYPE
    base = name.rpartition("/")[2].lower()
    ends = (base.split(".", one)[-1] for one in range(1, base.count(".") + 1))
    found = next((TYPES[end] for end in ends if end in TYPES), UNKNOWN)
    return f"{found}; charset=utf-8" if found.startswith("text/") else found


def headers_of(name: str) -> dict[str, str]:
    """Return the headers that a published file is served with, beside its media type."""
    of_folder = next((one for folder, one in FOLDERS.items() if name.startswith(folder)), {})
    return {**ALWAYS, CACHE: FRESH, **of_folder}
