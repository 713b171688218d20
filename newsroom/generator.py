"""The generator that Pelican runs: content in, pages out."""

import logging
from pathlib import Path

from pelican.generators import Generator

from newsroom.configuration import press_of, site_values
from newsroom.desk.progress import progress_bar
from newsroom.desk.reports import summary, text_report
from newsroom.pages.assets import read_assets
from newsroom.pages.everything import all_pages
from newsroom.pages.press import Press
from newsroom.posts.addresses import output_file
from newsroom.posts.attachments import published_name
from newsroom.posts.site import build_site
from newsroom.proof import Proof, prove

logger = logging.getLogger(__name__)


class ContentError(SystemExit):
    """The content has errors, all of them already reported; nothing was written.

    As a ``SystemExit`` it ends plain ``pelican`` with its sentence and exit code 1, no traceback.
    """


class NewsGenerator(Generator):
    """Reads, checks and publishes the announcements; Pelican supplies settings and templates."""

    def generate_context(self) -> None:
        """Read and check everything. Raises :class:`ContentError` before anything is written."""
        self.env.install_null_translations(newstyle=True)
        with progress_bar("Tráng ảnh") as progress:
            self.proof = prove(self.settings, progress)
        report(self.proof)
        if not self.proof.is_sound:
            raise ContentError("Nội dung có lỗi nên trang chưa được dựng; bản đang có giữ nguyên.")

    def generate_output(self, writer) -> None:
        """Render every page, then put the site in place as a whole."""
        proof = self.proof
        site = build_site(proof.library, proof.as_of)
        press = press_of(self.settings, proof.library, site, proof.photos)
        assets = read_assets(Path(self.theme) / "static")
        values = site_values(self.settings, press, assets)
        writer.begin()
        for page in all_pages(press):
            text = self.env.get_template(page.template).render(view=page.view, site=values)
            writer.write_text(output_file(page.address), text)
        for asset in assets:
            writer.write_bytes(asset.address, asset.data)
        self._photos(writer, press)
        self._attachments(writer, press)
        writer.finish()

    def _photos(self, writer, press: Press) -> None:
        """Publish the renditions of photos that public posts and pages show, never an original."""
        owners = (*press.site.everything, *press.site.pages)
        shown = {file.path for owner in owners for file in owner.files.values()}
        photos = [photo for path, photo in press.photos.items() if path in shown]
        writer.write_photos(press.photo_folder, photos, self.settings)

    def _attachments(self, writer, press: Press) -> None:
        for post in press.site.everything:
            folder = press.addresses.of_post(post)
            for name in post.brief.downloads:
                writer.copy(folder + published_name(name), post.files[name].path)


def report(proof: Proof) -> None:
    """Print the findings for the person who builds."""
    if proof.findings:
        print(text_report(proof.findings, "vi"), end="")
    print(summary(proof.findings, len(proof.library.posts), "vi"), end="")
