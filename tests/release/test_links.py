"""Other sites are asked politely, never a computer of an inner network, and judged over days."""

import socket
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.posts.link_states import LinkState, link_states_text, parse_link_states
from newsroom.posts.wrong import Wrong
from newsroom.release.links.asking import FAILED, GONE, GOOD, PRIVATE, UNCLEAR, Answer, ask
from newsroom.release.links.judging import is_due, judged
from newsroom.release.links.manners import Manners
from newsroom.release.links.reach import is_public
from newsroom.release.links.rounds import ask_all
from tests.release.other_site import other_site

TODAY = date(2026, 11, 27)
GOOD_ANSWER, GONE_ANSWER, SILENT = Answer(GOOD), Answer(GONE, "404"), Answer(FAILED, "timeout")


@pytest.fixture
def site():
    with other_site() as site:
        yield site


@pytest.fixture
def waits():
    return []


@pytest.fixture
def manners(waits):
    return Manners(timeout=0.4, pause=3, backoff=(1, 5), may_ask_private=True, sleep=waits.append)


@pytest.mark.parametrize(
    ("path", "kind", "why"),
    [
        ("/ok", GOOD, ""),
        ("/no-head", GOOD, ""),
        ("/for-a-while", GOOD, ""),
        ("/404", GONE, "404"),
        ("/410", GONE, "410"),
        ("/to-nothing", GONE, "404"),
        ("/403", UNCLEAR, "403"),
        ("/999", UNCLEAR, "999"),
        ("/to-mail", UNCLEAR, "redirect"),
        ("/500", FAILED, "500"),
        ("/loop", FAILED, "redirects"),
        ("/silent", FAILED, "timeout"),
        ("/broken", FAILED, "broken"),
    ],
)
def test_every_answer_has_its_name(site, manners, path, kind, why):
    assert ask(site.address + path, manners) == Answer(kind, why)


def test_an_answer_that_never_ends_is_given_up(site, manners):
    assert ask(site.address + "/drip", manners).kind == FAILED


def test_what_has_moved_for_good_is_told_with_its_new_address(site, manners):
    assert ask(site.address + "/chain", manners).to == site.address + "/ok"
    assert ask(site.address + "/for-a-while", manners).to == ""


def test_words_in_an_address_are_sent_as_they_must_be(site, manners):
    assert ask(site.address + "/tin tức/?q=học#phần", manners).kind == GOOD
    assert site.asked["HEAD", "/tin%20t%E1%BB%A9c/?q=h%E1%BB%8Dc"] == 1


def test_a_server_without_tls_or_without_anybody_fails(site, manners):
    secure = site.address.replace("http:", "https:")
    assert ask(secure + "/ok", manners) == Answer(FAILED, "TLS")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}/"
    assert ask(nobody, manners) == Answer(FAILED, "refused")


