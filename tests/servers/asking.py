"""Ask a web server as a client does that sends exactly what it is told to."""

import http.client
import ssl
from dataclasses import dataclass

HOST = "tin.example.vn"


@dataclass(frozen=True, slots=True)
class Answer:
    """A ``status``, ``headers`` by lower-case name, a ``body`` as it came."""

    status: int
    headers: dict[str, str]
    body: bytes


class Client:
    """One connection that stays open."""

    def __init__(self, port: int, tls: bool = True, host: str = HOST):
        self.host = host
        if tls:
            trusting = ssl._create_unverified_context()
            self.connection = http.client.HTTPSConnection("127.0.0.1", port, context=trusting)
        else:
            self.connection = http.client.HTTPConnection("127.0.0.1", port)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Return the answer; the path is sent as it is, "_" in the headers' names means "-"."""
        self.connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        self.connection.putheader("Host", self.host)
        for name, value in headers.items():
            self.connection.putheader(name.replace("_", "-"), value)
        self.connection.endheaders()
        answer = self.connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, found, answer.read())

    def close(self) -> None:
        self.connection.close()
