"""`check --only`: what was asked for is checked, nothing else counts."""

import pytest

from newsroom import run


@pytest.fixture
def checked(site, monkeypatch, capsys):
    """Give a function that checks paths of a site with one mistake in each of three posts."""
    monkeypatch.chdir(site.folder)
    for id in ("2026-11-19-mot", "2026-11-20-hai", "2026-11-20-hai-nua"):
        site.post(id, "theme: khong-co", photos=("a.jpg",))

    def check(*paths):
        code = run.check(paths, as_of="22-11-2026")
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return check


@pytest.mark.parametrize(
    ("path", "posts"),
    [
        ("content/news/2026/2026-11-20-hai", 1),
        ("content/news/2026/2026-11-20-hai/", 1),
        ("./content/news/2026/2026-11-20-hai/index.md", 1),
        ("content/news/2026/2026-11-20-hai/a.jpg", 1),
        ("content/news", 3),
        ("content", 3),
        (".", 3),
    ],
)
def test_whole_parts_of_a_path_are_compared_and_counted(checked, path, posts):
    code, out, _ = checked(path)
    assert code == 1
    assert out.count("ND203") == posts
    assert f"Đã kiểm tra {posts} bài" in out


def test_an_absolute_path_means_the_same(checked, site):
    _, out, _ = checked(str(site.folder / "content/news/2026/2026-11-20-hai"))
    assert out.count("ND203") == 1


@pytest.mark.parametrize("path", ["content/new", "khong-co", "content/news/2026/2026-11-20-ha"])
def test_a_path_at_which_nothing_is_read_is_told_and_exits_2(checked, path):
    code, out, err = checked("content/news", path)
    assert code == 2
    assert path in err
    assert out == ""


def test_an_entry_of_a_registry_can_be_asked_for(checked):
    code, out, _ = checked("content/agencies/so-mau.yml")
    assert code == 0
    assert "Đã kiểm tra 0 bài" in out


def test_check_and_build_count_the_same_posts(site, capsys, monkeypatch):
    monkeypatch.chdir(site.folder)
    site.post("2026-11-20-mot", "titel: Sai")
    site.post("2026-11-21-hai")
    run.check(as_of="22-11-2026")
    checked = capsys.readouterr().out.splitlines()[-1]
    site.build()
    assert capsys.readouterr().out.splitlines()[-1] == checked
    assert checked.startswith("Đã kiểm tra 2 bài")
