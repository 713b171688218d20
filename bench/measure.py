"""What one command costs: processor time, wall time, peak memory.

The command is started by a small process of its own. Started by the benchmark itself, its peak
would be at least the benchmark's, which the kernel counts until the command's own program begins.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time (user and system, child processes included), seconds of wall time,
    peak resident memory in MB: of the largest process, if there were several.
    """

    cpu: float
    wall: float
    peak: float


class BuildFailed(Exception):
    """The command returned another code than 0; its text is the end of what it printed."""


def measure(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path
) -> Cost:
    """Run ``command`` in ``folder`` and return its cost; what it prints goes to ``log``.

    Raises :class:`BuildFailed`.
    """
    starter = [sys.executable, "-I", "-S", __file__, str(log), *command]
    done = subprocess.run(starter, cwd=folder, env=environment, stdout=subprocess.PIPE, check=True)
    said = json.loads(done.stdout)
    if said.pop("code"):
        raise BuildFailed(log.read_text("utf-8", "replace")[-3000:])
    return Cost(**said)


def _start(log: str, command: Sequence[str]) -> dict[str, float]:
    import os
    import time

    with open(log, "wb") as printed:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=printed, stderr=printed
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    process.returncode = os.waitstatus_to_exitcode(status)
    return {
        "code": process.returncode,
        "cpu": usage.ru_utime + usage.ru_stime,
        "wall": wall,
        "peak": kilobytes / 1000,
    }


if __name__ == "__main__":
    print(json.dumps(_start(sys.argv[1], sys.argv[2:])))
