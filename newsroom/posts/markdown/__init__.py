"""The Markdown dialect of staff: a body in, clean parts out."""

from newsroom.posts.markdown.render import render

__all__ = ["render"]
