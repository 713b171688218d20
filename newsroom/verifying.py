"""What readers see, built once more and compared byte for byte."""

import shutil
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from newsroom.configuration import addresses_of
from newsroom.outlets import alone, outlet_of
from newsroom.pages.visits import figures_address
from newsroom.pelican_run import read_settings
from newsroom.places import output_room
from newsroom.posts.visit_figures import Figures, parse_figures
from newsroom.posts.wrong import Wrong
from newsroom.release.companions import is_companion
from newsroom.release.manifest import digests_of
from newsroom.release.output import recorded

FAILED = 1
# So many files that differ are named.
TOLD = 20


def verify_site(
    settings_file: str, build: Callable[[str, datetime, Path, Mapping[str, object]], int]
) -> int:
    """Compare as :func:`newsroom.run.verify` says; ``build`` builds into a folder.

    Visits are counted after a publication too: as the moment, the figures are the published ones.
    """
    settings = read_settings(settings_file)
    outlet = outlet_of(settings)
    shown = outlet.shown()
    if shown is None:
        print("Chưa có bản nào được đăng.", file=sys.stderr)
        return FAILED
    with alone(settings, outlet):
        folder = output_room(settings) / "verify"
        # What an earlier comparison made would be taken to stand, and prove nothing.
        shutil.rmtree(folder, ignore_errors=True)
        moment = datetime.fromisoformat(shown.as_of)
        figures = _figures(outlet.folder / figures_address(addresses_of(settings)))
        if build(settings_file, moment, folder, {"VISITS_FIGURES": figures}):
            return FAILED
        made = digests_of(folder, recorded(folder))
    published = {one: digest for one, digest in shown.files.items() if not is_companion(one)}
    differing = sorted(one for one in {*made, *published} if made.get(one) != published.get(one))
    for name in differing[:TOLD]:
        print(f"Khác với bản đang đăng: {name}")
    if differing:
        print(f"{len(differing)} tệp khác với bản {shown.release}.", file=sys.stderr)
        return FAILED
    print(f"Bản {shown.release} đúng là bản dựng từ nội dung này: {len(made)} tệp giống từng byte.")
    return 0


def _figures(path: Path) -> Figures | None:
    """Return the figures that a release was built with."""
    try:
        return parse_figures(path.read_bytes())
    except (OSError, Wrong):
        return None
