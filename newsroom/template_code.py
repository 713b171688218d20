"""The Python code that the theme's templates are compiled to: Jinja's own with shorter ways.

A page calls components seventy times, reads a hundred and fifty attributes and puts eighty texts
into its HTML. Jinja's code is made for whatever a template may do there: it imports each component
for every page, asks each whether it wants to know the context, and makes an object of what it
returns. Ours finds components once and calls their functions; what comes out is the same.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from jinja2 import Environment, TemplateRuntimeError, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro, missing
from markupsafe import Markup, escape

from newsroom.text.escaping import escaped_text


class Call(NamedTuple):
    """A call of a component: its template, its name, how many values it is given, those by name."""

    template: str
    name: str
    values: int
    named: tuple[str, ...]


class Components(dict):
    """What calls of components run, by the text of their :class:`Call`, found at the first one.

    Each returns HTML. ``shared`` wraps the functions of components that many pages call alike.
    """

    def __init__(self, environment: Environment, shared: Callable[[str, Callable], Callable]):
        super().__init__()
        self._environment = environment
        self._shared = shared

    def __missing__(self, text: str) -> Callable[..., str]:
        call = _call_in(text)
        module = self._environment.get_template(call.template).module
        macro = getattr(module, call.name, None)
        if macro is None:
            raise TemplateRuntimeError(f"{call.template} has no {call.name}")
        found = self[text] = self._shared(call.name, _function(macro, call))
        return found


class ComponentCode(CodeGenerator):
    """Jinja's generator of code, with shorter ways to components, attributes and escaped texts."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Link the calls of imported components before the code is written."""
        self._linked = dict(_linked(node))
        self._as_html: nodes.Node | None = None
        self._asks_jinja = False
        super().visit_Template(node, frame)

    def write_commons(self) -> None:
        """Have the function that escapes texts at hand wherever templates' code runs."""
        self.writeline("escaped = environment.escaped")
        super().write_commons()

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Keep a macro's function beside it, for calls that need no more."""
        self.write("environment.with_function(macro, ")
        super().macro_def(macro_ref, frame)
        self.write(")")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Call a component's function, everything else as Jinja does."""
        call = self._linked.get(id(node))
        if call is None:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        plain = node is self._as_html
        self.write(f"{'' if plain else 'Markup'}(environment.components[{_text_of(call)!r}](")
        for value in node.args:
            self.visit(value, frame)
            self.write(", ")
        for value in node.kwargs:
            self.visit(value, frame)
            self.write(", ")
        self.write("))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Read attributes that are there, of attributes too; ask Jinja about the rest."""
        value, names = _path(node)
        if self._asks_jinja or not isinstance(value, nodes.Name):
            super().visit_Getattr(node, frame)
            return
        self.write(f"(_found if (_found := {'getattr(' * len(names)}")
        self.visit(value, frame)
        self.write("".join(f", {name!r}, missing)" for name in names))
        self.write(") is not missing else ")
        self._asks_jinja = True
        super().visit_Getattr(node, frame)
        self._asks_jinja = False
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize) -> None:
        if id(node) in self._linked:
            self._as_html = node
        elif frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("escaped(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize) -> None:
        if id(node) in self._linked:
            self._as_html = None
        else:
            super()._output_child_post(node, frame, finalize)


def shorten(env: Environment, shared: Callable[[str, Callable], Callable]) -> None:
    """Make ``env`` compile templates so; ``shared`` is as for :class:`Components`."""
    env.code_generator_class = ComponentCode
    env.components = Components(env, shared)
    env.escaped = escaped
    env.with_function = _with_function


def escaped(value: object) -> str:
    """Return a value as HTML, as ``markupsafe.escape`` does, without making it Markup."""
    kind = type(value)
    if kind is str:
        return escaped_text(value)
    return value if kind is Markup else escape(value)


def _with_function(function: Callable[..., str], macro: Macro) -> Macro:
    macro.function = function
    return macro


def _function(macro: Macro, call: Call) -> Callable[..., str]:
    """Return what runs for a call: the macro's function, given all its values in their order."""
    names = macro.arguments
    rest = names[call.values :]
    fits = call.values <= len(names) and set(call.named) <= set(rest)
    if macro.caller or macro.catch_kwargs or macro.catch_varargs or not fits:
        return macro
    function = macro.function
    if not rest:
        return function
    if not call.named:
        absent = (missing,) * len(rest)
        return lambda *values: function(*values, *absent)
    return lambda *values, **named: function(*values, *[named.get(one, missing) for one in rest])


def _linked(template: nodes.Template) -> Iterator[tuple[int, Call]]:
    """Yield the calls of imported components by their node's id; take out imports that are no
    longer needed.

    A name that a template gives a value as well stays as Jinja reads it.
    """
    imports = [one for one in template.body if isinstance(one, nodes.FromImport)]
    found = {
        alias: (one.template.value, name)
        for one in imports
        if isinstance(one.template, nodes.Const) and not one.with_context
        for name, alias in map(_name_and_alias, one.names)
    }
    for taken in _given_a_value(template):
        found.pop(taken, None)
    blocks = {id(one.call) for one in template.find_all(nodes.CallBlock)}
    for node in template.find_all(nodes.Call):
        target = found.get(node.node.name) if isinstance(node.node, nodes.Name) else None
        if target and id(node) not in blocks and not (node.dyn_args or node.dyn_kwargs):
            # What it calls is known now: no name need be looked up when the template runs.
            node.node = nodes.Const(None)
            named = tuple(one.key for one in node.kwargs)
            yield id(node), Call(*target, len(node.args), named)
    needed = {one.name for one in template.find_all(nodes.Name) if one.ctx == "load"}
    for one in imports:
        one.names = [
            name
            for name in one.names
            if (alias := _name_and_alias(name)[1]) not in found or alias in needed
        ]
        if not one.names:
            template.body.remove(one)


def _name_and_alias(name: str | tuple[str, str]) -> tuple[str, str]:
    return (name, name) if isinstance(name, str) else name


def _given_a_value(template: nodes.Template) -> Iterable[str]:
    for one in template.find_all((nodes.Name, nodes.Macro, nodes.Import)):
        if isinstance(one, nodes.Macro):
            yield one.name
        elif isinstance(one, nodes.Import):
            yield one.target
        elif one.ctx != "load":
            yield one.name


def _path(node: nodes.Expr) -> tuple[nodes.Expr, list[str]]:
    """Return what attributes of attributes are read of, and their names in turn."""
    names: list[str] = []
    while isinstance(node, nodes.Getattr):
        names.insert(0, node.attr)
        node = node.node
    return node, names


def _text_of(call: Call) -> str:
    return "\0".join((call.template, call.name, str(call.values), *call.named))


def _call_in(text: str) -> Call:
    template, name, values, *named = text.split("\0")
    return Call(template, name, int(values), tuple(named))
