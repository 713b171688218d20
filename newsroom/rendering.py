"""Pages rendered where what they are made from has changed, kept where it has not.

The key of a page stands for everything its View is made from: the keys of the posts it shows, the
site's values, the templates it uses. A page without a key of its own is always made, and the digest
of its View is its key.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from newsroom.desk.progress import progress_bar
from newsroom.ledger import Line, digest, digest_of_bytes
from newsroom.pages.page import Page
from newsroom.posts.addresses import output_file
from newsroom.posts.workers import spread_near
from newsroom.release.output import Output

Render = Callable[[Page, object], str]


@dataclass(frozen=True, slots=True)
class Basis:
    """What pages have in common: digests of the site's values by language, of each template."""

    site: Mapping[str, bytes]
    templates: Mapping[str, bytes]

    @property
    def whole(self) -> bytes:
        """What stands for the site's values in all languages."""
        return digest(*(part for lang in sorted(self.site) for part in (lang, self.site[lang])))

    def key(self, page: Page, own: object) -> bytes:
        """Return the key of a page whose ``own`` part is given."""
        return digest(self.site[page.lang], self.templates[page.template], own)


def render_pages(
    pages: Sequence[Page], render: Render, basis: Basis, files: Mapping[str, Line], output: Output
) -> dict[str, tuple[bytes, bytes]]:
    """Claim every page's file, stage what differs; return (key, digest of the bytes) of what was
    made, by file.

    ``render`` turns (page, View) into text; ``files`` are the lines of those that stand.
    """
    work: list[tuple[Page, str, bytes | None]] = []
    for page in pages:
        name = output_file(page.address)
        key = basis.key(page, page.key) if page.key is not None else None
        line = files.get(name)
        if key is not None and line is not None and line[0] == key:
            output.claim(name)
        else:
            work.append((page, name, key))

    def make(piece: tuple[Page, str, bytes | None]) -> tuple[bytes, bytes, bool] | None:
        page, name, key = piece
        return _made(page, name, key, render, basis, files.get(name), output)

    work.sort(key=lambda piece: piece[0].near, reverse=True)
    made = {}
    with progress_bar("Dựng trang", "trang") as progress:
        for done, (number, outcome) in enumerate(spread_near(make, work), 1):
            name = work[number][1]
            output.claim(name, staged=outcome is not None and outcome[2])
            if outcome is not None:
                made[name] = outcome[:2]
            progress(done, len(work))
    return made


def _made(
    page: Page, name: str, key: bytes | None, render: Render, basis: Basis, line: Line | None,
    output: Output,
) -> tuple[bytes, bytes, bool] | None:  # fmt: skip
    """Return key, digest and whether the file is staged; None when the page stands after all."""
    view = page.make()
    if key is None:
        key = basis.key(page, view)
        if line is not None and line[0] == key:
            return None
    data = render(page, view).encode("utf-8")
    content = digest_of_bytes(data)
    if line is not None and line[1] == content:
        return key, content, False
    return key, content, output.stage(name, data, differs=line is not None)
