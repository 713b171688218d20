"""Plain text as HTML."""

from markupsafe import escape

try:
    from markupsafe import _escape_inner as escaped_text
except ImportError:  # a version of MarkupSafe that calls it something else

    def escaped_text(text: str) -> str:
        """Return a text with its signs of HTML escaped, as ``markupsafe.escape`` does."""
        return str(escape(text))


__all__ = ["escaped_text"]
