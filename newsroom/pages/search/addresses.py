"""Where the files of the search lie on the site."""

from newsroom.posts.addresses import SEARCH_FOLDER

MANIFEST = f"{SEARCH_FOLDER}muc-luc.json"
POSTS, FILTERS = "bai.txt", "loc.txt"
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def list_file(name: str) -> str:
    """Return the address of a file of lists."""
    return SEARCH_FOLDER + name


def shard_file(part: str, name: str) -> str:
    """Return the address of a shard: a name that every file system can bear ("con" alone it
    cannot), whatever letters its keys begin with.
    """
    letters = (one if one in _PLAIN else f"_{ord(one):x}_" for one in name)
    return f"{SEARCH_FOLDER}{part}-{''.join(letters)}.txt"


def day_file(day: str) -> str:
    """Return the address of the texts of a day's posts: "2023-09-29"."""
    return f"{SEARCH_FOLDER}bai/{day[:4]}/{day}.json"
