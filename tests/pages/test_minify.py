"""A minified stylesheet says what it said, in fewer bytes."""

import gzip
import re

import pytest

from newsroom.pages.minify import minified
from tests.theme.rendering import flat_css

RULES = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map(rule => rule.cssText);
}"""
# What a careless minifier breaks.
TRAPS = r"""
/* a */ @media screen and (min-width: 1px) , print { .a/**/.b > .c , .d :hover:not( .e , .f )
  { width: calc( 1px + 2px - (3px * 2) ) ; } }
@font-face { font-family: "a;  b /* no comment */ }"; src: url( x/(\).woff ) , url("a  b'.woff"); }
.\31 23 .x\:y\  z { content: "\"; }  {" ; margin: 1px/**/2px 0 -3px; }
:root { --empty: ; --text: "a ; b"   c ; --spaced:  1px   2px; --pair: { a: b }; --last : x }
@supports (not (display: grid)) and (color: red) { a::before { content: '  /*  */ ' } }
.g { grid-template-areas: "a  b" "c  d"; font: 1rem / 1.5 "A B", serif; }
[data-a = "b  c" i] + p ~ q { background: url(data:image/svg+xml,%3Csvg/*x*/%3E) no-repeat }
"""


def understood(page, css: str) -> list[str]:
    """Return the rules that the browser understands.

    It gives back a value that has var() in it as it was written, so blanks at marks go.
    """
    return [re.sub(r"\s*([,()])\s*|(?<=:)\s+", r"\1", rule) for rule in page.evaluate(RULES, css)]


@pytest.mark.parametrize(
    ("css", "small"),
    [
        ("a { color : red ; }\n\nb > c , d { top: 0 }", "a{color :red}b>c,d{top:0}"),
        ("/* why */ a {/* b */}", "a{}"),
        (".a/**/.b{}", ".a/**/.b{}"),
        (".a /* descendant */ .b {}", ".a .b{}"),
        ("a :hover { width: calc(1px + 2px) }", "a :hover{width:calc(1px + 2px)}"),
        ("@media ( a ) and ( b ) { }", "@media (a) and (b){}"),
        ('a { content: "  /* ; } */ "; }', 'a{content:"  /* ; } */ "}'),
        (".\\{ b {}", ".\\{ b{}"),
        (":root { --x:  a ,  b ; --y: ; }", ":root{--x:a ,  b;--y: }"),
        ("a { background: url( a  b ) }", "a{background:url( a  b )}"),
        ("", ""),
    ],
)
def test_only_comments_and_needless_blanks_go(css, small):
    assert minified(css) == small
    assert minified(small) == small


@pytest.mark.parametrize("css", [TRAPS, flat_css()], ids=["traps", "theme"])
def test_a_browser_reads_the_same_rules(css, page):
    rules = understood(page, css)
    assert len(rules) > 5
    assert understood(page, minified(css)) == rules


def test_a_changed_rule_would_be_noticed(page):
    assert understood(page, "a :hover{top:0}") != understood(page, "a:hover{top:0}")


def test_the_theme_is_a_tenth_smaller_on_the_wire():
    css = flat_css()
    size, small = (len(gzip.compress(text.encode())) for text in (css, minified(css)))
    assert small < 0.9 * size
