"""Whether HTML is whole: every element closed, in order, and the page not cut short."""

from html.parser import HTMLParser

# https://html.spec.whatwg.org/multipage/syntax.html#void-elements
VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img"),
    *("input", "link", "meta", "source", "track", "wbr"),
}


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.wrong: str | None = None

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        """A "/" closes what is no HTML: parts of drawings."""

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif self.wrong is None:
            line, column = self.getpos()
            inside = f"<{self.open[-1]}>" if self.open else "-"
            self.wrong = f"{line}:{column + 1} </{tag}> ({inside})"


def broken_markup(text: str) -> str | None:
    """Return what is broken first in a page ("12:7 </p> (<a>)"), None when nothing is."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    if reader.wrong:
        return reader.wrong
    if reader.open:
        return f"<{reader.open[-1]}> …"
    return None if text.rstrip().endswith("</html>") else "</html>"
