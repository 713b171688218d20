"""Debian's sshd on the loopback: own keys, own port, the user who runs the tests."""

import getpass
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import programs
from tests.servers.ports import end, free_port, wait_for

MISSING = "no sshd or rsync here (Debian: openssh-server, rsync)"


@dataclass(frozen=True, slots=True)
class Sshd:
    """``port`` is open, ``folder`` holds the keys; ``user`` may come in."""

    port: int
    folder: Path
    user: str

    def address(self, path: Path, port: int | None = None) -> str:
        """Return the address of a folder as a target of a deployment."""
        return f"ssh://{self.user}@127.0.0.1:{port or self.port}{path}"

    def rsh(self, key: str = "key", known: str = "known_hosts") -> str:
        """Return how to come in, as RSYNC_RSH names it."""
        own = "-o IdentitiesOnly=yes -o IdentityAgent=none -o GlobalKnownHostsFile=none"
        known = f"-o UserKnownHostsFile={self.folder}/{known}"
        return f"ssh -F none {own} {known} -o HostKeyAlias=may-chu -i {self.folder}/{key}"


def find() -> str | None:
    """Return the program, installed with rsync where that is ours to do; None without either."""
    rsync = programs.installed("rsync", "rsync")
    return programs.installed("sshd", "openssh-server", "openssh-client") if rsync else None


@contextmanager
def running(program: str, folder: Path) -> Iterator[Sshd]:
    """Let the user of these tests in by a key of its own, and by no other way."""
    folder.mkdir()
    for name in ("host", "key", "other"):
        words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(words, check=True)
    (folder / "authorized_keys").write_bytes((folder / "key.pub").read_bytes())
    (folder / "known_hosts").write_text(f"may-chu {(folder / 'host.pub').read_text()}")
    (folder / "wrong_hosts").write_text(f"may-chu {(folder / 'other.pub').read_text()}")
    (folder / "no_hosts").touch()
    if programs.is_root():
        Path("/run/sshd").mkdir(exist_ok=True)  # as Debian's own service does before it starts
    port = free_port()
    conf = folder / "sshd_config"
    conf.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nPidFile none\n"
        f"AuthorizedKeysFile {folder}/authorized_keys\nStrictModes no\nUsePAM no\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\n"
        "PermitRootLogin prohibit-password\nMaxStartups 100\nPrintMotd no\n"
    )
    with (
        open(folder / "log", "wb") as log,
        subprocess.Popen([program, "-D", "-e", "-f", str(conf)], stderr=log) as process,
    ):
        try:
            wait_for(port, process)
            yield Sshd(port, folder, getpass.getuser())
        finally:
            end(process)


def environment(server: Sshd, **keys: str) -> dict[str, str]:
    """Return the environment of a process that deploys to the server."""
    return {**os.environ, "RSYNC_RSH": server.rsh(**keys)}
