"""Publications killed again and again, or hindered, while a reader reads.

    python -m tests.release.kills [--times 60] [--only link,folder,publish,disk,readonly,two]

Prints for each hardship how often the served folder was looked at and what was wrong with it.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from newsroom import run
from newsroom.release.manifest import is_whole, read_manifest
from tests.release.versions import PAGES, outlet, place, version
from tests.sites import AS_OF, ROOT, Sites, new_site

LATER = "23-11-2026 08:00"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


@dataclass
class Outcome:
    """How often a folder was ``looks``-ed at whole, how much was read, and what was ``wrong``."""

    looks: int = 0
    reads: int = 0
    wrong: list[str] = field(default_factory=list)

    def look(self, folder: Path) -> None:
        """Check that readers are served a whole version, every byte of it."""
        self.looks += 1
        found = read_manifest(folder)
        if found is None or not is_whole(folder, found):
            self.wrong.append(f"look {self.looks}: not whole")


class Reader(threading.Thread):
    """Polls a served folder as readers do; notes what was missing or torn."""

    def __init__(self, folder: Path, names: tuple[str, ...], is_sound: Callable[[str], bool]):
        super().__init__(daemon=True)
        self.folder, self.names, self.is_sound = folder, names, is_sound
        self.wrong, self.reads, self.done = [], 0, threading.Event()

    def run(self):
        while not self.done.is_set():
            name = random.choice(self.names)
            try:
                text = (self.folder / name).read_text("utf-8")
            except OSError as error:
                self.wrong.append(f"{name}: {error}")
                continue
            self.reads += 1
            time.sleep(0.0002)
            if not self.is_sound(text):
                self.wrong.append(f"{name}: torn")

    def stop(self):
        self.done.set()
        self.join()


def version_reader(folder: Path) -> Reader:
    """Return a reader of the made-up versions."""
    names = ("index.html", *(f"tin/{page}/index.html" for page in range(PAGES)))
    return Reader(folder, names, lambda text: len(text) == 2004 and text[0] == text[-1])


@contextmanager
def reading(reader: Reader, outcome: Outcome) -> Iterator[None]:
    """Let a reader read meanwhile; her complaints join the outcome's."""
    reader.start()
    yield
    reader.stop()
    outcome.reads += reader.reads
    outcome.wrong += reader.wrong


def killed_placements(kind: str, folder: Path, times: int) -> Outcome:
    """Kill a process that places versions in an outlet of a ``kind`` so many ``times``."""
    for number in (0, 1):
        version(folder, number)
    out, outcome, dice, last = outlet(kind, folder), Outcome(), random.Random(7), 0
    place(out, folder / "v0", "000000")
    with reading(version_reader(out.folder), outcome):
        for _ in range(times):
            words = [sys.executable, "-m", "tests.release.versions", kind, str(folder), str(last)]
            child = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, env=ENVIRONMENT)
            last = int(child.stdout.readline() or last)
            time.sleep(dice.random() * 0.04)
            child.send_signal(signal.SIGKILL)
            last = int((child.stdout.read().split() or [last])[-1])
            child.wait()
            child.stdout.close()
            last += 1  # the one that was killed may have been kept without being shown
            if kind == "link":
                outcome.look(out.folder)
            out.recover()
            outcome.look(out.folder)
            if (out.folder / "index.html").read_text()[0] != str(int(out.shown().release) % 2):
                outcome.wrong.append("another version than the manifest says")
    place(out, folder / "v1", "999999")
    outcome.look(out.folder)
    if [one for one in out.store.folder.iterdir() if one.name.startswith(".draft")]:
        outcome.wrong.append("a draft was left behind")
    return outcome


def department(folder: Path) -> Sites:
    """Write a department that publishes on a server: what readers see is "output"."""
    site = new_site(folder, 'RELEASES_PATH = "srv"\n')
    (site.folder / "output").symlink_to("srv/current", target_is_directory=True)
    site.post("2026-11-20-tin", body="Dài. " * 400)
    return site


def publish(site: Sites, as_of: str = LATER) -> int:
    """Publish without a word."""
    with redirect_stdout(StringIO()):
        return run.publish(str(site.folder / "pelicanconf.py"), as_of)


def publishing(site: Sites, before: str = "") -> subprocess.Popen:
    """Start a publication in a process of its own, ``before`` which some code is run."""
    code = f"{before}\nimport sys\nfrom newsroom import run\n"
    code += f"sys.exit(run.publish('pelicanconf.py', '{LATER}'))"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    words = [sys.executable, "-c", code]
    return subprocess.Popen(words, cwd=site.folder, env=ENVIRONMENT, **quiet)


