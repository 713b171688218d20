"""The agencies of the registry in a text."""

import re

from newsroom.desk.importing.known import Known, key
from newsroom.posts.announcement import Agency


def named(line: str, known: Known) -> Agency | None:
    """Return the agency that a whole line names, with or without the parent below its name."""
    said = key(line)
    if not said:
        return None
    for agency in known.agencies:
        name, parent, short = key(agency.name), key(agency.parent or ""), key(agency.short or "")
        if said in {name, f"{name} {parent}".strip(), f"{parent} {name}".strip()}:
            return agency
        if said == short or (short and said == f"{short} {parent}"):
            return agency
    return None


def mentioned(text: str, known: Known) -> tuple[Agency, ...]:
    """Return the agencies that a text names in full or by their short names, the first first."""
    said = f" {key(text)} "
    found = []
    for agency in known.agencies:
        places = [said.find(f" {key(name)} ") for name in (agency.name, agency.short) if name]
        places = [place for place in places if place >= 0]
        if places:
            found.append((min(places), -len(agency.name), agency.id, agency))
    return tuple(one[-1] for one in sorted(found, key=lambda one: one[:3]))


def spoken_of(text: str, agency: Agency) -> re.Match[str] | None:
    """Return where a text names an agency as the registry writes it, with its parent if there."""
    parent = re.escape(agency.parent) if agency.parent else "(?!)"
    return re.search(rf"{re.escape(agency.name)}(?: {parent})?", text, re.IGNORECASE)
