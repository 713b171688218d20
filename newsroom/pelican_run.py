"""A department's settings read, and Pelican run with them."""

import logging
import os
from pathlib import Path

from pelican.settings import read_settings as read_pelican_settings

from newsroom.errors import SettingsError
from newsroom.look import settings_digest, settings_values
from newsroom.settings_check import check_settings


def read_settings(settings_file: str, as_of: object = None) -> dict:
    """Return the settings of a file as Pelican completes them, for the moment ``as_of`` if given.

    Raises :class:`SettingsError` for what cannot be used.
    """
    if not Path(settings_file).is_file():
        raise SettingsError(f"Không thấy tệp cấu hình {settings_file} trong {os.getcwd()}.")
    try:
        settings = read_pelican_settings(settings_file)
    except Exception as error:
        if "path containing the content" in str(error):  # Pelican's words for a missing PATH
            raise SettingsError(f"{settings_file}: PATH: không có thư mục nội dung.") from None
        raise SettingsError(f"{settings_file} có lỗi: {type(error).__name__}: {error}") from None
    if "AS_OF" not in settings:
        raise SettingsError(f"{settings_file} phải có dòng: from newsroom.settings import *")
    check_settings(settings)
    if as_of is not None:
        settings["AS_OF"] = as_of
    if settings["RELEASES_PATH"]:
        base = Path(settings_file).resolve().parent
        settings["RELEASES_PATH"] = str(base / Path(settings["RELEASES_PATH"]).expanduser())
    settings["NEWSROOM_SETTINGS"] = settings_digest(settings_values(settings_file))
    return settings


def run_pelican(settings: dict) -> None:
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
