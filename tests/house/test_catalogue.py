"""The interface's words: all of them gathered, translated, compiled; none written past them."""

import ast
import gettext
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from newsroom.text.words import ENGLISH
from tests.house.catalogue import CODE, extracted, po_file, read

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]")
LETTER = re.compile(r"[^\W\d_]")
# Who makes Views: every word that they write may come before readers.
MAKERS = (
    *sorted((CODE / "pages").glob("*.py")),
    *(CODE / name for name in ("navigation.py", "configuration.py", "editions.py")),
)
SAYING = {"say", "say_in", "N_"}


def is_vietnamese(text: str) -> bool:
    """Tell whether a text has a letter that English has not."""
    return any(not letter.isascii() for letter in LETTER.findall(text))


def messages(catalogue: Catalog) -> dict:
    return {message.id: message for message in catalogue if message.id}


def strings(message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def test_the_catalogue_holds_every_word_that_is_said_and_no_other():
    assert messages(read(ENGLISH)).keys() == messages(extracted()).keys(), (
        "run: python3 tasks.py words"
    )


def test_every_word_is_translated():
    for id, message in messages(read(ENGLISH)).items():
        assert not message.fuzzy, id
        assert all(strings(message)), id
        assert not is_vietnamese("".join(strings(message))), id


def test_a_translation_has_the_values_of_its_original():
    for id, message in messages(read(ENGLISH)).items():
        wanted = sorted(PLACEHOLDER.findall(id if isinstance(id, str) else id[0]))
        for one in strings(message):
            assert sorted(PLACEHOLDER.findall(one)) == wanted, id


def test_what_is_compiled_says_what_the_catalogue_says():
    compiled = gettext.GNUTranslations(BytesIO(po_file(ENGLISH).with_suffix(".mo").read_bytes()))
    said = {id: text for id, text in compiled._catalog.items() if id}
    wanted = {}
    for id, message in messages(read(ENGLISH)).items():
        if isinstance(id, str):
            wanted[id] = message.string
        else:
            wanted |= {(id[0], number): one for number, one in enumerate(strings(message))}
    assert said == wanted, "run: python3 tasks.py words"


def unsaid(source: str) -> list[str]:
    """Return the Vietnamese texts of a module that no saying function takes up.

    Sentences of exceptions are for who keeps the settings, docstrings for who reads the code.
    """
    tree = ast.parse(source)
    excused = set()
    for node in ast.walk(tree):
        said = isinstance(node, ast.Call) and _name(node.func) in SAYING
        if said or isinstance(node, ast.Raise):
            excused.update(ast.walk(node))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            excused.add(node.value)
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in excused
    ]
    return [text for text in texts if is_vietnamese(text)]


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


@pytest.mark.parametrize("path", MAKERS, ids=lambda path: path.name)
def test_no_view_gets_a_vietnamese_word_past_the_catalogue(path: Path):
    assert unsaid(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    ['Link("Trang chủ", "/")', 'text = f"Năm {year}"', 'LABELS = {"home": "Trang chủ"}'],
)
def test_a_word_past_the_catalogue_is_noticed(source):
    assert unsaid(source)


@pytest.mark.parametrize("source", ['say("Trang chủ")', 'press.say("Năm %(y)s", y=1)', 'N_("Có")'])
def test_a_word_that_is_said_is_let_pass(source):
    assert not unsaid(source)
