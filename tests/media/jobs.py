"""Jobs that worker processes can import."""

import os
import time

from newsroom.media.cache import keep_photo
from newsroom.media.photo import Photo


def square_and_pid(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def die_at_three(number: int) -> int:
    if number == 3:
        os._exit(1)
    return number


def fail_at_three(number: int) -> int:
    if number == 3:
        raise ZeroDivisionError
    return number


def sleep_a_little(number: int) -> int:
    time.sleep(0.05)
    return number


def keep_often(folder, photo: Photo, files: dict[str, bytes]) -> None:
    for _ in range(20):
        keep_photo(folder, photo, files)


def sleep_at_three(number: int) -> int:
    if number == 3:
        time.sleep(60)
    return number


def fill_at_three(number: int) -> str:
    try:
        return f"{number}: {len(bytes(2 << 30) if number == 3 else b'')}"
    except MemoryError:
        return f"{number}: MemoryError"
