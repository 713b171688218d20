"""The JSON Schema of a post as data, made from the content model."""

import json
from collections.abc import Iterable, Mapping

from newsroom.pages.press import Press
from newsroom.posts import kinds
from newsroom.posts.addresses import DATA_SCHEMA
from newsroom.posts.fields import Field
from newsroom.posts.model import CHANGES, KEPT_BACK, LANGUAGES, POST

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": "string"}
# With patterns too, since validators need not judge formats.
_ADDRESS = {"type": "string", "format": "uri", "pattern": "^https?://"}
_NUMBER = {"type": "integer", "minimum": 0}
_MOMENT = {
    "type": "string",
    "format": "date-time",
    "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}:\d{2}$",
}
_DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_KINDS = {
    kinds.day: _DAY,
    kinds.moment: _MOMENT,
    kinds.until: _MOMENT,
    kinds.day_or_moment: {"anyOf": [_DAY, _MOMENT]},
    kinds.url: _ADDRESS,
}
_CHOICES = {"lang": LANGUAGES, "kind": CHANGES}
_FILE = {"url": _ADDRESS, "type": _TEXT, "size": _NUMBER}
# What the site makes of a field, or adds to the header's.
_ENTRY = {
    "type": "object",
    "properties": {"id": _TEXT, "name": _TEXT, "url": _ADDRESS},
    "required": ["id", "name", "url"],
    "additionalProperties": False,
}
_PHOTO = {
    "type": "object",
    "properties": {
        **{"url": _ADDRESS, "width": _NUMBER, "height": _NUMBER},
        **{"alt": _TEXT, "caption": _TEXT, "credit": _TEXT},
    },
    "required": ["url", "width", "height"],
    "additionalProperties": False,
}
_MADE = {
    "agency": {"type": "array", "items": _ENTRY, "minItems": 1},
    "category": _ENTRY,
    "theme": {"type": "array", "items": _ENTRY},
}
_ADDED = {
    "$schema": _ADDRESS,
    "id": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$"},
    "url": _ADDRESS,
    "data": _ADDRESS,
    "updated": _MOMENT,
    "photos": {"type": "array", "items": _PHOTO},
    "content_html": _TEXT,
}
_ALWAYS = ("id", "url", "data", "updated", "title", "date", "agency", "category", "lang")


def post_schema(press: Press) -> bytes:
    """Return the schema that every post's file follows, and every post in the files of months."""
    schema = {
        "$schema": DIALECT,
        "$id": press.absolute(DATA_SCHEMA),
        "title": press.say("Thông báo của %(name)s", name=press.title),
        **_object(POST, _ADDED, _ALWAYS),
    }
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _object(
    fields: Iterable[Field], added: Mapping[str, object], required: Iterable[str]
) -> dict[str, object]:
    known = [field for field in fields if field.name not in KEPT_BACK]
    return {
        "type": "object",
        "properties": {**added, **{field.name: _property(field) for field in known}},
        "required": list(required),
        "additionalProperties": False,
    }


def _property(field: Field) -> dict[str, object]:
    return {"title": field.label, **_MADE.get(field.name, _value(field))}


def _value(field: Field) -> dict[str, object]:
    if not field.fields:
        return {"enum": [*_CHOICES[field.name]]} if field.name in _CHOICES else _of_kind(field)
    inner = [one for one in field.fields if one.name != "file"]
    has_file = len(inner) < len(field.fields)
    required = [one.name for one in inner if one.required]
    record = _object(inner, _FILE if has_file else {}, required)
    return {"type": "array", "items": record} if field.default == () else record


def _of_kind(field: Field) -> dict[str, object]:
    return _KINDS.get(field.kind, _TEXT)
