"""Templates compiled our way render what Jinja's own code renders."""

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateRuntimeError, UndefinedError
from jinja2.compiler import CodeGenerator

from newsroom.environment import prepare
from tests.theme.component_samples import EXAMPLES
from tests.theme.components import shown
from tests.theme.rendering import environment
from tests.theme.sample_parts import SITE
from tests.theme.samples import PAGES

PART = """
{% macro part(title, level=2, wide=false) %}
<h{{ level }}{% if wide %} class="wide"{% endif %}>{{ title }}</h{{ level }}>
{% endmacro %}
{% macro frame(title) %}<div title="{{ title }}">{{ caller() }}</div>{% endmacro %}
"""


def by_jinja(env: Environment) -> Environment:
    """Return ``env`` with Jinja's own code."""
    env.code_generator_class = CodeGenerator
    return env


def environments(**templates: str) -> list[Environment]:
    """Return an environment of ours with templates and one of Jinja's."""
    made = []
    for prepared in (prepare, lambda env: by_jinja(prepare(env))):
        loader = DictLoader({"part.html": PART, **templates})
        made.append(
            prepared(
                Environment(
                    loader=loader,
                    autoescape=True,
                    undefined=StrictUndefined,
                    extensions=["jinja2.ext.i18n"],
                )
            )
        )
    return made


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_rendered_as_by_jinja(name):
    template, view = PAGES[name]
    ours, plain = environment(), by_jinja(environment())
    rendered = ours.get_template(template).render(view=view, site=SITE)
    assert rendered == plain.get_template(template).render(view=view, site=SITE)
    assert rendered.strip()


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_component_is_rendered_as_by_jinja(name):
    for example in EXAMPLES[name]:
        assert shown(name, example) == shown(name, example, by_jinja(environment()))


@pytest.mark.parametrize(
    "source",
    [
        "{{ part('A < B') }}",
        "{{ part('A', 3) }}{{ part('A', 4, true) }}",
        "{{ part('A', wide=true) }}{{ part(level=5, title='A') }}",
        "{{ part(title) }}",
        "{{ part(part('A')) }}",
        "{{ part('A')|upper }}{{ part('A')|length }}",
        "{% if part('A') %}{{ part('A') ~ '<' }}{% endif %}",
        "{% for one in titles %}{{ part(one, loop.index) }}{% endfor %}",
        "{% for part in titles %}{{ part }}{% endfor %}",
        "{% macro twice(part) %}{{ part }}{{ part }}{% endmacro %}{{ twice('<') }}",
        "{% call frame('A < B') %}{{ part('inside') }}{% endcall %}",
        "{% from 'part.html' import part as h %}{{ h('A') }}",
        "{% set named = {'title': 'A'} %}{{ part(**named) }}",
        "{{ entry.title }}{{ entry.inner.title }}{{ entry['title'] }}",
        "{{ entry.nothing is defined }}{{ entry.inner.nothing is defined }}",
        "{{ entry.nothing|default('<none>') }}",
        "{{ titles.count('A') }}{{ (titles|first).lower() }}",
        "{{ 3 }}{{ none }}{{ 1.5 }}{{ markup }}",
    ],
)
def test_whatever_a_template_does_comes_out_as_by_jinja(source):
    text = "{% from 'part.html' import part, frame %}" + source
    values = {
        "title": "Tin & bài",
        "titles": ["A", "<b>"],
        "entry": {"title": "<i>", "inner": {"title": "&"}},
        "markup": environment().filters["bound"]("ngày 29-09-2023 < 30-09-2023"),
    }
    ours, plain = environments(**{"page.html": text})
    rendered = ours.get_template("page.html").render(values)
    assert rendered == plain.get_template("page.html").render(values)
    assert rendered.strip()


def test_a_component_is_used_inside_a_block_of_a_page_that_extends_another():
    base = "{% from 'part.html' import part %}{{ part('base') }}{% block main %}{% endblock %}"
    page = (
        "{% extends 'base.html' %}{% from 'part.html' import part %}"
        "{% block main %}{{ part(title) }}{% endblock %}"
    )
    ours, plain = environments(**{"base.html": base, "page.html": page})
    rendered = ours.get_template("page.html").render(title="Tin")
    assert rendered == plain.get_template("page.html").render(title="Tin")
    assert rendered.count("<h2>") == 2


@pytest.mark.parametrize("source", ["{{ entry.nothing }}", "{{ entry.inner.nothing.more }}"])
def test_an_attribute_that_is_not_there_is_an_error(source):
    ours, _ = environments(**{"page.html": source})
    with pytest.raises(UndefinedError, match="nothing"):
        ours.get_template("page.html").render(entry={"inner": {}})


def test_a_component_that_is_not_there_is_an_error():
    text = "{% from 'part.html' import gone %}{{ gone() }}"
    ours, _ = environments(**{"page.html": text})
    with pytest.raises(TemplateRuntimeError, match=r"part\.html has no gone"):
        ours.get_template("page.html").render()


@pytest.mark.parametrize("call", ["part('A', 2, true, 4)", "part('A', size=4)", "part()"])
def test_a_component_called_wrongly_is_an_error(call):
    text = f"{{% from 'part.html' import part %}}{{{{ {call} }}}}"
    ours, plain = environments(**{"page.html": text})
    with pytest.raises((TypeError, UndefinedError)) as theirs:
        plain.get_template("page.html").render()
    with pytest.raises(theirs.type):
        ours.get_template("page.html").render()
