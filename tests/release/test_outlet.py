"""Readers see a whole version at every moment, whatever happens to the process that publishes."""

import errno
import os
import shutil
import subprocess
import sys

import pytest

from newsroom.release import journal, link, store
from newsroom.release.lock import Locked, locked
from newsroom.release.manifest import Manifest, digests_of, is_whole
from tests.release.kills import killed_placements, version_reader
from tests.release.versions import outlet, place, version
from tests.sites import ROOT

KINDS = ("link", "folder")
KILLS = 24
pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills processes and makes links")


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param


@pytest.fixture
def out(kind, tmp_path):
    """Give an outlet that shows version 0."""
    for number in (0, 1):
        version(tmp_path, number)
    made = outlet(kind, tmp_path)
    place(made, tmp_path / "v0", "000000")
    return made


def says(out) -> str:
    """Return the version that the home page is of."""
    return (out.folder / "index.html").read_text()[0]


def test_a_release_is_shown_whole_with_nothing_left_of_the_one_before(out, tmp_path):
    place(out, tmp_path / "v1", "000001")
    assert says(out) == "1"
    assert is_whole(out.folder, out.shown())
    assert not (out.folder / "chi-co-0").exists()
    assert out.shown().previous[0] == "000000"


def test_files_that_did_not_change_take_no_room_twice(out, tmp_path):
    place(out, tmp_path / "v1", "000001")
    first, second = (out.store.release(f"00000{n}") / "mai-the.txt" for n in (0, 1))
    assert first.samefile(second)


def test_only_the_newest_releases_and_the_one_shown_are_kept(out, tmp_path):
    for number in range(1, 6):
        place(out, tmp_path / f"v{number % 2}", f"00000{number}")
    assert out.store.ids() == ["000003", "000004", "000005"]
    out.show(out.store.manifest("000003"))
    place(out, tmp_path / "v0", "000006")
    assert says(out) == "0"


def test_an_earlier_release_can_be_shown_again(out, tmp_path):
    place(out, tmp_path / "v1", "000001")
    out.show(out.store.manifest("000000"))
    assert says(out) == "0"
    assert is_whole(out.folder, out.shown())


def test_a_damaged_release_is_not_shown_again(out, tmp_path):
    place(out, tmp_path / "v1", "000001")
    page = out.store.release("000000") / "index.html"
    page.unlink()
    page.write_text("hỏng")
    assert out.store.manifest("000000") is None


def test_files_of_others_in_a_plain_folder_stay(tmp_path):
    out = outlet("folder", tmp_path)
    place(out, version(tmp_path, 0), "000000")
    (out.folder / "CNAME").write_text("tin.example.vn")
    place(out, version(tmp_path, 1), "000001")
    assert (out.folder / "CNAME").read_text() == "tin.example.vn"


def test_a_page_may_become_a_folder_and_back(kind, tmp_path):
    out = outlet(kind, tmp_path)
    flat, deep = tmp_path / "flat", tmp_path / "deep"
    (deep / "a").mkdir(parents=True)
    (deep / "a/index.html").write_text("trong")
    flat.mkdir()
    (flat / "a").write_text("phẳng")
    for number, site in enumerate((flat, deep, flat)):
        place(out, site, f"00000{number}")
        assert is_whole(out.folder, out.shown())
    assert (out.folder / "a").read_text() == "phẳng"


def test_a_foreign_file_in_the_way_is_told_before_anything_moves(tmp_path):
    out = outlet("folder", tmp_path)
    place(out, version(tmp_path, 0), "000000")
    (out.folder / "chi-co-1").write_text("của người khác")
    with pytest.raises(FileExistsError, match="vướng tệp lạ"):
        place(out, version(tmp_path, 1), "000001")
    assert is_whole(out.folder, out.shown()) and says(out) == "0"


@pytest.fixture
def reader(out):
    """Give a reader at work."""
    made = version_reader(out.folder)
    made.start()
    yield made
    made.stop()


def test_a_reader_of_ten_publications_misses_nothing(out, reader, tmp_path):
    number = 0
    while number < 10 or reader.reads < 100:  # a busy computer lets her read more slowly
        number += 1
        place(out, tmp_path / f"v{number % 2}", f"{number:06d}")
    reader.stop()
    assert reader.wrong == []


