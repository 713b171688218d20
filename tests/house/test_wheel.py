"""A second department builds its site from the installed wheel."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SETTINGS = """\
from newsroom.settings import *
SITENAME = "Sở Thứ Hai"
SITESUBTITLE = "Tỉnh Mẫu"
SITEURL = "https://hai.example.vn"
PUBLISHER = {"email": "hai@example.vn"}
COPYRIGHT_SINCE = 2026
FEED_TAG = "tag:hai.example.vn,2026"
"""
CONTENT = {
    "agencies/so-hai.yml": "name: Sở Thứ Hai\n",
    "categories/chung.yml": "name: Chung\n",
    "news/2026/2026-01-05-tin.md": (
        "---\ntitle: Tin đầu năm\ndate: 05-01-2026\nagency: so-hai\n---\nChào.\n"
    ),
    "news/2026/2026-01-06-news.md": (
        "---\ntitle: News\ndate: 06-01-2026\nagency: so-hai\nlang: en\n---\nHello.\n"
    ),
}


def run(*words, **options):
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def test_a_second_department_builds_with_plain_pelican_from_the_wheel(tmp_path):
    run(
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-t",
        "wheel",
        "-d",
        str(tmp_path / "dist"),
        cwd=ROOT,
    )
    (wheel,) = (tmp_path / "dist").glob("pelican_newsroom-*.whl")
    installed = tmp_path / "installed"
    run(sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--quiet",
        "--disable-pip-version-check", "--target", str(installed), str(wheel))  # fmt: skip
    department = tmp_path / "Sở Thứ Hai"
    for name, text in CONTENT.items():
        path = department / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (department / "pelicanconf.py").write_text(SETTINGS, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    run(sys.executable, "-m", "pelican", "--fatal", "errors", cwd=department, env=environment)
    home = (department / "output" / "index.html").read_text("utf-8")
    assert "Tin đầu năm" in home and "Sở Thứ Hai" in home
    assert "Latest news" in (department / "output" / "en" / "index.html").read_text("utf-8")
    assert list((department / "output" / "tinh").glob("site.*.css"))


def test_plain_pelican_exits_1_when_the_content_has_errors(site):
    site.post("2026-11-20-hong", "agency: khong-co")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "pelican"],
        cwd=site.folder, env=environment, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 1
    assert "ND201" in done.stdout
    assert not site.output().exists()
