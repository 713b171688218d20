"""The summary of a post: its own, else the beginning of its text."""

LENGTH = 220


def summary_of(given: str | None, words: str) -> str:
    """Return ``given``, else the beginning of ``words``, cut at the end of a sentence or word.

    The cut text has at most 221 characters.
    """
    if given:
        return given
    # Three times the length is plenty, and keeps the work independent of the text's length.
    text = " ".join(words[: 3 * LENGTH].split())
    if len(text) <= LENGTH:
        return text
    start = text[: LENGTH + 1]
    sentence = max(start.rfind(mark) for mark in (". ", "! ", "? "))
    if sentence >= LENGTH // 3:
        return start[: sentence + 1]
    return start[:LENGTH].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"
