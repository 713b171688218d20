"""Raw HTML: a few inline tags pass, all else is reported and nothing can run."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom.posts.markdown.clean import ATTRIBUTES, CLASSES, SCHEMES, TAGS
from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import Prose

PIECES = [
    *"<>/\"'=&;:()[]!`*_#|\\ \n\t", "\n\n", "\x00", "\u202e", "<!--", "-->", "</a>", "<b>", "</b>",
    "<script>", "</script>", "<a href=", "<svg onload=", "<img src=x ", "onclick=alert(1)",
    "style=", "javascript:", "data:text/html,", "java\tscript:", "&#106;avascript:", "&lt;", "](",
    "![", "- ", "1. ", "[^1]", "[^1]: ", "[a]: ", "[a]", "<table>", "<td>", "<style>", "</style>",
    "<![CDATA[", "<?php", "https://a.vn", "{filename}", "newsroom:1", "id=", "class=", "chữ",
    "\ue0000\ue00f", "| a |\n|--|\n",
]  # fmt: skip
VECTORS = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<ScRiPt src=//a.vn/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    '<img """><script>alert(1)</script>">',
    "<svg/onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#x09;script:alert(1)">x</a>',
    "<a href=' &#1; JAVASCRIPT:alert(1)'>x</a>",
    '<b onmouseover="alert(1)">x</b>',
    '<b style="background:url(javascript:alert(1))">x</b>',
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)>",
    "<form action=javascript:alert(1)><button>x",
    "<base href=//a.vn><meta http-equiv=refresh content=0>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><img src=x onerror=alert(1)>-->",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&colon;alert(1))",
    "[x](java\u200bscript:alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "[x](vbscript:x) [y](data:text/html,<script>alert(1)</script>) [z](file:///etc/passwd)",
    "<javascript://%0aalert(1)>",
    '[x](https://a.vn "x" onclick="alert(1)")',
    '![x](a.jpg"onerror="alert(1))',
    "[a]\n\n[a]: javascript:alert(1)",
    '| <td onclick=alert(1)> | `</td><script>` |\n|---|---|\n| "x | y" |',
    "`<script>`</code><script>alert(1)</script>",
    '[`"><script>alert(1)</script>`](a.md "`\' onclick=x`")',
]


class Reading(HTMLParser):
    """Collects what a browser would see beyond the lists."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[object] = []
        self.open: list[str] = []

    def handle_starttag(self, tag, attributes):
        if tag not in TAGS:
            self.faults.append(tag)
        if tag not in ("br", "hr"):
            self.open.append(tag)
        allowed = ATTRIBUTES["*"] | set(ATTRIBUTES.get(tag, ()))
        for name, value in attributes:
            if name == "class":
                self.faults += [c for c in (value or "").split() if c not in CLASSES.get(tag, ())]
            elif name not in allowed:
                self.faults.append((tag, name))
            if (
                name == "href"
                and not value.startswith("#")
                and value.split(":")[0].lower() not in SCHEMES
            ):
                self.faults.append(value)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"/{tag}")

    def handle_comment(self, data):
        self.faults.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def faults(body: str) -> list[object]:
    found: list[object] = []
    for part in render(body).parts:
        if isinstance(part, Prose):
            reading = Reading()
            reading.feed(part.html)
            reading.close()
            found += reading.faults + reading.open
    return found


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_that_could_run_survives(vector):
    assert faults(vector) == []
    assert faults(f"Chữ {vector} chữ\n\n- {vector}\n\n> {vector}\n\n## {vector}") == []


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example("[<b>x](a)</b> <b>- y</b>")
@example("<a href='a.md'>[x](b.md)</a>")
def test_whatever_is_typed_comes_out_clean_and_closed(body):
    assert faults(body) == []


@given(st.text(max_size=200))
def test_no_text_at_all_makes_it_fail(body):
    assert faults(body) == []


@pytest.mark.parametrize(
    ("body", "remarks"),
    [
        ("a\nb <div style='x'>c</div>", [("ND301", 2, 3, {"tag": "div"})]),
        ("<script>\nx\n</script>", [("ND301", 1, 1, {"tag": "script"})]),
        ("a <!-- b\n\nc --> d", [("ND301", 1, 3, {"tag": "!--"})]),
        ("</div>", [("ND301", 1, 1, {"tag": "div"})]),
        ("<u>chưa đóng", [("ND301", 1, 1, {"tag": "u"})]),
        ("<o:p></o:p>", [("ND301", 1, 1, {"tag": "o:p"})]),
        ("- <img src=a.jpg>", [("ND301", 1, 3, {"tag": "img"})]),
        ('<b\nonclick="x">a</b>', [("ND302", 2, 1, {"tag": "b", "attribute": "onclick"})]),
        (
            '\u200b<s id=x lang=vi class="y">a</s>',
            [
                ("ND309", 1, 1, {"name": "invisible", "code": "U+200B"}),
                ("ND302", 1, 5, {"tag": "s", "attribute": "id"}),
                ("ND302", 1, 18, {"tag": "s", "attribute": "class"}),
            ],
        ),
        ("`x` <i>a</i> `<div>`", []),
    ],
)
def test_what_is_taken_out_is_reported_at_its_place(body, remarks):
    found = [(r.code, r.line, r.column, dict(r.params)) for r in render(body).remarks]
    assert found == remarks


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("x < 5, <3 và a<b", "<p>x &lt; 5, &lt;3 và a&lt;b</p>"),
        ("H<sub>2</sub>O, m<sup>2</sup>", "<p>H<sub>2</sub>O, m<sup>2</sup></p>"),
        ('<abbr title="Ủy ban">UB</abbr>', '<p><abbr title="Ủy ban">UB</abbr></p>'),
        ("a<br>b<br/>c", "<p>a<br>b<br>c</p>"),
        ("a\n<hr>\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
        ("<b>a <i>**b**</i></b>", "<p><b>a <i><strong>b</strong></i></b></p>"),
        ("Nhi<span>ệt</span> độ", "<p>Nhiệt độ</p>"),
        ("<b>a\n\nb</b>", "<p>a</p>\n<p>b</p>"),
        ("<họ tên> <tên đơn vị>", "<p>&lt;họ tên&gt; &lt;tên đơn vị&gt;</p>"),
        ("`<b>` &lt;b&gt; &copy;", "<p><code>&lt;b&gt;</code> &lt;b&gt; ©</p>"),
    ],
)
def test_what_may_stay_stays(body, html):
    assert render(body).parts == (Prose(html),)
