"""The generator that Pelican runs: content in, pages out."""

from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from pelican.generators import Generator

from newsroom.configuration import (
    press_of,
    site_values,
    state_file,
    template_cache,
    watched_folders,
)
from newsroom.desk.progress import progress_bar
from newsroom.desk.reports import summary, text_report
from newsroom.media.check import shown_photos
from newsroom.pages.assets import Asset, read_assets
from newsroom.pages.everything import all_pages
from newsroom.pages.keys import site_key
from newsroom.pages.press import Press
from newsroom.pages.typography import bound
from newsroom.pages.views import SiteValues
from newsroom.posts.attachments import published_name
from newsroom.posts.links import address_of
from newsroom.posts.next_change import next_change
from newsroom.posts.site import build_site
from newsroom.proof import Proof, prove
from newsroom.quick import footprint, output_footprint
from newsroom.rendering import Basis, digest, render_pages, stamped
from newsroom.state import BUSY, DAMAGE, code_version, open_state
from newsroom.templates import template_digests


class ContentError(SystemExit):
    """The content has errors, all of them already reported; nothing was written.

    As a ``SystemExit`` it ends plain ``pelican`` with its sentence and exit code 1, no traceback.
    """


class NewsGenerator(Generator):
    """Reads, checks and publishes the announcements; Pelican supplies settings and templates."""

    def generate_context(self) -> None:
        """Read and check everything. Raises :class:`ContentError` before anything is written."""
        self.env.install_null_translations(newstyle=True)
        self.env.filters["bound"] = bound
        self.env.bytecode_cache = FileSystemBytecodeCache(template_cache(self.settings))
        try:
            self._prove()
        except BUSY:
            raise
        except DAMAGE:
            self._start_anew()
        report(self.proof)
        if not self.proof.is_sound:
            self.state.close()
            raise ContentError("Nội dung có lỗi nên trang chưa được dựng; bản đang có giữ nguyên.")

    def generate_output(self, writer) -> None:
        """Render what changed, then put the site in place as a whole."""
        try:
            self._publish(writer)
        except BUSY:
            raise
        except DAMAGE:
            self._start_anew()
            self._publish(writer)
        finally:
            self.state.close()

    def _prove(self) -> None:
        self.state = open_state(state_file(self.settings))
        self.inputs = footprint(watched_folders(self.settings))
        with progress_bar("Tráng ảnh") as progress:
            self.proof = prove(self.settings, progress, self.state)
        self.state.commit()

    def _start_anew(self) -> None:
        """Throw the damaged state away: what follows is a clean build."""
        self.state.discard()
        self._prove()

    def _publish(self, writer) -> None:
        proof = self.proof
        site = build_site(proof.library, proof.as_of)
        press = press_of(self.settings, proof.library, site, proof.photos)
        assets = read_assets(Path(self.theme) / "static")
        values = site_values(self.settings, press, assets)
        place = str(Path(self.output_path).resolve())
        ledger = self.state.pages(place)
        writer.begin()
        entries = self._pages(writer, press, values, ledger)
        self._files(writer, press, assets)
        writer.finish()
        gone = sorted(ledger.keys() - writer.output.names)
        self.state.put_pages(place, stamped(entries, writer.output), gone)
        self._note_build(place, proof)
        self.state.commit()

    def _note_build(self, place: str, proof: Proof) -> None:
        """Leave what tells the next build, before it begins, that there is nothing to do."""
        until = next_change(proof.library, proof.as_of)
        settings = self.settings.get("NEWSROOM_SETTINGS")
        if settings and self.inputs and not proof.findings:
            written = output_footprint(Path(self.output_path))
            posts = len(proof.library.post_ids)
            entry = (settings, self.inputs, written, proof.as_of, until, posts, code_version())
            self.state.put_build(place, entry)

    def _pages(self, writer, press: Press, values: SiteValues, ledger) -> dict:
        templates = template_digests([*self._templates_path])
        basis = Basis(digest(site_key(press), values), templates, code_version())

        def render(template: str, view: object) -> str:
            return self.env.get_template(template).render(view=view, site=values)

        return render_pages(all_pages(press), render, basis, ledger, writer.output)

    def _files(self, writer, press: Press, assets: tuple[Asset, ...]) -> None:
        """Publish assets, downloads, and the renditions of photos that public pages show."""
        for asset in assets:
            writer.write_bytes(asset.address, asset.data)
        owners = (*press.site.everything, *press.site.pages)
        logos = (file.path for file in press.site.registries.logos.values())
        photos = [press.photos[path] for path in (*shown_photos(owners), *logos)]
        writer.write_photos(press.photo_folder, photos, self.settings)
        for owner in owners:
            for name in owner.brief.downloads:
                folder = address_of(owner, press.addresses)
                writer.copy(folder + published_name(name), owner.files[name].path)


def report(proof: Proof) -> None:
    """Print the findings for the person who builds."""
    if proof.findings:
        print(text_report(proof.findings, "vi"), end="")
    print(summary(proof.findings, len(proof.library.post_ids), "vi"), end="")
