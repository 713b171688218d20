"""Where the form keeps texts: a folder on this computer, or a repository that the setting names."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from newsroom.errors import SettingsError

NAMES = {"github": "github", "gitlab": "gitlab", "gitea": "gitea", "forgejo": "gitea"}
KEYS = (
    *("name", "repo", "branch", "api_root", "graphql_api_root", "base_url", "auth_type"),
    *("auth_endpoint", "auth_methods", "app_id", "site_domain", "commit_messages", "skip_ci"),
)
# Addresses that a service's own site answers at, where the setting names no other.
HOSTS = {
    "github": ("https://api.github.com", "https://github.com"),
    "gitlab": ("https://gitlab.com",),
    "gitea": (),
}
# A folder on this computer is opened beside a repository, which no one is asked to sign in to.
LOCAL = {
    "name": "gitea",
    "repo": "local/site",
    "base_url": "http://127.0.0.1",
    "api_root": "http://127.0.0.1",
}


def check_editor(editor: object) -> None:
    """Raise :class:`SettingsError` when the setting EDITOR cannot be used."""
    if editor is None or editor == "local":
        return
    if not isinstance(editor, Mapping):
        raise SettingsError(
            f'EDITOR = {editor!r} phải là None, "local", hoặc kho chứa bài, '
            'ví dụ {"name": "gitlab", "repo": "so-mau/tin"}.'
        )
    unknown = sorted(set(editor) - set(KEYS))
    if unknown:
        raise SettingsError(f"EDITOR không có mục {', '.join(unknown)}; chỉ có {', '.join(KEYS)}.")
    if editor.get("name") not in NAMES:
        raise SettingsError(f'EDITOR: "name" phải là một trong: {", ".join(NAMES)}.')
    if str(editor.get("repo", "")).count("/") < 1:
        raise SettingsError('EDITOR: "repo" phải có dạng "nhóm/kho", ví dụ "so-mau/tin".')
    for key in ("api_root", "base_url"):
        if not str(editor.get(key, "https://")).startswith("https://"):
            raise SettingsError(f'EDITOR: "{key}" phải bắt đầu bằng https://.')


def backend_of(editor: object) -> dict[str, object]:
    """Return the configuration's backend for a sound setting."""
    if not isinstance(editor, Mapping):
        return dict(LOCAL)
    return {**editor, "name": NAMES[editor["name"]]}


def hosts_of(editor: object) -> tuple[str, ...]:
    """Return the origins that the form must reach: none for a folder on this computer."""
    if not isinstance(editor, Mapping):
        return ()
    given = (
        str(editor[key]) for key in ("api_root", "graphql_api_root", "base_url") if key in editor
    )
    own = {f"{urlsplit(one).scheme}://{urlsplit(one).netloc}": None for one in given}
    return tuple(own) or HOSTS[NAMES[editor["name"]]]
