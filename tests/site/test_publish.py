"""`publish` takes a checkout to a published version, or leaves what readers see as it was."""

import contextlib
import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from newsroom import run
from newsroom.release.manifest import NAME, is_whole, read_manifest
from tests.sites import AS_OF, ROOT, new_site

POST = "2026-11-20-tin"
ADDRESS = "thong-bao/2026/11/tin/"
LATER = "23-11-2026 08:00"


def publish(site, as_of=AS_OF, **options) -> int:
    return run.publish(str(site.folder / "pelicanconf.py"), as_of, **options)


def rollback(site, to=None) -> int:
    return run.rollback(str(site.folder / "pelicanconf.py"), to)


def manifest(site) -> dict:
    return json.loads(site.output(NAME).read_text("utf-8"))


@pytest.fixture
def server(tmp_path):
    """Give a department that publishes on a server: what readers see is "output"."""
    site = new_site(tmp_path / "site", 'RELEASES_PATH = "srv"\n')
    (site.folder / "output").symlink_to("srv/current", target_is_directory=True)
    return site


def test_what_is_published_is_whole_and_says_so(site, capsys):
    site.post(POST, body="![Một ô xanh](hinh-1.jpg)", photos=("hinh-1.jpg",))
    assert publish(site) == 0
    found = read_manifest(site.output())
    assert is_whole(site.output(), found)
    assert found.files.keys() == site.files().keys() - {NAME}
    assert manifest(site)["posts"] == 1
    assert "Đã đăng bản 20261122-120000-" in capsys.readouterr().out


def test_a_folder_that_a_plain_build_made_is_taken_over_with_what_is_gone(site):
    path = site.post(POST)
    site.post("2026-11-21-khac")
    site.build()
    path.unlink()
    assert publish(site, LATER) == 0
    assert not site.output(ADDRESS).exists()
    assert read_manifest(site.output()).files.keys() == site.files().keys() - {NAME}


def test_a_harmed_site_still_guards_what_was_published(site, capsys):
    path = site.post(POST)
    site.post("2026-11-21-khac")
    publish(site)
    site.output("index.html").write_text("hỏng")
    path.unlink()
    assert publish(site, LATER) == 1
    assert "ND801" in capsys.readouterr().out


def test_each_manifest_names_the_one_before(site):
    import hashlib

    site.post(POST)
    publish(site)
    before = site.output(NAME).read_bytes()
    site.post("2026-11-21-moi")
    assert publish(site, LATER) == 0
    said = manifest(site)["previous"]
    assert said["sha256"] == hashlib.sha256(before).hexdigest()
    assert said["release"] == json.loads(before)["release"]


def test_publishing_the_same_again_changes_nothing(site, capsys):
    site.post(POST)
    publish(site)
    before = site.files()
    assert publish(site) == 0
    assert site.files() == before
    assert "không có gì mới" in capsys.readouterr().out


def test_a_published_file_that_was_harmed_is_mended(site):
    site.post(POST)
    publish(site)
    before = site.files()
    site.output("index.html").write_text("hỏng")
    assert publish(site) == 0
    assert {**site.files(), NAME: b""} == {**before, NAME: b""}


def test_on_a_server_a_link_leads_to_the_release(server):
    server.post(POST)
    assert publish(server) == 0
    server.post("2026-11-21-moi")
    assert publish(server, LATER) == 0
    root = server.folder / "srv"
    assert os.readlink(root / "current").startswith("releases/20261123-080000-")
    first, second = sorted(one for one in (root / "releases").iterdir() if one.is_dir())
    assert (first / "robots.txt").samefile(second / "robots.txt")
    assert json.loads(second.with_suffix(".json").read_text("utf-8"))["posts"] == 2


