"""A version taken to a server by rsync over ssh, as a release of its own, then shown by one flip.

The layout there is that of ``RELEASES_PATH``: releases/<id>/ and the link "current".
"""

import re
import shlex
import shutil
import subprocess
from pathlib import PurePosixPath

from newsroom.release.cargo import Cargo, Changes, changes
from newsroom.release.companions import is_companion
from newsroom.release.deploy_ssh import Session, broken, failed, rsh, session
from newsroom.release.deploy_target import DeployError, Target
from newsroom.release.link import CURRENT, RELEASES
from newsroom.release.manifest import NAME, Manifest, parse_manifest
from newsroom.release.store import left_over

_DRAFT, _ID = ".draft-", re.compile(r"\d[\w-]*")
# What rsync returns when its own connection went, not what it did.
_GONE = {10, 12, 20, 30, 35, 255}


def plan(cargo: Cargo, target: Target) -> Changes:
    """Return what a deployment would change for readers. Raises :class:`DeployError`."""
    with session(target) as there:
        shown = _shown(there)
    return changes(_for_readers(shown), _for_readers(cargo.manifest))


def deploy(cargo: Cargo, target: Target, keep: int) -> Changes | None:
    """Take a version to a server and show it; keep the newest ``keep`` releases there.

    Returns what changed, None when it is shown already. Raises :class:`DeployError`; until the
    flip readers see the version before, whatever happens.
    """
    if not shutil.which("rsync"):
        raise DeployError("ND833", program="rsync", how="Debian: apt install rsync")
    id = cargo.manifest.release
    with session(target) as there:
        shown = _shown(there)
        if shown and shown.release == id:
            return None
        _do(there, _sweeping(id))
        if _do(there, f"[ -d {RELEASES}/{id} ] && echo yes || echo no") == "no":
            _upload(cargo, target, shown)
            _do(there, _keeping(id, shown, cargo))
        _do(there, _showing(id))
        _do(there, _pruning(keep))
    return changes(_for_readers(shown), _for_readers(cargo.manifest))


def roll_back(target: Target, to: str | None) -> str:
    """Show an earlier release that the server still has; return its id.

    ``to`` is its id, None the one before. Raises :class:`DeployError`.
    """
    with session(target) as there:
        shown, kept = _shown(there), _kept(there)
        if to is None and shown:
            earlier = [one for one in kept if one < shown.release]
            before = shown.previous[0] if shown.previous else None
            to = before if before in kept else next(reversed(earlier), None)
        if to not in kept:
            raise DeployError("ND847", kept=", ".join(kept) or "–")
        _do(there, _showing(to))
    return to


def _shown(there: Session) -> Manifest | None:
    code, said = there.run(f"cat {CURRENT}/{NAME}")
    return None if code else parse_manifest(said.encode())


def _kept(there: Session) -> list[str]:
    said = _do(there, f"cd {RELEASES} && ls; cd ..")
    return sorted(one for one in said.split() if _ID.fullmatch(one))


def _for_readers(manifest: Manifest | None) -> dict[str, str]:
    files = manifest.files if manifest else {}
    return {name: digest for name, digest in files.items() if not is_companion(name)}


def _upload(cargo: Cargo, target: Target, shown: Manifest | None) -> None:
    """Bring the draft of a release to what the cargo holds; what is there already is kept."""
    draft = f"{target.path}/{RELEASES}/{_DRAFT}{cargo.manifest.release}"
    words = ["rsync", "--recursive", "--checksum", "--perms", "--chmod=D755,F644", "--delete"]
    words += ["--protect-args", "--timeout=120", f"--rsh={shlex.join(rsh(target))}"]
    words += [f"--link-dest=../{shown.release}"] if shown else []
    words += [f"{cargo.folder}/", f"{target.host}:{draft}/"]
    done = subprocess.run(words, capture_output=True)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace")
        raise broken(target, _ssh_said(said)) if done.returncode in _GONE else failed(target, said)


def _ssh_said(said: str) -> str:
    """Return what was said without rsync's own account of where in its code it stopped."""
    lines = [one for one in said.splitlines() if not one.startswith(("rsync error:", "rsync: ["))]
    return "\n".join(lines) or said.split(" (")[0]


def _sweeping(id: str) -> str:
    """Remove what broken deployments left, but the draft that this one goes on with."""
    return (
        f"rm -f .{CURRENT}.*; for one in {RELEASES}/{_DRAFT}*; do\n"
        f'  [ "$one" = {RELEASES}/{_DRAFT}{id} ] || rm -rf "$one"\ndone'
    )


def _keeping(id: str, shown: Manifest | None, cargo: Cargo) -> str:
    """Make the draft a release; the assets of the version before stay beside it, once."""
    lines = []
    for name in left_over(shown, cargo.files) if shown else ():
        old, new = (shlex.quote(f"{one}/{name}") for one in (CURRENT, f"{RELEASES}/{_DRAFT}{id}"))
        folder = shlex.quote(f"{RELEASES}/{_DRAFT}{id}/{PurePosixPath(name).parent}")
        lines.append(f"[ ! -f {old} ] || {{ mkdir -p {folder} && ln {old} {new}; }} || exit 1")
    lines.append(f"mv {RELEASES}/{_DRAFT}{id} {RELEASES}/{id}")
    return f"({chr(10).join(lines)})"


def _showing(id: str) -> str:
    no_link = f"{{ echo {CURRENT} is no link; false; }}"
    return (
        f"{{ [ -L {CURRENT} ] || [ ! -e {CURRENT} ] || {no_link}; }} &&"
        f" ln -s {RELEASES}/{id} .{CURRENT}.new && "
        f"mv -T .{CURRENT}.new {CURRENT}"
    )


def _pruning(keep: int) -> str:
    """Remove all releases but the newest and the one shown, each hidden before it is removed."""
    return (
        f"shown=$(readlink {CURRENT}); ls -d {RELEASES}/[0-9]*/ | sort -r | tail -n +{keep + 1} |\n"
        "while read -r one; do\n"
        f"  one=${{one%/}}; gone={RELEASES}/{_DRAFT}gone-${{one##*/}}\n"
        '  [ "$one" = "$shown" ] || { mv "$one" "$gone" && rm -rf "$gone" "$one.json"; }\n'
        "done"
    )


def _do(there: Session, script: str) -> str:
    """Run a script that must succeed; return what it says."""
    code, said = there.run(script)
    if code:
        raise failed(there.target, said)
    return said.strip()
