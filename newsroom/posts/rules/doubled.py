"""Words typed twice ("các các")."""

import re
from collections.abc import Iterator
from operator import eq

from newsroom.posts.rules.draft import Draft
from newsroom.posts.wrong import Wrong

# Only words that are never doubled on purpose: "ngày ngày", "từ từ", "là là" are words themselves.
_WORDS = {
    "vi": "các|những|của|và|được|cho|với|trong|tại|đến|này|theo|về|để|khi|đã|sẽ|bị|do|bởi|hoặc|"
    "nhưng|thì|mà|cùng|trên|dưới|giữa|như|nếu|vì|cũng|đang|việc|sự|một",
    "en": "the|of|and|to|a|an|in|is|are|for|on|with|by|from|at|this|will|be",
}
_TWICE = {
    lang: re.compile(rf"(?<![\w\ue00e-])({words})[ \n\u00a0]+\1(?![\w\ue00e-])", re.IGNORECASE)
    for lang, words in _WORDS.items()
}


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield each word that stands twice in a row."""
    twice = _TWICE.get(draft.facts.lang)
    words = draft.lower.split()
    if twice is None or not any(map(eq, words, words[1:])):
        return
    for passage in draft.passages:
        for match in twice.finditer(passage.words):
            yield Wrong("ND324", passage.place(match.start()), value=" ".join(match[0].split()))
