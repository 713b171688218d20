"""A build after a change renders little, trusts no spoilt state, loses no edit."""

import shutil

import pytest

from newsroom.posts import files, workers
from tests.site.changes import clean_build
from tests.sites import ROOT


def test_a_fault_in_a_worker_is_raised(monkeypatch):
    monkeypatch.setattr(workers, "FEW", 1)
    with pytest.raises(ZeroDivisionError):
        list(workers.spread(lambda number: 1 // number, [1, 0, 2], by_name=False, workers=2))


@pytest.mark.parametrize("harm", ["lose", "garbage", "cut", "flip", "foreign"])
def test_a_state_that_cannot_be_trusted_means_a_clean_build(site, harm):
    for day in range(1, 9):
        site.post(f"2026-10-{day:02d}-tin-{day}")
    site.build()
    before = site.files()
    (state,) = (site.folder / ".newsroom").glob("state-*.sqlite")
    data = bytearray(state.read_bytes())
    if harm == "lose":
        state.unlink()
    elif harm == "garbage":
        state.write_bytes(b"khong phai sqlite" * 100)
    elif harm == "cut":
        state.write_bytes(data[: len(data) // 2])
    elif harm == "flip":
        place = data.find("Nội dung".encode())
        assert place > 0
        data[place] ^= 0x20
        state.write_bytes(data)
    else:
        import sqlite3

        state.unlink()
        with sqlite3.connect(state) as other:
            other.execute("CREATE TABLE about (version BLOB)")
            other.execute("INSERT INTO about VALUES (x'00')")
        other.close()
    site.post("2026-10-01-tin-1", body="Nội dung mới.")
    assert site.build() == 0
    after = site.files()
    assert {name for name in after if after[name] != before[name]} >= {
        "thong-bao/2026/10/tin-1/index.html"
    }
    assert after == clean_build(site, "22-11-2026 12:00", site.folder.parent)


def test_an_edit_renders_only_the_pages_that_show_it(site, monkeypatch):
    from newsroom import rendering

    for day in range(1, 21):
        site.post(f"2026-10-{day:02d}-tin-{day}")
    site.build()
    rendered = []
    made = rendering._made

    def noting(page, *rest):
        outcome = made(page, *rest)
        rendered.append(page.address) if outcome and outcome[2] else None
        return outcome

    monkeypatch.setattr(rendering, "_made", noting)
    site.post("2026-10-05-tin-5", body="Chữ trong bài đã sửa, nhưng phần tóm tắt vẫn thế.")
    site.post("2026-10-05-tin-5", "summary: Nội dung.", "Chữ trong bài đã sửa.")
    site.build()
    assert "thong-bao/2026/10/tin-5/" in rendered
    assert not [address for address in rendered if address.startswith("thong-bao/2026/10/tin-1")]
    feeds = [address for address in rendered if address.startswith("feeds/")]
    # Atom and JSON Feed of agency and category, these and RSS of all.
    assert len(feeds) == 7
    assert set(rendered) - set(feeds) == {"thong-bao/2026/10/tin-5/"}


def test_a_body_that_changes_lets_lists_and_neighbours_stand(site, monkeypatch):
    from newsroom import rendering

    for day in range(1, 7):
        site.post(f"2026-10-{day:02d}-tin-{day}", "summary: Nội dung.\ntheme: hoc-tap")
    site.build()
    looked_at = []
    made = rendering._made

    def noting(page, *rest):
        if page.key is not None:
            looked_at.append(page.address)
        return made(page, *rest)

    monkeypatch.setattr(rendering, "_made", noting)
    site.post("2026-10-05-tin-5", "summary: Nội dung.\ntheme: hoc-tap", "Chữ đã sửa.")
    site.build()
    assert {one for one in looked_at if not one.startswith("feeds/")} == {
        "thong-bao/2026/10/tin-5/"
    }
    looked_at.clear()
    site.post("2026-10-05-tin-5", "summary: Tóm tắt mới.\ntheme: hoc-tap", "Chữ đã sửa.")
    site.build()
    assert {"thong-bao/", "thong-bao/2026/10/tin-4/", "chu-de/hoc-tap/"} <= set(looked_at)


def test_a_post_that_changes_during_a_build_is_taken_up_by_the_next(site, monkeypatch):
    from newsroom import generator

    monkeypatch.setattr(files, "RACY_NS", -1)
    site.post("2026-10-05-tin", body="Chữ cũ.")
    all_pages = generator.all_pages

    def edited_meanwhile(press):
        site.post("2026-10-05-tin", body="Chữ mới.")
        return all_pages(press)

    with monkeypatch.context() as during:
        during.setattr(generator, "all_pages", edited_meanwhile)
        assert site.build() == 0
    assert site.build() == 0
    assert "Chữ mới." in site.page("thong-bao/2026/10/tin/").main.get_text()


def test_a_build_with_nothing_to_do_says_so_and_one_after_its_time_does_not(
    site, monkeypatch, capsys
):
    monkeypatch.setattr(files, "RACY_NS", -1)
    site.post("2026-10-05-tin", "urgent_until: 25-11-2026")
    site.build("22-11-2026")
    capsys.readouterr()
    site.build("25-11-2026 23:59")
    assert "không có gì thay đổi" in capsys.readouterr().out
    site.build("26-11-2026")
    assert "không có gì thay đổi" not in capsys.readouterr().out
    assert site.page("").select_one(".urgent") is None


def test_a_state_that_another_build_holds_is_left_alone_and_told(site, monkeypatch, capsys):
    import sqlite3

    from newsroom import state

    monkeypatch.setattr(state, "WAIT_SECONDS", 0.1)
    site.post("2026-10-05-tin")
    site.build()
    (file,) = (site.folder / ".newsroom").glob("state-*.sqlite")
    site.post("2026-10-06-tin-hai")
    before = site.files()
    with sqlite3.connect(file) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert site.build() == 1
    other.close()
    assert "Một lần dựng khác đang chạy" in capsys.readouterr().err
    assert site.files() == before
    assert site.build() == 0


def test_a_changed_stylesheet_is_served_by_the_next_build(site):
    theme = site.folder / "theme"
    shutil.copytree(ROOT / "theme", theme)
    settings = site.folder / "pelicanconf.py"
    settings.write_text(f"{settings.read_text('utf-8')}THEME = {str(theme)!r}\n", "utf-8")
    site.post("2026-10-05-tin")
    site.build()
    tokens = theme / "static/css/tokens.css"
    tokens.write_text(tokens.read_text("utf-8") + "\n.dau-moi { color: red; }\n", "utf-8")
    site.build()
    served = [data for name, data in site.files().items() if name.endswith(".css")]
    assert any(b".dau-moi" in data for data in served)
    assert site.files() == clean_build(site, "22-11-2026 12:00", site.folder.parent)
