"""The tasks of people who write: import, new, photos, fix, preview, approve."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from newsroom.explained import explained

FAILED = 1


def import_post(
    what: str,
    given: Mapping[str, object],
    main: str | None = None,
    convert_legacy: bool = False,
    overwrite: bool = False,
    settings_file: str = "pelicanconf.py",
) -> int:
    """Make a draft post of a file, a folder or standard input ("-"); return an exit code.

    ``given`` are fields stated by a person, ``main`` is the text among a folder's files.
    """
    from newsroom.desk.importing.command import import_post as import_into
    from newsroom.pelican_run import read_settings

    with explained():
        content = Path(read_settings(settings_file)["PATH"])
        return import_into(what, content, given, main, convert_legacy, overwrite)
    return FAILED


def new_post(given: Mapping[str, str], settings_file: str = "pelicanconf.py") -> int:
    """Make a new draft of the ``given`` facts, asking a person for the others."""
    from newsroom.desk.new_post import new_post as make
    from newsroom.pelican_run import read_settings
    from newsroom.text.dates import ZONE

    with explained():
        content = Path(read_settings(settings_file)["PATH"])
        return make(content, given, datetime.now(ZONE).date())
    return FAILED


def add_photos(
    post: str, photos: Sequence[str], captions: str | None, settings_file: str = "pelicanconf.py"
) -> int:
    """Add photos to a post, with the captions of a file, and write a contact sheet."""
    from newsroom.desk.photos.command import add_photos as add
    from newsroom.pelican_run import read_settings

    with explained():
        content = Path(read_settings(settings_file)["PATH"])
        return add(post, photos, captions, content, Path(".newsroom"))
    return FAILED


def fix(
    paths: tuple[str, ...] = (), dry_run: bool = False, settings_file: str = "pelicanconf.py"
) -> int:
    """Mend what is safe to mend in the texts at ``paths``, or in all, and show each change.

    Returns 1 when a file could not be read, 2 for a path at which there is none, else 0.
    """
    from newsroom.correcting import mend_texts
    from newsroom.pelican_run import read_settings

    with explained():
        return mend_texts(read_settings(settings_file), paths, dry_run)
    return FAILED


def fix_attachments(
    paths: tuple[str, ...] = (),
    accept_changes: bool = False,
    dry_run: bool = False,
    settings_file: str = "pelicanconf.py",
) -> int:
    """Take private data out of attachments (those at ``paths``, if given), keeping the originals.

    Returns 1 when a file could not be cleaned, 2 for a path at which there is none, else 0.
    """
    from newsroom.fixing import clean_attachments
    from newsroom.pelican_run import read_settings

    with explained():
        return clean_attachments(read_settings(settings_file), paths, accept_changes, dry_run)
    return FAILED


def preview(path: str, output: str | None = None, settings_file: str = "pelicanconf.py") -> int:
    """Write the page of the post at ``path``, draft or not, as one file for who approves it.

    ``output`` is the file, by default the post's name in the current folder. Returns 1 when errors
    leave nothing to show, 2 when there is no such post, else 0.
    """
    from newsroom.pelican_run import read_settings
    from newsroom.previewing import preview_post

    with explained():
        return preview_post(read_settings(settings_file), path, output)
    return FAILED


def approve(path: str, by: str, settings_file: str = "pelicanconf.py") -> int:
    """Write into the post at ``path`` that the person ``by`` approved it as it is now.

    Returns 1 when the post has errors, 2 when there is no such post or no name, else 0.
    """
    from newsroom.approving import approve_post
    from newsroom.pelican_run import read_settings

    with explained():
        return approve_post(read_settings(settings_file), path, by)
    return FAILED
