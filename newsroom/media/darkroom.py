"""Developing all photos of a site."""

import hashlib
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import closing
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from newsroom.media.cache import entry_folder, find_photo
from newsroom.media.crew import WorkerDied, run_jobs, usual_workers
from newsroom.media.errors import PhotoError
from newsroom.media.index import StatIndex, known_digest, noted, read_index, write_index
from newsroom.media.photo import Photo, photo_digest
from newsroom.media.prune import mark_shown
from newsroom.media.reading import read_photo, stat_photo
from newsroom.media.recipe import Recipe
from newsroom.media.renditions import develop
from newsroom.media.treatment import PLAIN, Treatment

# Below this, starting processes takes longer than they save.
_FEW = 2

Order = tuple[Path, Treatment]
NO_TREATMENTS: Mapping[Path, Treatment] = MappingProxyType({})


def develop_all(
    paths: Iterable[Path],
    recipe: Recipe,
    cache_folder: Path,
    *,
    treatments: Mapping[Path, Treatment] = NO_TREATMENTS,
    progress: Callable[[int, int], None] | None = None,
    workers: int | None = None,
    scheduler: str | None = None,
) -> tuple[dict[Path, Photo], dict[Path, PhotoError]]:
    """Return the photos and the errors of `paths`, each path once, both in the order given.

    What the cache holds is taken from it without opening an image; the rest is developed, by
    `workers` processes (default: one a processor) if there are more than two to make, or by the
    machines behind the Dask `scheduler` ("tcp://…"), which share `cache_folder`. `treatments` are
    those of photos that have one. `progress` is told (done, total) after each. The bytes made do
    not depend on who makes them.
    """
    distinct = tuple(dict.fromkeys(paths))
    orders = {path: treatments.get(path, PLAIN) for path in distinct}
    known = _known(orders, recipe.key(), cache_folder)
    missing = [order for order in orders.items() if order[0] not in known]
    outcomes: dict[Path, Photo | PhotoError] = {}
    work = partial(_develop_one, recipe=recipe, cache_folder=cache_folder)
    with closing(_make(missing, work, workers or usual_workers(), scheduler)) as made:
        for path, outcome in chain(known.items(), made):
            outcomes[path] = outcome
            if progress:
                progress(len(outcomes), len(distinct))
    photos = {path: outcomes[path] for path in distinct if isinstance(outcomes[path], Photo)}
    errors = {path: outcomes[path] for path in distinct if path not in photos}
    return photos, errors


def _known(
    orders: Mapping[Path, Treatment], recipe_key: str, cache_folder: Path
) -> dict[Path, Photo | PhotoError]:
    """Return what can be told without opening an image: cached photos, unreadable files."""
    index = read_index(cache_folder)
    news: StatIndex = {}
    known: dict[Path, Photo | PhotoError] = {}
    for path, treatment in orders.items():
        try:
            source = _source_digest(path, index, news)
        except PhotoError as error:
            known[path] = _bare(error)
            continue
        photo = find_photo(cache_folder, photo_digest(source, recipe_key, treatment.key()))
        if photo is not None:
            mark_shown(entry_folder(cache_folder, photo.digest))
            known[path] = photo
    if news:
        write_index(cache_folder, index | news)
    return known


def _source_digest(path: Path, index: StatIndex, news: StatIndex) -> str:
    """Return the SHA-256 of the file, noting it in `news` if the file had to be read."""
    facts = stat_photo(path)
    digest = known_digest(index, path, facts)
    if digest is None:
        digest = hashlib.sha256(read_photo(path)).hexdigest()
        news.update(noted(path, facts, digest))
    return digest


def _make(
    orders: list[Order],
    work: Callable[[Order], Photo | PhotoError],
    workers: int,
    scheduler: str | None,
) -> Generator[tuple[Path, Photo | PhotoError], None, None]:
    if scheduler and orders:
        # Whoever has no such machines need not have the library either.
        from newsroom.media.fleet import run_afar

        crew = run_afar(work, orders, scheduler)
    elif workers == 1 or len(orders) <= _FEW:
        crew = ((order, work(order)) for order in orders)
    else:
        crew = run_jobs(work, orders, workers)
    with closing(crew) as done:
        for (path, _), outcome in done:
            if isinstance(outcome, WorkerDied):
                outcome = PhotoError("broken", "ảnh làm dừng chương trình giải mã")
            yield path, outcome


def _develop_one(order: Order, recipe: Recipe, cache_folder: Path) -> Photo | PhotoError:
    path, treatment = order
    try:
        return develop(path, recipe, cache_folder, treatment)
    except PhotoError as error:
        return _bare(error)
    except MemoryError:
        return PhotoError("too_many_pixels", "cần nhiều bộ nhớ hơn mức cho phép mỗi ảnh")


def _bare(error: PhotoError) -> PhotoError:
    """Return the same error without its traceback, which would keep the photo's bytes alive."""
    return PhotoError(error.reason, error.detail, error.params)
