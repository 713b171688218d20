"""The sample's pages are sound: the quick part of `python -m tests.audit`."""

import pytest

from tests.audit import axe, policy, shift, sideways, tab_stops, weight
from tests.audit.kinds import ARTICLE, KINDS, MAIN
from tests.audit.looks import PHONE_LOOKS

# Page kinds that look like another one are left to the whole audit.
ALIKE = {"article-original", "article-pinned", "article-expired", "agency-merged", "categories"}
ALIKE |= {"theme-over", "posts", "year", "month", "sitemap", "accessibility"}
QUICK = [kind for kind in KINDS if kind not in ALIKE]


@pytest.mark.parametrize("kind", QUICK)
def test_axe_finds_nothing_on_a_phone(browser, sample, kind):
    assert axe.check(browser, sample, kind, KINDS[kind], PHONE_LOOKS) == []


@pytest.mark.parametrize("kind", QUICK)
def test_a_page_keeps_to_a_strict_policy_and_asks_no_other_host(browser, sample, kind):
    assert policy.check(browser, sample, kind, KINDS[kind]) == []


@pytest.mark.parametrize("kind", QUICK)
def test_no_page_scrolls_sideways(browser, sample, kind):
    assert sideways.check(browser, sample, kind, KINDS[kind]) == []


@pytest.mark.parametrize("kind", MAIN)
def test_every_tab_stop_is_seen_uncovered_large_and_marked(browser, sample, kind):
    assert tab_stops.check(browser, sample, kind, KINDS[kind], tab_stops.LOOKS) == []


@pytest.mark.parametrize("kind", MAIN)
def test_nothing_moves_while_a_page_loads(browser, sample, kind):
    assert shift.check(browser, sample, kind, KINDS[kind]) == []


def test_an_article_is_light(browser, sample):
    assert weight.check(browser, sample, ARTICLE, KINDS[ARTICLE]) == []
