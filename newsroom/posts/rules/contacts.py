"""Telephone numbers and e-mail addresses with a slip in them."""

import re
from collections.abc import Iterator

from newsroom.posts.rules.draft import Draft, Passage
from newsroom.posts.wrong import Wrong

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
_DOMAINS = {
    **dict.fromkeys(
        ("gmail.con", "gmail.cm", "gmail.co", "gmail.om", "gmail.vn", "gmail.com.vn", "gmai.com"),
        "gmail.com",
    ),
    **dict.fromkeys(("gamil.com", "gmial.com", "gmal.com", "gmail.comm", "gnail.com"), "gmail.com"),
    **dict.fromkeys(("yaho.com", "yahoo.con", "yahoo.co", "yhaoo.com"), "yahoo.com"),
    **dict.fromkeys(("hotmai.com", "hotmial.com", "hotmail.con"), "hotmail.com"),
    **dict.fromkeys(("outlok.com", "outlook.con"), "outlook.com"),
}
_ENDINGS = {"con": "com", "cmo": "com", "ocm": "com", "vm": "vn", "nv": "vn", "vnn": "vn"}
# A mobile number has ten digits; what is one is said before it, as money and codes look alike.
_PHONE = re.compile(r"(?<![\d/.,-])0[35789](?:[ .-]?\d){6,10}(?![\d/-]|[.,]\d)")
_SAID = re.compile(
    r"(?:điện thoại|di động|đtdđ|đt|sđt|số máy|hotline|zalo|đường dây nóng|liên hệ|phone|tel)"
    r"[^\n\d]{0,30}\Z"
)
_REACH = 50


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield each address and number that can reach nobody."""
    mails, phones = "@" in draft.text, _PHONE.search(draft.text)
    for passage in draft.passages if mails or phones else ():
        if "@" in passage.text:
            yield from _mails(passage)
        if phones:
            yield from _phones(passage)


def _mails(passage: Passage) -> Iterator[Wrong]:
    for match in _MAIL.finditer(passage.text):
        domain = match["domain"].lower()
        front, _, ending = domain.rpartition(".")
        better = _DOMAINS.get(domain) or (
            f"{front}.{_ENDINGS[ending]}" if ending in _ENDINGS else None
        )
        if better:
            hint = match[0][: -len(domain)] + better
            yield Wrong("ND323", passage.place(match.start()), value=match[0], hint=hint)


def _phones(passage: Passage) -> Iterator[Wrong]:
    for match in _PHONE.finditer(passage.text):
        count = sum(sign.isdigit() for sign in match[0])
        before = passage.text[max(0, match.start() - _REACH) : match.start()]
        if count != 10 and _SAID.search(before.lower()):
            yield Wrong("ND322", passage.place(match.start()), value=match[0], count=count)
