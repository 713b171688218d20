"""A short way to the same result for plain bodies, without Python-Markdown."""

from newsroom.posts.markdown.fast.body import fast_render

__all__ = ["fast_render"]
