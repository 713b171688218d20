"""The parts of a text that are not words: addresses, file names, code, HTML tags."""

import re

_FILES = (
    "jpe?g|png|webp|avif|gif|tiff?|hei[cf]|bmp|svg|pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|txt|"
    "zip|rar|mp[34]|md|html?"
)
HIDDEN = re.compile(
    r"`[^`\n]+`"  # code
    r"|<[^<>\n]{1,400}>"  # a tag, an address between angle brackets
    r"|\]\((?:[^()\s]|\([^()\s]*\))+"  # the address of a link or photo
    r"|\bhttps?://[^\s<>\"”]+|\bwww\.[^\s<>\"”]+"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|(?<![^\s\"“”()\[\],:;])[^\s\"“”()\[\],:;]+\.(?:{_FILES})(?!\w)",
    re.IGNORECASE,
)
# Neither a letter nor a blank nor punctuation, so that no rule finds anything in it.
FILLER = "\ue00e"
_may_hide = re.compile(r"[`<@]|\]\(|//|\.[A-Za-z]").search


def masked(text: str) -> str:
    """Return ``text`` with a filler of the same length for all that is not words."""
    if not _may_hide(text):
        return text
    return HIDDEN.sub(lambda match: FILLER * len(match[0]), text)
