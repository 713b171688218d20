"""Values that are kept for the next build, packed and unpacked by their slots."""

from dataclasses import fields
from operator import attrgetter
from typing import TypeVar

Class = TypeVar("Class", bound=type)


def packed(cls: Class) -> Class:
    """Make a frozen dataclass with slots quick to pickle: its fields' values are all that is kept.

    The methods that ``dataclass`` makes for it ask for the names of all fields each time.
    """
    names = [field.name for field in fields(cls)]
    read = attrgetter(*names)
    puts = [getattr(cls, name).__set__ for name in names]
    is_one = len(names) == 1

    def getstate(self) -> tuple:
        return (read(self),) if is_one else read(self)

    def setstate(self, values: tuple) -> None:
        for put, value in zip(puts, values, strict=True):
            put(self, value)

    cls.__getstate__ = getstate
    cls.__setstate__ = setstate
    return cls
