"""Renders a body: what staff typed, as clean HTML with its photos, links and remarks."""

from newsroom.posts.markdown.fast import fast_render
from newsroom.posts.markdown.rendered import Rendered


def render(body: str) -> Rendered:
    """Render a body in NFC with "\\n" line ends; its first line is line 1.

    Raises nothing. What cannot be shown is left out with a remark at its place:
    ND301 raw tag, ND302 its attribute, ND303 unsafe link, ND304 too intricate to render,
    ND306 link without words, ND307 photo inside text, ND308 photo misnumbered, ND309 strange
    character, ND310 heading level skipped, ND312 second `[gallery]`, ND314 photo elsewhere,
    ND315 photo mistyped, ND327 photo pasted from Word.
    """
    plain = fast_render(body)
    if plain:
        return plain
    # Python-Markdown takes a tenth of a second to load, which most builds need not wait for.
    from newsroom.posts.markdown.slow import render_slowly

    return render_slowly(body)
