"""Every component is complete: a macro, its look, examples, a place on the component page."""

import pytest

from tests.theme.component_samples import EXAMPLES
from tests.theme.components import shown, write_components
from tests.theme.rendering import STATIC, TEMPLATES
from tests.theme.test_css import Classes
from tests.theme.test_templates import WITHOUT_OWN_STYLE

NAMES = sorted(path.stem for path in (TEMPLATES / "components").glob("*.html"))
# Styles of what is no component: links of several kinds, blocks of one page, shared words.
SHEETS_ALONE = {"button", "directory", "link", "lost", "meta", "skip"}


def test_every_component_has_examples_and_every_example_a_component():
    assert sorted(EXAMPLES) == NAMES
    assert all(EXAMPLES.values())


def test_every_stylesheet_belongs_to_a_component_or_is_known_to_stand_alone():
    sheets = {path.stem for path in (STATIC / "css/components").glob("*.css")}
    assert sheets - set(NAMES) == SHEETS_ALONE
    assert set(NAMES) - sheets == WITHOUT_OWN_STYLE


@pytest.mark.parametrize("name", NAMES)
def test_every_example_shows_something(name):
    for example in EXAMPLES[name]:
        assert shown(name, example).strip(), example.title


@pytest.mark.parametrize("name", sorted(set(NAMES) - WITHOUT_OWN_STYLE))
def test_a_component_is_marked_by_its_own_name(name):
    classes = Classes()
    for example in EXAMPLES[name]:
        classes.feed(shown(name, example))
    assert any(one.split("__")[0].split("--")[0] == name for one in classes.found)


def test_the_component_page_shows_every_component(tmp_path):
    write_components(tmp_path, ("light", "dark", "forced"))
    index = (tmp_path / "index.html").read_text("utf-8")
    for name in NAMES:
        assert f'href="{name}.html"' in index
        assert all(f"{name}-{mode}.png" in index for mode in ("light", "dark", "forced"))
        assert (tmp_path / f"{name}.html").read_text("utf-8").count('class="specimen"') == len(
            EXAMPLES[name]
        )
