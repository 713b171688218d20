"""The recipes for continuous integration: understood by their hosts, pinned, and they work."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from invoke import Collection, Parser

from newsroom import run
from newsroom.look import settings_values
from tests.sites import REGISTRY, ROOT

GITHUB, FORGEJO = ROOT / ".github/workflows/site.yml", ROOT / ".forgejo/workflows/site.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
RECIPES = (GITHUB, FORGEJO, GITLAB)
# Tasks that a recipe asks for before it calls them.
GUARDED = {"report"}
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")


def lines(recipe: Path) -> Iterator[str]:
    """Yield every line of shell in a recipe, comments that show another way included."""
    text = recipe.read_text("utf-8").replace("# - ", "- ")
    yield from (line.strip() for line in text.split("\n") if "tasks.py" in line)


def tasks_in(recipe: Path) -> set[tuple[str, ...]]:
    """Return the words behind each `python3 tasks.py`."""
    calls = re.findall(r"python3 tasks\.py ([^|>&;\n]+)", "\n".join(lines(recipe)))
    return {tuple(shlex.split(call.split("||")[0])) for call in calls}


def jobs(recipe: Path) -> dict[str, dict]:
    told = yaml.safe_load(recipe.read_text("utf-8"))
    return told.get("jobs") or {
        name: job for name, job in told.items() if isinstance(job, dict) and "script" in job
    }


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.parts[-3])
def test_every_task_that_a_recipe_calls_is_there_with_its_flags(recipe):
    told = runpy_tasks()
    calls = tasks_in(recipe)
    assert {"check", "build", "audit", "publish", "due", "verify", "links"} <= {
        call[0] for call in calls
    }
    for call in calls:
        if call[0] in told.task_names or call[0] not in GUARDED | {"deploy"}:
            Parser(contexts=told.to_contexts()).parse_argv(list(call))


def runpy_tasks() -> Collection:
    import importlib.util

    spec = importlib.util.spec_from_file_location("recipe_tasks", ROOT / "tasks.py")
    module = importlib.util.module_from_spec(spec)
    was = Path.cwd()
    try:
        spec.loader.exec_module(module)
    finally:
        os.chdir(was)
    return Collection.from_module(module)


def checked(recipe: Path, *words: str) -> None:
    program = Path(sys.executable).parent / "check-jsonschema"
    done = subprocess.run(
        [program, "--builtin-schema", *words, recipe], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("recipe", [GITHUB, FORGEJO], ids=["github", "forgejo"])
def test_a_workflow_has_the_form_of_one(recipe):
    checked(recipe, "vendor.github-workflows")


def test_the_pipeline_has_the_form_of_one():
    checked(GITLAB, "vendor.gitlab-ci", "--data-transform", "gitlab-ci")


def test_an_audit_of_the_workflow_finds_nothing():
    program = Path(sys.executable).parent / "zizmor"
    done = subprocess.run(
        [program, "--offline", "--format", "json", GITHUB], capture_output=True, text=True
    )
    assert json.loads(done.stdout) == [], done.stderr


@pytest.mark.parametrize("recipe", [GITHUB, FORGEJO], ids=["github", "forgejo"])
def test_every_action_is_pinned_by_its_commit_with_its_version_beside_it(recipe):
    used = re.findall(r"uses: *(.*)", recipe.read_text("utf-8"))
    assert used
    for one in used:
        assert re.fullmatch(r"\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one), one


def test_jobs_that_do_not_push_may_not():
    told = yaml.safe_load(GITHUB.read_text("utf-8"))
    assert told["permissions"] == {}
    for name, job in told["jobs"].items():
        may_write = job["permissions"].get("contents") == "write"
        pushes = any(".ci/record" in step.get("run", "") for step in job["steps"])
        assert may_write == pushes, name
        assert job["timeout-minutes"] <= 60


@pytest.fixture(scope="module")
def department(tmp_path_factory) -> Path:
    """Give a department's checkout with a small content, pushed to a host of its own."""
    folder = tmp_path_factory.mktemp("recipes") / "site"
    folder.mkdir()
    for name in ("newsroom", "theme", ".ci"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("tasks.py", "pyproject.toml", "pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder)
    for name, text in REGISTRY.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    post = folder / "content/news/2026/2026-11-02-tin.md"
    post.parent.mkdir(parents=True)
    header = "title: Tin\ndate: 02-11-2026\nagency: so-mau\ncategory: chung"
    post.write_text(f"---\n{header}\n---\nNội dung.\n", "utf-8")
    (folder / ".gitignore").write_text(".newsroom/\npublic/\noutput/\nbin/\n__pycache__/\n")
    bare = folder.with_name("host.git")
    for words in (
        ("git", "init", "-q", "-b", "main"),
        ("git", "add", "-A"),
        ("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "Begin"),
        ("git", "init", "-q", "--bare", "-b", "main", str(bare)),
        ("git", "remote", "add", "origin", str(bare)),
        ("git", "push", "-q", "origin", "main"),
    ):
        subprocess.run(words, cwd=folder, check=True)
    # The environment is this one: to make another would take minutes.
    (folder / "bin").mkdir()
    invoke = f'#!/bin/sh\nshift\nexec "{sys.executable}" -m invoke "$@"\n'
    (folder / "bin/python3").write_text(invoke)
    (folder / "bin/python3").chmod(0o755)
    return folder


def in_bash(folder: Path, script: str, **more: str) -> subprocess.CompletedProcess:
    """Run lines of shell as a host does, with the department's own python3."""
    # A CI that runs these tests must not be taken for the one that they play.
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CI_", "GITHUB_", "GITLAB_", "GIT_"))
    }
    ways = {"PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=folder, env={**inherited, **ways, **more}, capture_output=True, text=True,
    )  # fmt: skip


def on_host(folder: Path, *words: str) -> str:
    host = folder.with_name("host.git")
    return subprocess.run(
        ["git", f"--git-dir={host}", *words], capture_output=True, text=True, check=True
    ).stdout


@needs_bash
def test_a_department_is_checked_published_and_published_again_only_when_due(department):
    """Run the lines of GitLab's recipe in their order, Forgejo's ways to push behind them."""
    told = jobs(GITLAB)
    check = "\n".join(told["check"]["script"])
    check = in_bash(department, check, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main")
    assert check.returncode == 0, check.stdout + check.stderr
    report = json.loads((department / "gl-code-quality-report.json").read_text("utf-8"))
    assert isinstance(report, list)
    publish = "\n".join(told["pages"]["script"])
    first = in_bash(department, publish, CI_PIPELINE_SOURCE="push")
    assert first.returncode == 0, first.stdout + first.stderr
    assert "Đã đăng bản" in first.stdout and "content/published.lock: committed." in first.stdout
    assert "2026-11-02-tin" in on_host(department, "show", "main:content/published.lock")
    again = in_bash(department, publish, CI_PIPELINE_SOURCE="schedule")
    assert again.returncode == 0, again.stderr
    assert "Nothing has begun or ended" in again.stdout and "Đã đăng" not in again.stdout
    pages = in_bash(department, "bash .ci/pages public pages")
    assert pages.returncode == 0, pages.stderr
    published = on_host(department, "ls-tree", "-r", "--name-only", "pages").split("\n")
    assert {"index.html", ".well-known/newsroom-manifest.json"} <= set(published)
    assert not (department / "public/.git").exists()
    weekly = in_bash(department, publish, CI_PIPELINE_SOURCE="schedule", WEEKLY="1")
    assert weekly.returncode == 0, weekly.stdout + weekly.stderr
    assert "content/links.json: nothing new." in weekly.stdout
    assert "giống từng byte" in weekly.stdout


@needs_bash
def test_what_is_noted_is_pushed_though_somebody_else_pushed_meanwhile(department):
    other = department.with_name("other")
    clone = f"git clone -q '{department.with_name('host.git')}' '{other}' && cd '{other}'"
    commit = "git -c user.name=b -c user.email=b@b commit -qam Meanwhile && git push -q origin main"
    done = in_bash(department, f"{clone} && echo >> content/agencies/so-mau.yml && {commit}")
    assert done.returncode == 0, done.stderr
    (department / "content/links.json").write_text('{"version": 1, "links": {}}\n')
    noted = in_bash(department, 'bash .ci/record content/links.json "Note which links answer"')
    assert noted.returncode == 0, noted.stdout + noted.stderr
    told = on_host(department, "log", "--format=%s", "-2", "main").split("\n")
    assert told[:2] == ["content: Note which links answer [skip ci]", "Meanwhile"]


def test_findings_are_told_as_gitlab_reads_them(tmp_path, capsys):
    content = settings_values(str(ROOT / "pelicanconf.py"))["PATH"]
    assert content == "content"
    (tmp_path / "content/news").mkdir(parents=True)
    (tmp_path / "content/lac.txt").write_text("x")
    (tmp_path / "pelicanconf.py").write_text(
        "from newsroom.settings import *\nSITENAME = 'Sở'\n", "utf-8"
    )
    assert run.check(format="gitlab", settings_file=str(tmp_path / "pelicanconf.py")) == 1
    (one,) = json.loads(capsys.readouterr().out)
    assert one["check_name"] == "ND020" and one["severity"] == "major"
    assert one["location"] == {"path": "content/lac.txt", "lines": {"begin": 1}}
    assert re.fullmatch(r"[0-9a-f]{64}", one["fingerprint"])