def test_a_web_server_finds_compressed_copies_and_redirects(server):
    server.post(POST, "aliases: [/cu/tin.html]", "Nội dung dài. " * 200)
    assert publish(server) == 0
    page = server.output(ADDRESS + "index.html").read_bytes()
    packed = server.output(ADDRESS + "index.html.gz").read_bytes()
    assert gzip.decompress(packed) == page
    assert packed[4:8] == b"\0\0\0\0"  # no time: the same page packs to the same bytes
    assert server.output(".redirects.map").read_text("utf-8") == f'"/cu/tin.html" "/{ADDRESS}";\n'
    assert publish(server, LATER) == 0
    told = "aliases: [/cu/tin.html]\nchanges: [{date: 23-11-2026, note: a}]"
    server.post(POST, told, "Khác. " * 400)
    assert publish(server, LATER) == 0
    again = server.output(ADDRESS + "index.html.gz").read_bytes()
    assert "Khác." in gzip.decompress(again).decode()


def test_the_servers_redirects_hold_what_staff_list_and_the_feeds_of_renamed_lists(server):
    server.post(POST)
    server.write("redirects.csv", f"/mot.html,/hai.html\n/hai.html,{POST}\n"
                 "/chu-de/cu/,/chu-de/hoc-tap/\n")  # fmt: skip
    assert publish(server) == 0
    assert server.output(".redirects.map").read_text("utf-8").splitlines() == [
        '"/chu-de/cu/" "/chu-de/hoc-tap/";',
        '"/chu-de/cu" "/chu-de/hoc-tap/";',
        '"/feeds/chu-de/cu.atom.xml" "/feeds/chu-de/hoc-tap.atom.xml";',
        '"/feeds/chu-de/cu.json" "/feeds/chu-de/hoc-tap.json";',
        f'"/hai.html" "/{ADDRESS}";',
        f'"/mot.html" "/{ADDRESS}";',
    ]


@pytest.mark.parametrize("kind", ["site", "server"])
def test_a_release_can_be_built_once_more_and_compared(request, kind, capsys):
    site = request.getfixturevalue(kind)
    settings = str(site.folder / "pelicanconf.py")
    assert run.verify(settings) == 1
    site.post(POST, "aliases: [/cu/]", "Dài. " * 400)
    site.post("2026-11-21-hen", "publish_at: 23-11-2026 08:00")
    publish(site)
    assert run.verify(settings) == 0
    site.post(POST, "aliases: [/cu/]", "Khác. " * 400)
    assert run.verify(settings) == 1
    assert f"Khác với bản đang đăng: {ADDRESS}index.html" in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["site", "server"])
def test_a_release_can_be_taken_back(request, kind, capsys):
    site = request.getfixturevalue(kind)
    site.post(POST)
    publish(site)
    before = site.files()
    site.post("2026-11-21-moi")
    publish(site, LATER)
    assert rollback(site) == 0
    assert site.files() == before
    assert rollback(site) == 1
    assert "Không có bản trước" in capsys.readouterr().err


def test_content_with_errors_is_not_published(site):
    site.post(POST)
    publish(site)
    before = site.files()
    site.post("2026-11-21-hong", "agency: khong-co")
    assert publish(site, LATER) == 1
    assert site.files() == before


def test_a_lost_page_stops_the_publication_until_it_is_allowed_with_a_reason(site, capsys):
    path = site.post(POST)
    site.post("2026-11-21-khac")
    publish(site)
    before = site.files()
    path.unlink()
    assert publish(site, LATER) == 1
    out, err = capsys.readouterr()
    assert f"output/{ADDRESS}index.html:1:1: ND801" in out
    assert "ND803 Bản mới chỉ có 1 bài, bản đang đăng có 2." in out
    assert "Không đăng được vì: ND801, ND803" in err
    assert site.files() == before
    assert publish(site, LATER, allow=("ND801", "ND803")) == 2
    assert publish(site, LATER, allow=("ND801", "ND803"), reason="Đăng nhầm.") == 0
    assert not site.output(ADDRESS).exists()
    [record] = (site.folder / ".newsroom/outputs/output/releases").glob("20261123*.json")
    said = json.loads(record.read_text("utf-8"))
    assert said["reason"] == "Đăng nhầm."
    assert said["allowed"] == {"ND801": 1, "ND803": 1}


