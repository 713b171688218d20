"""The ``_headers`` file of static hosts, written from the table."""

from newsroom.release.serving import ALWAYS, FOLDERS, GENERATED


def headers_file() -> str:
    """Return a ``_headers`` file, as static hosts read it from the root of the site.

    A host joins the values of two rules that fit, so a folder names first what it takes back ("!").
    """
    lines = [f"# {GENERATED}", "/*", *(f"  {name}: {value}" for name, value in ALWAYS.items())]
    for folder, own in FOLDERS.items():
        lines.append(f"/{folder}*")
        lines += [f"  ! {name}" for name in own if name in ALWAYS]
        lines += [f"  {name}: {value}" for name, value in own.items()]
    return "\n".join(lines) + "\n"
