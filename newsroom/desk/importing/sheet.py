"""The sheet on which the steps of an import write what they found."""

from dataclasses import dataclass, field

LABEL = "nhãn của trường đã lấy"


@dataclass(frozen=True, slots=True)
class Taken:
    """A field's value, the words of the source it was made of, whether it is a guess."""

    value: object
    source: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words that are left out, and why."""

    text: str
    reason: str


@dataclass(slots=True)
class Sheet:
    """What is taken into fields, what is dropped, what a person must look at."""

    fields: dict[str, Taken] = field(default_factory=dict)
    dropped: list[Dropped] = field(default_factory=list)
    confirm: list[str] = field(default_factory=list)

    def take(self, name: str, value: object, source: str = "", doubt: str = "") -> None:
        """Put a value into a field; ``doubt`` asks a person to confirm it."""
        self.fields[name] = Taken(value, source, doubt)

    def drop(self, text: str, reason: str) -> None:
        """Leave words out, telling why."""
        if text.strip():
            self.dropped.append(Dropped(text.strip(), reason))

    def has(self, name: str) -> bool:
        """Tell whether a field has its value."""
        return name in self.fields

    def value(self, name: str, default: object = None) -> object:
        """Return a field's value."""
        return self.fields[name].value if name in self.fields else default
