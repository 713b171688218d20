"""`deploy` takes the published version of a department to where it is served."""

import pytest

from newsroom import run
from newsroom.release.manifest import NAME, is_whole, read_manifest
from tests.servers import sshd
from tests.sites import AS_OF, new_site

POST, LATER = "2026-11-20-tin", "23-11-2026 08:00"


def task(site, name: str, *words, **options) -> int:
    settings = str(site.folder / "pelicanconf.py")
    return getattr(run, name)(*words, settings_file=settings, **options)


@pytest.fixture
def server(tmp_path):
    """Give a running sshd."""
    program = sshd.find()
    if program is None:
        pytest.skip(sshd.MISSING)
    with sshd.running(program, tmp_path / "sshd") as made:
        yield made


@pytest.fixture
def published(tmp_path):
    """Give a department that has published a post with an old address."""
    site = new_site(tmp_path / "site", 'DEPLOY = {"trang": "pages"}\n')
    site.post(POST, "aliases: [/cu/tin.html]", "Nội dung dài. " * 100)
    assert task(site, "publish", as_of=AS_OF) == 0
    return site


def test_a_folder_for_static_hosts_is_whole_and_has_what_they_read(published, capsys):
    assert task(published, "deploy", "trang") == 0
    assert "trang: đã đăng bản 20261122-120000-" in capsys.readouterr().out
    pages = published.folder / "pages"
    assert is_whole(pages, read_manifest(pages))
    assert (pages / ".nojekyll").read_bytes() == b""
    moved = (pages / "_redirects").read_text("utf-8")
    assert moved == "/cu/tin.html /thong-bao/2026/11/tin/ 301\n"
    assert "Content-Security-Policy: default-src 'none'" in (pages / "_headers").read_text("utf-8")
    assert not list(pages.rglob("*.gz"))
    (pages / "CNAME").write_text("tin.example.vn")
    published.post("2026-11-21-moi")
    assert task(published, "publish", as_of=LATER) == 0
    assert task(published, "deploy", "trang") == 0
    assert task(published, "deploy", "trang") == 0
    assert "không có gì mới" in capsys.readouterr().out
    assert (pages / "CNAME").exists() and (pages / "thong-bao/2026/11/moi/index.html").exists()


def test_a_dry_run_lists_the_files_and_writes_none(published, capsys):
    assert task(published, "deploy", "trang", dry_run=True) == 0
    out = capsys.readouterr().out
    assert "+ thong-bao/2026/11/tin/index.html\n" in out and "Chưa đổi gì" in out
    assert not (published.folder / "pages").exists()


def test_a_server_gets_the_site_with_packed_copies_and_can_go_back(
    published,
    server,
    tmp_path,
    monkeypatch,
    capsys,
):
    monkeypatch.setenv("RSYNC_RSH", server.rsh())
    (tmp_path / "srv").mkdir()
    address, current = server.address(tmp_path / "srv"), tmp_path / "srv/current"
    assert task(published, "deploy", address) == 0
    first = read_manifest(current)
    assert is_whole(current, first)
    assert (current / "thong-bao/2026/11/tin/index.html.br").is_file()
    assert '"/cu/tin.html"' in (current / ".redirects.map").read_text("utf-8")
    published.post("2026-11-21-moi")
    assert task(published, "publish", as_of=LATER) == 0
    assert task(published, "deploy", address) == 0
    assert (current / "thong-bao/2026/11/moi/index.html").exists()
    assert task(published, "deploy", address, rollback=True) == 0
    assert read_manifest(current).release == first.release
    assert f"đã quay về bản {first.release}" in capsys.readouterr().out


def test_without_a_published_version_there_is_nothing_to_deploy(tmp_path, capsys):
    site = new_site(tmp_path / "site", 'DEPLOY = {"trang": "pages"}\n')
    assert task(site, "deploy", "trang") == 1
    assert "trang: ND832" in capsys.readouterr().err


def test_a_harmed_version_is_not_deployed(published, capsys):
    for folder in (published.output(), *published.folder.rglob("releases/2*/")):
        page = folder / "robots.txt"
        page.unlink()
        page.write_text("hỏng")
    assert task(published, "deploy", "trang") == 1
    assert "ND832" in capsys.readouterr().err
    assert not (published.folder / "pages" / NAME).exists()


def test_what_hinders_it_is_said_with_its_code(published, capsys, monkeypatch):
    monkeypatch.chdir(published.folder)
    for wanted, options, code in (
        ("khong-co", {}, "ND830"),
        ("content/news", {}, "ND830"),
        (".", {}, "ND846"),
        ("./content/news", {}, "ND846"),
        ("./output", {}, "ND846"),
        ("./pelicanconf.py", {}, "ND846"),
        ("trang", {"rollback": True}, "ND848"),
    ):
        assert task(published, "deploy", wanted, **options) == 1
        assert f"{wanted}: {code} " in capsys.readouterr().err


@pytest.mark.parametrize("value", ['["ssh://a/b"]', '{"a": 1}', '{"a": ""}'])
def test_targets_that_are_no_names_with_addresses_are_refused(tmp_path, capsys, value):
    site = new_site(tmp_path / "site", f"DEPLOY = {value}\n")
    assert task(site, "deploy", "a") == 1
    assert "DEPLOY phải có dạng" in capsys.readouterr().err
