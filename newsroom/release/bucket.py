"""A bucket of storage that speaks S3, with its troubles told in sentences.

Keys come from the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN), from
~/.aws/credentials, or from the machine's role; they never stand in settings. The library, minio, is
the extra ``s3``.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import urlsplit

from newsroom.release.deploy_target import DeployError, Target

_AMAZON = "https://s3.amazonaws.com"
_HOW = ".venv/bin/python -m pip install --require-hashes -r requirements-s3.txt"
_REFUSED = {"InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken",
            "AuthorizationHeaderMalformed", "TokenRefreshRequired"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bucket:
    """``client`` is minio's, ``prefix`` what all names begin with ("" or "folder/").

    ``sends_redirects`` tells whether readers come by the bucket's website, which sends 301s.
    """

    client: object
    name: str
    host: str
    prefix: str
    sends_redirects: bool

    def etags(self) -> dict[str, str]:
        """Return the ETags of all objects under the prefix, by name."""
        with self._explained():
            found = self.client.list_objects(self.name, prefix=self.prefix, recursive=True)
            return {one.object_name.removeprefix(self.prefix): one.etag for one in found}

    def read(self, name: str) -> bytes | None:
        """Return an object's bytes, None when there is none."""
        from minio.error import S3Error

        with self._explained():
            try:
                answer = self.client.get_object(self.name, self.prefix + name)
            except S3Error as error:
                if error.code == "NoSuchKey":
                    return None
                raise
            try:
                return answer.read()
            finally:
                answer.close()
                answer.release_conn()

    def put(self, name: str, data: BinaryIO, size: int, headers: dict[str, str]) -> str:
        """Store an object with its headers; return its ETag."""
        others = {key: value for key, value in headers.items() if key != "Content-Type"}
        with self._explained():
            return self.client.put_object(
                self.name, self.prefix + name, data, size, headers["Content-Type"], others
            ).etag

    def remove(self, names: Iterable[str]) -> None:
        """Remove objects."""
        from minio.deleteobjects import DeleteObject

        objects = [DeleteObject(self.prefix + one) for one in names]
        with self._explained():
            for error in self.client.remove_objects(self.name, objects):
                raise DeployError("ND838", place=f"{self.name}/{error.name}")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what the library raises into a :class:`DeployError`."""
        from minio.error import InvalidResponseError, S3Error, ServerError
        from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError

        unreached = (NewConnectionError, ConnectTimeoutError, SSLError)
        try:
            yield
        except S3Error as error:
            raise self._meaning(error.code, error.message or "") from None
        except (HTTPError, InvalidResponseError, ServerError, OSError) as error:
            if isinstance(getattr(error, "reason", error), unreached):
                raise DeployError("ND836", host=self.host, why=_short(error)) from None
            raise DeployError("ND842", why=f"{self.host}: {_short(error)}") from None
        except ValueError as error:  # the library found no keys anywhere
            if "credential" not in str(error).lower():
                raise
            raise DeployError("ND845") from None

    def _meaning(self, code: str, message: str) -> DeployError:
        if code == "NoSuchBucket":
            return DeployError("ND843", bucket=self.name, host=self.host)
        if code in _REFUSED:
            return DeployError("ND844", host=self.host, bucket=self.name, why=code)
        if code in ("AccessDenied", "AllAccessDisabled", "MethodNotAllowed"):
            return DeployError("ND838", place=f"{self.host}/{self.name}")
        return DeployError("ND842", why=f"{self.host}: {code} {message}".strip())


def opened(target: Target) -> Bucket:
    """Return the bucket of a target. Raises :class:`DeployError`."""
    try:
        from minio import Minio
        from minio.credentials import (
            AWSConfigProvider,
            ChainedProvider,
            EnvAWSProvider,
            IamAwsProvider,
        )
        from urllib3 import PoolManager, Retry, Timeout
    except ImportError:
        raise DeployError("ND833", program="minio", how=_HOW) from None
    said = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
    endpoint = urlsplit(target.options.get("endpoint") or said or _AMAZON)
    if endpoint.scheme not in ("http", "https") or not endpoint.netloc or endpoint.path.strip("/"):
        raise DeployError("ND831", why="endpoint phải như https://s3.example.vn")
    region = target.options.get("region") or os.environ.get("AWS_REGION") or "us-east-1"
    keys = [EnvAWSProvider(), AWSConfigProvider()]
    if endpoint.geturl() == _AMAZON:
        keys.append(IamAwsProvider())
    client = Minio(
        endpoint.netloc,
        secure=endpoint.scheme == "https",
        region=region,
        credentials=ChainedProvider(keys),
        http_client=PoolManager(
            maxsize=16,
            timeout=Timeout(connect=15, read=120),
            retries=Retry(total=3, backoff_factor=0.3, status_forcelist=[500, 502, 503, 504]),
        ),
    )
    website = target.options.get("website") in ("yes", "true", "1")
    return Bucket(client, target.host, endpoint.netloc, target.path, website)


def _short(error: Exception) -> str:
    reason = getattr(error, "reason", None) or error
    return str(reason).rpartition(": ")[2].rstrip(".)") or type(error).__name__