def test_a_name_that_nobody_knows_is_gone(monkeypatch, manners):
    def unknown(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert ask("https://khong-con.example.vn/", manners) == Answer(GONE, "DNS")


@pytest.mark.parametrize("url", ["http://a..b/", "http://a:99999/", "http://[::1/"])
def test_an_address_that_is_none_is_unclear(url, manners):
    assert ask(url, manners).kind in (UNCLEAR, FAILED, GONE)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "::1",
     "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "224.0.0.1",
     "100.64.0.1", "198.18.0.1"],
)  # fmt: skip
def test_addresses_of_inner_networks_are_known(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_so_are_public_ones(address):
    assert is_public(address)


def test_a_computer_of_an_inner_network_is_never_asked(site):
    assert ask(site.address + "/ok", Manners()) == Answer(PRIVATE)
    assert not site.asked


def test_nor_after_a_name_or_a_redirect_leads_there(site, monkeypatch):
    """The name is public at first sight; what counts is every address that it has."""
    real = socket.getaddrinfo

    def both(host, port, **more):
        found = real("127.0.0.1", port, **more)
        return [(*found[0][:4], ("1.1.1.1", port)), *found]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    port = site.address.rpartition(":")[2]
    assert ask(f"http://tin.example.vn:{port}/ok", Manners()) == Answer(PRIVATE)
    assert not site.asked


def test_who_asks_to_wait_is_waited_for(site, manners, waits):
    url = site.address + "/busy"
    assert ask_all([url], manners) == {url: Answer(GOOD)}
    assert waits == [2]


def test_who_asks_to_wait_long_is_asked_nothing_more(site, manners, waits):
    urls = [site.address + path for path in ("/ok", "/very-busy", "/very-busy-too", "/xa")]
    answers = ask_all(urls, manners)
    assert [answers[url].kind for url in urls] == [GOOD, UNCLEAR, UNCLEAR, UNCLEAR]
    assert not site.asked["HEAD", "/very-busy-too"]
    assert waits == [3]


def test_one_host_is_asked_with_pauses_and_again_later_when_it_fails(site, manners, waits):
    ask_all([site.address + path for path in ("/500", "/ok", "/404")], manners)
    assert sorted(waits) == [1, 3, 3, 5]
    assert site.asked["HEAD", "/404"] == site.asked["GET", "/404"] == 1
    assert site.asked["GET", "/500"] == 3


def after(answers, every: int = 1) -> LinkState:
    state, day = None, TODAY
    for answer in answers:
        state = judged(state, answer, day)
        day += timedelta(days=every)
    return state


@pytest.mark.parametrize(
    ("answers", "every", "dead"),
    [
        ([GONE_ANSWER], 1, False),
        ([GONE_ANSWER] * 3, 1, False),
        ([GONE_ANSWER] * 8, 1, True),
        ([GONE_ANSWER] * 2, 30, False),
        ([GONE_ANSWER] * 3, 4, True),
        ([GONE_ANSWER] * 5, 0, False),
        ([GONE_ANSWER, GONE_ANSWER, GOOD_ANSWER, GONE_ANSWER], 7, False),
        ([SILENT] * 8, 1, False),
        ([SILENT] * 5, 8, True),
        ([GONE_ANSWER] * 3 + [Answer(UNCLEAR, "403")], 4, True),
        ([GONE_ANSWER] * 3 + [GOOD_ANSWER], 4, False),
        ([GONE_ANSWER] * 3 + [SILENT], 4, True),
        ([Answer(UNCLEAR, "403")] * 40, 1, False),
    ],
)
def test_only_failures_over_many_days_make_a_link_dead(answers, every, dead):
    assert after(answers, every).dead == dead


def test_what_was_asked_lately_is_not_asked_again():
    good, failing, dead = after([GOOD_ANSWER]), after([GONE_ANSWER]), after([GONE_ANSWER] * 3, 4)
    for state, days in ((good, 7), (failing, 1), (dead, 30)):
        assert not is_due(state, state.asked + timedelta(days=days - 1))
        assert is_due(state, state.asked + timedelta(days=days))
    assert is_due(None, TODAY)


days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
texts = st.text(max_size=8)
urls = texts.map(lambda text: f"https://{text}")


@given(
    st.dictionaries(
        urls, st.builds(LinkState, days, st.lists(days, max_size=4).map(tuple), texts, texts,
                        st.booleans()),
        max_size=4,
    )
)  # fmt: skip
def test_states_are_read_as_they_were_written(states):
    text = link_states_text(states)
    assert parse_link_states(text.encode("utf-8", "surrogatepass")) == states
    assert text.count("\n") == (len(states) + 2 if states else 1)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"version": 2, "links": {}}', '{"version": 1, "links": {"ftp://a": {}}}',
     '{"version": 1, "links": {"https://a": {"asked": "hom qua"}}}', "<<<<<<< HEAD\n{}"],
)  # fmt: skip
def test_a_file_of_states_that_is_none_is_refused(text):
    with pytest.raises(Wrong):
        parse_link_states(text.encode())
