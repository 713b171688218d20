"""The templates show Views; they compute nothing."""

import re

import pytest
from jinja2 import meta, nodes

from tests.theme.rendering import STATIC, TEMPLATES, environment

FILES = sorted(
    path.relative_to(TEMPLATES).as_posix()
    for path in TEMPLATES.rglob("*.*")
    if path.suffix in (".html", ".xml", ".json")
)
COMPONENTS = [name for name in FILES if name.startswith("components/")]
FORBIDDEN = (
    nodes.Assign,
    nodes.AssignBlock,
    nodes.With,
    nodes.Include,
    nodes.Concat,
    nodes.Add,
    nodes.Sub,
    nodes.Mul,
    nodes.Div,
    nodes.FloorDiv,
    nodes.Mod,
    nodes.Pow,
    nodes.Neg,
    nodes.Pos,
    nodes.Slice,
)
# drawn by the stylesheets of the components that they call, or plain text in a line
WITHOUT_OWN_STYLE = {"related_item", "body", "corrections", "expired", "moment", "notices", "value"}
WITHOUT_OWN_STYLE |= {"withdrawal", "feed_body"}


def tree(name: str) -> nodes.Template:
    return environment().parse((TEMPLATES / name).read_text("utf-8"))


def thoughts(template: nodes.Template) -> list[str]:
    """Return what the template does beyond comparing, looping and calling macros."""
    found = [f"{node.lineno}: {type(node).__name__}" for node in template.find_all(FORBIDDEN)]
    for node in template.find_all(nodes.Getitem):
        if not (isinstance(node.node, nodes.Getattr) and node.node.attr == "assets"):
            found.append(f"{node.lineno}: look-up")
    for node in template.find_all(nodes.Filter):
        on_prose = isinstance(node.node, nodes.Getattr) and node.node.attr == "html"
        # "bound" keeps dates and the like on one line; the words stay as they are. "forceescape"
        # puts a component's HTML into XML as text.
        plain = node.name in ("tojson", "bound", "forceescape")
        if not plain and not (node.name == "safe" and on_prose):
            found.append(f"{node.lineno}: filter {node.name}")
    for node in template.find_all(nodes.Call):
        if not isinstance(node.node, nodes.Name):
            found.append(f"{node.lineno}: method call")
    return found


def reach(template: nodes.Template) -> set[str]:
    """Return the names that a template takes from elsewhere than its View, the site's values, its
    components: settings, say, or what Pelican or a plugin put beside them.
    """
    names = [one for found in template.find_all(nodes.FromImport) for one in found.names]
    imported = {one if isinstance(one, str) else one[1] for one in names}
    return meta.find_undeclared_variables(template) - imported - {"view", "site"}


@pytest.mark.parametrize("name", FILES)
def test_templates_are_given_their_view_and_the_site_s_values_and_reach_no_further(name):
    assert reach(tree(name)) == set()


@pytest.mark.parametrize("source", ["{{ SITENAME }}", "{{ articles }}", "{{ view.a or a }}"])
def test_a_template_that_reaches_further_is_noticed(source):
    assert reach(environment().parse(source))


@pytest.mark.parametrize("name", FILES)
def test_templates_never_think(name):
    assert thoughts(tree(name)) == []


@pytest.mark.parametrize(
    "source",
    [
        "{% set a = 1 %}",
        "{{ view.a ~ 'b' }}",
        "{{ view.a + 1 }}",
        "{{ '%s' % view.a }}",
        "{{ view.a[0] }}",
        "{{ view.a|join(', ') }}",
        "{{ view.title|safe }}",
        "{{ view.a.upper() }}",
        "{% include 'a.html' %}",
    ],
)
def test_a_thinking_template_is_noticed(source):
    assert thoughts(environment().parse(source))


@pytest.mark.parametrize("name", FILES)
def test_no_template_carries_style_or_script(name):
    source = (TEMPLATES / name).read_text("utf-8")
    assert (
        re.findall(r"<style|\sstyle=|\son\w+=|<script(?! src=| type=\"application/ld)", source)
        == []
    )


def test_there_are_components():
    assert len(COMPONENTS) > 30


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_is_one_macro_of_its_file_s_name(name):
    macros = [macro.name for macro in tree(name).find_all(nodes.Macro)]
    assert macros == [name.removeprefix("components/").removesuffix(".html")]


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_has_a_stylesheet_of_its_name_or_needs_none(name):
    component = name.removeprefix("components/").removesuffix(".html")
    styled = (STATIC / f"css/components/{component}.css").exists()
    assert styled != (component in WITHOUT_OWN_STYLE)


@pytest.mark.parametrize("name", COMPONENTS)
def test_every_component_is_used(name):
    assert any(f'"{name}"' in (TEMPLATES / other).read_text("utf-8") for other in FILES)


@pytest.mark.parametrize("name", FILES)
def test_every_word_that_readers_see_can_be_translated(name):
    written = "".join(node.data for node in tree(name).find_all(nodes.TemplateData))
    visible = re.sub(r"<!--.*?-->|<[^<>]*>", "", re.sub(r"<[^<>]*<[^<>]*>", "", written))
    marked = re.compile(
        r"[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.I
    )
    assert marked.findall(written) == []
    written_out = name.endswith((".xml", ".json", ".txt"))
    assert written_out or re.findall(r"\b[a-z]{3,}\b", visible, re.I) == []
