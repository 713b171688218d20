"""The form in the browser as part of the site, where EDITOR names a repository."""

from collections.abc import Mapping

from newsroom.desk.editor.backends import is_local
from newsroom.ledger import Line, digest_of_bytes
from newsroom.release.output import Output


def publish_form(
    settings: Mapping, files: Mapping[str, Line], output: Output
) -> dict[str, tuple[bytes, bytes]]:
    """Claim the form's files, stage those that do not stand; return (key, digest) of the latter."""
    made: dict[str, tuple[bytes, bytes]] = {}
    if is_local(settings["EDITOR"]):
        return made
    from newsroom.desk.editor.form import form_files

    for name, data in form_files(settings):
        key = digest_of_bytes(data)
        if name in files and files[name][0] == key:
            output.claim(name)
        else:
            output.put(name, data)
            made[name] = key, key
    return made
