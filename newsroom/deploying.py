"""Take the version that readers see here to where it is served: a server, a bucket, a folder."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.outlets import alone, outlet_of
from newsroom.pelican_run import read_settings
from newsroom.places import output_room
from newsroom.release import deploy_pages, deploy_rsync
from newsroom.release.cargo import Cargo, Changes, loaded
from newsroom.release.codings import missing
from newsroom.release.companions import is_companion, pack, write_redirects
from newsroom.release.deploy_target import BUCKET, FOLDER, SSH, DeployError, Target, target_of
from newsroom.release.manifest import is_whole
from newsroom.release.outlet import Outlet

FAILED = 1


def deploy_site(settings_file: str, wanted: str, dry_run: bool, back: bool, to: str | None) -> int:
    """Deploy as :func:`newsroom.run.deploy` says."""
    settings = read_settings(settings_file)
    try:
        target = target_of(wanted, _known(settings, settings_file))
        _refuse_own(settings, target)
        if back or to:
            if target.kind != SSH:
                raise DeployError("ND848")
            print(f"{wanted}: đã quay về bản {deploy_rsync.roll_back(target, to)}.")
            return 0
        outlet = outlet_of(settings)
        with alone(settings, outlet):
            outlet.recover()
            with _cargo(settings, outlet, target) as cargo:
                _take(settings, wanted, target, cargo, dry_run)
        return 0
    except DeployError as error:
        print(f"{wanted}: {error.code} {error.sentence()}", file=sys.stderr)
        return FAILED


def _take(settings: Mapping, wanted: str, target: Target, cargo: Cargo, dry_run: bool) -> None:
    if dry_run:
        found = _planned(cargo, target)
        for line in found.lines():
            print(line)
        print(f"{wanted}: {_counted(found)}. Chưa đổi gì (--dry-run).")
        return
    changed = _deployed(settings, cargo, target)
    id = cargo.manifest.release
    if changed is None:
        print(f"{wanted}: đã là bản {id}, không có gì mới.")
    else:
        print(f"{wanted}: đã đăng bản {id}: {_counted(changed)}.")


def _planned(cargo: Cargo, target: Target) -> Changes:
    if target.kind == SSH:
        return deploy_rsync.plan(cargo, target)
    if target.kind == BUCKET:
        from newsroom.release import deploy_s3

        return deploy_s3.plan(cargo, target)
    return deploy_pages.plan(cargo, target)


def _deployed(settings: Mapping, cargo: Cargo, target: Target) -> Changes | None:
    root = _root(settings)
    if target.kind == SSH:
        return deploy_rsync.deploy(cargo, target, settings["RELEASES_KEPT"])
    if target.kind == BUCKET:
        from newsroom.release import deploy_s3

        return deploy_s3.deploy(cargo, target, root)
    return deploy_pages.deploy(cargo, target, root)


@contextmanager
def _cargo(settings: Mapping, outlet: Outlet, target: Target) -> Iterator[Cargo]:
    """Give the version that readers see here, with what a web server wants if it goes to one."""
    manifest = outlet.shown()
    folders = [outlet.store.release(manifest.release), outlet.folder] if manifest else []
    folder = next((one for one in folders if is_whole(one, manifest)), None)
    if folder is None:
        raise DeployError("ND832")
    files, sources = dict(manifest.files), [folder]
    if target.kind != SSH:
        files = {one: digest for one, digest in files.items() if not is_companion(one)}
    elif not any(map(is_companion, files)):
        beside = output_room(settings) / "beside"
        if missing():
            print(f"Thiếu thư viện {', '.join(missing())}: không có mọi bản nén sẵn.")
        files |= pack(folder, manifest.files, beside)
        files |= write_redirects(folder, manifest.files, _root(settings), beside)
        sources.append(beside)
    with loaded(outlet.store, sources, manifest, files) as cargo:
        yield cargo


def _known(settings: Mapping, settings_file: str) -> dict[str, str]:
    """Return the targets of DEPLOY; folders stand beside the settings."""
    base = Path(settings_file).resolve().parent
    return {
        name: one if "://" in one else str(base / Path(one).expanduser())
        for name, one in settings["DEPLOY"].items()
    }


def _refuse_own(settings: Mapping, target: Target) -> None:
    """Raise :class:`DeployError` for a folder with what the site is made of or published from."""
    if target.kind != FOLDER:
        return
    folder = Path(target.path).resolve()
    for name in ("PATH", "OUTPUT_PATH", "CACHE_PATH", "THEME", "RELEASES_PATH"):
        own = Path(settings[name] or settings["PATH"]).resolve()
        if folder == own or folder in own.parents or own in folder.parents:
            raise DeployError("ND846", path=target.path, why=f"đó là chỗ của {name}")


def _root(settings: Mapping) -> str:
    return urlsplit(settings["SITEURL"]).path.rstrip("/")


def _counted(found: Changes) -> str:
    added, changed, removed = map(len, (found.added, found.changed, found.removed))
    return f"{added} tệp mới, {changed} tệp đổi, bỏ {removed}"
