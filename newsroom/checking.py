"""The check of a department's content, told in the form that was asked for."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from newsroom.asked import concerns, name_of
from newsroom.desk.progress import progress_bar
from newsroom.desk.reports import summary, tell
from newsroom.places import content_folder, state_file
from newsroom.proof import Proof, prove
from newsroom.settings_check import check_settings
from newsroom.state import BUSY, DAMAGE, State, open_state

FAILED, USAGE = 1, 2


def check_content(
    settings: Mapping, paths: tuple[str, ...], lang: str, format: str, strict: bool
) -> int:
    """Print the findings as :func:`newsroom.run.check` says; return the exit code."""
    check_settings(settings)
    with proved(settings) as proof:
        return _checked(proof, settings, paths, lang, format, strict)


def _checked(
    proof: Proof, settings: Mapping, paths: tuple[str, ...], lang: str, format: str, strict: bool
) -> int:
    root, prefix = content_folder(settings)
    asked = {path: name_of(path, root, prefix) for path in paths}
    unknown = [path for path, name in asked.items() if not _is_known(name, proof)]
    if unknown:
        said = f"--only: không có bài, trang hay tệp nào ở {', '.join(unknown)}"
        print(said, file=sys.stderr)
        return USAGE
    return _report(proof, tuple(asked.values()) or ("",), lang, format, strict)


def _report(proof: Proof, asked: tuple[str, ...], lang: str, format: str, strict: bool) -> int:
    """Print the findings of what was ``asked`` for; return the exit code."""
    found = tuple(one for one in proof.findings if concerns(one.path, asked))
    posts = sum(concerns(path, asked) for path in proof.library.post_paths.values())
    return 0 if tell(found, lang, format, summary(found, posts, lang), strict=strict) else FAILED


@contextmanager
def proved(settings: Mapping) -> Iterator[Proof]:
    """Give the checked content; what earlier builds left stays open for it meanwhile."""
    state = open_state(state_file(settings))
    try:
        yield _prove(settings, state)
    finally:
        state.close()


def _prove(settings: Mapping, state: State) -> Proof:
    """Check with what earlier builds left, or without it if that is damaged."""
    try:
        with progress_bar("Xem ảnh") as progress:
            proof = prove(settings, progress, state, wording=True)
        state.commit()
        return proof
    except BUSY:
        raise
    except DAMAGE:
        state.discard()
        return prove(settings, wording=True)


def _is_known(asked: str, proof: Proof) -> bool:
    """Tell whether there is a post, page, registry entry or finding where ``asked`` says."""
    library = proof.library
    read = (library.post_paths, library.page_paths, library.registries.paths)
    names = [name for paths in read for name in paths.values()]
    names += [one.path for one in proof.findings]
    return any(concerns(name, (asked,)) for name in names)
