"""A body made comfortable to read: abbreviations explained, tables in boxes of their own."""

from newsroom.pages.abbreviations import explained
from newsroom.pages.article_parts import Gallery, Prose
from newsroom.pages.press import Press
from newsroom.pages.tables import boxed


def for_reading(
    parts: tuple[Prose | Gallery, ...], lang: str, press: Press
) -> tuple[Prose | Gallery, ...]:
    """Return the parts of a body with these aids; the words stay as they are.

    Abbreviations are Vietnamese: a text in another language is left alone.
    """
    pieces = tuple(part.html for part in parts if isinstance(part, Prose))
    if lang == "vi":
        pieces = explained(pieces, press.abbreviations)
    aided = iter(boxed(pieces, lang))
    return tuple(
        part._replace(html=next(aided)) if isinstance(part, Prose) else part for part in parts
    )
