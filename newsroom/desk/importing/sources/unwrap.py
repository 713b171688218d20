"""Lines that a PDF or a mail program broke at its margin, joined again."""

import re

_BEGINS = re.compile(
    r"\s*(?:[-–—+*·•▪◦●○‣■]\s|\d{1,3}[.)]\s|[a-zđ]\)\s|[IVX]{1,5}\.\s|(?:hình|ảnh)\s*\d+\s*[:.]|"
    r"\[?\d{1,2}:\d{2}\b|\[)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?:;]['\"”’)]*$|\./\.$")
_LABEL = re.compile(r"[^\W\d][\w ]{1,30}:\s")
_NARROWEST, _WIDEST, _FULL, _NEAR = 40, 130, 0.7, 14


def unwrapped(lines: list[str]) -> list[str]:
    """Return the lines of one stanza, those joined that were one sentence."""
    margin = max(map(len, lines))
    if len(lines) < 2 or not _NARROWEST <= margin <= _WIDEST:
        return lines
    full = sum(len(line) >= margin - _NEAR for line in lines[:-1])
    filled = full >= max(2, 0.6 * (len(lines) - 1))
    whole = [lines[0]]
    last = lines[0]
    for line in lines[1:]:
        if _goes_on(last, line, margin, filled):
            whole[-1] = f"{whole[-1]} {line.strip()}"
        else:
            whole.append(line)
        last = line
    return whole


def _goes_on(line: str, below: str, margin: int, filled: bool) -> bool:
    """Tell whether the sentence of a line goes on below it; ``filled`` if most lines are full."""
    if _BEGINS.match(below) or _LABEL.match(below.strip()) or line.isupper() != below.isupper():
        return False
    if not filled and not below.strip()[0].islower():
        return False
    room = margin - len(line)
    next_word = below.split()[0]
    if len(line) < _FULL * margin or room > len(next_word) + 12:
        return below.strip()[0].islower() and not _ENDS.search(line)
    return not (_ENDS.search(line) and below.strip()[0].isupper() and room > len(next_word) + 1)
