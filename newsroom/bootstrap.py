# -*- coding: utf-8 -*-
"""Run a task inside the checkout's own .venv, made on the first run.

Only the standard library is there when this starts. The file must also parse on Python 2.7 and
3.6, so that a Python that is too old gets a sentence instead of a SyntaxError.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig

OLDEST = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SITE = "requirements.txt"
TOOLS = "requirements-dev.txt"
TASKS_WITH_TOOLS = frozenset(["components", "illustrations", "lock", "shots", "test"])
# invoke takes any number of words only behind "--".
TASKS_WITH_FILES = frozenset(["visits"])
# The audit of files is for every department; only that of pages needs a browser's driver.
AUDITS_WITH_TOOLS = frozenset(["--pages", "-p", "--lighthouse", "-l"])
STAMP = "newsroom.stamp"
UNFINISHED = "unfinished"

TOO_OLD = (
    "Cần Python 3.11 trở lên, máy đang dùng Python %d.%d. Hãy cài bản mới từ python.org"
    " (Debian, Ubuntu: sudo apt install python3 python3-venv), rồi chạy lại bằng python3"
    " (Windows: py -3).\n"
    "Python 3.11 or newer is needed; this is Python %d.%d. Install a newer one from python.org"
    " and run the same command with it."
)
NO_VENV = (
    "Không tạo được môi trường .venv: Python này thiếu mô-đun venv hoặc ensurepip."
    " Trên Debian, Ubuntu hãy chạy: sudo apt install python3-venv"
)
NO_PACKAGES = (
    "Chưa cài được thư viện (lỗi ở ngay trên). Thường là do mất mạng hoặc do proxy:"
    " hãy kiểm tra kết nối rồi chạy lại đúng lệnh này."
)
STOPPED_HALFWAY = (
    "Lần cài trước dừng giữa chừng nên .venv còn dở dang, mà lệnh này lại đang chạy bằng Python"
    " trong đó. Hãy gõ: deactivate, rồi chạy lại bằng python3 (Windows: py -3)."
)
NO_FILES = "Không đọc hoặc ghi được tệp (%s). Nếu trang đang chạy ở cửa sổ khác, hãy dừng trước đã."


class NotReady(Exception):
    """Why .venv cannot be used, as a sentence for the person at the keyboard."""


def main(words):
    """Run the tasks named in `words` (the command line after the script's name).

    Returns the exit code; where the system can replace a process, it does not return.
    """
    if sys.version_info < OLDEST:
        say(TOO_OLD % (sys.version_info[:2] * 2))
        return 1
    try:
        return run(ready_python(ROOT, words), ROOT, parted(words) or ["--list"])
    except NotReady as reason:
        say(str(reason))
    except OSError as error:
        say(NO_FILES % error)
    except KeyboardInterrupt:
        say("\nĐã dừng.")
        return 130
    return 1


def say(sentence):
    """Write a line to standard error as UTF-8, whatever code page the console claims."""
    line = sentence if isinstance(sentence, bytes) else sentence.encode("utf-8", "replace")
    stream = getattr(sys.stderr, "buffer", sys.stderr)
    stream.write(line + b"\n")
    stream.flush()


def ready_python(root, words):
    """Bring `root`/.venv to what the tasks in `words` need; return the path of its Python.

    Raises NotReady.
    """
    venv = os.path.join(root, ".venv")
    python = interpreter(venv)
    stamp = read_stamp(venv) if os.path.exists(python) else ""
    wanted = TOOLS if needs_tools(words) else SITE
    if stamp in (stamp_of(root, wanted), stamp_of(root, TOOLS)):
        return python
    inside = os.path.realpath(sys.prefix) == os.path.realpath(venv)
    if inside and stamp == UNFINISHED:
        raise NotReady(STOPPED_HALFWAY)
    if not inside and not stamp.startswith(this_python()):
        stamp = ""
        make(venv)
    install(root, wanted, stamp)
    return python


def parted(words):
    """Return `words` with the "--" that must stand before any number of files."""
    if words[1:] and words[0] in TASKS_WITH_FILES and words[1][:2] not in ("--", "-h", "-o"):
        return [words[0], "--"] + words[1:]
    return words


def needs_tools(words):
    """Tell whether a task in `words` uses the tools of the tests."""
    if "audit" in words and AUDITS_WITH_TOOLS.intersection(words):
        return True
    return bool(TASKS_WITH_TOOLS.intersection(words))


def interpreter(venv):
    """Return where a virtual environment keeps its Python on this system."""
    place = ["Scripts", "python.exe"] if os.name == "nt" else ["bin", "python"]
    return os.path.join(venv, *place)


def this_python():
    """Return the part of a stamp that names the running Python: one word, then a blank."""
    version = ".".join(str(number) for number in sys.version_info[:3])
    return "-".join([sys.implementation.name, version, sysconfig.get_platform()]) + " "


def stamp_of(root, requirements):
    """Return the stamp of a .venv that holds exactly this requirements file."""
    with open(os.path.join(root, requirements), "rb") as file:
        return this_python() + hashlib.sha256(file.read()).hexdigest()


def read_stamp(venv):
    """Return the stamp kept in `venv`, "" where there is none."""
    try:
        with open(os.path.join(venv, STAMP), "rb") as file:
            return file.read().decode("ascii", "replace")
    except OSError:
        return ""


def write_stamp(venv, stamp):
    """Keep `stamp` in `venv`."""
    with open(os.path.join(venv, STAMP), "wb") as file:
        file.write(stamp.encode("ascii"))


def uv_outside(venv):
    """Return the path of uv, None without one; one that lives in `venv` would remove itself."""
    uv = shutil.which("uv")
    inside = uv and os.path.realpath(os.path.dirname(uv)).startswith(os.path.realpath(venv))
    return None if inside else uv


def make(venv):
    """Make an empty `venv` in the place of whatever is there; raises NotReady."""
    say("Đang tạo môi trường riêng của trang trong thư mục .venv…")
    if os.path.exists(venv):
        shutil.rmtree(venv)
    uv = uv_outside(venv)
    by_uv = [uv, "venv", "--quiet", "--python", sys.executable, venv]
    by_hand = [sys.executable, "-m", "venv", "--without-pip", venv]
    if not (uv and call(by_uv) == 0) and call(by_hand) != 0:
        raise NotReady(NO_VENV)


def install(root, requirements, stamp):
    """Install a requirements file into `root`/.venv, whose stamp so far is `stamp`.

    A stamp says "unfinished" meanwhile, so that a run killed here is not taken for a good one; a
    run that merely failed gets its old stamp back: what worked offline before still does.
    Raises NotReady.
    """
    venv = os.path.join(root, ".venv")
    say("Đang cài thư viện (%s); lần đầu có thể mất vài phút…" % requirements)
    write_stamp(venv, UNFINISHED)
    wanted = ["--quiet", "--require-hashes", "-r", os.path.join(root, requirements)]
    try:
        fill(venv, wanted)
    except NotReady:
        write_stamp(venv, stamp)
        raise
    write_stamp(venv, stamp_of(root, requirements))


def fill(venv, wanted):
    """Install what the arguments `wanted` name, by uv or else by pip; raises NotReady."""
    python = interpreter(venv)
    uv = uv_outside(venv)
    if uv and call([uv, "pip", "install", "--python", python] + wanted) == 0:
        return
    # pip reads the proxy and mirror settings of an office that uv does not know.
    if call([python, "-c", "import pip"], quiet=True) != 0:
        if call([python, "-m", "ensurepip"], quiet=True) != 0:
            raise NotReady(NO_VENV)
    pip = [python, "-m", "pip", "install", "--disable-pip-version-check", "--retries", "2"]
    if call(pip + wanted) != 0:
        raise NotReady(NO_PACKAGES)


def call(command, quiet=False):
    """Run `command` to its end with UTF-8 output, unseen if `quiet`; return its exit code."""
    unseen = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} if quiet else {}
    return subprocess.call(command, env=dict(os.environ, PYTHONUTF8="1"), **unseen)


def with_remainder(words):
    """Return `words` with the files that `photos` takes behind "--": invoke counts the others."""
    if list(words[:1]) != ["photos"] or "--" in words or "--help" in words:
        return list(words)
    flags, plain = [], []
    rest = list(words[1:])
    while rest:
        word = rest.pop(0)
        if word.startswith("-"):
            flags.append(word)
            flags.extend([rest.pop(0)] if "=" not in word and rest else [])
        else:
            plain.append(word)
    return ["photos"] + plain[:1] + flags + ["--"] + plain[1:]


def run(python, root, words):
    """Run invoke with `words` in `root` under `python`; return its exit code.

    `-m invoke` rather than its script, whose first line breaks when the checkout moves or has a
    blank in its path. Where it can, the task takes this process over: signals reach it directly.
    """
    command = [python, "-m", "invoke"] + with_remainder(words)
    environment = dict(os.environ, PYTHONUTF8="1")
    if os.name != "nt":
        os.chdir(root)
        os.execve(python, command, environment)
    task = subprocess.Popen(command, cwd=root, env=environment)
    while True:
        try:
            return task.wait()
        except KeyboardInterrupt:
            continue  # Ctrl-C reached the task too; it says how it ended
