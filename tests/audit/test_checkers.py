"""Each checker finds the fault that was planted for it, and nothing on a page without one."""

import shutil

import pytest

from tests.audit import axe, markup, policy, shift, sideways, tab_stops, weight
from tests.audit.host import served
from tests.audit.looks import Look
from tests.audit.tools import present

PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>'
    '<link rel="icon" href="/all.svg"><link rel="stylesheet" href="/all.css">{head}</head>'
    "<body><main><h1>A page</h1>{body}</main></body></html>"
)
CSS = """\
a { display: inline-block; padding: 1rem; color: #00f; }
a:focus { outline: 3px solid #000; }
.pale { color: #bbb; }
.wide { inline-size: 900px; }
.small { padding: 0; font-size: 10px; line-height: 1; }
.unmarked:focus { outline: 0; }
.over { position: absolute; inset: 0; background: #fff; }
.far { position: absolute; inset-inline-start: -999px; }
.night { color: #333; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #fff; } a { color: #9cf; } }
"""
LINK = '<p><a href="/">A link</a></p>'
FAULTS = {
    "sound": LINK,
    "pale": '<p class="pale">Too pale</p>',
    "night": '<p class="night">Pale in the dark only</p>',
    "noscript": '<noscript><img src="data:,"></noscript>',
    "wide": '<p class="wide">Too wide</p>',
    "small": LINK + "<p>" + '<a class="small" href="/">xy</a>' * 2 + "</p>",
    "inline": '<p>Words around <a class="small unpadded" href="/">x</a> a link</p>',
    "unmarked": LINK + '<a class="unmarked" href="/">No mark</a>',
    "covered": LINK + '<div class="over"></div>',
    "far": LINK + '<a class="far" href="/">Not here</a>',
    "styled": '<p style="color: red">Inline</p>',
    "elsewhere": '<img src="http://elsewhere.invalid/a.png" alt="A picture">',
    "missing": '<img src="/none.png" alt="A picture">',
    "open": "<p><b>Never closed</p>",
    "scripted": '<script src="/moves.js"></script><p id="late">Below</p>',
    "heavy": '<script src="/heavy.js"></script>',
}
MOVES = """\
setTimeout(() => {
  const box = document.createElement('div');
  box.textContent = 'Late';
  document.querySelector('h1').before(box);
}, 300);
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("faults")
    (folder / "all.css").write_text(CSS + ".unpadded { display: inline; }", "utf-8")
    (folder / "all.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    (folder / "moves.js").write_text(MOVES, "utf-8")
    noise = "".join(f"/*{hash((1, n)):x}*/" for n in range(4500))
    (folder / "heavy.js").write_text(noise, "utf-8")
    for name, body in FAULTS.items():
        (folder / f"{name}.html").write_text(PAGE.format(head="", body=body), "utf-8")
    return folder


@pytest.fixture
def found(browser, folder):
    """Give a function that returns what a checker says about a planted page."""
    with served(folder) as address:
        yield lambda check, name, **options: [
            one.said for one in check(browser, address, name, f"/{name}.html", **options)
        ]


def test_a_sound_page_has_no_fault(found):
    for module in (axe, policy, sideways, tab_stops, shift, weight):
        assert found(module.check, "sound") == [], module


@pytest.mark.parametrize(
    ("name", "look", "said"),
    [
        ("pale", Look(360), "color-contrast"),
        ("night", Look(360, "dark"), "color-contrast"),
        ("noscript", Look(360, script=False), "image-alt"),
        ("small", Look(360), "target-size"),
    ],
)
def test_axe_is_asked_under_the_look(found, name, look, said):
    assert any(said in one for one in found(axe.check, name, looks=(look,)))


def test_a_fault_of_another_look_is_not_seen(found):
    assert found(axe.check, "night", looks=(Look(360),)) == []
    assert found(axe.check, "noscript", looks=(Look(360),)) == []


def test_a_page_that_scrolls_sideways_is_found_at_both_zooms(found):
    assert ["p.wide" in one for one in found(sideways.check, "wide")] == [True, True]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("small", "px"),
        ("unmarked", "shows no focus"),
        ("covered", "is covered"),
        ("far", "lies outside the window"),
    ],
)
def test_a_bad_tab_stop_is_found(found, name, said):
    faults = found(tab_stops.check, name, looks=(Look(360),))
    assert any(one.endswith(said) for one in faults), faults


def test_a_small_link_in_a_sentence_is_no_fault(found):
    assert found(tab_stops.check, "inline", looks=(Look(360),)) == []


@pytest.mark.parametrize(
    ("name", "said"), [("styled", "style-src"), ("elsewhere", "elsewhere"), ("missing", "404")]
)
def test_what_the_policy_forbids_or_the_server_lacks_is_found(found, name, said):
    assert any(said in one for one in found(policy.check, name))


def test_a_request_that_leaving_the_page_breaks_off_is_no_fault_and_a_refused_one_is(page, folder):
    with served(folder) as address:
        troubles = []
        policy.listen(page, address, troubles)
        failed = []
        page.on("requestfailed", lambda request: failed.append(request.failure))
        page.route("**/none.png", lambda route: None)
        page.goto(f"{address}/missing.html", wait_until="commit")
        with page.expect_event("requestfailed"):
            page.goto(f"{address}/sound.html")
        assert set(failed) == {policy.LEFT}
        assert troubles == []
        page.unroute("**/none.png")
        page.route("**/none.png", lambda route: route.abort("connectionrefused"))
        page.goto(f"{address}/missing.html")
        assert any("failed" in one and "none.png" in one for one in troubles)


def test_a_page_that_moves_is_found(found):
    assert len(found(shift.check, "scripted")) == 2


def test_a_heavy_page_is_found(found):
    assert [one.split()[2] for one in found(weight.check, "heavy")] == ["40000", "10000"]


def test_bad_markup_is_found(folder):
    if not present("vnu") or not shutil.which("java"):
        pytest.skip("the Nu HTML checker is not here: audit --pages installs it")
    faulty = {one.page for one in markup.check(folder)}
    assert "open.html" in faulty
    assert "sound.html" not in faulty
