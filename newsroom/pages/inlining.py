"""A stylesheet put into the tags of a mail, since mail programs read no other."""

import re

from bs4 import BeautifulSoup

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)


def inlined(html: str, css: str) -> str:
    """Return ``html`` with the plain rules of ``css`` as the style of the tags they are for.

    Later rules come later in the attribute, so they win as in a sheet; classes are taken out.
    """
    soup = BeautifulSoup(html, "html.parser")
    for selector, declarations in _RULE.findall(_COMMENT.sub("", css)):
        style = " ".join(declarations.split())
        for tag in soup.select(selector.strip()):
            tag["style"] = f"{tag['style']} {style}" if tag.has_attr("style") else style
    for tag in soup.find_all(class_=True):
        del tag["class"]
    return str(soup)