def test_killed_at_any_moment_the_site_stays_whole_and_the_next_run_recovers(kind, tmp_path):
    outcome = killed_placements(kind, tmp_path, KILLS)
    assert outcome.wrong == []
    assert outcome.looks > KILLS and outcome.reads > KILLS


@pytest.mark.parametrize("call", range(8))
def test_a_journal_broken_off_at_any_step_is_finished(tmp_path, monkeypatch, call):
    out = outlet("folder", tmp_path)
    place(out, version(tmp_path, 0), "000000")
    replaced, real = [], os.replace

    def fail(source, target):
        # The first rename puts the journal itself in its place.
        if len(replaced) == 2 * call + 1:
            raise KeyboardInterrupt
        replaced.append(target)
        real(source, target)

    manifest = _kept(out, version(tmp_path, 1), "000001")
    with monkeypatch.context() as patched:
        patched.setattr(journal.os, "replace", fail)
        with pytest.raises(KeyboardInterrupt):
            out.show(manifest)
    assert out.recover() is True
    assert is_whole(out.folder, out.shown()) and says(out) == "1"
    assert out.recover() is False


def _kept(out, site, id):
    """Keep a version without showing it."""
    before = out.shown()
    names = [one.relative_to(site).as_posix() for one in site.rglob("*") if one.is_file()]
    manifest = Manifest(id, "", 1, before.as_previous(), digests_of(site, names))
    files = manifest.files
    out.store.keep(out.store.draft([site], files, None), manifest, {})
    return manifest


FULL = OSError(errno.ENOSPC, "No space left on device")
READ_ONLY = OSError(errno.EROFS, "Read-only file system")


@pytest.mark.parametrize("error", [FULL, READ_ONLY])
@pytest.mark.parametrize("after", [0, 1, 5])
def test_a_full_or_read_only_disk_leaves_what_readers_see(out, tmp_path, monkeypatch, error, after):
    def failing(real, count=[after]):  # noqa: B006 - one count for all ways to write
        def write(*words, **options):
            count[0] -= 1
            if count[0] < 0:
                raise error
            return real(*words, **options)

        return write

    with monkeypatch.context() as patched:
        patched.setattr(store.os, "link", failing(os.link))
        patched.setattr(shutil, "copy2", failing(shutil.copy2))
        with pytest.raises(OSError, match=error.strerror):
            place(out, tmp_path / "v1", "000001")
    out.recover()
    assert is_whole(out.folder, out.shown()) and says(out) == "0"
    place(out, tmp_path / "v1", "000002")
    assert is_whole(out.folder, out.shown()) and says(out) == "1"


def test_a_link_that_cannot_be_flipped_leaves_the_old_site(tmp_path, monkeypatch):
    out = outlet("link", tmp_path)
    place(out, version(tmp_path, 0), "000000")
    real = os.replace

    def refuse(source, target):
        if str(target).endswith(link.CURRENT):
            raise READ_ONLY
        real(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(link.os, "replace", refuse)
        with pytest.raises(OSError, match="Read-only"):
            place(out, version(tmp_path, 1), "000001")
    assert says(out) == "0"
    assert sorted(one.name for one in out.root.iterdir()) == ["current", "releases"]


def test_two_at_once_are_told_apart_and_a_dead_one_s_lock_holds_nobody(tmp_path):
    path = tmp_path / "lock"
    path.write_text("999999\n")  # left by a process that is gone
    with locked(path), pytest.raises(Locked, match=str(os.getpid())), locked(path):
        pass
    with locked(path):
        pass


def test_the_lock_of_a_killed_process_is_free(tmp_path):
    path = tmp_path / "lock"
    words = (
        "import sys, time, pathlib\nfrom newsroom.release.lock import locked\n"
        "with locked(pathlib.Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", words, str(path)], cwd=ROOT,
                             stdout=subprocess.PIPE)  # fmt: skip
    assert child.stdout.readline() == b"held\n"
    with pytest.raises(Locked, match=str(child.pid)), locked(path):
        pass
    child.kill()
    child.wait()
    child.stdout.close()
    with locked(path):
        pass
