"""The templates' environment: what the theme's templates find beside Jinja, and what is done once.

A page imports twenty components and shows cards, masthead and footer that other pages show too.
Imported components are looked up once in a build, parts that pages share are rendered once, and the
interface's words are put in when a template is compiled.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from json import JSONEncoder

from jinja2 import Environment, Template
from jinja2.ext import Extension
from jinja2.lexer import Token

from newsroom.pages.typography import bound
from newsroom.template_code import shorten
from newsroom.text.words import VIETNAMESE, catalogue

# Macros whose arguments many pages share: the site's values, the cards of posts.
SHARED = frozenset(
    {"masthead", "nav", "footer", "notice", "chip", "topic", "related_item", "feed_body"}
)
# So many parts are kept; a card's HTML takes about two kilobytes.
MOST_PARTS = 10_000
# Letters as they are and no blanks: half the bytes of what pages say to machines.
_json = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_PLAIN = (str, int, bool, type(None))


class Words(Extension):
    """Puts the interface's words into templates: ``_("Tin mới")`` becomes a plain string.

    Calls with values (``_("Hình %(number)s", number=…)``) stay calls.
    """

    def __init__(self, environment: Environment):
        super().__init__(environment)
        environment.extend(words=str)

    def filter_stream(self, stream: Iterable[Token]) -> Iterator[Token]:
        """Replace the four tokens of a call without values by one."""
        held: list[Token] = []
        for token in stream:
            held.append(token)
            shape = [(one.type, one.value if one.type == "name" else None) for one in held]
            if shape == _CALL[: len(held)]:
                if len(held) == len(_CALL):
                    words = self.environment.words(held[2].value) % {}
                    yield Token(held[0].lineno, "string", words)
                    held.clear()
                continue
            yield from held
            held.clear()
        yield from held


_CALL = [("name", "_"), ("lparen", None), ("string", None), ("rparen", None)]


class SharedTemplate(Template):
    """A template whose macros are looked up once."""

    def _get_default_module(self, ctx=None):
        """Return the module that ``{% from … import %}`` takes macros from.

        Jinja makes one anew for every importing page that has globals of its own; ours have none.
        """
        if self._module is None:
            self._module = super()._get_default_module()
        return self._module


def _shared(name: str, component: Callable[..., str]) -> Callable[..., str]:
    """Return a component that is called once for a value if it is one of SHARED."""
    return partial(_once, component, {}) if name in SHARED else component


def _once(component, made: dict, *arguments, **named):
    """Return what ``component`` makes of ``arguments``, made once for the same values.

    Values other than plain ones are told apart by identity: a View's parts do not change, and the
    ones remembered stay alive.
    """
    values = (*arguments, *named.values())
    key = (*(one if isinstance(one, _PLAIN) else id(one) for one in values), *named)
    found = made.get(key)
    if found is None:
        if len(made) >= MOST_PARTS:
            made.clear()
        found = made[key] = (component(*arguments, **named), values)
    return found[0]


def prepare(env: Environment, lang: str = VIETNAMESE) -> Environment:
    """Give the environment the words of a language, our filters, and what saves work."""
    env.install_gettext_translations(catalogue(lang), newstyle=True)
    env.filters["bound"] = bound
    env.add_extension(Words)
    env.words = catalogue(lang).gettext
    env.policies["json.dumps_function"] = _json
    env.policies["json.dumps_kwargs"] = {}
    env.template_class = SharedTemplate
    shorten(env, _shared)
    return env


def in_language(env: Environment, options: Mapping, lang: str) -> Environment:
    """Return an environment like ``env``, made with the same ``options``, in another language."""
    other = Environment(loader=env.loader, **options)
    other.filters.update(env.filters)
    other.tests.update(env.tests)
    other.globals.update(env.globals)
    return prepare(other, lang)
