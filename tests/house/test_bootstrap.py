"""What `python3 tasks.py NAME` does on a computer where nothing is installed yet."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsroom import bootstrap
from tests.house.computer import UV, Computer

posix = pytest.mark.skipif(os.name == "nt", reason="shows what other systems do")


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


@pytest.fixture
def quick(computer: Computer) -> Computer:
    """Give a computer with uv where we have one: pip needs four seconds to come into a .venv."""
    if UV and os.name != "nt":
        computer.give_uv()
    return computer


@pytest.fixture(params=["pip", "uv"])
def with_either(request, computer: Computer) -> Computer:
    if request.param == "uv":
        if not UV or os.name == "nt":
            pytest.skip("no uv to put on the PATH")
        computer.give_uv()
    return computer


def test_the_first_run_makes_a_venv_and_runs_the_task_in_the_checkout(with_either: Computer):
    first = with_either.task("serve", "--port", "9000")
    assert first.stdout == f"serve --port 9000 site {with_either.root}\n"
    assert first.returncode == 0
    assert "Đang tạo môi trường" in first.stderr


def test_the_second_run_needs_neither_time_nor_network(with_either: Computer):
    with_either.task("serve")
    with_either.lose_network()
    second = with_either.task("serve")
    assert second.stdout.startswith("serve site")
    assert second.stderr == ""


def test_test_adds_its_tools_to_what_serve_installed(with_either: Computer):
    with_either.task("serve")
    marker = with_either.root / ".venv/kept"
    marker.touch()
    assert with_either.task("test").stdout.startswith("test tools")
    assert marker.exists()


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        ("audit", False),
        ("audit --publish", False),
        ("audit --pages", True),
        ("serve -p 9000", False),
    ],
)
def test_only_the_audit_of_pages_needs_the_tools_of_the_tests(words: str, needs: bool):
    assert bootstrap.needs_tools(words.split()) == needs


def test_serve_has_nothing_left_to_do_after_test(with_either: Computer):
    with_either.task("test")
    with_either.lose_network()
    later = with_either.task("serve")
    assert (later.stdout.split()[:2], later.stderr) == (["serve", "tools"], "")


def test_the_tasks_exit_code_is_handed_on(quick: Computer):
    assert quick.task("fail").returncode == 7


def test_no_task_at_all_lists_the_tasks(quick: Computer):
    assert quick.task().stdout.startswith("--list ")


def test_another_hash_than_the_written_one_is_refused(with_either: Computer):
    wheel = with_either.shelf / "invoke-1.0-py3-none-any.whl"
    wheel.write_bytes(wheel.read_bytes() + b"tampered")
    refused = with_either.task("serve")
    assert (refused.returncode, refused.stdout) == (1, "")


def test_changed_requirements_are_installed_into_the_same_venv(quick: Computer):
    quick.task("serve")
    quick.need("requirements.txt", invoke="1.1")
    assert "requirements.txt" in quick.task("serve").stderr
    assert list(quick.root.glob(".venv/**/invoke-1.1.dist-info"))


def test_no_network_gets_a_sentence_about_the_connection(computer: Computer):
    computer.lose_network()
    failed = computer.task("serve")
    assert failed.returncode == 1
    assert failed.stderr.endswith(bootstrap.NO_PACKAGES + "\n")
    assert "Traceback" not in failed.stderr


def test_what_worked_offline_still_works_after_tools_could_not_be_added(quick: Computer):
    quick.task("serve")
    quick.lose_network()
    assert quick.task("test").returncode == 1
    assert quick.task("serve").stdout.startswith("serve site")


def test_a_venv_half_made_is_made_again(quick: Computer):
    quick.task("serve")
    quick.stamp.write_text(bootstrap.UNFINISHED)
    (quick.root / ".venv/rest").touch()
    assert quick.task("serve").returncode == 0
    assert not (quick.root / ".venv/rest").exists()


@posix
def test_a_run_killed_while_it_installs_is_not_taken_for_a_good_one(quick: Computer):
    quick.task("serve")
    quick.give_slow_uv()
    killed = subprocess.Popen(
        [sys._base_executable, str(quick.root / "tasks.py"), "test"],
        env=quick.environment,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    while quick.stamp.read_text() != bootstrap.UNFINISHED:
        assert killed.poll() is None
        time.sleep(0.05)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    (quick.path / "uv").unlink()
    assert "Đang tạo môi trường" in quick.task("serve").stderr


@posix
def test_ctrl_c_while_it_installs_leaves_a_word_but_no_traceback(computer: Computer):
    computer.give_slow_uv()
    stopped = subprocess.Popen(
        [sys._base_executable, str(computer.root / "tasks.py"), "serve"],
        env=computer.environment,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    stopped.stderr.readline()
    time.sleep(0.3)
    os.killpg(stopped.pid, signal.SIGINT)
    assert stopped.communicate(timeout=20)[1].decode() == "\nĐã dừng.\n"
    assert stopped.returncode == 130


def test_the_venv_of_another_python_is_made_again(quick: Computer):
    quick.task("serve")
    quick.stamp.write_text("cpython-3.99.0-" + quick.stamp.read_text().split("-", 2)[2])
    assert "Đang tạo môi trường" in quick.task("serve").stderr


@posix
def test_a_venv_whose_python_is_gone_is_made_again(quick: Computer):
    quick.task("serve")
    python = quick.root / ".venv/bin/python"
    python.unlink()
    python.symlink_to("/nowhere/python")
    assert quick.task("serve").returncode == 0


def test_a_moved_checkout_goes_on_with_its_venv(with_either: Computer):
    with_either.task("serve")
    with_either.lose_network()
    with_either.root = with_either.root.rename(with_either.root.with_name("Sở Y tế"))
    moved = with_either.task("serve")
    assert (moved.stdout, moved.stderr) == (f"serve site {with_either.root}\n", "")


@posix
def test_the_venvs_own_python_adds_tools_without_removing_itself(quick: Computer):
    quick.task("serve")
    inside = quick.task("test", python=str(quick.root / ".venv/bin/python"))
    assert inside.stdout.startswith("test tools")


@posix
@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_gets_the_name_of_the_package(computer: Computer, module: str):
    hidden = computer.home / "hidden"
    hidden.mkdir()
    (hidden / f"{module}.py").write_text("raise SystemExit(1)")
    lacking = subprocess.run(
        [sys._base_executable, str(computer.root / "tasks.py"), "serve"],
        env={**computer.environment, "PYTHONPATH": str(hidden)},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert lacking.returncode == 1
    assert lacking.stderr.endswith("sudo apt install python3-venv\n")
    assert "Traceback" not in lacking.stderr


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("visits a.log b.log.1.gz", "visits -- a.log b.log.1.gz"),
        ("visits -", "visits -- -"),
        ("visits --output tong.json -- a.log", "visits --output tong.json -- a.log"),
        ("visits --help", "visits --help"),
        ("visits", "visits"),
        ("check --lang en", "check --lang en"),
        ("", ""),
    ],
)
def test_any_number_of_logs_may_stand_behind_visits(words: str, given: str):
    assert bootstrap.parted(words.split()) == given.split()
