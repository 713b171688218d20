"""Spans around what stays on one line: in text only, never in tags, code or the words."""

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from newsroom.pages.typography import bound, bound_html


def test_dates_in_running_text_do_not_break_at_their_hyphens():
    html = bound_html("<p>Hạn: <strong>29-09-2023</strong>.</p>")
    assert html == '<p>Hạn: <strong><span class="nowrap">29-09-2023</span></strong>.</p>'


def test_addresses_ids_and_code_stay_as_they_are():
    html = '<h2 id="muc-29-09-2023"><a href="/x/29-09-2023/">tới</a> <code>29-09-2023</code></h2>'
    assert bound_html(html) == html


def test_what_a_reader_copies_is_what_was_typed():
    html = "<p>Số 12/TB-SM &amp; 3,5&nbsp;km – ngày 9 tháng 10 &lt;TP. HCM&gt;, 29-09-2023</p>"
    assert BeautifulSoup(bound_html(html), "html.parser").get_text() == (
        BeautifulSoup(html, "html.parser").get_text()
    )


def test_markup_that_is_text_stays_text():
    assert "<b>" not in bound_html("<p>29-09-2023 &lt;b&gt;</p>")


def test_a_plain_text_is_escaped_and_bound():
    assert bound('<b>"A" & 29-09-2023') == (
        '&lt;b&gt;&#34;A&#34; &amp; <span class="nowrap">29-09-2023</span>'
    )


@given(st.text(alphabet="0123456789-/–. <>&\"'ngàythángKHQĐTP%", max_size=60))
def test_whatever_the_text_its_words_stay_and_no_markup_comes_in(text):
    page = BeautifulSoup(str(bound(text)), "html.parser")
    assert page.get_text() == text
    assert {tag.name for tag in page.find_all()} <= {"span"}
