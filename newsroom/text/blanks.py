"""Texts with single blanks."""

from newsroom.text.patterns import Pattern

# All that str.split() takes for a blank but " " and a line feed.
_OTHER_BLANK = Pattern(
    "[\t\x0b\x0c\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)


def on_one_line(text: str) -> str:
    """Return the same as ``" ".join(text.split())``, quicker where blanks are single."""
    text = text.replace("\n", " ")
    # Of all blanks only " " is printable.
    if not text.isprintable() and _OTHER_BLANK.search(text):
        return " ".join(text.split())
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")
