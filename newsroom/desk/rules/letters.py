"""Letters of other alphabets become the Vietnamese ones they stand for."""

from collections.abc import Iterator

from newsroom.desk.rules.rule import Edit, Rule, Text
from newsroom.posts.rules.hidden import masked
from newsroom.text.look_alikes import look_alikes


def _edits(text: Text) -> Iterator[Edit]:
    yield from look_alikes(masked(text.whole))


RULE = Rule(
    "ND318",
    "Thay chữ cái của ngôn ngữ khác bằng chữ tiếng Việt giống nó: ð, Ð, chữ Nga, chữ Hy Lạp.",
    ("Ðại hội, Sở GDÐT\n", "Đại hội, Sở GDĐT\n"),
    _edits,
    keeps=False,
)
