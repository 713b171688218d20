"""What hinders a deployment to storage that speaks S3 is said in a sentence, without a secret."""

import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from newsroom.release.deploy_target import DeployError
from tests.release.deployments import deploy
from tests.servers import moto

pytestmark = pytest.mark.skipif(os.name == "nt", reason="moto's environment is made with flock")


def test_a_bucket_that_is_not_there_is_named(storage, client, bucket, tmp_path):
    with pytest.raises(DeployError) as refused:
        deploy(storage.address("khong-co"), tmp_path, 0)
    assert refused.value.code == "ND843" and "khong-co" in refused.value.sentence()


def test_without_keys_it_says_where_they_belong(storage, client, bucket, tmp_path, monkeypatch):
    for name in moto.KEYS:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "khong-co"))
    with pytest.raises(DeployError) as refused:
        deploy(storage.address(bucket), tmp_path, 0)
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
