"""Mails of what was announced lately, as files for any mailer; nothing is sent."""

import shutil
from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from jinja2 import Environment, FileSystemLoader

from newsroom.checking import proved
from newsroom.configuration import presses_of
from newsroom.environment import prepare
from newsroom.errors import ContentError
from newsroom.pages.digests import DigestView, digests, plain_text
from newsroom.pages.inlining import inlined
from newsroom.pages.press import Press
from newsroom.posts.site import build_site
from newsroom.settings_check import check_settings


def write_digests(settings: Mapping, days: int) -> tuple[Path, int]:
    """Write the mails of the last ``days``; return their folder and how many there are.

    Each is an .eml with its HTML and its text, which lie beside it too. Raises
    :class:`ContentError` for content that cannot be published.
    """
    check_settings(settings)
    with proved(settings) as proof:
        if not proof.is_sound:
            raise ContentError("Nội dung có lỗi nên không có thư nào được ghi; hãy chạy check.")
        site = build_site(proof.library, proof.as_of)
        folder = Path(settings["CACHE_PATH"]) / "digests" / f"{proof.as_of:%Y-%m-%d}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        count = 0
        for press in presses_of(settings, site, proof.links, proof.photos):
            if press.is_edition:
                count += _write_all(press, days, settings, folder)
    return folder, count


def _write_all(press: Press, days: int, settings: Mapping, folder: Path) -> int:
    template = _environment(settings, press.lang).get_template("digest.html")
    css = (Path(settings["THEME"]) / "static" / "mail" / "digest.css").read_text("utf-8")
    views = list(digests(press, days))
    for view in views:
        html = inlined(template.render(view=view), css)
        text = plain_text(view)
        mail = _mail(view, html, text, press)
        for ending, data in (("html", html.encode()), ("txt", text.encode()), ("eml", mail)):
            (folder / f"{view.id}.{ending}").write_bytes(data)
    return len(views)


def _environment(settings: Mapping, lang: str) -> Environment:
    folders = [*settings.get("THEME_TEMPLATES_OVERRIDES", ()), f"{settings['THEME']}/templates"]
    env = Environment(loader=FileSystemLoader(folders), **settings["JINJA_ENVIRONMENT"])
    return prepare(env, lang)


def _mail(view: DigestView, html: str, text: str, press: Press) -> bytes:
    """Return a mail without receiver; the same content gives the same bytes."""
    host = urlsplit(press.origin).hostname
    name = uuid5(NAMESPACE_URL, f"{press.tag}:{view.id}:{press.site.as_of:%Y-%m-%d}")
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = view.title
    mail["From"] = press.publisher.get("email") or f"tin@{host}"
    mail["Date"] = format_datetime(press.site.as_of)
    mail["Message-ID"] = f"<{name}@{host}>"
    mail["List-Id"] = f"<{view.id}.{host}>"
    mail["Content-Language"] = view.lang
    # Mail programs open it as a draft.
    mail["X-Unsent"] = "1"
    mail.set_content(text, cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    mail.set_boundary(f"newsroom-{name}")
    return mail.as_bytes()
