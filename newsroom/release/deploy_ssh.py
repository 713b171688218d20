"""A shell on the server, held open for a deployment: with it goes the lock.

Commands come in braces, so that a shell whose connection breaks never runs half a command. When the
connection ends, however it does, the shell ends, and the system takes its lock back.
"""

import contextlib
import os
import secrets
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from newsroom.release.deploy_target import DeployError, Target

# Asked for nothing, in doubt of the server's key nothing is sent. Options that RSYNC_RSH names come
# first, and of two the first one counts.
_OPTIONS = ("BatchMode=yes", "StrictHostKeyChecking=yes", "ConnectTimeout=20",
            "ServerAliveInterval=15", "ServerAliveCountMax=4")  # fmt: skip
_MISSING, _LOCKED, _NO_FOLDER, _NO_RIGHT = 81, 82, 83, 84
LOCK = ".deploy.lock"


@dataclass(frozen=True, slots=True)
class Session:
    """``process`` is the shell's connection, ``told`` what it complained of, ``mark`` a secret."""

    target: Target
    process: subprocess.Popen
    told: IO[bytes]
    mark: str

    def run(self, script: str) -> tuple[int, str]:
        """Run a script in the target's folder; return (exit code, output).

        Raises :class:`DeployError` when the connection is gone.
        """
        line = f"{{ {script}\n}} </dev/null 2>&1; printf '\\n%s%s\\n' {self.mark} $?\n"
        output: list[str] = []
        try:
            self.process.stdin.write(line.encode())
            self.process.stdin.flush()
            for raw in self.process.stdout:
                text = raw.decode("utf-8", "replace")
                if text.startswith(self.mark):
                    return int(text.removeprefix(self.mark)), "".join(output)[:-1]
                output.append(text)
        except OSError:
            pass
        raise broken(self.target, self.complaint())

    def complaint(self) -> str:
        """Return what ssh has said so far."""
        self.told.seek(0)
        return self.told.read().decode("utf-8", "replace")


def rsh(target: Target) -> list[str]:
    """Return the words that open a shell at a target, before its host."""
    words = shlex.split(os.environ.get("RSYNC_RSH", "ssh"))
    for one in _OPTIONS:
        words += ["-o", one]
    words += ["-p", str(target.port)] if target.port else []
    return words + (["-l", target.user] if target.user else [])


@contextmanager
def session(target: Target) -> Iterator[Session]:
    """Open a shell in the target's folder and hold the lock there. Raises :class:`DeployError`."""
    words = rsh(target)
    if not shutil.which(words[0]):
        raise DeployError("ND833", program=words[0], how="Debian: apt install openssh-client")
    with (
        tempfile.TemporaryFile() as told,
        subprocess.Popen(
            [*words, target.host, "exec /bin/sh -s"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=told,
        ) as process,
    ):  # fmt: skip
        made = Session(target, process, told, f"{secrets.token_hex(12)}:")
        try:
            _begin(made)
            yield made
        finally:
            with contextlib.suppress(OSError):
                process.stdin.close()
            process.kill()


def _begin(session: Session) -> None:
    """Go to the folder, see that all programs are there, take the lock."""
    target = session.target
    here = shlex.quote(target.path)
    code, said = session.run(
        f"umask 022; [ -d {here} ] || (exit {_NO_FOLDER}) && cd {here} &&\n"
        "missing=$(for one in rsync flock; do command -v $one >/dev/null || echo $one; done) &&\n"
        f'{{ [ -z "$missing" ] || {{ echo $missing; (exit {_MISSING}); }}; }} &&\n'
        f"{{ [ -w . ] || (exit {_NO_RIGHT}); }} && mkdir -p releases &&\n"
        f"exec 9>>{LOCK} && {{ flock -n 9 || (exit {_LOCKED}); }}"
    )
    if code == _NO_FOLDER:
        raise DeployError("ND840", host=target.host, path=target.path)
    if code == _MISSING:
        raise DeployError("ND839", host=target.host, program=said.strip())
    if code == _LOCKED:
        raise DeployError("ND837", host=target.host)
    if code == _NO_RIGHT:
        raise DeployError("ND838", place=f"{target.host}:{target.path}")
    if code:
        raise failed(target, said)


def broken(target: Target, said: str) -> DeployError:
    """Return what a connection that is gone means, by what ssh said."""
    host, last = target.host, last_line(said)
    if "Permission denied (" in said or "Too many authentication failures" in said:
        return DeployError("ND834", host=host)
    if "Host key verification failed" in said or "host key is known" in said:
        return DeployError("ND835", host=host)
    if "Could not resolve" in said or "connect to host" in said:
        return DeployError("ND836", host=host, why=last)
    return DeployError("ND842", why=last or "mất kết nối")


def failed(target: Target, said: str) -> DeployError:
    """Return what a command that failed on the server means, by what it said."""
    if "No space left" in said or "Disk quota exceeded" in said:
        return DeployError("ND841", host=target.host)
    if "Permission denied" in said or "Read-only file system" in said:
        return DeployError("ND838", place=f"{target.host}:{target.path}")
    return DeployError("ND842", why=last_line(said) or "máy chủ báo lỗi")


def last_line(said: str) -> str:
    """Return the last line with words, without its full stop."""
    lines = [one.strip() for one in said.splitlines() if one.strip()]
    return lines[-1].rstrip(".") if lines else ""
