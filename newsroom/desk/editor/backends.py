"""Where the form keeps texts: a folder on this computer, or a repository that EDITOR names."""

from collections.abc import Mapping
from urllib.parse import urlsplit

BACKENDS = {"github": "github", "gitlab": "gitlab", "gitea": "gitea", "forgejo": "gitea"}
# What Decap CMS calls a backend's options; "folder" is ours, the content's in the repository.
BACKEND_KEYS = (
    *("name", "repo", "branch", "folder", "api_root", "graphql_api_root", "base_url"),
    *("auth_type", "auth_endpoint", "auth_methods", "app_id", "site_domain"),
    *("commit_messages", "skip_ci"),
)
BACKEND_ADDRESSES = ("api_root", "graphql_api_root", "base_url")
# Where a service answers when the setting names no other address.
HOSTS = {
    "github": ("https://api.github.com",),
    "gitlab": ("https://gitlab.com",),
    "gitea": ("https://gitea.com",),
}
# The editor knows a folder only as the copy of a repository; of this one it never asks anything.
LOCAL = {"name": "gitea", "repo": "local/site", "app_id": "local"}


def is_local(editor: object) -> bool:
    """Return whether texts are kept in a folder on the computer of who writes."""
    return not isinstance(editor, Mapping)


def backend_of(editor: object) -> dict[str, object]:
    """Return the backend of the form's configuration for a sound setting."""
    if not isinstance(editor, Mapping):
        return dict(LOCAL)
    told = {key: value for key, value in editor.items() if key != "folder"}
    return told | {"name": BACKENDS[editor["name"]]}


def content_of(editor: object, name: str) -> str:
    """Return the content's folder as seen from the repository's root, ``name`` if it lies there."""
    return str(editor.get("folder", name)) if isinstance(editor, Mapping) else name


def hosts_of(editor: object) -> tuple[str, ...]:
    """Return the origins that the form speaks to: none for a folder on this computer."""
    if not isinstance(editor, Mapping):
        return ()
    parts = [urlsplit(str(editor[key])) for key in BACKEND_ADDRESSES if key in editor]
    return (
        tuple({f"{one.scheme}://{one.netloc}": None for one in parts})
        or HOSTS[BACKENDS[editor["name"]]]
    )
