"""The published version as a folder that opens from a disk, for a memory stick or the archives."""

import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.outlets import alone, outlet_of
from newsroom.pelican_run import read_settings
from newsroom.release.companions import is_companion
from newsroom.release.portable import portable

FAILED = 1


def export_site(settings_file: str, folder: Path) -> int:
    """Export as :func:`newsroom.run.export` says."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"{folder} đã có và không trống: hãy chọn thư mục khác.", file=sys.stderr)
        return FAILED
    settings = read_settings(settings_file)
    outlet = outlet_of(settings)
    with alone(settings, outlet):
        shown = outlet.shown()
        if shown is None:
            said = "Chưa có bản nào được đăng: hãy chạy lệnh publish trước."
            print(said, file=sys.stderr)
            return FAILED
        names = [one for one in shown.files if not is_companion(one)]
        root = urlsplit(settings["SITEURL"]).path.rstrip("/")
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as aside:
            made = Path(aside, "site")
            for name in names:
                _copy(outlet.folder / name, made / name, name, root)
            if folder.exists():
                folder.rmdir()
            made.rename(folder)
    print(f"Đã chép {len(names)} tệp vào {folder}. Mở {folder / 'index.html'} để xem.")
    return 0


def _copy(source: Path, target: Path, name: str, root: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if not name.endswith(".html"):
        shutil.copyfile(source, target)
        return
    page = portable(source.read_text("utf-8"), name, root)
    target.write_text(page, "utf-8", newline="\n")
