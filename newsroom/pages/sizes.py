"""Numbers as Vietnamese readers write them."""


def show_bytes(count: int) -> str:
    """Return a file size in decimal units: 38000 → "38 kB", 1250000 → "1,3 MB"."""
    if count < 1000:
        return f"{count} byte"
    if count < 999_500:
        return f"{round(count / 1000)} kB"
    return f"{count / 1e6:.1f} MB".replace(".", ",")


def show_count(count: int) -> str:
    """Return a count with dots between the thousands: 11537353 → "11.537.353"."""
    return f"{count:,}".replace(",", ".")
