"""Where a department's releases are kept and shown, by one publication at a time."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from newsroom.errors import SettingsError
from newsroom.places import output_room
from newsroom.release.lock import Locked, locked
from newsroom.release.outlet import Outlet, linked_outlet, plain_outlet


def outlet_of(settings: Mapping) -> Outlet:
    """Return where the settings say that releases are kept and shown."""
    if settings["RELEASES_PATH"]:
        return linked_outlet(Path(settings["RELEASES_PATH"]))
    output = Path(settings["OUTPUT_PATH"])
    return plain_outlet(output, output_room(settings) / "releases")


@contextmanager
def alone(settings: Mapping, outlet: Outlet) -> Iterator[None]:
    """Hold the lock of the outlet. Raises :class:`SettingsError` that says who holds it."""
    path = outlet.root / ".publish.lock" if outlet.by_link else output_room(settings) / "lock"
    try:
        with locked(path):
            yield
    except Locked as error:
        who = f" (tiến trình {error})" if str(error) else ""
        said = f"Một lần đăng khác đang chạy{who}. Hãy đợi nó xong rồi đăng lại."
        raise SettingsError(said) from None
