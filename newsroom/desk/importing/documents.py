"""The official documents that a text speaks of, with the day, issuer and title it gives them."""

import re
from collections.abc import Sequence

from newsroom.desk.importing.blocks import AnyBlock, text_of
from newsroom.desk.importing.sheet import Sheet
from newsroom.text.dates import DateError, day_short, parse_day
from newsroom.text.symbols import find_symbols, same_symbol

_KIND = re.compile(
    r"(?P<kind>(?:Kế hoạch|Quyết định|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Công văn|"
    r"Chỉ thị|Thông báo|Hướng dẫn|Luật|Tờ trình|Báo cáo|Giấy mời|Quy chế|Công điện|"
    r"Chương trình|văn bản|Văn bản|công văn|Thông cáo))\s*(?:số\s*:?\s*)?$"
)
_AFTER = re.compile(
    r"\s*,?\s*(?:\(?\s*(?:ban hành )?ngày\s*(?P<day>\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}|"
    r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\)?)?"
    r"(?P<issuer>\s*,?\s*của\s+[^\W\d_][^,.;:()“”\"]{2,100}?)?"
    r"(?P<title>\s*,?\s*(?:về|v/v|quy định|ban hành|phê duyệt|hướng dẫn)\s+[^,.;:()\n]{3,400})?"
    r"(?=$|[,.;:()\n“”\"])",
    re.IGNORECASE,
)
_ISSUES = re.compile(r"(?P<issuer>[A-ZĐ][^,.;:\n]{4,100}?)\s+(?:vừa |đã )?(?:ban hành|có|ký)\s+$")
_WHOLE_TITLE = 500
_FACTS = ("number", "issued", "issuer", "title")


def derive_documents(blocks: Sequence[AnyBlock], sheet: Sheet) -> None:
    """Fill the documents field; the words stay in the text as well."""
    found: list[dict[str, str]] = []
    own = dict(sheet.value("own_document", {}))
    if own.get("number"):
        found.append({**own, **({"title": sheet.value("title")} if sheet.has("title") else {})})
    for block in blocks:
        for document in _in_text(text_of(block)):
            _add(found, document)
    sheet.fields.pop("own_document", None)
    if found:
        ordered = [{name: one[name] for name in _FACTS if name in one} for one in found]
        sheet.take("documents", ordered)


def _in_text(text: str) -> list[dict[str, str]]:
    documents = []
    for offset, number in find_symbols(text):
        before, behind = text[:offset], text[offset + len(number) :]
        kind = _KIND.search(before)
        document = {"number": number}
        after = _AFTER.match(behind)
        if after and after["day"] and (day := _day(after["day"])):
            document["issued"] = day
        issuer = after["issuer"] if after else None
        if issuer:
            document["issuer"] = re.sub(r"^\s*,?\s*của\s+", "", issuer).strip()
        elif kind and (issues := _ISSUES.search(before[: kind.start()])):
            document["issuer"] = issues["issuer"].strip()
        if kind and after and after["title"]:
            words = " ".join(after["title"].strip(" ,").split())
            document["title"] = f"{kind['kind']} {words}"[:_WHOLE_TITLE]
        documents.append(document)
    return documents


def _add(found: list[dict[str, str]], document: dict[str, str]) -> None:
    for known in found:
        if same_symbol(known["number"], document["number"]):
            known.update({name: value for name, value in document.items() if name not in known})
            return
    found.append(document)


def _day(text: str) -> str | None:
    try:
        return day_short(parse_day(" ".join(text.split())))
    except DateError:
        return None
