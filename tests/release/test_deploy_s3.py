"""A deployment to storage that speaks S3 is never seen with a page whose assets are missing."""

import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

import pytest
from minio import Minio

from newsroom.release import deploy_s3
from newsroom.release.deploy_s3 import INVENTORY, plan
from newsroom.release.deploy_target import DeployError, target_of
from newsroom.release.manifest import NAME, parse_manifest
from tests.release.deployments import cargo, deploy, write
from tests.release.versions import PAGES
from tests.servers import moto
from tests.servers.asking import Client
from tests.servers.cutting import cut_after
from tests.sites import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills processes")
KILLS = 6


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Give a running server."""
    python = moto.find()
    if python is None:
        pytest.skip(moto.MISSING)
    with moto.running(python, tmp_path_factory.mktemp("moto") / "log") as made:
        yield made


@pytest.fixture
def client(server, monkeypatch):
    """Give a client of the server, for a look past the deployment."""
    for name, value in moto.KEYS.items():
        monkeypatch.setenv(name, value)
    return Minio(f"127.0.0.1:{server.port}", *moto.KEYS.values(), secure=False, region="us-east-1")


@pytest.fixture
def bucket(client, tmp_path):
    """Give the name of an empty bucket; three versions stand ready."""
    for number in (0, 1, 2):
        write(tmp_path, number)
    name = f"tin-{random.randrange(10**9)}"
    client.make_bucket(name)
    everybody = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject",
                 "Resource": f"arn:aws:s3:::{name}/*"}  # fmt: skip
    client.set_bucket_policy(name, json.dumps({"Version": "2012-10-17", "Statement": [everybody]}))
    return name


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
    server, client, bucket, tmp_path
):
    address = server.address(bucket)
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


def test_only_what_changed_is_sent(server, client, bucket, tmp_path):
    deploy(server.address(bucket), tmp_path, 0)
    before = client.stat_object(bucket, "mai-the.txt").last_modified
    time.sleep(1.1)  # the server tells whole seconds
    deploy(server.address(bucket), tmp_path, 1)
    assert client.stat_object(bucket, "mai-the.txt").last_modified == before
    assert client.stat_object(bucket, "index.html").last_modified > before


def test_objects_of_others_stay_and_a_folder_of_a_bucket_will_do(server, client, bucket, tmp_path):
    for name in ("CNAME", "tin/cua-nguoi-khac.html", "khac/index.html"):
        client.put_object(bucket, name, BytesIO(b"x"), 1)
    address = server.address(f"{bucket}/tin")
    for number in (0, 1, 2):
        deploy(address, tmp_path, number)
    found = names(client, bucket)
    assert {"CNAME", "tin/cua-nguoi-khac.html", "khac/index.html", "tin/index.html"} <= found
    assert "tin/chi-co-0/index.html" not in found and "index.html" not in found


def test_an_object_that_somebody_harmed_or_removed_is_mended(server, client, bucket, tmp_path):
    deploy(server.address(bucket), tmp_path, 0)
    client.put_object(bucket, "index.html", BytesIO("hỏng".encode()), 6)
    client.remove_object(bucket, "tin/1/index.html")
    mended = deploy(server.address(bucket), tmp_path, 0)
    assert {*mended.added} == {"index.html", "tin/1/index.html"}
    assert_whole(client, bucket, tmp_path, 0)


def test_old_addresses_lead_on_where_a_website_answers_and_have_their_page_anyway(
    server, client, bucket, tmp_path
):
    deploy(server.address(bucket), tmp_path, 0)
    told = "x-amz-website-redirect-location"
    assert told not in client.stat_object(bucket, "cu.html").metadata
    deploy(server.address(bucket, website="yes"), tmp_path, 0)
    assert client.stat_object(bucket, "cu.html").metadata[told] == "/tin/1/"
    assert b'http-equiv="refresh"' in read(client, bucket, "cu.html")


def test_a_plan_says_what_would_change_and_changes_nothing(server, client, bucket, tmp_path):
    deploy(server.address(bucket), tmp_path, 0)
    before = names(client, bucket)
    with cargo(tmp_path, 1, packed=False) as made:
        lines = list(plan(made, target_of(server.address(bucket), {})).lines())
    assert {"~ index.html", "+ anh/anh-1.jpg", "- chi-co-0/index.html"} <= {*lines}
    assert not any("mai-the" in one or INVENTORY in one for one in lines)
    assert names(client, bucket) == before


def test_readers_get_what_pages_need_before_pages_and_lose_nothing_before_both(
    server, bucket, tmp_path, monkeypatch
):
    deploy(server.address(bucket), tmp_path, 0)
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
    deploy(server.address(bucket), tmp_path, 1)
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
def reader(server, client, bucket, tmp_path):
    """Give a reader of version 0."""
    deploy(server.address(bucket), tmp_path, 0)
    made = Reader(server.port, bucket)
    made.start()
    yield made
    made.done.set()
    made.join()


def test_killed_at_any_moment_no_page_lacks_its_assets_and_the_next_run_goes_on(
    server, client, bucket, reader, tmp_path
):
    dice = random.Random(5)
    words = [
        sys.executable,
        "-m",
        "tests.release.deployments",
        server.address(bucket),
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
        deploy(server.address(bucket), tmp_path, number)
        assert_whole(client, bucket, tmp_path, number)
    deploy(server.address(bucket), tmp_path, 0)
    assert_whole(client, bucket, tmp_path, 0)
    assert reader.is_alive() and reader.wrong == []
    assert len(reader.seen) > 1


@pytest.mark.parametrize("limit", [0, 5_000, 250_000, 460_000])
def test_when_the_connection_breaks_no_page_lacks_its_assets(
    server, client, bucket, reader, tmp_path, limit
):
    with cut_after(limit, server.port) as port, pytest.raises(DeployError) as broken:
        deploy(server.address(bucket, port), tmp_path, 1)
    assert broken.value.code in ("ND836", "ND842")
    deploy(server.address(bucket), tmp_path, 2)
    assert_whole(client, bucket, tmp_path, 2)
    assert reader.is_alive() and reader.wrong == []


def test_a_bucket_that_is_not_there_is_named(server, client, bucket, tmp_path):
    with pytest.raises(DeployError) as refused:
        deploy(server.address("khong-co"), tmp_path, 0)
    assert refused.value.code == "ND843" and "khong-co" in refused.value.sentence()


def test_without_keys_it_says_where_they_belong(server, client, bucket, tmp_path, monkeypatch):
    for name in moto.KEYS:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "khong-co"))
    with pytest.raises(DeployError) as refused:
        deploy(server.address(bucket), tmp_path, 0)
    assert refused.value.code == "ND845"


class Refusing(BaseHTTPRequestHandler):
    """A service that refuses everything, with the code that the bucket's name says."""

    def do_GET(self):
        code = {"khoa-sai": "SignatureDoesNotMatch", "het-quyen": "AccessDenied"}[
            self.path.split("/")[1].split("?")[0]
        ]
        body = f"<Error><Code>{code}</Code><Message>No.</Message></Error>".encode()
        self.send_response(403)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.mark.parametrize(("bucket_name", "code"), [("khoa-sai", "ND844"), ("het-quyen", "ND838")])
def test_what_the_service_refuses_is_said_without_a_secret(
    client, bucket, tmp_path, bucket_name, code
):
    with ThreadingHTTPServer(("127.0.0.1", 0), Refusing) as service:
        threading.Thread(target=service.serve_forever, args=(0.05,), daemon=True).start()
        with pytest.raises(DeployError) as refused:
            deploy(moto.Moto(service.server_port).address(bucket_name), tmp_path, 0)
        service.shutdown()
    assert refused.value.code == code
    said = refused.value.sentence() + refused.value.sentence("en")
    assert "{" not in said and not any(one in said for one in moto.KEYS.values())
