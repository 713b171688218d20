"""From a checkout to a published version: built aside, proven, then shown as a whole."""

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.auditing import audited
from newsroom.changing import following_change
from newsroom.checking import proved
from newsroom.configuration import addresses_of
from newsroom.desk.reports import text_report
from newsroom.history import write_lock
from newsroom.leaking import leaks_of_site
from newsroom.outlets import alone, outlet_of
from newsroom.pelican_run import read_settings
from newsroom.places import folder_prefix, output_room, schedule_file
from newsroom.posts.addresses import output_file
from newsroom.posts.findings import Finding
from newsroom.posts.messages import MESSAGES
from newsroom.posts.redirect_targets import moved
from newsroom.posts.visibility import is_public
from newsroom.proof import Proof
from newsroom.release.clock import moment_of_build
from newsroom.release.codings import missing
from newsroom.release.companions import pack, write_redirects
from newsroom.release.gate import Version, gate, version_of
from newsroom.release.manifest import Manifest, digests_of, is_whole, release_id
from newsroom.release.outlet import Outlet
from newsroom.release.output import recorded
from newsroom.release.schedule import schedule_of, write_schedule

FAILED, USAGE = 1, 2
# Findings that are warnings while staff write, but must not be published.
STOPPING = {"ND220"}
# Of one kind so many are told; a broken link in the masthead stands on every page.
TOLD = 20

