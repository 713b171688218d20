"""A way to a server of the loopback that is cut when so many bytes have gone along it."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator


class _Way:
    def __init__(self, port: int, limit: int, pause: float):
        self.port, self.left, self.pause = port, limit, pause
        self.lock, self.sockets = threading.Lock(), []
        self.door = socket.create_server(("127.0.0.1", 0))

    def serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self.door.accept()
                far = socket.create_connection(("127.0.0.1", self.port))
                self.sockets += [near, far]
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self.carry, args=(one, other), daemon=True).start()

    def carry(self, one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(4096):
                with self.lock:
                    self.left -= len(data)
                    if self.left < 0:
                        self.cut()
                        return
                time.sleep(self.pause)
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)

    def cut(self) -> None:
        for one in (self.door, *self.sockets):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()


@contextlib.contextmanager
def cut_after(limit: int, port: int, pause: float = 0) -> Iterator[int]:
    """Give a port that leads to ``port`` until ``limit`` bytes have gone either way.

    After each 4096 of them there is a ``pause`` (seconds).
    """
    way = _Way(port, limit, pause)
    carrier = threading.Thread(target=way.serve, daemon=True)
    carrier.start()
    try:
        yield way.door.getsockname()[1]
    finally:
        way.cut()
        carrier.join()
