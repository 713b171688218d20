"""The order of the house: who may import whom, how long a file grows, what it speaks of."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "newsroom"
ROOMS = ("text", "posts", "media", "pages", "desk", "release")
# Beside plugin.py: Pelican's generator and writer, and what runs Pelican for the tasks.
BESIDE_PELICAN = {"plugin.py", "generator.py", "writer.py", "pelican_run.py"}


def imports(path: Path) -> set[str]:
    """Return the modules that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def room_files(room: str) -> list[Path]:
    files = sorted((PACKAGE / room).rglob("*.py"))
    assert files, room
    return files


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_from_the_rooms_before_it(room):
    allowed = {f"newsroom.{one}" for one in ROOMS[: ROOMS.index(room) + 1]}
    for path in room_files(room):
        for name in imports(path):
            if name.startswith("newsroom"):
                assert ".".join(name.split(".")[:2]) in allowed | {"newsroom"}, (path, name)
                assert name != "newsroom" or room == "desk", path


def test_only_what_stands_beside_the_plugin_imports_pelican():
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(name.split(".")[0] == "pelican" for name in imports(path))
    }
    assert users <= BESIDE_PELICAN
    assert "plugin.py" in users


def test_every_module_says_its_job_and_none_has_outgrown_it():
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text("utf-8")
        assert ast.get_docstring(ast.parse(text)), path
        assert text.count("\n") <= 260, path


def test_the_readme_names_the_two_commands():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "python3 tasks.py serve" in readme
    assert "python3 tasks.py test" in readme


def test_nothing_names_a_machines_folder_or_a_registrys_host():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("no git checkout")
    machine = re.compile(r"/(work|home|root)/[a-z]|/tmp/[a-z]|pypi\.org|npmjs|pythonhosted")
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if (
            path.suffix in (".py", ".md", ".txt", ".toml", ".yml", ".html", ".css")
            and path.is_file()
        ):
            text = path.read_text("utf-8", "replace")
            if path != Path(__file__):
                assert not machine.search(text), name
