"""What an agency's page says of it: facts, logo, what became of it."""

from datetime import date, timedelta

from newsroom.pages.cards import agency_link
from newsroom.pages.parts import Fact, Link, Picture
from newsroom.pages.pictures import picture
from newsroom.pages.press import Press
from newsroom.posts.announcement import Agency
from newsroom.posts.visibility import has_ended
from newsroom.text.dates import day_short


def agency_facts(agency: Agency) -> tuple[Fact, ...]:
    """Return the lines of an agency's card, those that are known."""
    digits = "".join(sign for sign in agency.phone or "" if sign.isdigit() or sign == "+")
    website = (agency.website or "").split("://")[-1].rstrip("/")
    facts = (
        Fact("Tên gọi tắt", agency.short or ""),
        Fact("Địa chỉ", agency.address or ""),
        Fact("Điện thoại", agency.phone or "", f"tel:{digits}"),
        Fact("Thư điện tử", agency.email or "", f"mailto:{agency.email}"),
        Fact("Trang web", website, agency.website),
        Fact("Thời gian hoạt động", _span(agency.valid_from, agency.valid_to)),
    )
    return tuple(fact for fact in facts if fact.text)


def _span(first: date | None, last: date | None) -> str:
    parts = (
        f"từ {day_short(first)}" if first else "",
        f"đến hết {day_short(last)}" if last else "",
    )
    return " ".join(filter(None, parts)).capitalize()


def succession(agency: Agency, press: Press) -> tuple[str, Link | None] | None:
    """Return what became of an agency, or will, with the way to its successor; None if it works on.

    An end without a successor says so; it is told only once it has come.
    """
    to = agency_link(agency.successor, press) if agency.successor else None
    if agency.valid_to is None:
        return ("Cơ quan này nay là", to) if to else None
    day = day_short(agency.valid_to + timedelta(days=1))
    if not has_ended(agency, press.site.as_of):
        return (f"Từ ngày {day}, cơ quan này sẽ là", to) if to else None
    if to:
        return f"Từ ngày {day}, cơ quan này nay là", to
    return f"Cơ quan này đã ngừng hoạt động từ ngày {day}.", None


def logo(agency: Agency, press: Press) -> Picture | None:
    """Return an agency's logo; it stands beside the name, so it has no words of its own."""
    file = press.site.registries.logos.get(agency.id)
    photo = press.photos.get(file.path) if file else None
    return picture(photo, "", press) if photo else None
