"""What is wrong with a value, before it is known in which file."""

from newsroom.posts.nodes import Node


class Wrong(Exception):
    """One mistake: a message's ``code``, its ``params``, the place (``line``, ``column`` from 1, or
    None).

    A kind that does not know its place leaves it to the field that called it.
    """

    def __init__(self, code: str, at: Node | tuple[int, int] | None = None, /, **params: object):
        super().__init__(code)
        self.code = code
        self.params = {name: str(value) for name, value in params.items() if value is not None}
        self.place = (at.line, at.column) if hasattr(at, "line") else at


class Wrongs(Exception):
    """Several mistakes in one value: ``wrongs``; ``value`` is what could be read of it, or None."""

    def __init__(self, wrongs: list[Wrong], value: object = None):
        super().__init__(f"{len(wrongs)} mistakes")
        self.value = value
        self.wrongs = wrongs
