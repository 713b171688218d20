"""No word vanishes and none is made up, whatever comes in; the text reads back as it was."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.desk.importing.account import surplus, unaccounted
from newsroom.desk.importing.blocks import Photo, text_of
from newsroom.desk.importing.draft import UNPLACED, make_draft, placed_words
from newsroom.desk.importing.known import Known
from newsroom.desk.importing.post_text import write_text
from newsroom.desk.importing.source import Source
from newsroom.desk.importing.sources.page import read_page
from newsroom.desk.importing.sources.plain import to_markup
from newsroom.posts.announcement import Agency, Category
from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import BodyGallery
from newsroom.posts.model import POST
from newsroom.posts.reading import read_source
from newsroom.text.characters import has_words

KNOWN = Known(
    (Agency("so-mau", "Sở Mẫu", "SM", "Thành phố Mẫu", *[None] * 7, None),),
    (Category("chung", "Chung", None), Category("su-kien", "Sự kiện", None)),
)
PIECES = st.sampled_from(
    "SỞ MẪU|THÀNH PHỐ MẪU|Ngày thông báo: 29-09-2023|Thứ Sáu, 29/09/2023 08:15|Chung|THÔNG BÁO|"
    "V/v họp mặt|Hình 1: Đại biểu|Ảnh 2. Toàn cảnh|Một số hình ảnh:|Liên kết bài viết gốc|"
    "Nguồn: Báo Mẫu|Tác giả: An|Lượt xem: 12|A+ A-|Tin cũ hơn|Bản quyền © 2018|Nơi nhận:|- Lưu: VT|"
    "KT. GIÁM ĐỐC|(đã ký)|Trân trọng,|From: a@b.vn|Subject: Fwd: Họp|[08:15, 1/2/2026] An: chào|"
    "08:15|Đã xem|• mục một|1. mục hai|a) mục ba|+ mục bốn|2023. Năm nay|Số: 12/TB-SM|"
    "Kế hoạch số 3801/KH-SM ngày 29 tháng 9 năm 2023 về họp|Chuyên mục: Sự kiện|Trang chủ » Chung|"
    "Thời gian: 08g00 ngày 1/2/2026|Địa điểm: nhà A|Đính chính (01-02-2026): số đúng là mười hai|"
    "dài hơn một chút để thành câu văn có nghĩa.|kết thúc ý kiếnLiên kết bài viết gốc|"
    "*sao* _gạch_ [ngoặc](x) <b>thẻ</b> a|b `c` # thăng|> trích|--- |![x](y)|[1]: chú|&amp; & &lt;|"
    "2 < 3 > 1|~~~|===|```|: nghĩa|[^1]: ghi|\\\\ gạch chéo|http://vi.du/a_b_c|12.345 đồng|Hình ảnh|"
    "Tệp đính kèm: mẫu|Kính gửi: Sở|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|[gallery]|Bài gốc|*|_|!"
    .split("|")
)  # fmt: skip
LINES = st.lists(PIECES | st.text(st.characters(codec="utf-8", exclude_categories=("C",)),
                                  max_size=30), max_size=12)  # fmt: skip
TEXTS = st.lists(LINES.map("\n".join), max_size=5).map("\n\n".join)
TAGS = st.sampled_from(
    "p div span b i a ul ol li table tr td th h1 h2 blockquote figure figcaption nav footer article"
    " br img section aside header em script pre dl dt dd center".split()
)  # fmt: skip
PAGES = st.lists(st.tuples(TAGS, PIECES, st.booleans()), max_size=14).map(
    lambda parts: "".join(
        f"<{tag}>{text}{f'</{tag}>' if closed else ''}" for tag, text, closed in parts
    )
)


def draft_of(html: str):
    return make_draft(read_page(html, "x"), KNOWN, {})


def assert_accounted(source: Source, draft) -> None:
    assert [one.text for one in draft.dropped if one.reason == UNPLACED] == []
    assert unaccounted(source.text, placed_words(draft)) == []
    assert surplus(source.text, placed_words(draft)) == []


def shown(body) -> str:
    """Return every word that readers see of a rendered body."""
    photos = [part for part in body.parts if isinstance(part, BodyGallery)]
    captions = [photo.caption or "" for part in photos for photo in part.photos]
    alts = [photo.alt or "" for part in photos for photo in part.photos]
    return "\n".join([body.words, *(one.heading or "" for one in photos), *captions, *alts])


def assert_reads_back(draft) -> None:
    """The rendered body has the letters of the draft's blocks, list marks and entities aside."""
    text = write_text(draft).text
    body = render(text.split("\n---\n", 1)[1])
    wanted = "\n".join(
        text_of(one) if isinstance(one, Photo) or not hasattr(one, "mark")
        else text_of(one).removeprefix(one.mark)
        for one in draft.body
    )  # fmt: skip
    strip = lambda one: re.sub(r"[\W_]+|(?:Hình|Ảnh|hình|ảnh) \d+", "", one)  # noqa: E731
    assert sorted(strip(shown(body))) == sorted(strip(wanted)), text


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_no_word_of_a_text_vanishes(text):
    draft = draft_of(to_markup(text))
    assert_accounted(draft.source, draft)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_no_word_of_a_page_vanishes(html):
    draft = draft_of(html)
    assert_accounted(draft.source, draft)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_text_reads_back_to_the_same_letters(text):
    assert_reads_back(draft_of(to_markup(text)))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_header_reads_back_to_its_values(text):
    draft = draft_of(to_markup(text))
    read = read_source(write_text(draft).text.encode(), "index.md", POST)
    codes = {one.code for one in read.findings if one.is_error}
    assert codes <= {"ND101", "ND108", "ND115", "ND110", "ND309", "ND314", "ND307", "ND306"}
    title = draft.sheet.value("title")
    if read.values and title and has_words(title):
        assert read.values["title"] == title
