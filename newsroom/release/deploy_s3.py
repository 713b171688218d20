"""A version taken to storage that speaks S3: what pages need first, pages, feeds, then removals.

The bucket may hold what is not ours. What is ours stands in a inventory beside the site: a name is
entered before its first upload, and only names in the inventory are ever removed. Stored are plain
bytes without Content-Encoding, for storage cannot ask what a reader takes; the service before it
(a CDN) packs. Photos and files go with their post; assets stay until the deployment after.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from newsroom.posts.addresses import ASSET_FOLDER, PHOTO_FOLDER
from newsroom.release.bucket import Bucket, opened
from newsroom.release.cargo import Cargo, Changes, changes
from newsroom.release.deploy_target import Target
from newsroom.release.manifest import NAME, file_digest
from newsroom.release.redirects import redirects_of
from newsroom.release.serving import CACHE, FEEDS, headers_of, media_type

INVENTORY = ".newsroom-deployed.json"
_CREW = 8
# By name: "sha256", "headers" and "etag" of an object, nothing while it is under way; "left" marks
# an asset that no page needs since the last deployment.
Inventory = dict[str, dict]


def plan(cargo: Cargo, target: Target) -> Changes:
    """Return what a deployment would change. Raises :class:`DeployError`."""
    bucket = opened(target)
    return changes(_told(_inventory(bucket), bucket.etags()), cargo.files)


def deploy(cargo: Cargo, target: Target, root: str) -> Changes | None:
    """Bring a bucket to the version; ``root`` is the path of the site, without a last "/".

    Returns what changed, None when nothing did. Raises :class:`DeployError`; until the last step is
    taken, pages of both versions stand side by side, each with its assets.
    """
    bucket = opened(target)
    inventory, found = _inventory(bucket), bucket.etags()
    moved = dict(redirects_of(cargo.folder, cargo.files, root)) if bucket.sends_redirects else {}
    wanted = {
        name: {"sha256": digest, "headers": _headers(name, moved, root)}
        for name, digest in {**cargo.files, NAME: file_digest(cargo.folder / NAME)}.items()
    }
    due = [name for name, entry in wanted.items()
           if inventory.get(name) != {**entry, "etag": found.get(name, "")}]  # fmt: skip
    extra = sorted(inventory.keys() - wanted.keys())
    if not due and all("left" in inventory[one] for one in extra):
        return None
    gone = [one for one in extra if "left" in inventory[one] or not one.startswith(ASSET_FOLDER)]
    before = _told(inventory, found)
    inventory |= {name: {} for name in due}
    _write_inventory(bucket, inventory)
    for turn in _turns(due):
        if turn:
            _in_crew(turn, lambda name: _upload(bucket, cargo, name, wanted[name], inventory))
            _write_inventory(bucket, inventory)
    bucket.remove(gone)
    inventory = {name: entry for name, entry in inventory.items() if name not in gone}
    _write_inventory(bucket, {**inventory, **{one: {**inventory[one], "left": True} for one in extra
                                        if one in inventory}})  # fmt: skip
    return changes(before, cargo.files)


def _told(inventory: Inventory, found: Mapping[str, str]) -> dict[str, str]:
    """Return the SHA-256 of what stands in the bucket for readers, by name."""
    return {
        name: entry["sha256"]
        for name, entry in inventory.items()
        if entry and "left" not in entry and name != NAME and found.get(name) == entry["etag"]
    }


def _turns(names: Sequence[str]) -> Iterator[list[str]]:
    """Yield the names in the order that readers need them in; the manifest closes."""
    turns: list[list[str]] = [[], [], [], [], []]
    for name in sorted(names):
        turns[_turn(name)].append(name)
    yield from (turns[0], turns[1])
    # Pages that many others lead to come after those they lead to.
    for depth in sorted({one.count("/") for one in turns[2]}, reverse=True):
        yield [one for one in turns[2] if one.count("/") == depth]
    yield from (turns[3], turns[4])


def _turn(name: str) -> int:
    if name == NAME:
        return 4
    if name.startswith((ASSET_FOLDER, PHOTO_FOLDER)):
        return 0
    if name.startswith(FEEDS) or name.endswith(".xml"):
        return 3
    return 2 if name.endswith(".html") else 1


def _headers(name: str, moved: Mapping[str, str], root: str) -> dict[str, str]:
    """Return what an object is stored with: type, how long to keep it, where it leads on to."""
    path = f"{root}/{name.removesuffix('index.html')}"
    found = {"Content-Type": media_type(name), CACHE: headers_of(name)[CACHE]}
    if path in moved:
        found["x-amz-website-redirect-location"] = moved[path]
    return found


def _upload(bucket: Bucket, cargo: Cargo, name: str, entry: Mapping, inventory: Inventory) -> None:
    with open(cargo.folder / name, "rb") as file:
        size = os.fstat(file.fileno()).st_size
        etag = bucket.put(name, file, size, entry["headers"])
    inventory[name] = {**entry, "etag": etag}


def _in_crew(names: Sequence[str], work: Callable[[str], None]) -> None:
    """Do the work for all names, several at a time; the first error ends it."""
    with ThreadPoolExecutor(_CREW) as crew:
        futures = [crew.submit(work, name) for name in names]
        try:
            for one in futures:
                one.result()
        except BaseException:
            crew.shutdown(cancel_futures=True)
            raise


def _inventory(bucket: Bucket) -> Inventory:
    try:
        return dict(json.loads(bucket.read(INVENTORY) or b"{}"))
    except ValueError:
        return {}


def _write_inventory(bucket: Bucket, inventory: Inventory) -> None:
    data = json.dumps(inventory, ensure_ascii=False, sort_keys=True).encode()
    bucket.put(INVENTORY, BytesIO(data), len(data), {"Content-Type": "application/json"})