def killed_publications(folder: Path, times: int) -> Outcome:
    """Kill real publications, each with a new post, at random moments of their time."""
    site, outcome, dice = department(folder), Outcome(), random.Random(11)
    publish(site, AS_OF)
    start = time.monotonic()
    publishing(site).communicate()
    whole = time.monotonic() - start
    names = ("index.html", "thong-bao/2026/11/tin/index.html")
    reader = Reader(site.output(), names, lambda text: text.rstrip().endswith("</html>"))
    with reading(reader, outcome):
        for number in range(times):
            site.post(f"2026-11-{number % 19 + 1:02d}-moi-{number}")
            child = publishing(site)
            time.sleep(dice.random() * whole)
            child.send_signal(signal.SIGKILL)
            child.communicate()
            outcome.look(site.output())
    if publish(site, "24-11-2026") != 0:
        outcome.wrong.append("the last publication failed")
    outcome.look(site.output())
    return outcome


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[bool]:
    """Mount a disk of this size at ``folder``; give whether that was possible."""
    folder.mkdir(parents=True, exist_ok=True)
    words = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(words, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


def full_disk(folder: Path, rooms: tuple[int, ...] = (0, 64)) -> Outcome | None:
    """Publish to a disk with so many kilobytes left; None where no disk can be mounted."""
    outcome = Outcome()
    with small_disk(folder / "srv", 4096) as is_mounted:
        if not is_mounted:
            return None
        site = department(folder)
        publish(site, AS_OF)
        filler = folder / "srv/filler"
        for left in rooms:
            site.post("2026-11-21-moi", body=f"Khác {left}. " * 400)
            _fill(filler, left * 1024)
            child = publishing(site)
            child.communicate()
            if child.returncode == 0 and not left:
                outcome.wrong.append("it succeeds without room")
            outcome.look(site.output())
            filler.unlink()
        if publish(site) != 0:
            outcome.wrong.append("with room again it still fails")
        outcome.look(site.output())
    return outcome


def read_only(folder: Path) -> Outcome | None:
    """Publish to a disk that cannot be written; None where no disk can be mounted."""
    outcome = Outcome()
    with small_disk(folder / "srv", 8192) as is_mounted:
        if not is_mounted:
            return None
        site = department(folder)
        publish(site, AS_OF)
        site.post("2026-11-21-moi")
        for mode in ("ro", "rw"):
            subprocess.run(["mount", "-o", f"remount,{mode}", str(folder / "srv")], check=True)
            child = publishing(site)
            child.communicate()
            if (child.returncode == 0) != (mode == "rw"):
                outcome.wrong.append(f"{mode}: exit code {child.returncode}")
            outcome.look(site.output())
    return outcome


def two_at_once(folder: Path, times: int = 3) -> Outcome:
    """Start two publications in the same moment, again and again."""
    site, outcome = department(folder), Outcome()
    publish(site, AS_OF)
    for number in range(times):
        site.post(f"2026-11-21-moi-{number}")
        both = [publishing(site), publishing(site)]
        said = [one.communicate()[1].decode() for one in both]
        codes = sorted(one.returncode for one in both)
        told = codes == [0, 0] or any("đang chạy" in text for text in said)
        if codes[0] != 0 or not told:
            outcome.wrong.append(f"exit codes {codes}: {said}")
        outcome.look(site.output())
    return outcome


def _fill(path: Path, left: int) -> None:
    """Take all room on a disk but so many bytes."""
    free = os.statvfs(path.parent)
    path.write_bytes(b"\0" * max(0, free.f_bavail * free.f_frsize - left))


HARDSHIPS = {
    "link": lambda folder, times: killed_placements("link", folder, times),
    "folder": lambda folder, times: killed_placements("folder", folder, times),
    "publish": killed_publications,
    "disk": lambda folder, times: full_disk(folder, (0, 1, 4, 16, 64, 128, 256, 512)),
    "readonly": lambda folder, times: read_only(folder),
    "two": lambda folder, times: two_at_once(folder, max(3, times // 10)),
}


def main() -> int:
    """Run the hardships that are asked for; return 1 when anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--times", type=int, default=60)
    parser.add_argument("--only", default=",".join(HARDSHIPS))
    asked = parser.parse_args()
    failed = False
    for name in asked.only.split(","):
        with tempfile.TemporaryDirectory() as folder:
            outcome = HARDSHIPS[name](Path(folder), asked.times)
        if outcome is None:
            print(f"{name:9} skipped: no disk can be mounted here")
            continue
        failed |= bool(outcome.wrong)
        print(
            f"{name:9} {asked.times if name in ('link', 'folder', 'publish') else '-':>4} kills "
            f"{outcome.looks:5} looks {outcome.reads:7} reads {len(outcome.wrong):4} wrong",
            flush=True,
        )
        for one in outcome.wrong[:5]:
            print(f"          {one}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
