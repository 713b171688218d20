"""What an agency's page says of it: facts, logo, what became of it."""

from datetime import date, timedelta

from newsroom.pages.cards import agency_link
from newsroom.pages.days import show_day
from newsroom.pages.parts import Fact, Link, Picture
from newsroom.pages.pictures import picture
from newsroom.pages.press import Press
from newsroom.posts.announcement import Agency
from newsroom.posts.visibility import has_ended


def agency_facts(agency: Agency, press: Press) -> tuple[Fact, ...]:
    """Return the lines of an agency's card, those that are known."""
    digits = "".join(sign for sign in agency.phone or "" if sign.isdigit() or sign == "+")
    website = (agency.website or "").split("://")[-1].rstrip("/")
    facts = (
        Fact(press.say("Tên gọi tắt"), agency.short or ""),
        Fact(press.say("Địa chỉ"), agency.address or ""),
        Fact(press.say("Điện thoại"), agency.phone or "", f"tel:{digits}"),
        Fact(press.say("Thư điện tử"), agency.email or "", f"mailto:{agency.email}"),
        Fact(press.say("Trang web"), website, agency.website),
        Fact(press.say("Thời gian hoạt động"), _span(agency.valid_from, agency.valid_to, press)),
    )
    return tuple(fact for fact in facts if fact.text)


def _span(first: date | None, last: date | None, press: Press) -> str:
    start, end = (show_day(day, press.lang).short if day else "" for day in (first, last))
    if start and end:
        return press.say("Từ %(start)s đến hết %(end)s", start=start, end=end)
    if start:
        return press.say("Từ %(start)s", start=start)
    return press.say("Đến hết %(end)s", end=end) if end else ""


def succession(agency: Agency, press: Press) -> tuple[str, Link | None] | None:
    """Return what became of an agency, or will, with the way to its successor; None if it works on.

    An end without a successor says so; it is told only once it has come.
    """
    to = agency_link(agency.successor, press) if agency.successor else None
    if agency.valid_to is None:
        return (press.say("Cơ quan này nay là"), to) if to else None
    day = show_day(agency.valid_to + timedelta(days=1), press.lang).short
    if not has_ended(agency, press.site.as_of):
        return (press.say("Từ ngày %(day)s, cơ quan này sẽ là", day=day), to) if to else None
    if to:
        return press.say("Từ ngày %(day)s, cơ quan này nay là", day=day), to
    return press.say("Cơ quan này đã ngừng hoạt động từ ngày %(day)s.", day=day), None


def logo(agency: Agency, press: Press) -> Picture | None:
    """Return an agency's logo; it stands beside the name, so it has no words of its own."""
    file = press.site.registries.logos.get(agency.id)
    photo = press.photos.get(file.path) if file else None
    return picture(photo, "", press) if photo else None
