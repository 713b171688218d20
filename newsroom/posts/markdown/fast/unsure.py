"""Says that a body holds something only the slow way can be trusted with."""


class Unsure(Exception):
    """Raised at the first sign that is not understood completely."""
