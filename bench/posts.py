"""The benchmark's posts as values, the same for every generator that is measured."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench import phrases
from bench.prose import between, compose, pick, sentence, symbol
from newsroom.text.fold import slug

FIRST_DAY, DAYS = date(2016, 11, 1), 3650
PHOTOS_PER_POST = 4
# Only every tenth post is linked to, so that any other may be removed.
LINKED = 10
_STRIDE = 7919

AGENCIES = {
    slug(f"{kind} {field}"): f"{kind} {field}"
    for kind in phrases.AGENCY_KINDS
    for field in phrases.AGENCY_FIELDS
}
FIRST_AGENCY = next(iter(AGENCIES))
THEMES = {
    slug(f"{kind} {year}"): f"{kind} năm {year}"
    for year in phrases.THEME_YEARS
    for kind in phrases.THEME_KINDS
}


@dataclass(frozen=True, slots=True)
class Plan:
    """How many posts there are, how many photos they show in all, the seed of everything."""

    posts: int
    photos: int = 0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Document:
    """An official document that a post announces."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Post:
    """One post; ``id`` is yyyy-mm-dd-slug, ``agencies`` and ``themes`` are ids, ``photos`` are
    numbers in the stock of photos.
    """

    id: str
    day: date
    title: str
    agencies: tuple[str, ...]
    category: str
    themes: tuple[str, ...]
    summary: str
    document: Document | None
    body: str
    photos: tuple[int, ...]

    @property
    def slug(self) -> str:
        """The id without its day."""
        return self.id[11:]


def post_at(plan: Plan, index: int) -> Post:
    """Return a post, oldest first: 0 to ``plan.posts`` - 1, and one more that may be added."""
    dice = Random(f"{plan.seed}:{plan.posts}:{index}")
    day, title = _day(plan, index), _title(plan, index)
    agencies = _some(dice, AGENCIES, 1, 1 + (dice.random() < 0.2))
    lead = AGENCIES[agencies[0]]
    photos = _photos(plan, index)
    body = compose(dice, lead, day, _see_also(dice, plan, index))
    return Post(
        id=_id(plan, index),
        day=day,
        title=title,
        agencies=agencies,
        category=pick(dice, tuple(phrases.CATEGORIES)),
        themes=_some(dice, THEMES, 0, 2),
        summary=sentence(dice, lead, day).replace("*", "") if dice.random() < 0.5 else "",
        document=Document(symbol(dice, "KH"), f"Kế hoạch {title}") if index % 4 == 0 else None,
        body=body + _gallery(title, photos),
        photos=photos,
    )


def _day(plan: Plan, index: int) -> date:
    return FIRST_DAY + timedelta(days=index * DAYS // plan.posts)


def _id(plan: Plan, index: int) -> str:
    return f"{_day(plan, index):%Y-%m-%d}-{slug(_title(plan, index))}"


def _title(plan: Plan, index: int) -> str:
    """Return a title that no other post has: a walk with a prime stride through all of them."""
    acts, things = phrases.TITLE_ACTS, phrases.TITLE_THINGS
    rounds = plan.posts // (len(acts) * len(things)) + 1
    place = index * _STRIDE % (len(acts) * len(things) * rounds)
    place, act = divmod(place, len(acts))
    number, thing = divmod(place, len(things))
    return f"{acts[act]} {things[thing]}" + (f", đợt {number + 1}" if number else "")


def _some(dice: Random, options: dict[str, str], low: int, high: int) -> tuple[str, ...]:
    ids = list(options)
    return tuple(ids.pop(between(dice, 0, len(ids) - 1)) for _ in range(between(dice, low, high)))


def _see_also(dice: Random, plan: Plan, index: int) -> list[tuple[str, str]]:
    """Return title and id of up to two older posts, for every third post."""
    older = index // LINKED
    if index % 3 or not older:
        return []
    targets = {between(dice, 0, older - 1) * LINKED for _ in range(2)}
    return [(_title(plan, target), _id(plan, target)) for target in sorted(targets)]


def photo_name(number: int) -> str:
    """Return the name under which a photo of the stock lies beside its post."""
    return f"hinh-{number + 1}.jpg"


def _photos(plan: Plan, index: int) -> tuple[int, ...]:
    """Return a post's photos: the oldest that nobody links to have four each, until all are used.

    A post with photos is a folder, so a link to it would need another form.
    """
    if index % LINKED == 0:
        return ()
    first = (index - index // LINKED - 1) * PHOTOS_PER_POST
    return tuple(range(first, min(first + PHOTOS_PER_POST, plan.photos)))


def _gallery(title: str, photos: tuple[int, ...]) -> str:
    if not photos:
        return ""
    lines = [
        f'![Người dự đứng ở góc {number} hội trường]({photo_name(number)} "Cảnh {number}: {title}")'
        for number in photos
    ]
    return "\n".join(["", "Một số hình ảnh:", "", *lines, ""])
