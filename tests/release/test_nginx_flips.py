"""Readers of nginx see a whole site while it is published again and again."""

import os
import re
import threading

import pytest

from tests.release.versions import PAGES, outlet, place, version
from tests.servers import nginx
from tests.servers.asking import Client

pytestmark = pytest.mark.skipif(os.name == "nt", reason="nginx of Debian does not run on Windows")


@pytest.fixture
def served(tmp_path):
    """Serve version 0 of a made-up site; give (its outlet, the server)."""
    program = nginx.find()
    if program is None:
        pytest.skip(nginx.MISSING)
    for number in (0, 1):
        (version(tmp_path, number) / ".redirects.map").touch()
    out = outlet("link", tmp_path)
    place(out, tmp_path / "v0", "000000")
    with nginx.running(program, out.root, tmp_path / "server") as server:
        yield out, server


class Reader(threading.Thread):
    """Reads page after page, each with its stylesheet; notes what was missing or torn."""

    def __init__(self, port: int):
        super().__init__(daemon=True)
        self.port, self.wrong, self.seen, self.done = port, [], [], threading.Event()

    def run(self):
        client = Client(self.port)
        while not self.done.is_set():
            number = len(self.seen) % (PAGES + 1)
            path = f"/tin/{number}/" if number < PAGES else "/"
            answer = client.ask(path)
            text = answer.body.decode()
            if answer.status != 200 or not re.fullmatch(r"(\d) \.{2000} \1", text):
                self.wrong.append(f"{path}: {answer.status}")
                continue
            self.seen.append(text[0])
            if client.ask(f"/tinh/site-{text[0]}.css").status != 200:
                self.wrong.append(f"{path}: its stylesheet is gone")
        client.close()


def test_a_reader_of_ten_publications_misses_nothing(served, tmp_path):
    out, server = served
    readers = [Reader(server.port) for _ in range(2)]
    for reader in readers:
        reader.start()
    number = 0
    while number < 10 or (min(len(one.seen) for one in readers) < 100 and alive(readers)):
        number += 1
        place(out, tmp_path / f"v{number % 2}", f"{number:06d}")
    for reader in readers:
        reader.done.set()
        reader.join()
    for reader in readers:
        assert reader.wrong == []
        assert {*reader.seen} == {"0", "1"}


def test_the_very_next_answer_is_of_the_version_that_was_shown(served, tmp_path):
    out, server = served
    client = Client(server.port)
    for number in range(1, 6):
        place(out, tmp_path / f"v{number % 2}", f"{number:06d}")
        assert client.ask("/").body.decode()[0] == str(number % 2)
    client.close()


def test_old_addresses_of_a_new_version_lead_on_after_a_reload(served, tmp_path):
    out, server = served
    (tmp_path / "v1/.redirects.map").write_text('"/cu" "/tin/1/";\n')
    place(out, tmp_path / "v1", "000001")
    server.reload()
    answer = None
    while answer is None or answer.status == 404:  # old workers end when they are done
        client = Client(server.port)
        answer = client.ask("/cu")
        client.close()
    assert (answer.status, answer.headers["location"]) == (301, "/tin/1/")


def alive(readers: list[Reader]) -> bool:
    """Return whether all read on and have found nothing wrong."""
    return all(one.is_alive() and not one.wrong for one in readers)
