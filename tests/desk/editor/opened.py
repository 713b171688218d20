"""The form opened in a browser, on a site's folder that lies in the browser's own storage.

A test cannot answer the browser's question for a folder, so the page is given the root of its
origin's private file system (the Origin Private File System), which has the same handles.
"""

import base64
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from playwright.sync_api import TimeoutError, expect

from newsroom.desk.serve import bound
from newsroom.pelican_run import read_settings
from newsroom.run import form_of

PICKER = "window.showDirectoryPicker = async () => navigator.storage.getDirectory();"
FILL = """async (files) => {
  for (const [name, data] of Object.entries(files)) {
    const parts = name.split("/");
    let folder = await navigator.storage.getDirectory();
    for (const part of parts.slice(0, -1)) {
      folder = await folder.getDirectoryHandle(part, { create: true });
    }
    const file = await folder.getFileHandle(parts.at(-1), { create: true });
    const stream = await file.createWritable();
    await stream.write(Uint8Array.from(atob(data), (one) => one.charCodeAt(0)));
    await stream.close();
  }
}"""
TAKE = """async () => {
  const found = {};
  async function walk(folder, path) {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await walk(handle, `${path}${name}/`);
      else {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        found[path + name] = btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));
      }
    }
  }
  await walk(await navigator.storage.getDirectory(), "");
  return found;
}"""


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A ``page`` with the form, the ``address`` of the server, every request to another host."""

    page: object
    address: str
    outside: list[str] = field(default_factory=list)

    def field(self, path: str) -> object:
        """Return a field of the form by its path, such as "images.0.caption"."""
        return self.page.locator(f'[data-key-path="{path}"]')

    def button(self, name: str, within: object = None) -> object:
        """Return a button by the words on it; the editor sets marks of direction among them."""
        words = re.compile(r"\W+".join(map(re.escape, name.split())))
        return (within or self.page).get_by_role("button", name=words).first

    def show(self, place: str) -> None:
        """Go to a place of the form, such as "collections/posts"."""
        self.page.evaluate("(place) => { location.hash = place; }", f"#/{place}")

    def type(self, path: str, text: str) -> None:
        """Fill a field with text, again until the form has taken it in and offers to save it.

        What is typed while the form is drawing itself or still reading the entry may be lost.
        """
        place = self.field(path).locator("input, textarea").first
        for _ in range(20):
            place.fill(text)
            self.page.wait_for_timeout(150)
            if place.input_value() == text and self._offers_to_save():
                return
            place.fill("")
        raise AssertionError(f"{path} does not keep what is typed")

    def _offers_to_save(self) -> bool:
        with suppress(AssertionError):
            expect(self._save_button).to_be_enabled(timeout=2000)
            return True
        return False

    @property
    def _save_button(self) -> object:
        return self.page.get_by_role("button", name="Lưu", exact=True)

    def save(self) -> None:
        """Save what is being edited; return when the form has gone back to the list."""
        back = re.compile(r"#/collections/\w+$")
        # A click that comes faster than the form takes in what was typed last may do nothing.
        for _ in range(10):
            self._save_button.click()
            with suppress(TimeoutError):
                self.page.wait_for_url(back, timeout=6000)
            if back.search(self.page.url):
                break
        assert back.search(self.page.url), "the form does not save"
        self.field("title").wait_for(state="detached")

    def files(self) -> dict[str, bytes]:
        """Return every file of the folder."""
        taken = self.page.evaluate(TAKE)
        return {name: base64.b64decode(data) for name, data in taken.items()}


@contextmanager
def form_on(
    content: Path,
    settings_file: Path,
    new_page: Callable[..., object],
    wanted: Callable[[str], object] = bool,
) -> Iterator[OpenForm]:
    """Serve the form of a site, put its ``content`` into the browser's folder, open the form.

    Of the content only those files are put there whose names are ``wanted``.
    """
    settings = read_settings(str(settings_file))
    with bound(content, 0) as server:
        server.form = form_of(settings)
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        page = new_page(viewport={"width": 1280, "height": 2600})
        page.set_default_timeout(120_000)  # a busy computer must not fail a test
        opened = OpenForm(page, address)
        page.add_init_script(PICKER)
        page.on("request", lambda request: _note(request.url, opened))
        page.goto(f"{address}admin/form.css")
        files = contents(content, wanted)
        page.evaluate(FILL, {name: base64.b64encode(data).decode() for name, data in files.items()})
        page.goto(f"{address}admin/")
        yield opened
        server.shutdown()


def contents(content: Path, wanted: Callable[[str], object]) -> dict[str, bytes]:
    """Return the wanted files of a content folder with their names as the form sees them."""
    named = {f"content/{path.relative_to(content).as_posix()}": path for path in content.rglob("*")}
    return {
        name: path.read_bytes() for name, path in named.items() if path.is_file() and wanted(name)
    }


def _note(url: str, opened: OpenForm) -> None:
    if not url.startswith((opened.address, "data:", f"blob:{opened.address}")):
        opened.outside.append(url)
