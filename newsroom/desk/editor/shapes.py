"""How a text's header is laid out, told to the form's script, which reads and writes it.

A shape has ``fields``, in the order in which they are written, and the form's ``groups`` with the
names of the fields in each. A field has a ``name``, what it may be called ``also`` and, where so:
``list`` (several values, a single one counts as a list of one), ``parts`` (they may stand on one
line between commas), a ``shape`` (of the fields in it; a single value stands for the first),
``fill`` (what is meant where nothing is written), ``day`` (a date shown as day and time).
"""

from collections.abc import Collection

from newsroom.desk.editor.layout import groups_in
from newsroom.posts.fields import Field

Shape = dict[str, object]


def shape(
    fields: tuple[Field, ...],
    place: str,
    days: Collection[str] = (),
    filled: Collection[str] = (),
) -> Shape:
    """Return the shape of ``fields``, which stand in the layout named ``place``.

    ``days`` are the names of dates with a calendar to pick, ``filled`` of fields whose default the
    form shows as if it were written.
    """
    told = [_one(field, days, filled) for field in fields]
    return {"fields": told, "groups": groups_in(place)}


def _one(field: Field, days: Collection[str], filled: Collection[str]) -> dict[str, object]:
    told: dict[str, object] = {"name": field.name, "also": [field.label, *field.aliases]}
    if field.default == ():
        told["list"] = True
    if field.parts:
        told["parts"] = True
    if field.fields:
        told["shape"] = shape(field.fields, field.name)
    if field.name in filled:
        told["fill"] = field.default
    if field.name in days:
        told["day"] = True
    return told
