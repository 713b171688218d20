"""The generator that Pelican runs: content in, pages out."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from pelican.generators import Generator

from newsroom.changing import following_change
from newsroom.configuration import card_style, presses_of, site_values
from newsroom.desk.progress import progress_bar
from newsroom.desk.reports import summary, text_report
from newsroom.environment import in_language, prepare
from newsroom.errors import ContentError
from newsroom.form_files import publish_form
from newsroom.kept_pages import KeptPages
from newsroom.kept_traces import kept_traces
from newsroom.ledger import NO_LINE, Ledger, Line, digest, digest_of_bytes, stamped, standing
from newsroom.look import look_around
from newsroom.made_files import publish_made_files
from newsroom.pages.assets import read_assets
from newsroom.pages.everything import all_pages
from newsroom.pages.keys import site_key
from newsroom.pages.minify import minified
from newsroom.pages.page import Page
from newsroom.pages.traces import EVERYTHING, Changes, traces_of
from newsroom.places import pages_file, photo_cache, schedule_file, state_file, template_cache
from newsroom.posts.addresses import output_file
from newsroom.posts.site import build_site
from newsroom.proof import Proof, prove
from newsroom.publishing import publish_files
from newsroom.release.schedule import schedule_of, write_schedule
from newsroom.rendering import Basis, render_pages
from newsroom.search_files import publish_search
from newsroom.state import BUSY, DAMAGE, open_state
from newsroom.sums import sums_of
from newsroom.templates import template_digests
from newsroom.text.instants import instant
from newsroom.text.words import VIETNAMESE
from newsroom.versions import past_of
from newsroom.workshop import Workshop


class NewsGenerator(Generator):
    """Reads, checks and publishes the announcements; Pelican supplies settings and templates."""

    def generate_context(self) -> None:
        """Read and check everything. Raises :class:`ContentError` before anything is written."""
        prepare(self.env)
        self._keep_compiled(self.env, VIETNAMESE)
        self.look = self.settings.get("NEWSROOM_LOOK") or look_around(self.settings)
        try:
            self._prove()
        except BUSY:
            raise
        except DAMAGE:
            self._start_anew()
        report(self.proof)
        if not self.proof.is_sound:
            self.state.close()
            said = "Nội dung có lỗi nên trang chưa được dựng; bản đang có giữ nguyên."
            raise ContentError(said, self.proof.findings)

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
        with progress_bar("Tráng ảnh") as progress:
            self.proof = prove(self.settings, progress, self.state, self.look.content)
        self.state.commit()

    def _start_anew(self) -> None:
        """Throw the damaged state away: what follows is a clean build."""
        self.state.discard()
        self._prove()

    def _publish(self, writer) -> None:
        proof, output = self.proof, writer.output
        site = build_site(proof.library, proof.as_of)
        past = past_of(proof.library, self.settings, self.state, self.look.content)
        sums = sums_of(site, self.state, self.look.content)
        presses = presses_of(self.settings, site, proof.links, proof.photos, past, sums)
        assets = read_assets(Path(self.theme) / "static", self._minified)
        values = {one.lang: site_values(self.settings, one, assets) for one in presses}
        templates = template_digests([*self._templates_path])
        keys = {one.lang: digest(site_key(one), values[one.lang]) for one in presses}
        basis = Basis(keys, templates)
        environments = {one.lang: self._environment(one.lang) for one in presses}
        place = str(Path(self.output_path).resolve())
        before = self.state.ledger(place)
        noted = self.state.table(f"kept {place}")
        kept_pages = KeptPages(pages_file(self.settings), *noted.get("stamp", (b"",)))
        files = standing(before, output.folder)
        lost = kept_pages.lost(before.files, files)
        # As if they stood; they come back at the end, unless they are made anew or have gone.
        files |= lost
        found = traces_of(site, proof.photos, past.digests)
        traces = kept_traces(self.state, place, before, found)
        output.begin()

        def render(page: Page, view: object) -> str:
            template = environments[page.lang].get_template(page.template)
            return template.render(view=view, site=values[page.lang])

        def book(changes: Changes) -> tuple[list[Page], list[str]]:
            return _divided(all_pages([replace(one, changes=changes) for one in presses]))

        changes = EVERYTHING
        if (before.basis, before.templates) == (basis.whole, templates):
            changes = traces.changes(site, proof.links)
        pages, kept = book(changes)
        if not files.keys() >= set(kept):
            changes = EVERYTHING
            pages, kept = book(changes)
        marked = [replace(one, changes=changes) for one in presses]
        output.claim_all(kept)
        made = render_pages(pages, render, basis, files, output)
        folder = photo_cache(self.settings)
        made |= publish_files(presses[0], assets, folder, files, output, self.look.content.taken)
        workshop = Workshop(card_style(self.settings), folder, files, output, basis.whole)
        made |= publish_made_files({one.lang: one for one in marked}, workshop)
        made |= publish_search(marked[0], self.state, place, files, output)
        made |= publish_form(self.settings, files, output)
        made |= kept_pages.bring_back(lost, made, output)
        writer.finish()
        lines = _lines(files, made, output)
        traces.put()
        self.state.put_ledger(place, Ledger(basis.whole, templates, traces.digests, lines), before)
        changed = [name for name in made if files.get(name, NO_LINE)[1] != lines[name][1]]
        stamp = kept_pages.keep(changed, before.files.keys() - lines.keys(), lines, output.folder)
        self.state.put_table(f"kept {place}", {"stamp": (stamp,)} if stamp else {}, noted)
        following = following_change(self.settings, proof.library, proof.as_of)
        self._note_build(place, following.at)
        self.state.commit()
        write_schedule(schedule_file(self.settings), schedule_of(following, proof.as_of))

    def _minified(self, name: str, css: str) -> bytes:
        """Return a stylesheet for readers; to minify it takes longer than to make a page."""
        key = digest_of_bytes(css.encode())
        return self.state.remembered(name, key, lambda: minified(css).encode())

    def _environment(self, lang: str) -> Environment:
        if lang == VIETNAMESE:
            return self.env
        env = in_language(self.env, self.settings["JINJA_ENVIRONMENT"], lang)
        self._keep_compiled(env, lang)
        return env

    def _keep_compiled(self, env: Environment, lang: str) -> None:
        env.bytecode_cache = FileSystemBytecodeCache(template_cache(self.settings, lang))

    def _note_build(self, place: str, until: datetime | None) -> None:
        """Leave what tells the next build, before it begins, that there is nothing to do."""
        proof, look = self.proof, self.look
        settings = self.settings.get("NEWSROOM_SETTINGS")
        if settings and look.footprint and not proof.findings:
            self.state.put_build(
                place,
                (
                    settings,
                    look.footprint,
                    instant(proof.as_of),
                    None if until is None else instant(until),
                    len(proof.library.post_ids),
                ),
            )


def _divided(pages) -> tuple[list[Page], list[str]]:
    """Return the pages to look at, and the files of those that stand."""
    made, kept = [], []
    for page in pages:
        if isinstance(page, str):
            kept.append(output_file(page))
        else:
            made.append(page)
    return made, kept


def _lines(files: dict[str, Line], made: dict, output) -> dict[str, Line]:
    """Return the lines of all files of the finished output."""
    lines = {name: line for name, line in files.items() if name in output.names}
    return lines | stamped(made, output.folder)


def report(proof: Proof) -> None:
    """Print the findings for the person who builds."""
    if proof.findings:
        print(text_report(proof.findings, "vi"), end="")
    print(summary(proof.findings, len(proof.library.post_ids), "vi"), end="")
