"""What stands beside a build for web servers: packed copies, old addresses."""

import gzip

import brotli
import pytest
import zstandard

from newsroom.release import codings, companions
from newsroom.release.companions import is_companion, pack, write_redirects
from newsroom.release.manifest import digests_of
from newsroom.release.redirects import redirects_of

LEAD = '<meta http-equiv="refresh" content="0; url={}">'
UNPACK = {
    ".gz": gzip.decompress,
    ".br": brotli.decompress,
    ".zst": lambda data: zstandard.ZstdDecompressor().decompress(data),
}


def build(folder, files: dict[str, str]) -> dict[str, str]:
    """Write files; return their SHA-256 by name."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return digests_of(folder, files)


def test_a_text_of_512_bytes_is_packed_three_ways_and_a_shorter_one_is_not(tmp_path):
    files = build(tmp_path / "b", {"a.html": "x" * 512, "b.html": "x" * 511, "c.jpg": "x" * 999})
    made = pack(tmp_path / "b", files, tmp_path / "beside")
    assert set(made) == {"a.html.gz", "a.html.br", "a.html.zst"}
    for end, unpack in UNPACK.items():
        assert unpack((tmp_path / f"beside/a.html{end}").read_bytes()) == b"x" * 512


def test_only_what_changed_is_packed_again(tmp_path, monkeypatch):
    texts = {"a.html": "a" * 900, "b.html": "b" * 900}
    first = pack(tmp_path / "b", build(tmp_path / "b", texts), tmp_path / "beside")
    packed = []

    def noting(data):
        packed.append(data)
        return gzip.compress(data, mtime=0)

    monkeypatch.setattr(companions, "packers", lambda: dict.fromkeys((".gz", ".br"), noting))
    files = build(tmp_path / "b", texts | {"b.html": "c" * 900})
    second = pack(tmp_path / "b", files, tmp_path / "beside")
    assert packed == [b"c" * 900] * 2
    assert second["a.html.br"] == first["a.html.br"]
    assert "a.html.zst" not in second  # no library for it today
    assert not (tmp_path / "beside/a.html.zst").exists()


def test_a_harmed_copy_and_one_of_a_lost_file_do_not_stay(tmp_path):
    files = build(tmp_path / "b", {"a.html": "a" * 900, "b.html": "b" * 900})
    made = pack(tmp_path / "b", files, tmp_path / "beside")
    (tmp_path / "beside/a.html.gz").write_bytes(b"")
    del files["b.html"]
    assert pack(tmp_path / "b", files, tmp_path / "beside").items() <= made.items()
    assert gzip.decompress((tmp_path / "beside/a.html.gz").read_bytes()) == b"a" * 900
    assert not (tmp_path / "beside/b.html.gz").exists()


def test_a_download_that_has_a_copy_s_name_is_left_alone(tmp_path):
    files = build(tmp_path / "b", {"a.csv": "a" * 900, "a.csv.gz": "của người khác"})
    assert "a.csv.gz" not in pack(tmp_path / "b", files, tmp_path / "beside")


def test_without_the_libraries_there_is_gzip_and_a_word_about_the_others(monkeypatch):
    monkeypatch.setattr(codings, "find_spec", lambda name: name == "gzip" or None)
    assert set(codings.packers()) == {".gz"}
    assert codings.missing() == ["brotli", "zstandard"]


def test_old_addresses_are_read_from_the_pages_that_lead_on(tmp_path):
    files = build(tmp_path, {
        "cu/index.html": LEAD.format("/moi/"),
        "tin-tức/1 & 2.html": LEAD.format("/a/?b&amp;c#phan-2"),
        "moi/index.html": "Trang",
        "Moi/index.html": LEAD.format("/moi/"),
        "dai.html": LEAD.format("/moi/") + "x" * 9000,
    })  # fmt: skip
    assert redirects_of(tmp_path, files, "/so") == [
        ("/so/cu/", "/moi/"),
        ("/so/tin-tức/1 & 2.html", "/a/#phan-2"),
    ]
    write_redirects(tmp_path, files, "/so", tmp_path / "beside")
    said = (tmp_path / "beside/.redirects.map").read_text("utf-8")
    assert said.splitlines()[:2] == ['"/so/cu/" "/moi/";', '"/so/cu" "/moi/";']


@pytest.mark.parametrize("name", ["a.html.gz", "b/c.css.br", "d.xml.zst", ".redirects.map"])
def test_what_is_made_of_other_files_is_told_apart(name):
    assert is_companion(name)
    assert not is_companion(name.removesuffix(".gz").replace(".css", "").replace(".xml", "")[1:])
