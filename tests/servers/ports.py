"""Free ports of the loopback, and waiting for a server at one."""

import contextlib
import random
import socket
import subprocess
import time


def free_port() -> int:
    """Return a port that nobody listens at, below those that connections get by themselves."""
    while True:
        port = random.SystemRandom().randrange(20_000, 32_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def wait_for(port: int, server: subprocess.Popen, seconds: float = 60) -> None:
    """Wait until somebody listens at ``port``. Raises AssertionError when the ``server`` ended."""
    until = time.monotonic() + seconds
    while True:
        assert server.poll() is None, f"the server ended with {server.returncode}"
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            assert time.monotonic() < until, f"nobody listens at {port}"
            time.sleep(0.02)


def end(server: subprocess.Popen) -> None:
    """End a server that was started here."""
    server.terminate()
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