def test_a_moved_page_with_its_old_address_and_a_withdrawn_one_pass(site):
    path = site.post(POST)
    site.post("2026-11-21-rut")
    publish(site)
    path.unlink()
    site.post("2026-11-20-ten-moi", f"aliases: [/{ADDRESS}]")
    site.post("2026-11-21-rut", "status: withdrawn\nwithdrawn:\n  date: 22-11-2026\n  reason: Sai.")
    assert publish(site, LATER) == 0


def test_an_unknown_code_is_refused(site, capsys):
    assert publish(site, allow=("ND999",), reason="x") == 2
    assert "không có mã ND999" in capsys.readouterr().err


def test_what_an_attachment_gives_away_stops_the_publication(site, capsys):
    from tests.media.privacy.pdfs import pdf

    path = site.post(POST, "attachments: [a.pdf]")
    path.with_name("a.pdf").write_bytes(
        pdf(change=lambda writer: writer.add_metadata({"/Author": "Binh An"}))
    )
    assert publish(site) == 1
    assert "ND703" in capsys.readouterr().out
    assert not site.output().exists()


def test_a_second_publication_says_that_one_is_under_way(site, capsys):
    from newsroom.release.lock import locked

    site.post(POST)
    with locked(site.folder / ".newsroom/outputs/output/lock"):
        assert publish(site) == 1
    assert f"Một lần đăng khác đang chạy (tiến trình {os.getpid()})" in capsys.readouterr().err
    assert publish(site) == 0


def test_the_note_of_the_next_change_is_of_what_readers_see(site):
    path = site.post(POST)
    site.post("2026-11-21-khac", "expires: 30-11-2026")
    publish(site)
    path.unlink()
    publish(site, "01-12-2026")  # refused
    assert run.due(str(site.folder / "pelicanconf.py"), "01-12-2026") == 0


@pytest.mark.skipif(os.name == "nt", reason="kills processes")
def test_a_killed_publication_leaves_a_whole_site_and_the_next_one_goes_through(server):
    server.post(POST)
    publish(server)
    words = [sys.executable, "-c", "import sys; from newsroom import run; "
             f"sys.exit(run.publish('pelicanconf.py', '{LATER}'))"]  # fmt: skip
    for number, wait in enumerate((0.3, 0.6, 0.9)):
        server.post(f"2026-11-21-moi-{number}")
        child = subprocess.Popen(words, cwd=server.folder, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL,
                                 env={**os.environ, "PYTHONPATH": str(ROOT)})  # fmt: skip
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        child.wait()
        assert is_whole(server.output(), read_manifest(server.output()))
    assert publish(server, "24-11-2026") == 0
    assert manifest(server)["posts"] == 4
    assert is_whole(server.output(), read_manifest(server.output()))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no limits on files")
def test_a_disk_that_takes_no_more_leaves_the_site_as_it_was(site):
    site.post(POST)
    publish(site)
    before = site.files()
    site.post("2026-11-21-moi", body="Dài. " * 400)
    words = (
        "import resource, signal, sys\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\nfrom newsroom import run\n"
        f"sys.exit(run.publish('pelicanconf.py', '{LATER}'))"
    )
    done = subprocess.run([sys.executable, "-c", words], cwd=site.folder, capture_output=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})  # fmt: skip
    assert done.returncode != 0
    assert site.files() == before
    assert publish(site, LATER) == 0


