"""A deployment to storage that speaks S3 is never seen with a page whose assets are missing."""

import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from io import BytesIO

import pytest

from newsroom.release import deploy_s3
from newsroom.release.deploy_s3 import INVENTORY, plan
from newsroom.release.deploy_target import DeployError, target_of
from newsroom.release.manifest import NAME, parse_manifest
from tests.release.deployments import cargo, deploy
from tests.release.versions import PAGES
from tests.servers.asking import Client
from tests.servers.cutting import cut_after
from tests.sites import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills processes")
KILLS = 6


def read(client, bucket: str, name: str) -> bytes:
    answer = client.get_object(bucket, name)
    try:
        return answer.read()
    finally:
        answer.close()
        answer.release_conn()


def names(client, bucket: str) -> set[str]:
    return {one.object_name for one in client.list_objects(bucket, recursive=True)}


def assert_whole(client, bucket: str, folder, number: int) -> None:
    """Fail unless a bucket holds exactly a version, and assets of others."""
    site = folder / f"v{number}"
    files = {one.relative_to(site).as_posix(): one for one in site.rglob("*") if one.is_file()}
    for name, path in files.items():
        assert read(client, bucket, name) == path.read_bytes(), name
    assert parse_manifest(read(client, bucket, NAME)).files.keys() == files.keys()
    extra = names(client, bucket) - files.keys() - {NAME, INVENTORY}
    assert all(one.startswith("tinh/") for one in extra), extra


def test_a_version_arrives_whole_with_its_headers_and_the_next_one_replaces_it(
    storage, client, bucket, tmp_path
):
    address = storage.address(bucket)
    assert len(deploy(address, tmp_path, 0).added) > PAGES
    assert_whole(client, bucket, tmp_path, 0)
    page = client.stat_object(bucket, "index.html")
    assert page.content_type == "text/html; charset=utf-8"
    assert page.metadata["cache-control"] == "no-cache"
    assert "content-encoding" not in page.metadata
    feed = client.stat_object(bucket, "feeds/tat-ca.atom.xml")
    assert feed.content_type == "application/atom+xml"
    assert "immutable" in client.stat_object(bucket, "tinh/site-0.css").metadata["cache-control"]
    assert deploy(address, tmp_path, 0) is None
    changed = deploy(address, tmp_path, 1)
    assert "index.html" in changed.changed and "chi-co-0/index.html" in changed.removed
    assert "mai-the.txt" not in {*changed.added, *changed.changed}
    assert_whole(client, bucket, tmp_path, 1)
    assert "tinh/site-0.css" in names(client, bucket)
    assert "anh/anh-0.jpg" not in names(client, bucket)
    deploy(address, tmp_path, 2)
    assert "tinh/site-0.css" not in names(client, bucket)


def test_only_what_changed_is_sent(storage, client, bucket, tmp_path):
    deploy(storage.address(bucket), tmp_path, 0)
    before = client.stat_object(bucket, "mai-the.txt").last_modified
    time.sleep(1.1)  # the server tells whole seconds
    deploy(storage.address(bucket), tmp_path, 1)
    assert client.stat_object(bucket, "mai-the.txt").last_modified == before
    assert client.stat_object(bucket, "index.html").last_modified > before


def test_objects_of_others_stay_and_a_folder_of_a_bucket_will_do(storage, client, bucket, tmp_path):
    for name in ("CNAME", "tin/cua-nguoi-khac.html", "khac/index.html"):
        client.put_object(bucket, name, BytesIO(b"x"), 1)
    address = storage.address(f"{bucket}/tin")
    for number in (0, 1, 2):
        deploy(address, tmp_path, number)
    found = names(client, bucket)
    assert {"CNAME", "tin/cua-nguoi-khac.html", "khac/index.html", "tin/index.html"} <= found
    assert "tin/chi-co-0/index.html" not in found and "index.html" not in found


def test_an_object_that_somebody_harmed_or_removed_is_mended(storage, client, bucket, tmp_path):
    deploy(storage.address(bucket), tmp_path, 0)
    client.put_object(bucket, "index.html", BytesIO("hỏng".encode()), 6)
    client.remove_object(bucket, "tin/1/index.html")
    mended = deploy(storage.address(bucket), tmp_path, 0)
    assert {*mended.added} == {"index.html", "tin/1/index.html"}
    assert_whole(client, bucket, tmp_path, 0)


def test_old_addresses_lead_on_where_a_website_answers_and_have_their_page_anyway(
    storage, client, bucket, tmp_path
):
    deploy(storage.address(bucket), tmp_path, 0)
    told = "x-amz-website-redirect-location"
    assert told not in client.stat_object(bucket, "cu.html").metadata
    deploy(storage.address(bucket, website="yes"), tmp_path, 0)
    assert client.stat_object(bucket, "cu.html").metadata[told] == "/tin/1/"
    assert b'http-equiv="refresh"' in read(client, bucket, "cu.html")


