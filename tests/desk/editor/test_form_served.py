"""The form is shown at /admin/ while the site is served, on this computer alone."""

import http.client
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import pytest

from newsroom.desk.serve import bound
from newsroom.pelican_run import read_settings
from newsroom.run import form_of


@contextmanager
def served(site, editor: str = '"local"') -> Iterator[object]:
    """Serve a built site whose EDITOR is ``editor``; give the server."""
    path = site.folder / "pelicanconf.py"
    path.write_text(f"{path.read_text('utf-8')}\nEDITOR = {editor}\n", "utf-8")
    assert site.build() == 0
    with bound(site.output(), 0) as server:
        server.form = form_of(read_settings(str(path)))
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.shutdown()


def ask(server, path: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    connection.close()
    return answer


def test_the_form_stands_at_admin_under_a_policy_of_its_own(site):
    with served(site) as server:
        assert ask(server, "/admin").headers["Location"] == "/admin/"
        answer = ask(server, "/admin/")
        assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert "Biểu mẫu soạn bài" in answer.read().decode()
        policy = answer.headers["Content-Security-Policy"]
        assert "script-src 'self';" in policy and "http" not in policy
        assert (
            ask(server, "/admin/sveltia.js").headers["Content-Type"].startswith("text/javascript")
        )
        assert ask(server, "/admin/khong-co.js").status == 404
        assert ask(server, "/").headers["Content-Security-Policy"] is None


def test_the_form_stays_open_while_an_error_is_shown_in_place_of_the_site(site):
    with served(site) as server:
        server.trouble = "<body>Chưa dựng được</body>"
        assert ask(server, "/").status == 503
        assert ask(server, "/admin/").status == 200


@pytest.mark.parametrize("path", ["/admin/", "/admin/form.json"])
def test_a_department_may_do_without_the_form(site, path):
    with served(site, "None") as server:
        assert ask(server, path).status == 404
