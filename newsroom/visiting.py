"""Visits counted from web servers' logs: the footer's total, figures for the statistics page."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.errors import SettingsError
from newsroom.media.sealed import write_atomically
from newsroom.outlets import outlet_of
from newsroom.pages.sizes import show_count
from newsroom.places import content_folder
from newsroom.posts.visit_figures import (
    VISITS,
    Figures,
    bucketed,
    figures_text,
    parse_figures,
)
from newsroom.posts.wrong import Wrong
from newsroom.release.link import VISITS_FOLDER
from newsroom.release.visits.goaccess import Unusable, count_with_goaccess, is_there
from newsroom.release.visits.ledger import Ledger, ledger_in
from newsroom.release.visits.ledger import Unusable as UnusableLedger
from newsroom.release.visits.log_files import DamagedLog, lines_of
from newsroom.release.visits.robots import is_robot
from newsroom.release.visits.views import View, views_in

FAILED, USAGE = 1, 2
# Pages are the most read of so many months, the current one included.
MONTHS = 12
MOST = 100


@dataclass(slots=True)
class Tally:
    """What became of the lines of a run, and the page views ``counts`` by (day, page)."""

    lines: int = 0
    requests: int = 0
    unreadable: int = 0
    first_unreadable: str = ""
    robots: int = 0
    known: int = 0
    closed: int = 0
    nameless: int = 0
    counts: Counter = field(default_factory=Counter)


def count_visits(settings: Mapping, logs: Iterable[str], output: str | None) -> int:
    """Count as :func:`newsroom.outside_tasks.visits` says; return the exit code."""
    logs = tuple(logs)
    late = [one for one in logs if one.startswith("--")]
    if late:
        print(f"Hãy ghi {late[0]} trước các tệp: visits {late[0]} … -- TỆP…", file=sys.stderr)
        return USAGE
    if not logs:
        print("Hãy nêu tệp nhật ký, ví dụ: visits /var/log/nginx/access.log", file=sys.stderr)
        return USAGE
    try:
        return _count_logs(settings, logs, output)
    except DamagedLog as error:
        raise SettingsError(f"Tệp nén bị hỏng: {error}. Chưa đếm gì.") from None
    except UnusableLedger as error:
        raise SettingsError(
            f"Không mở được sổ đếm {error}. Nếu một lần đếm khác đang chạy, hãy đợi; nếu sổ bị "
            "hỏng, hãy chép lại từ bản sao lưu."
        ) from None


def _count_logs(settings: Mapping, logs: tuple[str, ...], output: str | None) -> int:
    root, _ = content_folder(settings)
    served = f"{urlsplit(settings['SITEURL']).path.rstrip('/')}/"
    tally = Tally()
    with ledger_in(root.parent / settings["VISITS_PATH"]) as ledger:
        views = _new_views(logs, served, ledger, tally)
        program = _count(views, tally)
        if tally.unreadable and not tally.requests:
            raise SettingsError(
                f"{tally.first_unreadable}: không hiểu dạng nhật ký này. Cần Common hoặc Combined "
                "Log Format (nginx, Apache) hoặc JSON của Caddy. Chưa đếm gì."
            )
        ledger.add(tally.counts)
        figures = _figures(ledger)
        _refuse_to_fall(root / VISITS, figures)
    if figures:
        _write(root / VISITS, figures_text(figures).encode())
        total = (settings["VISITS"] or 0) + figures.counted
        told = {"total": total, "until": figures.until.isoformat()}
        _write(_served_file(settings, output), (json.dumps(told) + "\n").encode())
    print(_said(tally, figures, settings["VISITS"] or 0, program))
    return 0


def _new_views(logs: Iterable[str], served: str, ledger: Ledger, tally: Tally) -> Iterator[View]:
    """Yield the page views of readers that no earlier log held."""
    for name in logs:
        ledger.begin_log()
        for number, view in enumerate(views_in(lines_of(name), served), 1):
            tally.lines += 1
            tally.requests += bool(view)
            if view is True or view is None:
                continue
            if view is False:
                tally.unreadable += 1
                tally.first_unreadable = tally.first_unreadable or f"{name}:{number}"
            elif is_robot(view.agent):
                tally.robots += 1
            elif ledger.is_closed(view.day):
                tally.closed += 1
            elif not ledger.is_new(view.day, view.mark):
                tally.known += 1
            else:
                tally.nameless += view.agent is None
                yield view


def _count(views: Iterator[View], tally: Tally) -> str:
    """Count the views; return what counted them."""

    def noted() -> Iterator[View]:
        for view in views:
            tally.counts[view.day, view.page] += 1
            yield view

    if not is_there():
        for _ in noted():
            pass
        return "bộ đếm của trang"
    try:
        counts = count_with_goaccess(noted())
    except Unusable as error:
        print(f"GoAccess không chạy được ({error}); đã tự đếm.", file=sys.stderr)
        return "bộ đếm của trang"
    tally.robots += tally.counts.total() - counts.total()
    tally.counts = counts
    return "GoAccess"


def _figures(ledger: Ledger) -> Figures | None:
    span = ledger.span()
    if span is None:
        return None
    months = ledger.months()
    since, until = span
    first = (until.year * 12 + until.month - MONTHS) // 12, (until.month - MONTHS) % 12 + 1
    pages = ledger.pages(f"{first[0]}-{first[1]:02d}-01", MOST)
    return Figures(
        since,
        until,
        sum(count for _, count in months),
        tuple((month, bucketed(count)) for month, count in months),
        tuple((page, bucketed(count)) for page, count in pages),
    )


def _refuse_to_fall(path: Path, figures: Figures | None) -> None:
    """Raise :class:`SettingsError` when the total would fall: what was counted has been lost."""
    try:
        before = parse_figures(path.read_bytes())
    except (OSError, Wrong):
        return
    now = figures.counted if figures else 0
    if now < before.counted:
        raise SettingsError(
            f"Số đếm sẽ tụt từ {show_count(before.counted)} xuống {show_count(now)}: thư mục "
            "VISITS_PATH đã mất số cũ. Hãy chép lại thư mục ấy từ bản sao lưu; không còn bản sao "
            f"thì cộng {show_count(before.counted)} vào VISITS rồi xóa {path.name} trong content."
        )


def _served_file(settings: Mapping, output: str | None) -> Path:
    """Return where the footer's script finds the total: beside what is published, never part of a
    release, so that no release changes when it does.
    """
    if output:
        return Path(output)
    outlet = outlet_of(settings)
    return (outlet.root / VISITS_FOLDER if outlet.by_link else outlet.root) / VISITS


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_bytes() != data:
        write_atomically(path, data)


def _said(tally: Tally, figures: Figures | None, offset: int, program: str) -> str:
    new = show_count(tally.counts.total())
    parts = [
        f"Đọc {show_count(tally.lines)} dòng ({program}): {new} lượt xem mới",
        f"bỏ {show_count(tally.robots)} lượt của máy",
        f"{show_count(tally.known)} lượt đã đếm từ trước",
    ]
    if tally.closed:
        parts.append(f"{show_count(tally.closed)} lượt của những ngày đã khóa sổ")
    if tally.unreadable:
        first = tally.first_unreadable
        parts.append(f"{show_count(tally.unreadable)} dòng không đọc được (đầu tiên: {first})")
    if tally.nameless:
        parts.append(
            f"{show_count(tally.nameless)} lượt không rõ chương trình nên có thể là của máy"
        )
    total = show_count(offset + (figures.counted if figures else 0))
    return f"{', '.join(parts)}. Tổng số truy cập: {total}."
