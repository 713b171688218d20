"""What tests of storage that speaks S3 are given: a server, a client, a bucket."""

import json
import random

import pytest

from tests.release.deployments import write
from tests.servers import moto


@pytest.fixture(scope="module")
def storage(tmp_path_factory):
    """Give a running server."""
    python = moto.find()
    if python is None:
        pytest.skip(moto.MISSING)
    with moto.running(python, tmp_path_factory.mktemp("moto") / "log") as made:
        yield made


@pytest.fixture
def client(storage, monkeypatch):
    """Give a client of the server, for a look past the deployment."""
    for name, value in moto.KEYS.items():
        monkeypatch.setenv(name, value)
    from minio import Minio

    return Minio(f"127.0.0.1:{storage.port}", *moto.KEYS.values(), secure=False, region="us-east-1")


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
