"""Words as search compares them: the same in Python, which writes the index, and in the script."""

import json
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.engine import NODE, run_script
from newsroom.pages.search.tokens import (
    form,
    key,
    pair_name,
    pairs,
    symbols,
    words,
)
from newsroom.text.fold import fold

CASES = json.loads(Path(__file__).with_name("cases.json").read_text("utf-8"))
SAY = """
import { readFileSync } from "node:fs";
import { keyOf, pair, symbols, tokens } from "./search/tokens.js";
const texts = JSON.parse(readFileSync(0, "utf-8"));
const said = texts.map((text) => {
  const own = text.normalize("NFC");
  const found = tokens(own);
  const all = (values, name) => values.map((one) => one[name]);
  const keys = all(found, "key");
  const pairs = keys.slice(1).map((key, at) => pair(keys[at], key));
  return [all(found, "form"), keys, all(symbols(own), "key"), pairs];
});
console.log(JSON.stringify(said));
"""


@pytest.mark.parametrize(("text", "forms"), CASES["words"])
def test_words_have_forms_by_which_exact_spellings_meet(text, forms):
    assert words(text) == forms


@pytest.mark.parametrize(("text", "keys"), CASES["symbols"])
def test_document_symbols_are_words_too(text, keys):
    assert symbols(text) == keys


@pytest.mark.skipif(NODE is None, reason="no Node here")
def test_the_script_has_the_same_words():
    letters = "".join(map(chr, (*range(0x20, 0x250), *range(0x300, 0x370), *range(0x1E00, 0x1F00))))
    texts = [text for kind in CASES.values() for text, _ in kind]
    texts += [*letters, *(unicodedata.normalize("NFD", f"a{one}o{one}") for one in letters)]
    texts += [f"x{one}\u0301\u0302y 12{one}/kh-{one}" for one in letters]
    expected = []
    for text in texts:
        keys = [*map(key, words(text))]
        names = [pair_name(*pairs(one)) for one in pairwise(words(text))]
        expected.append([words(text), keys, symbols(text), names])
    assert run_script(SAY, texts) == expected


@given(st.text(alphabet=st.characters(max_codepoint=0x1EFF, exclude_categories=["Cs"])))
def test_any_text_has_the_same_words_in_every_normal_form(text):
    composed = unicodedata.normalize("NFC", text)
    assert words(composed) == words(unicodedata.normalize("NFD", text))
    assert all(one == form(one) or not one.isalnum() for one in words(text))


@given(st.text(alphabet="aàáảãạăằắâầấbcdđeéêệghikmnoóôộơớpqrstuúưứvxyýAĐÊỘƯ", min_size=1))
def test_the_key_of_a_vietnamese_word_is_what_all_its_spellings_fold_to(word):
    assert key(form(word)) == fold(word)
    assert form(word.upper()) == form(word)
