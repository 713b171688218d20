"""What a Python too old for the project says about it."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom import bootstrap
from tests.house.computer import CHECKOUT, Computer


def test_a_python_too_old_is_told_what_to_do(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))
    assert bootstrap.main(["serve"]) == 1
    said = capsys.readouterr().err
    assert "Cần Python 3.11 trở lên, máy đang dùng Python 3.8." in said
    assert "Python 3.11 or newer is needed; this is Python 3.8." in said


@pytest.mark.parametrize("name", ["2.7", "3.6", "3.8", "3.9", "3.10"])
def test_an_old_python_itself_says_so_instead_of_a_syntax_error(tmp_path: Path, name: str):
    found = shutil.which(f"python{name}") or pytest.skip(f"no Python {name} here")
    asked = subprocess.run(
        [found, "-c", "import sys; print(sys.executable)"], capture_output=True, text=True
    )
    if asked.returncode:
        pytest.skip(f"only a stand-in for Python {name} here")
    told = Computer(tmp_path).task("serve", python=asked.stdout.strip())
    assert told.returncode == 1
    assert told.stderr.startswith("Cần Python 3.11 trở lên")
    assert "Error" not in told.stderr


NEW_SYNTAX = (
    *(ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Match, ast.Nonlocal, ast.YieldFrom),
    *(ast.AsyncFunctionDef, ast.Await, ast.TryStar),
)


def new_syntax(source: str) -> list[int]:
    """Return the lines with something that Python 2.7 or 3.6 cannot parse."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        new = isinstance(node, NEW_SYNTAX)
        if isinstance(node, ast.FunctionDef):
            new = bool(node.returns or node.args.kwonlyargs or node.args.posonlyargs)
        if isinstance(node, ast.arg):
            new = node.annotation is not None
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            new = any(isinstance(part, ast.Starred) for part in node.elts)
        if isinstance(node, ast.Dict):
            new = None in node.keys
        if isinstance(node, ast.Raise):
            new = node.cause is not None
        if new:
            lines.append(node.lineno)
    return lines


@pytest.mark.parametrize("name", ["tasks.py", "newsroom/__init__.py", "newsroom/bootstrap.py"])
def test_what_an_old_python_must_parse_has_no_new_syntax(name: str):
    source = (CHECKOUT / name).read_text("utf-8")
    assert new_syntax(source) == []
    assert source.isascii() or source.startswith("# -*- coding: utf-8 -*-\n")


@pytest.mark.parametrize("line", ['f"{1}"', "a: int = 1", "[*a]", "def f(a: int): 0", "{**a}"])
def test_new_syntax_is_recognised(line: str):
    assert new_syntax(line) == [1]
