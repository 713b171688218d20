"""The interface's words: Vietnamese as the code writes them, other languages by gettext catalogues.

A catalogue is ``newsroom/locale/<language>/LC_MESSAGES/newsroom.po``; ``python3 tasks.py words``
brings it up to date and compiles it.
"""

import gettext
from functools import cache
from pathlib import Path

DOMAIN = "newsroom"
LOCALE = Path(__file__).parents[1] / "locale"
VIETNAMESE, ENGLISH = "vi", "en"
# What a language calls itself, and its locale as Open Graph writes it.
NAMES = {VIETNAMESE: "Tiếng Việt", ENGLISH: "English"}
LOCALES = {VIETNAMESE: "vi_VN", ENGLISH: "en_GB"}


def N_(text: str) -> str:
    """Return ``text``, which the catalogues translate where it is said."""
    return text


@cache
def catalogue(lang: str) -> gettext.NullTranslations:
    """Return the words in a language."""
    if lang == VIETNAMESE:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, str(LOCALE), [lang])


def say_in(lang: str, text: str, **values: object) -> str:
    """Return Vietnamese words in a language, ``%(name)s`` replaced by the value of that name."""
    said = catalogue(lang).gettext(text)
    return said % values if values else said


def interface_words() -> list[str]:
    """Return all words of the interface, in Vietnamese and in the other languages."""
    found = []
    for path in sorted(LOCALE.rglob(f"{DOMAIN}.mo")):
        # A compiled catalogue holds its texts one after the other, each closed by a zero byte.
        found += path.read_bytes().decode("utf-8", "replace").split("\0")
    return found
