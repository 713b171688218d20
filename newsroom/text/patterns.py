"""Regular expressions that are compiled when they are first used.

A build after an edit uses half of the package's. To compile the others took 3 % of it.
"""

import re
from functools import cached_property


class Pattern:
    """An expression with all that ``re.compile`` would give it, for those that few builds use."""

    def __init__(self, source: str, flags: int = 0):
        self._given = source, flags

    @cached_property
    def _compiled(self) -> re.Pattern:
        return re.compile(*self._given)

    def __getattr__(self, name: str):
        """Return a method or fact of the compiled expression; the next time it is at hand."""
        found = self.__dict__[name] = getattr(self._compiled, name)
        return found
