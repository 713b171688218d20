"""The tasks' way into the package: build, check and serve a department's site."""

import contextlib
import gc
import logging
import os
import sys
from pathlib import Path

from newsroom.asked import concerns, name_of
from newsroom.configuration import SettingsError, content_folder, state_file
from newsroom.desk.progress import progress_bar
from newsroom.desk.reports import REPORTS, summary
from newsroom.look import first_look, settings_digest, settings_values
from newsroom.proof import Proof, prove
from newsroom.settings_check import check_settings
from newsroom.state import BUSY, DAMAGE, open_state
from newsroom.text.dates import DateError

FAILED, USAGE = 1, 2


def build(settings_file: str = "pelicanconf.py", as_of: str | None = None) -> int:
    """Build the site that ``settings_file`` describes.

    Returns 0, or 1 with the last output untouched.

    ``as_of`` is the moment to build for, day first ("29-09-2023 08:15"); None is now.
    """
    with _explained(), _uncollected():
        look, posts = first_look(settings_file, as_of)
        if posts is not None:
            print(f"Đã kiểm tra {posts} bài: không có gì thay đổi từ lần dựng trước.")
            return 0
        _run_pelican(_read_settings(settings_file, as_of) | {"NEWSROOM_LOOK": look})
        return 0
    return FAILED


def check(
    paths: tuple[str, ...] = (),
    lang: str = "vi",
    format: str = "text",
    strict: bool = False,
    content: str | None = None,
    as_of: str | None = None,
    settings_file: str = "pelicanconf.py",
) -> int:
    """Print the findings (of ``paths`` only, if given); return 1 when there are errors, else 0.

    A path at which nothing is read means 2.

    ``format`` is text, json, sarif or github. With ``strict`` warnings count as errors. ``content``
    is another content folder than the settings name, ``as_of`` another moment than now.
    """
    if format not in REPORTS or lang not in ("vi", "en"):
        print(f"--format: {', '.join(REPORTS)}; --lang: vi, en", file=sys.stderr)
        return USAGE
    with _explained():
        settings = _read_settings(settings_file, as_of)
        settings["PATH"] = content or settings["PATH"]
        check_settings(settings)
        proof = _proved(settings)
        root, prefix = content_folder(settings)
        asked = {path: name_of(path, root, prefix) for path in paths}
        unknown = [path for path, name in asked.items() if not _is_known(name, proof)]
        if unknown:
            said = f"--only: không có bài, trang hay tệp nào ở {', '.join(unknown)}"
            print(said, file=sys.stderr)
            return USAGE
        return _report(proof, tuple(asked.values()) or ("",), lang, format, strict)
    return FAILED


def _report(proof: Proof, asked: tuple[str, ...], lang: str, format: str, strict: bool) -> int:
    """Print the findings of what was ``asked`` for; return the exit code."""
    found = tuple(one for one in proof.findings if concerns(one.path, asked))
    posts = sum(concerns(path, asked) for path in proof.library.post_paths.values())
    sys.stdout.write(REPORTS[format](found, lang))
    target = sys.stdout if format == "text" else sys.stderr
    target.write(summary(found, posts, lang))
    return FAILED if any(one.is_error or strict for one in found) else 0


def serve(port: int = 8000, settings_file: str = "pelicanconf.py") -> int:
    """Build the site, serve it on this computer, build again at every change; return at Ctrl-C."""
    from newsroom.desk.serve import serve as serve_folder

    with _explained():
        settings = _read_settings(settings_file)
        output = Path(settings["OUTPUT_PATH"])
        built = build(settings_file) == 0
        if not built and not (output / "index.html").is_file():
            return FAILED
        watch = [Path(settings["PATH"]), Path(settings["THEME"]), Path(settings_file).resolve()]
        serve_folder(output, watch, lambda: build(settings_file) == 0, port)
        return 0
    return FAILED


def _read_settings(settings_file: str, as_of: str | None = None) -> dict:
    from pelican.settings import read_settings

    if not Path(settings_file).is_file():
        raise SettingsError(f"Không thấy tệp cấu hình {settings_file} trong {os.getcwd()}.")
    try:
        settings = read_settings(settings_file)
    except Exception as error:
        if "path containing the content" in str(error):  # Pelican's words for a missing PATH
            raise SettingsError(f"{settings_file}: PATH: không có thư mục nội dung.") from None
        raise SettingsError(f"{settings_file} có lỗi: {type(error).__name__}: {error}") from None
    if "AS_OF" not in settings:
        raise SettingsError(f"{settings_file} phải có dòng: from newsroom.settings import *")
    check_settings(settings)
    if as_of is not None:
        settings["AS_OF"] = as_of
    settings["NEWSROOM_SETTINGS"] = settings_digest(settings_values(settings_file))
    return settings


def _proved(settings: dict) -> Proof:
    """Check with what earlier builds left, or without it if that is damaged."""
    state = open_state(state_file(settings))
    try:
        with progress_bar("Xem ảnh") as progress:
            proof = prove(settings, progress, state)
        state.commit()
        return proof
    except BUSY:
        raise
    except DAMAGE:
        state.discard()
        return prove(settings)
    finally:
        state.close()


def _run_pelican(settings: dict) -> None:
    """Run Pelican in this process; an error that it only logs counts as an error all the same."""
    from newsroom.plugin import NewsPelican

    errors = _Errors()
    logger = logging.getLogger("pelican")
    logger.addHandler(errors)
    try:
        pelican = NewsPelican(settings)
        if "newsroom" not in pelican.settings["PLUGINS"]:
            raise SettingsError('PLUGINS phải có "newsroom".')
        pelican.run()
    finally:
        logger.removeHandler(errors)
    if errors.messages:
        raise SettingsError("\n".join(errors.messages))


class _Errors(logging.Handler):
    """Collects what Pelican logs as an error."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextlib.contextmanager
def _uncollected():
    """Let no garbage collector walk the posts again and again: a build leaves no cycles behind."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextlib.contextmanager
def _explained():
    """Turn an error that a person can mend into its sentence; anything else is a fault of ours."""
    from newsroom.generator import ContentError

    try:
        yield
    except (ContentError, SettingsError) as error:
        print(error, file=sys.stderr)
    except DateError as error:
        hint = f" Có phải ý bạn là “{error.hint}”?" if error.hint else ""
        said = f"--as-of (AS_OF): không hiểu ngày giờ. Ví dụ: 29-09-2023 08:15.{hint}"
        print(said, file=sys.stderr)
    except BUSY:
        print("Một lần dựng khác đang chạy. Hãy đợi nó xong rồi dựng lại.", file=sys.stderr)
    except OSError as error:
        name, why = error.filename or "tệp", error.strerror or error
        print(f"Không đọc hoặc ghi được {name}: {why}", file=sys.stderr)


def _is_known(asked: str, proof: Proof) -> bool:
    """Tell whether there is a post, page, registry entry or finding where ``asked`` says."""
    library = proof.library
    read = (library.post_paths, library.page_paths, library.registries.paths)
    names = [name for paths in read for name in paths.values()]
    names += [one.path for one in proof.findings]
    return any(concerns(name, (asked,)) for name in names)
