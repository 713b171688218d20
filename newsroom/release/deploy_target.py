"""Where a site is deployed to: a target's name or address, read into its parts.

What is wrong is a :class:`DeployError`, whose code stands in ``newsroom.posts.deploy_messages``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from newsroom.posts.deploy_messages import DEPLOY

SSH, BUCKET, FOLDER = "ssh", "s3", "folder"
# What stands in commands for another computer: no blank, no quotes, no leading "-".
_HOST, _USER = re.compile(r"[A-Za-z0-9][\w.:-]*"), re.compile(r"[A-Za-z_][\w.-]*")
_PATH = re.compile(r"/[\w./@+-]*")
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,62}")
# Beside the address of a bucket: where the service answers, its region, whether it sends 301s.
OPTIONS = {BUCKET: {"endpoint", "region", "website"}, SSH: set(), FOLDER: set()}


class DeployError(Exception):
    """A deployment that cannot go on: ``code`` with the parameters of its sentence."""

    def __init__(self, code: str, **params: str):
        super().__init__(code)
        self.code, self.params = code, params

    def sentence(self, lang: str = "vi") -> str:
        """Return what is wrong and how to mend it, in "vi" or "en"."""
        return DEPLOY[self.code][2 if lang == "en" else 1].format(**self.params)


@dataclass(frozen=True, slots=True)
class Target:
    """``kind`` is SSH, BUCKET or FOLDER; ``host`` a computer or a bucket; ``path`` a folder there.

    ``user`` and ``port`` are None where the address does not say them.
    """

    kind: str
    host: str
    path: str
    user: str | None = None
    port: int | None = None
    options: Mapping[str, str] = field(default_factory=dict)


def target_of(wanted: str, known: Mapping[str, str]) -> Target:
    """Return the target of a name in ``known`` or of an address.

    Raises :class:`DeployError`.
    """
    address = known.get(wanted, wanted)
    if "://" not in address:
        if wanted not in known and not re.match(r"[./~\\]|[A-Za-z]:", wanted):
            names = ", ".join(known) or "–"
            raise DeployError("ND830", target=wanted, known=names)
        return Target(FOLDER, "", address)
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise DeployError("ND831", why=str(error)) from None
    if parts.password is not None:
        raise DeployError("ND831", why="trong địa chỉ không được có mật khẩu")
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if parts.scheme not in (SSH, BUCKET):
        raise DeployError("ND831", why=f"chưa biết “{parts.scheme}://”")
    if not options.keys() <= OPTIONS[parts.scheme]:
        raise DeployError(
            "ND831", why=f"chưa biết {', '.join(options.keys() - OPTIONS[parts.scheme])}"
        )
    reader = _ssh if parts.scheme == SSH else _bucket
    return reader(host, unquote(parts.path), parts.username, port, options)


def _ssh(host: str, path: str, user: str | None, port: int | None, options: dict) -> Target:
    folder = path.rstrip("/")
    if not _HOST.fullmatch(host) or (user is not None and not _USER.fullmatch(user)):
        raise DeployError("ND831", why="tên máy chủ hoặc người dùng không hợp lệ")
    if not folder or not _PATH.fullmatch(folder) or ".." in folder.split("/"):
        raise DeployError("ND831", why="thiếu thư mục trên máy chủ, hoặc tên có dấu cách, dấu lạ")
    return Target(SSH, host, folder, user, port)


def _bucket(host: str, path: str, user: str | None, port: int | None, options: dict) -> Target:
    if not _BUCKET.fullmatch(host) or user is not None or port is not None:
        raise DeployError("ND831", why="tên kho (bucket) không hợp lệ")
    folder = path.strip("/")
    return Target(BUCKET, host, f"{folder}/" if folder else "", options=options)
