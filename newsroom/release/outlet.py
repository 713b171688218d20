"""Where releases are kept, and how one of them is shown to readers."""

from dataclasses import dataclass
from pathlib import Path

from newsroom.release.journal import recover, show_in_folder
from newsroom.release.link import CURRENT, RELEASES, show_by_link, sweep_links
from newsroom.release.manifest import Manifest, read_manifest
from newsroom.release.store import Store


@dataclass(frozen=True, slots=True)
class Outlet:
    """``store`` keeps the releases; ``root`` is the folder with the link "current", or, when it is
    not ``by_link``, the folder that is served or uploaded itself.
    """

    store: Store
    root: Path
    by_link: bool

    @property
    def folder(self) -> Path:
        """The folder that readers see."""
        return self.root / CURRENT if self.by_link else self.root

    def shown(self) -> Manifest | None:
        """Return the manifest of what readers see, None when there is nothing yet."""
        return read_manifest(self.folder)

    def recover(self) -> bool:
        """Clear up after killed processes; tell whether a publication was finished by it."""
        self.store.sweep()
        if self.by_link:
            sweep_links(self.root)
            return False
        return recover(self.root)

    def show(self, manifest: Manifest) -> None:
        """Let readers see a release of the store."""
        if self.by_link:
            show_by_link(self.root, manifest.release)
        else:
            show_in_folder(self.store.release(manifest.release), manifest, self.root)


def linked_outlet(root: Path) -> Outlet:
    """Return an outlet on a server: ``root``/releases and the link ``root``/current."""
    return Outlet(Store(root / RELEASES), root, by_link=True)


def plain_outlet(folder: Path, store: Path) -> Outlet:
    """Return an outlet whose ``folder`` is served or uploaded; ``store`` keeps the releases."""
    return Outlet(Store(store), folder, by_link=False)
