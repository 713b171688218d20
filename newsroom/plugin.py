"""The plugin: what Pelican calls, in the order in which it calls it."""

from pelican import Pelican, signals
from pelican.log import console

from newsroom.generator import NewsGenerator
from newsroom.settings_check import check_settings
from newsroom.writer import NewsWriter


class NewsPelican(Pelican):
    """Pelican without its closing count of articles, of which it reads none."""

    def run(self) -> None:
        """Run the generators; the writer has said what was built."""
        was, console.quiet = console.quiet, True
        try:
            super().run()
        finally:
            console.quiet = was


def register() -> None:
    """Connect the build: check the settings, read and check and render, write what differs."""
    signals.initialized.connect(check_and_keep)
    signals.get_generators.connect(news_generator)
    signals.get_writer.connect(news_writer)


def check_and_keep(pelican) -> None:
    """Refuse settings that cannot be used; never empty the output folder.

    A build that fails must leave the site as it was.
    """
    check_settings(pelican.settings)
    pelican.delete_outputdir = False


def news_generator(pelican) -> type[NewsGenerator]:
    """Return the generator of announcements."""
    return NewsGenerator


def news_writer(pelican) -> type[NewsWriter]:
    """Return the writer that stages the output."""
    return NewsWriter
