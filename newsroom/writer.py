"""The writer that Pelican hands to generators: it changes only files that differ."""

from pathlib import Path

from pelican.writers import Writer

from newsroom.release.output import Output


class NewsWriter(Writer):
    """Pelican's writer with the staged output of a newsroom."""

    def __init__(self, output_path, settings=None):
        super().__init__(output_path, settings)
        self.output = Output(Path(output_path))

    def finish(self) -> None:
        """Put the new site in place."""
        written, removed = self.output.finish()
        total = len(self.output.names)
        print(f"Đã dựng {total} tệp: ghi {written}, xóa {removed}, giữ nguyên {total - written}.")
