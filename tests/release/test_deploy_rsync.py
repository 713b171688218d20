"""A deployment by rsync reaches a real sshd whole, or leaves there what readers saw."""

import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from newsroom.release.deploy_rsync import plan, roll_back
from newsroom.release.deploy_ssh import failed, session
from newsroom.release.deploy_target import DeployError, target_of
from newsroom.release.manifest import is_whole, read_manifest
from tests.release.deployments import LARGE, cargo, deploy, release_of, write
from tests.release.versions import PAGES
from tests.servers import sshd
from tests.servers.cutting import cut_after
from tests.sites import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="sshd of Debian does not run on Windows")
KILLS = 6


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Give a running sshd."""
    program = sshd.find()
    if program is None:
        pytest.skip(sshd.MISSING)
    with sshd.running(program, tmp_path_factory.mktemp("sshd") / "server") as made:
        yield made


@pytest.fixture
def there(server, tmp_path, monkeypatch):
    """Give the empty folder on the server; three versions stand ready here."""
    monkeypatch.setenv("RSYNC_RSH", server.rsh())
    for number in (0, 1, 2):
        write(tmp_path, number)
    (tmp_path / "srv").mkdir()
    return tmp_path / "srv"


def test_a_version_arrives_whole_and_what_did_not_change_takes_no_room_twice(
    server, there, tmp_path
):
    address = server.address(there)
    assert len(deploy(address, tmp_path, 0).added) > PAGES
    assert deploy(address, tmp_path, 0) is None
    changed = deploy(address, tmp_path, 1)
    assert "index.html" in changed.changed and "chi-co-0/index.html" in changed.removed
    current = there / "current"
    assert os.readlink(current) == f"releases/{release_of(1)}"
    assert is_whole(current, read_manifest(current))
    assert not (current / "chi-co-0").exists()
    before = there / "releases" / release_of(0)
    assert (current / "mai-the.txt").samefile(before / "mai-the.txt")
    assert (current / "index.html.br").is_file()
    assert (current / "index.html").stat().st_mode & 0o777 == 0o644
    # A page that a reader has just got finds its styles; once more, and they go.
    assert (current / "tinh/site-0.css").is_file()
    deploy(address, tmp_path, 2)
    assert not (current / "tinh/site-0.css").exists()


def test_only_the_newest_releases_stay_and_an_earlier_one_can_be_shown(server, there, tmp_path):
    address = server.address(there)
    for number in (0, 1, 2):
        deploy(address, tmp_path, number, keep=2)
    assert releases(there) == [release_of(1), release_of(2)]
    assert roll_back(target_of(address, {}), None) == release_of(1)
    assert (there / "current/index.html").read_text()[0] == "1"
    with pytest.raises(DeployError) as refused:
        roll_back(target_of(address, {}), None)
    assert refused.value.code == "ND847"
    assert roll_back(target_of(address, {}), release_of(2)) == release_of(2)


def test_a_plan_says_what_would_change_and_changes_nothing(server, there, tmp_path):
    deploy(server.address(there), tmp_path, 0)
    with cargo(tmp_path, 1) as made:
        lines = list(plan(made, target_of(server.address(there), {})).lines())
    assert "~ index.html" in lines and "+ chi-co-1/index.html" in lines
    assert "- chi-co-0/index.html" in lines and "+ anh/anh-1.jpg" in lines
    assert not any(one.endswith((".gz", ".br", "mai-the.txt")) for one in lines)
    assert os.readlink(there / "current").endswith(release_of(0))


class Reader(threading.Thread):
    """Reads pages from the folder that is served, each with its stylesheet."""

    def __init__(self, folder: Path):
        super().__init__(daemon=True)
        self.folder, self.wrong, self.done = folder, [], threading.Event()

    def run(self):
        while not self.done.wait(0.001):
            name = f"tin/{random.randrange(PAGES)}/index.html"
            text = (self.folder / name).read_text()
            if not re.fullmatch(r"(\d) \.{2000} \1", text):
                self.wrong.append(f"{name}: torn")
            if not (self.folder / f"tinh/site-{text[0]}.css").is_file():
                self.wrong.append(f"{name}: its stylesheet is gone")


@pytest.fixture
def reader(server, there, tmp_path):
    """Give a reader of version 0."""
    deploy(server.address(there), tmp_path, 0)
    made = Reader(there / "current")
    made.start()
    yield made
    made.done.set()
    made.join()


def test_killed_at_any_moment_readers_see_a_whole_version_and_the_next_run_goes_on(
    server, there, reader, tmp_path
):
    dice = random.Random(11)
    words = [
        sys.executable,
        "-m",
        "tests.release.deployments",
        server.address(there),
        str(tmp_path),
    ]
    for number in range(KILLS):
        child = subprocess.Popen([*words, str(1 + number % 2)], cwd=ROOT, stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
        child.stdout.readline()
        time.sleep(dice.random() * 0.8)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        assert is_whole(there / "current", read_manifest(there / "current"))
    assert_next_run_goes_through(server, there, tmp_path)
    assert reader.is_alive() and reader.wrong == []


@pytest.mark.parametrize("limit", [500, 6_000, 40_000, 200_000])
def test_when_the_connection_breaks_readers_see_the_version_before(
    server, there, reader, tmp_path, limit
):
    with cut_after(limit, server.port) as port, pytest.raises(DeployError) as broken:
        deploy(server.address(there, port), tmp_path, 1)
    assert broken.value.code in ("ND836", "ND842")
    assert (there / "current/index.html").read_text()[0] == "0"
    assert_next_run_goes_through(server, there, tmp_path)
    assert reader.is_alive() and reader.wrong == []


def test_what_arrived_before_the_connection_broke_is_not_sent_again(server, there, tmp_path):
    deploy(server.address(there), tmp_path, 0)
    slowly = cut_after(LARGE + LARGE // 2, server.port, pause=0.005)
    with slowly as port, pytest.raises(DeployError):
        deploy(server.address(there, port), tmp_path, 1)
    wait_until_free(server, there)
    arrived = there / "releases" / f".draft-{release_of(1)}" / "anh/anh-1.jpg"
    before = arrived.stat().st_ino
    deploy(server.address(there), tmp_path, 1)
    assert (there / "current/anh/anh-1.jpg").stat().st_ino == before


def test_a_second_deployment_is_told_of_the_first(server, there, tmp_path):
    with session(target_of(server.address(there), {})), pytest.raises(DeployError) as refused:
        deploy(server.address(there), tmp_path, 0)
    assert refused.value.code == "ND837"


@pytest.mark.parametrize(
    ("keys", "path", "code"),
    [
        ({"key": "other"}, "", "ND834"),
        ({"known": "no_hosts"}, "", "ND835"),
        ({"known": "wrong_hosts"}, "", "ND835"),
        ({}, "/khong-co", "ND840"),
    ],
)
def test_what_hinders_it_is_said(server, there, tmp_path, monkeypatch, keys, path, code):
    monkeypatch.setenv("RSYNC_RSH", server.rsh(**keys))
    with pytest.raises(DeployError) as refused:
        deploy(server.address(Path(f"{there}{path}")), tmp_path, 0)
    assert refused.value.code == code
    assert "{" not in refused.value.sentence() + refused.value.sentence("en")
    assert list(there.iterdir()) == []


def test_a_server_without_the_programs_is_told_which(tmp_path, monkeypatch):
    write(tmp_path, 0)
    shell = tmp_path / "ssh"
    shell.write_text(f"#!/bin/sh\nPATH={tmp_path} exec /bin/sh -s\n")
    shell.chmod(0o755)
    monkeypatch.setenv("RSYNC_RSH", str(shell))
    with pytest.raises(DeployError) as refused:
        deploy(f"ssh://may-chu{tmp_path}", tmp_path, 0)
    assert refused.value.code == "ND839"
    assert "may-chu thiếu chương trình rsync flock" in refused.value.sentence()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("mkdir: cannot create directory 'releases': Permission denied", "ND838"),
        ('rsync: [receiver] write failed on "/srv/a": No space left on device (28)', "ND841"),
        ("mv: cannot move 'a': Read-only file system", "ND838"),
        ("something else", "ND842"),
    ],
)
def test_what_the_server_says_becomes_a_sentence(said, code):
    refused = failed(target_of("ssh://may-chu/srv/tin", {}), said)
    assert refused.code == code and "{" not in refused.sentence()


def test_a_server_that_is_not_there_is_named(server, there, tmp_path):
    with cut_after(0, server.port) as port:
        pass  # nobody listens at this port any more
    with pytest.raises(DeployError) as refused:
        deploy(server.address(there, port), tmp_path, 0)
    assert refused.value.code == "ND836"
    assert "127.0.0.1" in refused.value.sentence()


def test_a_folder_in_the_place_of_the_link_is_not_overwritten(server, there, tmp_path):
    (there / "current").mkdir()
    (there / "current/CNAME").write_text("tin.example.vn")
    with pytest.raises(DeployError) as refused:
        deploy(server.address(there), tmp_path, 0)
    assert "current is no link" in refused.value.sentence()
    assert (there / "current/CNAME").is_file()


def assert_next_run_goes_through(server, there, tmp_path) -> None:
    wait_until_free(server, there)
    deploy(server.address(there), tmp_path, 1)
    deploy(server.address(there), tmp_path, 2)
    current = there / "current"
    assert os.readlink(current).endswith(release_of(2))
    assert is_whole(current, read_manifest(current))
    assert [one for one in (there / "releases").iterdir() if one.name.startswith(".")] == []


def wait_until_free(server, there) -> None:
    """Wait until the server has noticed that a connection is gone."""
    for _ in range(200):
        try:
            with session(target_of(server.address(there), {})):
                return
        except DeployError as error:
            assert error.code == "ND837"
            time.sleep(0.05)
    raise AssertionError("the lock was not given back")


def releases(there: Path) -> list[str]:
    return sorted(one.name for one in (there / "releases").iterdir())
