"""The header of a draft: fields in the model's order, doubts as comments above their field."""

import re
from collections.abc import Mapping, Sequence

from newsroom.desk.importing.sheet import Sheet
from newsroom.posts.confirm import MARK
from newsroom.posts.model import POST

_PLAIN = re.compile(r"[^\W_](?:[^:#\"'\n]|:(?=\S)|(?<=\S)#)*")
_ORDER = [field.name for field in POST]


def header_of(sheet: Sheet, origin: str) -> str:
    """Return the lines between and including "---"; ``origin`` is the comment on its source."""
    lines = ["---", origin]
    for sentence in sheet.confirm:
        lines.append(f"{MARK} {_one_line(sentence)}")
    for name in sorted(sheet.fields, key=_ORDER.index):
        taken = sheet.fields[name]
        if taken.doubt:
            lines.append(f"{MARK} {name}: {_one_line(taken.doubt)}")
        lines += _entry(name, taken.value)
    return "\n".join([*lines, "---"]) + "\n"


def _entry(name: str, value: object) -> list[str]:
    if isinstance(value, Mapping):
        return [f"{name}:", *(f"  {key}: {scalar(inner)}" for key, inner in value.items())]
    if isinstance(value, Sequence) and not isinstance(value, str):
        if all(isinstance(one, str) for one in value):
            if len(value) == 1:
                return [f"{name}: {scalar(value[0])}"]
            return [f"{name}:", *(f"  - {scalar(one)}" for one in value)]
        return [f"{name}:", *(line for one in value for line in _record(one))]
    return [f"{name}: {scalar(value)}"]


def _record(record: Mapping[str, object]) -> list[str]:
    lines = [f"{key}: {scalar(value)}" for key, value in record.items()]
    return [f"  {'- ' if number == 0 else '  '}{line}" for number, line in enumerate(lines)]


def scalar(value: object) -> str:
    """Return a value as YAML reads it back: plain where it can be, else in single quotes."""
    text = _one_line(str(value))
    if _PLAIN.fullmatch(text) and not text.endswith(":"):
        return text.replace("&", "&amp;") if re.search(r"&#?\w+;", text) else text
    text = re.sub(r"&(?=#?\w+;)", "&amp;", text)
    return "'" + text.replace("'", "''") + "'"


def _one_line(text: str) -> str:
    return " ".join(text.split())
