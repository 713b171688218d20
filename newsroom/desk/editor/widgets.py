"""What the form shows for a field: a widget of its configuration, made from the field's line."""

from newsroom.desk.editor.layout import HINTS, LAYOUTS, SINGULAR, Group
from newsroom.desk.refusals import choices_of, is_one_line, limit_of
from newsroom.posts import kinds
from newsroom.posts.fields import Field
from newsroom.posts.model import IMAGE, POST

Widget = dict[str, object]
# Registries whose entries a field names.
ENTRIES = {
    "agency": "agencies",
    "category": "categories",
    "theme": "themes",
    "successor": "agencies",
}
PHOTO_FIELDS = ("cover", "logo")
PHOTO_TYPES = ".jpg,.jpeg,.png,.webp,.heic,.gif,.avif,.svg"
LONG = 200  # characters from which on a text gets a box of several lines
_DAY = r"(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2}|.*năm \d{4})"
_TIME = r"([ T,|]+\d{1,2}\s*([:hg]|giờ)\s*\d{0,2}.*)?"
_DAY_FIRST = "Ngày đứng trước tháng, như 29-09-2023"
PATTERNS = {
    kinds.day: (f"^{_DAY}$", f"{_DAY_FIRST}."),
    kinds.moment: (f"^{_DAY}{_TIME}$", f"{_DAY_FIRST} hoặc 29-09-2023 08:15."),
    kinds.until: (f"^{_DAY}{_TIME}$", f"{_DAY_FIRST} hoặc 29-09-2023 17:00."),
    kinds.day_or_moment: (f"^{_DAY}{_TIME}$", f"{_DAY_FIRST} hoặc 29-09-2023 08:15."),
    kinds.entry_id: (f"^{kinds.ID.pattern}$", "Chữ thường không dấu, số và gạch nối."),
    kinds.url: (r"^https?://\S+\.\S+$", "Bắt đầu bằng https:// hoặc http://."),
    kinds.focus: (r"^\d{1,3}%\s+\d{1,3}%$", "Hai số phần trăm, như 50% 30%."),
    kinds.phone: (r"^[+(]?\d[\d().\s-]{2,24}$", "Chỉ gồm chữ số, dấu cách và ( ) + - ."),
    kinds.email: (r"^\S+@\S+\.\S+$", "Như bientap@example.vn."),
    kinds.symbol: (r"^\S.*/\S.*$", "Như 3801/KH-SKHCN."),
}
SUMMARIES = {
    "images": "{{fields.caption | default('(chưa ghi chú thích ở đây)')}}",
    "documents": "{{fields.number}}",
    "attachments": "{{fields.title}}",
    "changes": "{{fields.date}}: {{fields.note}}",
}


def widget(field: Field, inside: tuple[Field, ...] = ()) -> Widget:
    """Return what the form shows for ``field``, which may be one of those ``inside`` another."""
    shown: Widget = {"name": field.name, "label": field.label, "required": field.required}
    of_post = bool(inside) or field in POST
    help = HINTS.get(field.name, field.help) if of_post else field.help
    hint = " ".join(filter(None, (help, _example(field))))
    if hint:
        shown["hint"] = hint
    return shown | (_of_several(field) or _of_one(field, inside))


def _of_several(field: Field) -> Widget | None:
    """Return the widget of a list or of a group of fields; None for one value."""
    many = field.default == ()
    if field.fields:
        fields = _inside(field)
        if not many:
            return {"widget": "object", "collapsed": True, "fields": fields}
        shown: Widget = {"widget": "list", "collapsed": "auto", "fields": fields}
        shown["summary"] = SUMMARIES[field.name]
        shown["label_singular"] = SINGULAR[field.name]
        if field.fields is IMAGE:
            shown["thumbnail"] = IMAGE[0].name
        return shown
    if field.name in ENTRIES:
        return {
            "widget": "relation",
            "collection": ENTRIES[field.name],
            "value_field": "{{slug}}",
            "display_fields": ["name"],
            "search_fields": ["name", "short"] if ENTRIES[field.name] != "categories" else ["name"],
            "multiple": many,
            "dropdown_threshold": 8 if field.name == "category" else 5,
        }
    if many:
        one = {"name": "one", "label": field.label, "widget": "string"}
        return {"widget": "list", "label_singular": SINGULAR[field.name], "field": one}
    return None


def _inside(field: Field) -> list[Widget]:
    """Return the widgets of the fields in ``field``, of a photo's in groups."""
    widgets = {one.name: widget(one, field.fields) for one in field.fields}
    layout = LAYOUTS.get(field.name, tuple(widgets))
    return [
        group(one, [widgets[name] for name in one.fields])
        if isinstance(one, Group)
        else widgets[one]
        for one in layout
    ]


def group(one: Group, widgets: list[Widget]) -> Widget:
    """Return a folded group of ``widgets``."""
    shown: Widget = {"name": one.name, "label": one.label, "hint": one.hint, "widget": "object"}
    return shown | {"collapsed": True, "fields": widgets}


def _of_one(field: Field, inside: tuple[Field, ...]) -> Widget:
    """Return the widget of a single value."""
    if field.kind is kinds.file_name:
        photo = inside is IMAGE or field.name in PHOTO_FIELDS
        shown = {"widget": "image" if photo else "file", "choose_url": False}
        return shown | ({"accept": PHOTO_TYPES} if photo else {})
    if choices := choices_of(field.kind):
        options = [
            {"label": name[:1].upper() + name[1:], "value": value}
            for value, name in choices.items()
        ]
        return {"widget": "select", "options": options}
    limit = limit_of(field.kind)
    long = limit is not None and (limit > LONG or not is_one_line(field.kind))
    shown = {"widget": "text" if long and not is_one_line(field.kind) else "string"}
    if limit:
        shown["maxlength"] = limit
    if field.kind in PATTERNS:
        shown["pattern"] = list(PATTERNS[field.kind])
    return shown


def _example(field: Field) -> str:
    """Return the sentence that says how a date is written."""
    return PATTERNS[field.kind][1] if field.kind in _DATES else ""


_DATES = (kinds.day, kinds.moment, kinds.until, kinds.day_or_moment)
