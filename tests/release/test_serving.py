"""The configuration shipped for web servers says what the one table of headers says."""

import shutil
import subprocess

import pytest

from newsroom.release.companions import write_redirects
from newsroom.release.serving import ALWAYS, FILES, nginx
from tests.sites import ROOT

SERVING = ROOT / "docs/serving"


@pytest.mark.parametrize("name", FILES)
def test_the_shipped_file_is_the_one_written_from_the_table(name):
    assert (SERVING / name).read_text("utf-8") == FILES[name]()


@pytest.mark.parametrize("name", FILES)
def test_every_header_stands_in_every_file(name):
    text = FILES[name]()
    for header, value in ALWAYS:
        assert header in text and value in text


def test_nginx_sends_all_headers_wherever_it_sends_one():
    """A location with a header of its own takes none from the server around it."""
    for block in nginx().split("\n    location")[1:]:
        inside = block.split("}")[0]
        sent = inside.count("add_header")
        assert sent in (0, len(ALWAYS) + 1)


@pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx here")
def test_nginx_understands_its_file(tmp_path):
    write_redirects([("/cũ/tin 1.html", "/tin/")], tmp_path / "current")
    text = nginx().replace(" ssl http2", "").replace("/srv/tin", str(tmp_path))
    lines = [line for line in text.split("\n") if "ssl_" not in line]
    conf = tmp_path / "nginx.conf"
    conf.write_text(f"pid {tmp_path}/pid;\nevents {{}}\nhttp {{\n{chr(10).join(lines)}\n}}\n")
    done = subprocess.run(["nginx", "-t", "-c", str(conf), "-e", str(tmp_path / "log")],
                          capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stderr
