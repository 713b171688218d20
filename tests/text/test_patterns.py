"""Expressions that are compiled when they are first used do what compiled ones do."""

import re

import pytest

from newsroom.text.patterns import Pattern


def test_a_pattern_finds_what_the_compiled_expression_finds():
    year = Pattern(r"năm (?P<year>\d{4})", re.IGNORECASE)
    assert year.search("Kế hoạch NĂM 2026")["year"] == "2026"
    assert year.sub("năm nay", "năm 2025, năm 2026") == "năm nay, năm nay"
    assert (year.groups, year.pattern) == (1, r"năm (?P<year>\d{4})")


def test_a_faulty_expression_fails_when_it_is_used():
    faulty = Pattern("(")
    with pytest.raises(re.error, match="unterminated"):
        faulty.search("")
