"""A new post: its header made of what a person states or is asked for."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from newsroom.desk import asking
from newsroom.desk.importing.command import told
from newsroom.desk.importing.header import header_of
from newsroom.desk.importing.known import Known, read_known
from newsroom.desk.importing.names import folder_of
from newsroom.desk.importing.refused import ImportRefused
from newsroom.desk.importing.sheet import Sheet
from newsroom.posts.model import DEFAULT_CATEGORY
from newsroom.text.dates import day_short

_BODY = "Viết nội dung ở đây.\n"
_TODO = "dòng “Viết nội dung ở đây.” là chỗ để viết bài"
Entries = Sequence[tuple[str, str]]


def new_post(content: Path, given: Mapping[str, str], today: date) -> int:
    """Make a draft below ``content``; what ``given`` lacks is asked for where one can ask."""
    known = read_known(content)
    facts = _asked(given, known, today) if asking.may_ask() else _stated(given, known)
    sheet = Sheet()
    for name in ("title", "date", "agency", "category", "theme"):
        if facts.get(name):
            sheet.take(name, facts[name])
    sheet.take("status", "draft")
    sheet.confirm.append(_TODO)
    folder = content / "news" / folder_of(sheet, "bai-moi")
    if folder.exists():
        raise ImportRefused(f"Đã có {told(folder)}. Hãy đặt tiêu đề khác hoặc sửa bài ấy.")
    folder.mkdir(parents=True)
    text = header_of(sheet, "# Tạo bằng lệnh new") + _BODY
    (folder / "index.md").write_text(text, "utf-8", newline="\n")
    print(
        f"Đã tạo {told(folder)}/index.md\n"
        "Mở tệp ấy, viết bài, đặt ảnh bằng lệnh photos, rồi chạy lệnh check và serve.\n"
        "Bài là bản nháp; viết xong, đổi “status: draft” thành “status: published”."
    )
    return 0


def _stated(given: Mapping[str, str], known: Known) -> dict[str, str]:
    """Return the facts of someone who cannot be asked; each must be there and be known."""
    facts = dict(given)
    for name in ("title", "date", "agency"):
        if not facts.get(name):
            raise ImportRefused(f"Thiếu --{name}.")
    facts["date"] = asking.day(facts["date"]) or _refuse("date", facts["date"])
    for name, entries in _rooms(known).items():
        if facts.get(name):
            facts[name] = asking.picked(facts[name], entries) or _refuse(name, facts[name])
    return facts


def _refuse(name: str, value: str) -> str:
    raise ImportRefused(f"--{name}: không hiểu “{value}”.")


def _asked(given: Mapping[str, str], known: Known, today: date) -> dict[str, str]:
    facts = {name: value for name, value in given.items() if value}
    rooms = _rooms(known)
    if "title" not in facts:
        facts["title"] = asking.ask("Tiêu đề:", lambda said: said or None, "Hãy gõ tiêu đề.")
    if "agency" not in facts:
        facts["agency"] = asking.choose("Cơ quan:", rooms["agency"], needed=True)
    if "category" not in facts:
        facts["category"] = asking.choose(
            "Chuyên mục:", rooms["category"], needed=False, default=DEFAULT_CATEGORY
        )
    if "theme" not in facts:
        facts["theme"] = asking.choose("Chủ đề:", rooms["theme"], needed=False)
    if "date" not in facts:
        now = day_short(today)
        facts["date"] = asking.ask(
            f"Ngày thông báo (Enter là hôm nay, {now}):",
            lambda said: asking.day(said or now),
            "Hãy viết ngày-tháng-năm, như 29-09-2023.",
        )
    return _stated(facts, known)


def _rooms(known: Known) -> dict[str, Entries]:
    return {
        "agency": [(one.id, one.name) for one in known.agencies if one.valid_to is None],
        "category": [(one.id, one.name) for one in known.categories],
        "theme": [(one.id, one.name) for one in known.themes],
    }