VARIANTS = [
    {"TZ": "UTC", "LANG": "C.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "America/New_York", "LANG": "vi_VN.UTF-8", "PYTHONHASHSEED": "2"},
    {"TZ": "Asia/Ho_Chi_Minh", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "3"},
]


# Folders are listed in the disk's order, or backwards, or by the names' ends.
ORDERS = ("found", "found[::-1]", "sorted(found, key=lambda one: getattr(one, 'name', one)[::-1])")
PUBLISH = """
import os
real, real_list, order = os.scandir, os.listdir, lambda found: {order}
class Scan:
    def __init__(self, found):
        self.found = iter(found)
    __iter__ = __enter__ = lambda self: self
    __next__ = lambda self: next(self.found)
    __exit__ = lambda *_: None
    close = lambda self: None
os.scandir = lambda *where: Scan(order([*real(*where)]))
os.listdir = lambda *where: order(real_list(*where))
os.umask({mask})
from newsroom import run
for moment in ("{first}", "{then}"):
    status = run.publish("pelicanconf.py", moment)
    path = "content/news/2026/2026-11-18-ba/index.md"
    text = open(path, encoding="utf-8").read().replace("Chữ.", "Lời.")
    told = "changes: [{{date: 23-11-2026, note: a}}]\\n---\\nLời"
    open(path, "w", encoding="utf-8").write(text.replace("---\\nLời", told, 1))
    assert status == 0
"""


def test_the_same_content_at_the_same_moment_is_published_byte_for_byte_alike(tmp_path):
    found = []
    for number, variant in enumerate(VARIANTS):
        site = new_site(tmp_path / f"nơi {number}", "PRESS_KITS = True\n")
        posts = [("2026-11-20-mot", "theme: hoc-tap", 'Ảnh:\n\n![Ô một](a.jpg "Chú")', ("a.jpg",)),
                 ("2026-11-19-hai", "lang: en\nattachments: [a.txt]", "Text.", ()),
                 ("2026-11-18-ba", "documents: [12/TB-SM]", "Chữ.", ())]  # fmt: skip
        for post in reversed(posts) if number % 2 else posts:
            path = site.post(*post)
            path.with_name("a.txt").write_text("a") if "a.txt" in post[1] else None
        mask = ("0o022", "0o077", "0o002")[number]
        code = PUBLISH.format(order=ORDERS[number], mask=mask, first=AS_OF, then=LATER)
        environment = {**os.environ, **variant, "PYTHONPATH": str(ROOT)}
        words = [sys.executable, "-c", code]
        subprocess.run(words, cwd=site.folder, env=environment, check=True, capture_output=True)
        kept = [*(site.folder / "content").glob("published*/*"),
                site.folder / "content/published.lock"]  # fmt: skip
        found.append(site.files() | {one.name: one.read_bytes() for one in kept})
    assert found[0] == found[1] == found[2]
    assert b"<del" in found[0]["thong-bao/2026/11/ba/index.html"]


def test_the_sample_is_published_without_a_word(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (ROOT / ".newsroom/photos").mkdir(parents=True, exist_ok=True)
    (tmp_path / ".newsroom").mkdir()
    with contextlib.suppress(OSError):  # Windows lets few make links; the photos are made anew then
        (tmp_path / ".newsroom/photos").symlink_to(ROOT / ".newsroom/photos")
    settings = tmp_path / "publishconf.py"
    settings.write_text(
        f"import runpy\nglobals().update(runpy.run_path({str(ROOT / 'publishconf.py')!r}))\n"
        f"PATH = 'content'\nCACHE_PATH = {str(tmp_path / '.newsroom')!r}\n",
        "utf-8",
    )
    assert run.publish(str(settings), AS_OF) == 0
    out = capsys.readouterr().out
    assert ": ND" not in out
    for path in (ROOT / "content").glob("published*/*.jsonl"):
        name = path.relative_to(ROOT)
        assert (tmp_path / name).read_text("utf-8") == path.read_text("utf-8"), name
    lock = "content/published.lock"
    assert (tmp_path / lock).read_text("utf-8") == (ROOT / lock).read_text("utf-8")
    assert is_whole(tmp_path / "public", read_manifest(tmp_path / "public"))
