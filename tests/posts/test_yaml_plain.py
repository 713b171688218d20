"""Headers read without YAML's parser are read as the parser reads them, or not at all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.posts import yaml_reader
from newsroom.posts.wrong import Wrong
from newsroom.posts.yaml_plain import read_plain

CONTENT = Path(__file__).parents[2] / "content"
# What staff type, with the signs that YAML gives a meaning to, beside each other in any order.
PIECES = [
    *("Tuần lễ", "2023", "a", "- ", "-", ": ", ":", " #", "#", "'", '"', "\\", "&", "*", "!", "|"),
    *(">", "%", "@", "`", "[", "]", "{", "}", ",", "?", "~", "=", " ", "  ", "\t", "\xa0", "…"),
    *("“", "”", "–", "ệ", "e\u0323\u0302", "\ufeff", "\x85", "\u2028", "\x7f", "14:30", "null"),
    *("13-01-2020", "https://a.vn/b?c=d#e", "so-mau", "😀"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=5).map("".join)
VALUES = st.one_of(
    TEXTS,
    TEXTS.map(lambda text: f'"{text}"'),
    TEXTS.map(lambda text: f"'{text}'"),
    st.lists(st.sampled_from(["so-mau", "a", "b-1", "C", ""]), max_size=3).map(
        lambda several: f"[{', '.join(several)}]"
    ),
)
LINES = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "", "", "  ", "  - ", "    ", "- ", "   ", "  -"]),
    st.sampled_from(["title:", "date:", "images:", "file:", "Tiêu đề:", "title", "", "- "]),
    st.one_of(st.just(""), VALUES.map(lambda value: f" {value}"), VALUES),
)
ENTRIES = st.lists(
    st.one_of(
        VALUES.map(lambda value: [f"title: {value}"]),
        st.lists(VALUES, min_size=1, max_size=3).map(
            lambda several: ["images:", *(f"  - {one}" for one in several)]
        ),
        st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=2).map(
            lambda several: [
                "images:",
                *(
                    line
                    for file, text in several
                    for line in (f"  - file: {file}", f"    alt: {text}")
                ),
            ]
        ),
        VALUES.map(lambda value: ["event:", f"  start: {value}", "  place: Hội trường"]),
    ),
    max_size=4,
).map(lambda several: [line for lines in several for line in lines])


def parsed(lines: list[str], monkeypatch: pytest.MonkeyPatch):
    """Return what YAML's parser makes of the lines, or the mistake it finds."""
    with monkeypatch.context() as patch:
        patch.setattr(yaml_reader, "read_plain", lambda lines, first_line: None)
        try:
            return yaml_reader.read_yaml("\n".join(lines), 2)
        except Wrong as wrong:
            return wrong


@given(st.one_of(st.lists(LINES, max_size=6), ENTRIES), st.sampled_from([[], [""], ["", ""]]))
def test_a_header_is_read_as_by_the_parser_or_left_to_it(lines, end):
    lines = lines + end
    with pytest.MonkeyPatch.context() as patch:
        plain = read_plain(lines, 2)
        assert plain is None or plain == parsed(lines, patch)


def test_every_sample_header_is_read_as_by_the_parser(monkeypatch):
    understood = 0
    files = sorted((*CONTENT.rglob("*.md"), *CONTENT.rglob("*.yml")))
    for path in files:
        text = path.read_text("utf-8")
        header = text.split("---\n")[1] if text.startswith("---\n") else text
        lines = header.rstrip("\n").split("\n")
        plain = read_plain(lines, 2)
        if plain is not None:
            understood += 1
            assert plain == parsed(lines, monkeypatch), path
    # Or everything would be left to the parser and nothing be tested.
    assert understood > len(files) / 2


@pytest.mark.parametrize(
    "line",
    [
        "title:",
        "title: Bài: phần hai",
        "title: Bài #1",
        "title: 'it''s'",
        r'title: "C:\anh"',
        "Tiêu đề: Bài",
        "title: Bài\xa0",
        "title: &a Bài",
        "# ghi chú",
        "",
    ],
)
def test_what_needs_the_parser_is_left_to_it(line):
    assert read_plain([line, "date: 13-01-2020"], 2) is None
