"""The site as it was at another version of the checkout compared with what it is now."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import newsroom
from newsroom.errors import SettingsError
from newsroom.pelican_run import read_settings
from newsroom.places import photo_cache
from newsroom.release.clock import moment_of_build
from newsroom.release.manifest import digests_of
from newsroom.release.output import recorded
from newsroom.release.page_changes import PageChanges, page_changes
from newsroom.release.report_pages import (
    Report,
    picture_files,
    pictured,
    report_html,
    report_markdown,
)
from newsroom.release.thumbnails import find_browser, served, thumbnail

FAILED, USAGE, LOST = 1, 2, 3
# So many pages are photographed, before and after: each takes a second or two.
PICTURES = 8
NO_BROWSER = "Máy này không có Chromium nên báo cáo chỉ có chữ, không có ảnh chụp trang."
NO_WISH = "Báo cáo này chỉ có chữ."

Build = Callable[[str, datetime, Path], int]


def report_changes(
    settings_file: str, base: str, as_of: str | None, folder: str | None, text_only: bool,
    build: Build,
) -> int:  # fmt: skip
    """Write the report as :func:`newsroom.run.report` says; ``build`` builds into a folder."""
    settings = read_settings(settings_file, as_of)
    moment = moment_of_build(settings["AS_OF"]).replace(second=0, microsecond=0)
    room = Path(settings["CACHE_PATH"]).resolve() / "report"
    top = Path(_git(Path.cwd(), "rev-parse", "--show-toplevel"))
    commit = _commit(top, base)
    here = Path(settings_file).resolve().parent.relative_to(top.resolve())
    _check_out(top, commit, room)
    if _build_base(room / "base" / here, Path(settings_file).name, settings, moment, room):
        print(f"Không dựng được trang của {base}: xem các dòng trên.", file=sys.stderr)
        return FAILED
    if build(settings_file, moment, room / "now"):
        return FAILED
    sites = room / "was", room / "now"
    changes = page_changes(*sites, *(digests_of(one, recorded(one)) for one in sites))
    browser = None if text_only else find_browser()
    pictures = _pictures(browser, sites, changes) if browser else {}
    why = "" if browser else NO_WISH if text_only else NO_BROWSER
    said = f"{base} ({commit[:10]})"
    report = Report(said, f"{moment:%H:%M %d-%m-%Y}", changes, pictures, why)
    return _written(report, Path(folder) if folder else room)


def _written(report: Report, folder: Path) -> int:
    """Write both forms; return whether pages were lost."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.md").write_text(report_markdown(report), "utf-8", newline="\n")
    (folder / "report.html").write_text(report_html(report), "utf-8", newline="\n")
    shutil.rmtree(folder / "report", ignore_errors=True)
    for name, data in picture_files(report).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    changes = report.changes
    if report.no_pictures:
        print(report.no_pictures)
    print(
        f"So với {report.base}: {changes.changed} trang đổi ({len(changes.groups)} nhóm), "
        f"{len(changes.added)} trang mới, {len(changes.removed)} trang mất."
    )
    print(f"Đã ghi {folder / 'report.md'}, {folder / 'report.html'}.")
    return LOST if changes.removed else 0


def _pictures(
    browser: str, sites: tuple[Path, Path], changes: PageChanges
) -> dict[str, tuple[str | None, str | None]]:
    """Return pictures (before, after) of some of the pages, by their name."""
    found = {}
    with served(sites[0]) as before, served(sites[1]) as after:
        for page in pictured(changes, PICTURES):
            was = (sites[0] / page.name).is_file()
            found[page.name] = (
                thumbnail(browser, before + page.address) if was else None,
                thumbnail(browser, after + page.address),
            )
    return found


def _commit(top: Path, base: str) -> str:
    """Return the commit that this checkout and ``base`` have in common.

    What others put on the base since is no change of ours. Raises :class:`SettingsError`.
    """
    commit = _git(top, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}", wanted=base)
    common = subprocess.run(
        ["git", "merge-base", commit, "HEAD"], cwd=top, capture_output=True, text=True, check=False
    )
    return common.stdout.strip() or commit


def _check_out(top: Path, commit: str, room: Path) -> None:
    """Put a commit's files under ``base``, touching only those that differ from the last time.

    The checkout's own index and branches are left alone.
    """
    tree = room / "base"
    tree.mkdir(parents=True, exist_ok=True)
    index = {"GIT_INDEX_FILE": str(room / "index")}
    for words in (("read-tree", "--reset", "-u", commit), ("checkout-index", "-a", "-f", "-u")):
        _git(top, f"--work-tree={tree}", *words, more=index)


def _build_base(
    folder: Path, settings_file: str, settings: Mapping, moment: datetime, room: Path
) -> int:
    """Build the site of another version with its own settings, theme and code, if it has them."""
    if not (folder / settings_file).is_file():
        print(f"Ở phiên bản ấy chưa có {settings_file}.", file=sys.stderr)
        return FAILED
    cache = room / "cache"
    cache.mkdir(exist_ok=True)
    if not (cache / "photos").exists():
        photo_cache(settings).mkdir(parents=True, exist_ok=True)
        try:
            (cache / "photos").symlink_to(photo_cache(settings).resolve(), True)
        except OSError:  # Windows lets few make links: the photos are developed once more then
            shutil.rmtree(cache / "photos", ignore_errors=True)
    conf = folder / "report-settings.py"
    conf.write_text(
        f"import runpy\nglobals().update(runpy.run_path({settings_file!r}))\n"
        f"OUTPUT_PATH = {str(room / 'was')!r}\nCACHE_PATH = {str(cache)!r}\n",
        "utf-8",
    )
    code = (
        "import sys\nfrom datetime import datetime\nfrom newsroom import run\n"
        f"sys.exit(run.build({conf.name!r}, datetime.fromisoformat({moment.isoformat()!r})))"
    )
    installed = str(Path(newsroom.__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": installed, "PYTHONSAFEPATH": ""}
    return subprocess.call([sys.executable, "-c", code], cwd=folder, env=environment)


def _git(folder: Path, *words: str, wanted: str = "", more: Mapping[str, str] | None = None) -> str:
    """Return what git prints. Raises :class:`SettingsError` in words for staff."""
    try:
        done = subprocess.run(
            ["git", *words], cwd=folder, capture_output=True, text=True, encoding="utf-8",
            env={**os.environ, **(more or {})}, check=False,
        )  # fmt: skip
    except FileNotFoundError:
        raise SettingsError("Máy này chưa có git nên không so được với phiên bản khác.") from None
    if done.returncode and wanted:
        raise SettingsError(f"--base: không có phiên bản {wanted!r} trong git của thư mục này.")
    if done.returncode:
        raise SettingsError(f"git {words[0]}: {done.stderr.strip() or 'không chạy được'}")
    return done.stdout.strip()
