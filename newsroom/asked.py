"""The part of the content that a person asked to have checked."""

from pathlib import Path

from newsroom.text.fold import nfc


def name_of(path: str, root: Path, prefix: str) -> str:
    """Return how findings name what a person called ``path``: "content/news/2026", "" for all.

    ``root`` is the content folder, ``prefix`` its name in findings ("content/").
    """
    place, root = Path(path).resolve(), root.resolve()
    if place == root or place in root.parents:
        return ""
    if root in place.parents:
        return nfc(prefix + place.relative_to(root).as_posix())
    return nfc(Path(path).as_posix())


def concerns(name: str, asked: tuple[str, ...]) -> bool:
    """Tell whether a file's ``name`` in findings is, or lies in, one of the names ``asked`` for.

    Whoever asks for a file in a post's own folder asks for that post.
    """
    folder = name.removesuffix("index.md") if name.endswith("/index.md") else None
    return any(
        one in ("", name) or name.startswith(f"{one}/") or (folder and one.startswith(folder))
        for one in asked
    )