Build = Callable[[str, datetime, Path], int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A new version in a ``draft`` folder, its ``manifest``, and the version ``before`` it.

    ``built`` are the files made by the build, without those made of them for the web server.
    """

    draft: Path
    manifest: Manifest
    built: Mapping[str, str]
    before: Version | None


def publish_site(
    settings_file: str, as_of: str | None, allow: Sequence[str], reason: str, build: Build
) -> int:
    """Publish as :func:`newsroom.run.publish` says; ``build`` builds into a folder."""
    unknown = sorted(set(allow) - MESSAGES.keys())
    if unknown or (allow and not reason.strip()):
        said = f"không có mã {', '.join(unknown)}" if unknown else "phải nêu lý do bằng --reason"
        print(f"--allow: {said}", file=sys.stderr)
        return USAGE
    settings = read_settings(settings_file, as_of)
    moment = moment_of_build(settings["AS_OF"]).replace(microsecond=0)
    settings["AS_OF"] = moment
    outlet = outlet_of(settings)
    with alone(settings, outlet):
        if outlet.recover():
            print("Lần đăng trước bị ngắt giữa chừng: đã làm nốt.")
        folder = output_room(settings) / "next"
        if build(settings_file, moment, folder):
            return FAILED
        with proved(settings) as proof:
            return _release(proof, settings, outlet, folder, allow, reason)


def roll_back(settings_file: str, to: str | None) -> int:
    """Show an earlier release as :func:`newsroom.run.rollback` says."""
    settings = read_settings(settings_file)
    outlet = outlet_of(settings)
    with alone(settings, outlet):
        outlet.recover()
        shown = outlet.shown()
        wanted = to or (shown.previous[0] if shown and shown.previous else None)
        manifest = outlet.store.manifest(wanted) if wanted else None
        if manifest is None:
            kept = ", ".join(outlet.store.ids()) or "không có bản nào"
            print(f"Không có bản trước để quay về. Đang giữ: {kept}.", file=sys.stderr)
            return FAILED
        outlet.show(manifest)
        print(f"Đã quay về bản {manifest.release} ({manifest.posts} bài).")
        return 0


def _release(
    proof: Proof, settings: Mapping, outlet: Outlet, folder: Path, allow: Sequence[str], reason: str
) -> int:
    """Publish what was built in ``folder``; return the exit code."""
    shown = outlet.shown()
    built = digests_of(folder, recorded(folder))
    beside = output_room(settings) / "beside"
    files = built | (_companions(proof, settings, folder, built, beside) if outlet.by_link else {})
    if shown and shown.files == files and is_whole(outlet.folder, shown):
        _settle(proof, settings)
        print("Trang đang đăng đã đúng như nội dung: không có gì mới.")
        return 0
    candidate = _candidate(proof, outlet, (folder, beside), built, files)
    findings = _findings(candidate, proof, settings)
    if not _may_pass(findings, allow):
        outlet.store.sweep()
        print("Chưa đăng: trang bạn đọc đang thấy giữ nguyên.", file=sys.stderr)
        return FAILED
    manifest = candidate.manifest
    outlet.store.keep(candidate.draft, manifest, _record(candidate, findings, allow, reason))
    outlet.show(manifest)
    _settle(proof, settings)
    outlet.store.prune(settings["RELEASES_KEPT"], manifest.release)
    print(_said(candidate))
    return 0


def _candidate(
    proof: Proof,
    outlet: Outlet,
    sources: Sequence[Path],
    built: Mapping[str, str],
    files: Mapping[str, str],
) -> Candidate:
    """Draft the release of ``files``, each of the first of the ``sources`` that has it."""
    shown = outlet.shown()
    id = outlet.store.free_id(release_id(proof.as_of.isoformat(), files))
    posts = sum(is_public(post, proof.as_of) for post in proof.library.posts)
    previous = shown.as_previous() if shown else None
    manifest = Manifest(id, proof.as_of.isoformat(), posts, previous, files)
    kept = outlet.store.manifest(shown.release) if shown else None
    before = None
    if kept:
        before = version_of(outlet.store.release(kept.release), kept)
    elif shown and is_whole(outlet.folder, shown):
        before = version_of(outlet.folder, shown)
    return Candidate(outlet.store.draft(sources, files, kept), manifest, built, before)


def _companions(
    proof: Proof, settings: Mapping, build: Path, built: Mapping[str, str], beside: Path
) -> dict[str, str]:
    """Make what a web server wants beside the build's files; return their SHA-256 by name."""
    if missing():
        print(f"Thiếu thư viện {', '.join(missing())}: không có mọi bản nén sẵn.", file=sys.stderr)
    addresses, root = addresses_of(settings), urlsplit(settings["SITEURL"]).path.rstrip("/")
    feeds = [
        (f"{root}/{old}", f"{root}/{new}")
        for old, new, _ in moved(proof.library.redirects, proof.links, addresses)
        if not output_file(old).endswith(".html")
    ]
    return pack(build, built, beside) | write_redirects(build, built, root, beside, feeds)


def _settle(proof: Proof, settings: Mapping) -> None:
    """Leave what the next publication and the clock need to know of this one."""
    following = following_change(settings, proof.library, proof.as_of)
    write_schedule(schedule_file(settings), schedule_of(following, proof.as_of))
    if write_lock(proof.library, settings, proof.as_of):
        print("Đã ghi content/published.lock, content/published/; hãy lưu cùng nội dung (git).")


def _findings(candidate: Candidate, proof: Proof, settings: Mapping) -> list[Finding]:
    """Return everything that is to be said against a version."""
    draft, manifest, before = candidate.draft, candidate.manifest, candidate.before
    prefix = folder_prefix(Path(settings["OUTPUT_PATH"]))
    parts = urlsplit(settings["SITEURL"])
    origin, root = f"{parts.scheme}://{parts.netloc}", f"{parts.path.rstrip('/')}/"
    new = version_of(draft, manifest)
    known = before.files if before else {}
    same = {name for name, digest in manifest.files.items() if known.get(name) == digest}
    same |= manifest.files.keys() - candidate.built.keys()
    return [
        *(one for one in proof.findings if one.code in STOPPING or one.is_error),
        *leaks_of_site(proof, settings, draft, manifest.files, prefix),
        *gate(new, before, origin, root, prefix),
        *audited(proof, settings, draft, prefix, same)[1],
    ]


def _may_pass(findings: Sequence[Finding], allow: Sequence[str]) -> bool:
    """Print the findings; tell whether none is left that stops the publication."""
    counts = Counter(one.code for one in findings)
    told: Counter[str] = Counter()
    for one in findings:
        told[one.code] += 1
        if told[one.code] <= TOLD:
            sys.stdout.write(text_report([one], "vi"))
    for code, count in counts.items():
        if count > TOLD:
            print(f"{code}: còn {count - TOLD} chỗ nữa như vậy.")
    stopping = {one.code for one in findings if one.is_error or one.code in STOPPING} - {*allow}
    if stopping:
        print(f"Không đăng được vì: {', '.join(sorted(stopping))}.", file=sys.stderr)
    return not stopping


def _record(
    candidate: Candidate, findings: Sequence[Finding], allow: Sequence[str], reason: str
) -> dict[str, object]:
    counts = Counter(one.code for one in findings if one.code in allow)
    return {
        "release": candidate.manifest.release,
        "as_of": candidate.manifest.as_of,
        "published_at": moment_of_build().isoformat(timespec="seconds"),
        "posts": candidate.manifest.posts,
        "allowed": dict(sorted(counts.items())),
        "reason": reason if allow else "",
    }


def _said(candidate: Candidate) -> str:
    now, before = candidate.manifest, candidate.before
    old = before.files if before else {}
    new = sum(old.get(name) != digest for name, digest in now.files.items())
    gone = len(old.keys() - now.files.keys())
    return (
        f"Đã đăng bản {now.release}: {now.posts} bài, {len(now.files)} tệp "
        f"({new} tệp mới hoặc đổi, bỏ {gone})."
    )
