"""What a browser gets from the server that staff look at while they write."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

SERVER = """
import sys
from pathlib import Path
from newsroom.desk.serve import serve

content, output = Path("content"), Path("output")

def rebuild():
    (output / "watched").touch()
    if not (content / "post.md").exists():
        return False
    text = (content / "post.md").read_text("utf-8")
    if text == "raise":
        raise ValueError("planted")
    if text == "trouble":
        return "<body>Chưa dựng được</body>"
    if text == "leave":
        sys.exit(3)
    (output / "index.html").write_text(f"<body>{text}</body>", "utf-8")
    return text != "unfinished"

serve(output, [content, Path("not-there")], rebuild, int(sys.argv[1]))
print("after", flush=True)
"""


class Site:
    """A running server, its folder, and a way to ask it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        checkout = str(Path(__file__).parents[2])
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVER, str(port)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": checkout, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.greeting = self.process.stdout.readline()
        while not (folder / "output/watched").exists():
            (folder / "content/other.md").write_text("", "utf-8")
            time.sleep(0.1)
        self.port = int(re.search(r"127\.0\.0\.1:(\d+)/", self.greeting)[1])

    def ask(self, path: str, method: str = "GET") -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request(method, path)
        answer = connection.getresponse()
        connection.close()  # the answer keeps its own hold on the socket until it is read
        return answer

    def write(self, text: str) -> None:
        (self.folder / "content/post.md").write_text(text, "utf-8")

    def stop(self, how: signal.Signals) -> tuple[str, int]:
        self.process.send_signal(how)
        rest, _ = self.process.communicate(timeout=20)
        return rest, self.process.returncode


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "output/tin-tuc").mkdir(parents=True)
    (tmp_path / "output/index.html").write_text("<body>Trang chủ</body>", "utf-8")
    (tmp_path / "output/tin-tuc/index.html").write_text("<body>Tin tức</body>", "utf-8")
    (tmp_path / "output/404.html").write_text("<body>Không có trang</body>", "utf-8")
    return tmp_path


@pytest.fixture
def site(folder: Path):
    running = Site(folder, free_port())
    yield running
    running.process.kill()
    running.process.communicate()


def next_edition(events: http.client.HTTPResponse) -> int:
    line = events.readline()
    assert events.readline() == b"\n"
    return int(line.removeprefix(b"data: "))


def test_it_says_its_address_in_vietnamese(site: Site):
    assert site.greeting == f"Trang đang chạy tại http://127.0.0.1:{site.port}/ (Ctrl+C để dừng)\n"


def test_a_folder_shows_its_index_under_its_address_with_a_slash(site: Site):
    assert "Tin tức" in site.ask("/tin-tuc/").read().decode()
    moved = site.ask("/tin-tuc")
    assert (moved.status, moved.headers["Location"]) == (302, "/tin-tuc/")


def test_nothing_is_kept_by_the_browser(site: Site):
    assert site.ask("/").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.webp", "image/webp"),
        ("a.avif", "image/avif"),
        ("a.JPG", "image/jpeg"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.woff2", "font/woff2"),
        ("tin.atom", "application/atom+xml; charset=utf-8"),
        ("tin.xml", "application/xml; charset=utf-8"),
        ("tin.json", "application/json; charset=utf-8"),
        ("a.pdf", "application/pdf"),
        ("không tên", "application/octet-stream"),
    ],
)
def test_a_file_has_the_type_of_its_ending(site: Site, name: str, kind: str):
    (site.folder / "output" / name).write_bytes(b"x")
    answer = site.ask("/" + name.replace(" ", "%20").replace("ô", "%C3%B4").replace("ê", "%C3%AA"))
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)


def test_a_page_carries_the_reloading_script_that_its_file_does_not_have(site: Site):
    page = site.ask("/").read().decode()
    assert re.search(r'<script src="/__reload.js" data-edition="\d+"></script></body>$', page)
    assert "script" not in (site.folder / "output/index.html").read_text("utf-8")
    script = site.ask("/__reload.js")
    assert script.headers["Content-Type"].startswith("text/javascript")
    assert b'new EventSource("/__reload")' in script.read()


def test_a_missing_page_is_the_sites_own_404_page(site: Site):
    answer = site.ask("/khong-co/")
    assert answer.status == 404
    assert "Không có trang" in answer.read().decode()


