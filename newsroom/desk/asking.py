"""Questions to a person at the keyboard, in Vietnamese, asked again until they are answered."""

import sys
from collections.abc import Callable, Sequence

from newsroom.desk.importing.known import key
from newsroom.text.dates import DateError, day_short, parse


def may_ask() -> bool:
    """Tell whether there is a person to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, accept: Callable[[str], str | None], hint: str) -> str:
    """Return the first answer that ``accept`` takes, as it returns it."""
    while True:
        try:
            answer = input(f"{question} ").strip()
        except EOFError:
            raise SystemExit("Chưa tạo gì.") from None
        value = accept(answer)
        if value is not None:
            return value
        print(f"  {hint}")


def choose(
    question: str, entries: Sequence[tuple[str, str]], needed: bool, default: str = ""
) -> str:
    """Return the id of the entry (id, name) that a person picks by number, name or id."""
    print(question)
    for number, (entry, name) in enumerate(entries, 1):
        print(f"  {number}. {name} ({entry})")
    skip = f"Enter là {default}" if default else "" if needed else "Enter để bỏ qua"
    hint = f"Gõ số từ 1 đến {len(entries)}" + (f", {skip}" if skip else "")

    def accept(answer: str) -> str | None:
        if not answer and (default or not needed):
            return default
        return picked(answer, entries)

    return ask(f"{hint}:", accept, "Không có lựa chọn ấy.")


def picked(answer: str, entries: Sequence[tuple[str, str]]) -> str | None:
    """Return the id that an answer means, None if it means none."""
    if answer.isdigit() and 1 <= int(answer) <= len(entries):
        return entries[int(answer) - 1][0]
    said = key(answer)
    for entry, name in entries:
        if said and said in (key(entry), key(name)):
            return entry
    return None


def day(answer: str) -> str | None:
    """Return a date as posts write it, None for what is no date."""
    try:
        value = parse(answer)
    except DateError:
        return None
    return answer.strip() if hasattr(value, "hour") else day_short(value)
