"""The folder of invalid posts: every mistake has its finding, word for word."""

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom import run
from newsroom.posts.deploy_messages import DEPLOY
from newsroom.posts.leak_messages import LEAKS
from newsroom.posts.messages import MESSAGES
from newsroom.posts.release_messages import RELEASE

ROOT = Path(__file__).parents[2]
INVALID = "tests/invalid"
EXPECTED = ROOT / "tests" / "invalid.txt"
AS_OF = "01-10-2023"


@pytest.fixture
def checked(monkeypatch, capsys):
    """Give a function that checks the folder and returns (exit code, standard output)."""
    monkeypatch.chdir(ROOT)

    def check(**options):
        code = run.check(content=options.pop("content", INVALID), as_of=AS_OF, **options)
        return code, capsys.readouterr().out

    return check


def test_every_mistake_is_found_in_one_run_with_its_place_and_sentence(checked):
    code, out = checked()
    assert out.split("\n") == EXPECTED.read_text("utf-8").split("\n")
    assert code == 1


# Shown elsewhere: what git cannot hold, what is too big for it, what only another folder shows,
# what files give away (tests/media/privacy), what a publication would lose,
# what hinders a deployment (tests/release).
ELSEWHERE = {"ND003", "ND004", "ND007", "ND013", "ND138", "ND218", "ND220", "ND407", "ND423"}
ELSEWHERE |= {"ND430", "ND431", "ND432"}  # tests/site/test_photos.py
ELSEWHERE |= {"ND425", *LEAKS, *RELEASE, *DEPLOY}
ELSEWHERE |= {"ND236"}  # only where approval is required (tests/site/test_approval.py)


def test_every_message_has_a_case():
    cases = EXPECTED.read_text("utf-8")
    assert {code for code in MESSAGES if f": {code} " not in cases} == ELSEWHERE


def test_every_message_says_the_same_things_in_both_languages():
    for code, (_, vietnamese, english) in MESSAGES.items():
        names = [set(re.findall(r"\{(\w+)\}", text)) for text in (vietnamese, english)]
        assert names[0] == names[1], code


def test_the_findings_in_english_hold_no_vietnamese_sentence(checked):
    _, out = checked(lang="en")
    assert "Hãy" not in out
    assert "Did you mean “published”?" in out


def test_json_names_path_line_column_code_and_severity(checked):
    _, out = checked(format="json")
    rows = json.loads(out)
    row = next(row for row in rows if row["code"] == "ND112")
    assert row["path"].endswith("2023-09-12-ngay-kieu-my/index.md")
    assert (row["line"], row["column"], row["severity"]) == (3, 7, "error")
    assert row["params"]["hint"] == "28-09-2023"
    assert len(rows) == EXPECTED.read_text("utf-8").count(": ND")


def test_sarif_has_a_result_for_each_finding(checked):
    _, out = checked(format="sarif")
    log = json.loads(out)
    results = log["runs"][0]["results"]
    assert log["version"] == "2.1.0"
    assert len(results) == EXPECTED.read_text("utf-8").count(": ND")
    assert {r["ruleId"] for r in results} == {
        r["id"] for r in log["runs"][0]["tool"]["driver"]["rules"]
    }


def test_github_annotations_keep_each_finding_on_a_line(checked):
    _, out = checked(format="github")
    lines = out.strip().split("\n")
    assert len(lines) == EXPECTED.read_text("utf-8").count(": ND")
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)


def test_an_unknown_format_is_refused(checked, capsys):
    assert run.check(format="xml") == 2


def test_warnings_alone_exit_0_and_with_strict_1(site):
    site.post("2026-11-20-tin", "Tóm tắt: Một câu.")
    settings = str(site.folder / "pelicanconf.py")
    assert run.check(settings_file=settings) == 0
    assert run.check(settings_file=settings, strict=True) == 1


def test_only_what_is_asked_for_is_reported(checked):
    _, out = checked(paths=("tests/invalid/agencies",))
    lines = [line for line in out.split("\n") if ": ND" in line]
    assert lines
    assert all(line.startswith("tests/invalid/agencies/") for line in lines)


def test_a_missing_default_category_is_told(site, capsys):
    (site.folder / "content/categories/chung.yml").unlink()
    site.post("2026-11-20-tin")
    assert site.build() == 1
    assert "categories/chung.yml:1:1: ND218" in capsys.readouterr().out


def codes(site, capsys) -> str:
    capsys.readouterr()
    assert run.check(settings_file=str(site.folder / "pelicanconf.py")) == 1
    return capsys.readouterr().out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_pipes_sockets_and_links_are_findings_and_are_never_opened(
    site, capsys, tmp_path, monkeypatch
):
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Bí mật\ndate: 20-11-2026\nagency: so-mau\n---\nBí mật.\n")
    folder = site.post("2026-11-20-tin").parent
    os.mkfifo(folder / "ong.jpg")
    os.mkfifo(folder.parent / "2026-11-21-ong.md")
    (folder.parent / "2026-11-22-lien-ket.md").symlink_to(secret)
    (folder / "thu-muc").symlink_to(tmp_path)
    with socket.socket(socket.AF_UNIX) as plug:
        monkeypatch.chdir(folder)
        plug.bind("o-cam")
    out = codes(site, capsys)
    assert out.count("ND004") == 5
    assert "Bí mật" not in out


def test_a_huge_post_is_a_finding(site, capsys):
    site.write("news/2026/2026-11-20-to.md", "---\ntitle: To\n---\n" + "chữ " * 5_000_000)
    assert "2026-11-20-to.md:1:1: ND003" in codes(site, capsys)


def test_a_huge_header_is_a_finding(site, capsys):
    site.write("news/2026/2026-11-20-to.md", "---\ntitle: " + "chữ " * 50_000 + "\n---\n")
    assert "2026-11-20-to.md:2:1: ND013" in codes(site, capsys)


def test_a_photo_of_too_many_pixels_is_a_finding(site, capsys):
    from PIL import Image

    path = site.post("2026-11-20-tin", body="![Một tờ trắng](to.png)")
    Image.new("1", (12_000, 9_000)).save(path.with_name("to.png"))
    assert "2026-11-20-tin/index.md:6:1: ND407" in codes(site, capsys)


def test_a_file_that_may_not_be_read_is_a_finding(site, capsys, monkeypatch):
    path = site.post("2026-11-20-tin")
    read_bytes = Path.read_bytes

    def refuse(self):
        if self == path:
            raise PermissionError(13, "Permission denied", str(self))
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "2026-11-20-tin/index.md:1:1: ND007" in codes(site, capsys)


HOSTILE = {
    "brackets": "[" * 30_000,
    "images": "![" * 30_000,
    "quotes": "> " * 5_000 + "x",
    "stars": "*a" * 30_000,
    "lists": "\n".join("  " * depth + "- x" for depth in range(2_000)),
    "links": "[a](" * 20_000,
    "angles": "<a " * 30_000,
    "ticks": "`" * 30_001 + "a",
    "table": "|a" * 5_000 + "\n" + "|-" * 5_000 + "\n" + "|b" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_body_is_answered_and_never_by_a_traceback(tmp_path, name):
    from tests.sites import new_site

    site = new_site(tmp_path)
    site.post("2026-11-20-tin", body=HOSTILE[name])
    words = [sys.executable, "-c", "from newsroom import run; raise SystemExit(run.check())"]
    done = subprocess.run(
        words, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60,
        capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1)