def test_a_missing_page_is_still_a_404_while_the_site_has_no_page_for_it(site: Site):
    (site.folder / "output/404.html").unlink()
    assert site.ask("/khong-co").status == 404


def test_head_says_the_length_and_sends_nothing(site: Site):
    answer = site.ask("/", "HEAD")
    assert int(answer.headers["Content-Length"]) == len(site.ask("/").read())
    assert answer.read() == b""
    assert site.ask("/__reload", "HEAD").read() == b""


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "//../secret.txt", "/tin-tuc/../../secret.txt"]
)
def test_a_path_never_leaves_the_output_folder(site: Site, path: str):
    (site.folder / "secret.txt").write_text("secret")
    answer = site.ask(path)
    assert answer.status == 404
    assert b"secret" not in answer.read()


@pytest.mark.parametrize("path", ["/%00", "/index.html/", "/a%00.html", "/" + "a" * 5000])
def test_a_path_that_names_no_file_is_a_404(site: Site, path: str):
    assert site.ask(path).status == 404


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_a_symbolic_link_out_of_the_output_folder_is_refused(site: Site):
    (site.folder / "secret").mkdir()
    (site.folder / "secret/index.html").write_text("secret")
    (site.folder / "output/out").symlink_to(site.folder / "secret")
    (site.folder / "output/tin-tuc/index.html").unlink()
    (site.folder / "output/tin-tuc/index.html").symlink_to(site.folder / "secret/index.html")
    (site.folder / "output/again.html").symlink_to("index.html")
    assert [site.ask(path).status for path in ("/out/", "/tin-tuc/", "/again.html")] == [
        404,
        404,
        200,
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_the_output_folder_may_be_a_link_that_a_build_moves(site: Site):
    (site.folder / "output").rename(site.folder / "first")
    (site.folder / "output").symlink_to("first")
    assert "Trang chủ" in site.ask("/").read().decode()


def test_a_saved_post_rebuilds_the_site_before_the_open_pages_reload(site: Site):
    events = site.ask("/__reload")
    assert events.headers["Content-Type"] == "text/event-stream"
    before = next_edition(events)
    site.write("Bài mới")
    assert next_edition(events) > before
    assert "Bài mới" in site.ask("/").read().decode()


@pytest.mark.parametrize("failure", ["raise", "leave", "unfinished"])
def test_a_failed_build_ends_nothing(site: Site, failure: str):
    events = site.ask("/__reload")
    before = next_edition(events)
    site.write(failure)
    if failure != "unfinished":
        while "Chưa dựng lại được trang" not in site.process.stdout.readline():
            assert site.process.poll() is None
        after = next_edition(events)
        assert after > before
        before = after
    site.write("Đã sửa")
    assert next_edition(events) > before
    assert "Đã sửa" in site.ask("/").read().decode()


def test_a_taken_port_leads_to_the_next_free_one(site: Site):
    second = Site(site.folder, site.port)
    try:
        assert site.port < second.port < site.port + 20
        assert second.ask("/").status == 200
    finally:
        second.process.kill()
        second.process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be sent to one process there")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_or_a_plain_kill_ends_it_in_peace_under_open_pages(site: Site, how):
    events = [site.ask("/__reload") for _ in range(3)]
    assert all(next_edition(one) for one in events)
    assert site.stop(how) == ("\nĐã dừng.\nafter\n", 0)


def test_an_open_page_shows_a_saved_post_by_itself(site: Site, page):
    page.goto(f"http://127.0.0.1:{site.port}/")
    assert page.inner_text("body") == "Trang chủ"
    site.write("Bài mới")
    page.wait_for_function("document.body.innerText === 'Bài mới'", timeout=20_000)
    site.write("Bài mới hơn")
    page.wait_for_function("document.body.innerText === 'Bài mới hơn'", timeout=20_000)


def test_a_build_that_fails_is_told_on_every_page_until_one_succeeds(site: Site, page):
    page.goto(f"http://127.0.0.1:{site.port}/tin-tuc/")
    site.write("trouble")
    page.wait_for_function("document.body.innerText === 'Chưa dựng được'", timeout=20_000)
    assert site.ask("/").status == 503
    site.write("raise")
    page.wait_for_selector("text=ValueError: planted", timeout=20_000)
    assert "Traceback" not in page.inner_text("body")
    site.write("Đã sửa")
    page.wait_for_function("document.body.innerText === 'Tin tức'", timeout=20_000)
    assert "Đã sửa" in site.ask("/").read().decode()
