"""The sample department as it stands on a server: built, packed, kept as a release and shown."""

from pathlib import Path

from newsroom.release.companions import pack, write_redirects
from newsroom.release.manifest import Manifest, digests_of
from newsroom.release.outlet import linked_outlet
from newsroom.release.output import recorded
from tests.sites import build_sample

AS_OF = "2026-11-22T12:00:00+07:00"


def publish_sample(folder: Path) -> Path:
    """Build and show the sample; return the folder with the link "current"."""
    # publishconf.py imports "pelicanconf", which may be another department's in this process.
    build, beside = build_sample(folder, "pelicanconf.py"), folder / "beside"
    built = digests_of(build, recorded(build))
    files = built | pack(build, built, beside) | write_redirects(build, built, "", beside)
    outlet = linked_outlet(folder / "srv")
    manifest = Manifest("20261122-120000", AS_OF, 29, None, files)
    outlet.store.keep(outlet.store.draft([build, beside], files, None), manifest, {})
    outlet.show(manifest)
    return outlet.root
