"""The index: however it came to be, it has the same shards, and they hold what the posts hold."""

from array import array
from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from newsroom.pages.search.postings import read_numbers, read_postings, write_number, write_postings
from newsroom.pages.search.shards import Words, leaf_of, mend, read_shard
from newsroom.pages.search.tokens import key, pair_name

FORMS = ("a", "ba", "ba`", "bă'", "ban", "bang", "bang.", "băng", "c", "3801/kh", "38", "đ", "do")


def words_of(levels: list[set[str]], pairs: set[int]) -> Words:
    """Return a post's words, each at the strongest of the levels that it is drawn at."""
    best = (one.difference(*levels[at + 1 :]) for at, one in enumerate(levels))
    lines = (" ".join(sorted(one)) for one in best)
    return Words("\n".join(lines).encode(), array("H", pairs).tobytes())


words = st.builds(
    words_of,
    st.lists(st.sets(st.sampled_from(FORMS)), min_size=4, max_size=4),
    st.sets(st.integers(0, 5)),
)
posts = st.dictionaries(st.integers(0, 300), words, max_size=12)


class Index:
    """An index in memory."""

    def __init__(self):
        self.leaves, self.texts = {}, {}

    def mend(self, gone, come):
        mended = mend(
            self.leaves, self.texts.__getitem__, sorted(gone.items()), sorted(come.items()), 30
        )
        self.leaves = mended.leaves
        self.texts |= mended.texts
        self.texts = {name: self.texts[name] for name in self.leaves}


def built(come) -> Index:
    index = Index()
    index.mend({}, come)
    return index


@given(posts, posts, posts)
def test_a_mended_index_is_that_of_a_clean_build(first, second, third):
    index = built(first)
    for before, after in ((first, second), (second, third), (third, first)):
        gone = {n: words for n, words in before.items() if after.get(n) != words}
        come = {n: words for n, words in after.items() if before.get(n) != words}
        index.mend(gone, come)
        clean = built(after)
        assert (index.leaves, index.texts) == (clean.leaves, clean.texts)


@given(posts)
def test_the_shards_hold_every_word_with_its_posts(given_posts):
    wanted = defaultdict(set)
    for number, own in given_posts.items():
        for level, forms in enumerate(own.forms.decode().split("\n")):
            for form in forms.split():
                wanted[form].add(number << 2 | level)
        for pair in array("H", own.pairs):
            wanted[pair_name(pair)].add(number << 2)
    index = built(given_posts)
    found = {}
    for name, text in index.texts.items():
        assert len(text) <= 30 or index.leaves[name].keys == 1
        for own, entry in read_shard(text).items():
            assert leaf_of(own, index.leaves) == name
            for form, written in entry.items():
                assert key(form) == own
                found[form] = set(read_postings(written))
    assert found == wanted


@given(st.lists(st.integers(0, 1 << 24)))
def test_numbers_are_read_as_they_were_written(numbers):
    assert read_numbers("".join(map(write_number, numbers))) == numbers
    postings = sorted(set(numbers))
    postings = [
        one for at, one in enumerate(postings) if not at or one >> 2 > postings[at - 1] >> 2
    ]
    assert read_postings(write_postings(postings)) == postings