def test_a_plan_says_what_would_change_and_changes_nothing(storage, client, bucket, tmp_path):
    deploy(storage.address(bucket), tmp_path, 0)
    before = names(client, bucket)
    with cargo(tmp_path, 1, packed=False) as made:
        lines = list(plan(made, target_of(storage.address(bucket), {})).lines())
    assert {"~ index.html", "+ anh/anh-1.jpg", "- chi-co-0/index.html"} <= {*lines}
    assert not any("mai-the" in one or INVENTORY in one for one in lines)
    assert names(client, bucket) == before


def test_readers_get_what_pages_need_before_pages_and_lose_nothing_before_both(
    storage, bucket, tmp_path, monkeypatch
):
    deploy(storage.address(bucket), tmp_path, 0)
    steps = []
    put, remove = deploy_s3.Bucket.put, deploy_s3.Bucket.remove
    monkeypatch.setattr(deploy_s3, "_CREW", 1)

    def noting_put(self, name, *more):
        steps.append(name)
        return put(self, name, *more)

    def noting_remove(self, gone):
        steps.extend(f"-{one}" for one in gone)
        remove(self, gone)

    monkeypatch.setattr(deploy_s3.Bucket, "put", noting_put)
    monkeypatch.setattr(deploy_s3.Bucket, "remove", noting_remove)
    deploy(storage.address(bucket), tmp_path, 1)
    steps = [one for one in steps if one != INVENTORY]
    turns = [re.sub(r"\d", "", one) for one in steps]
    assert turns.index("tinh/site-.css") < turns.index("tin//index.html")
    assert steps.index("tin/1/index.html") < steps.index("index.html")
    assert steps.index("index.html") < steps.index("feeds/tat-ca.atom.xml") < steps.index(NAME)
    assert all(one.startswith("-") for one in steps[steps.index(NAME) + 1 :])
    assert "-anh/anh-0.jpg" in steps


class Reader(threading.Thread):
    """Reads pages from the bucket, each with its stylesheet, as readers do without keys."""

    def __init__(self, port: int, bucket: str):
        super().__init__(daemon=True)
        self.port, self.bucket = port, bucket
        self.wrong, self.seen, self.done = [], set(), threading.Event()

    def run(self):
        client = Client(self.port, tls=False, host=f"127.0.0.1:{self.port}")
        while not self.done.wait(0.005):
            name = f"tin/{random.randrange(PAGES)}/index.html"
            answer = client.ask(f"/{self.bucket}/{name}")
            text = answer.body.decode()
            if answer.status != 200 or not re.fullmatch(r"(\d) \.{2000} \1", text):
                self.wrong.append(f"{name}: {answer.status}")
                continue
            self.seen.add(text[0])
            if client.ask(f"/{self.bucket}/tinh/site-{text[0]}.css").status != 200:
                self.wrong.append(f"{name}: its stylesheet is gone")
        client.close()


@pytest.fixture
def reader(storage, client, bucket, tmp_path):
    """Give a reader of version 0."""
    deploy(storage.address(bucket), tmp_path, 0)
    made = Reader(storage.port, bucket)
    made.start()
    yield made
    made.done.set()
    made.join()


def test_killed_at_any_moment_no_page_lacks_its_assets_and_the_next_run_goes_on(
    storage, client, bucket, reader, tmp_path
):
    dice = random.Random(5)
    words = [
        sys.executable,
        "-m",
        "tests.release.deployments",
        storage.address(bucket),
        str(tmp_path),
    ]
    for number in range(KILLS):
        child = subprocess.Popen([*words, str(1 + number % 2)], cwd=ROOT, stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL)  # fmt: skip
        child.stdout.readline()
        time.sleep(0.1 + dice.random() * 0.9)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
    for number in (1, 2):
        deploy(storage.address(bucket), tmp_path, number)
        assert_whole(client, bucket, tmp_path, number)
    deploy(storage.address(bucket), tmp_path, 0)
    assert_whole(client, bucket, tmp_path, 0)
    assert reader.is_alive() and reader.wrong == []
    assert len(reader.seen) > 1


@pytest.mark.parametrize("limit", [0, 5_000, 250_000, 460_000])
def test_when_the_connection_breaks_no_page_lacks_its_assets(
    storage, client, bucket, reader, tmp_path, limit
):
    with cut_after(limit, storage.port) as port, pytest.raises(DeployError) as broken:
        deploy(storage.address(bucket, port), tmp_path, 1)
    assert broken.value.code in ("ND836", "ND842")
    deploy(storage.address(bucket), tmp_path, 2)
    assert_whole(client, bucket, tmp_path, 2)
    assert reader.is_alive() and reader.wrong == []
