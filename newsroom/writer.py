"""The writer that Pelican hands to generators: it changes only files that differ."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from pelican.writers import Writer

from newsroom.configuration import photo_cache
from newsroom.media.cache import entry_folder
from newsroom.media.photo import Photo
from newsroom.release.output import Output


class NewsWriter(Writer):
    """Pelican's writer with the staged output of a newsroom."""

    def __init__(self, output_path, settings=None):
        super().__init__(output_path, settings)
        self.output = Output(Path(output_path))

    def begin(self) -> None:
        """Start a build."""
        self.output.begin()

    def write_text(self, name: str, text: str) -> None:
        """Stage a page, with "\\n" line ends on every system."""
        self.output.put(name, text.encode("utf-8"))

    def write_bytes(self, name: str, data: bytes) -> None:
        """Stage an asset."""
        self.output.put(name, data)

    def copy(self, name: str, source: Path) -> None:
        """Stage a copy of an attachment."""
        self.output.copy(name, source)

    def write_photos(self, folder: str, photos: Iterable[Photo], settings: Mapping) -> None:
        """Stage the renditions of developed photos."""
        cache = photo_cache(settings)
        for photo in photos:
            entry = entry_folder(cache, photo.digest)
            for rendition in photo.renditions:
                self.output.copy(folder + rendition.name, entry / rendition.name, immutable=True)

    def finish(self) -> None:
        """Put the new site in place."""
        written, removed = self.output.finish()
        total = len(self.output.names)
        print(f"Đã dựng {total} tệp: ghi {written}, xóa {removed}, giữ nguyên {total - written}.")
