"""Numbers as readers of a language write them."""

from newsroom.text.words import VIETNAMESE


def show_bytes(count: int, lang: str = VIETNAMESE) -> str:
    """Return a file size in decimal units: 38000 → "38 kB", 1250000 → "1,3 MB"."""
    if count < 1000:
        return f"{count} byte" if lang == VIETNAMESE or count == 1 else f"{count} bytes"
    if count < 999_500:
        return f"{round(count / 1000)} kB"
    size = f"{count / 1e6:.1f} MB"
    return size.replace(".", ",") if lang == VIETNAMESE else size


def show_count(count: int, lang: str = VIETNAMESE) -> str:
    """Return a count with its thousands parted: 11537353 → "11.537.353"."""
    parted = f"{count:,}"
    return parted.replace(",", ".") if lang == VIETNAMESE else parted
