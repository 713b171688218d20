"""Sample articles: plain, with all there is, withdrawn, expired, in English."""

from newsroom.pages.article_parts import (
    Announcer,
    Attachment,
    Change,
    Difference,
    Event,
    Original,
    Passage,
    Prose,
    Withdrawal,
)
from newsroom.pages.parts import Alternate, Link
from newsroom.pages.share import share_links
from newsroom.pages.views import ArticleView
from tests.theme.sample_lists import (
    CONFERENCE,
    DOCUMENTS,
    ENGLISH,
    HOME_LINK,
    LEARNING,
    NOTICES,
    PHOTO_PRIZE,
    READING_ROOM,
    WEEK_POST,
    WITHDRAWN,
    head,
)
from tests.theme.sample_parts import (
    DATA,
    DEPARTMENT,
    GALLERY,
    GENERAL,
    LONE,
    ORIGIN,
    PAIR,
    SCHOOLS,
    day,
)

CONFERENCE_TEXT = Prose(
    """<p>Ngày 28 tháng 9 năm 2023, Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh tổ chức Hội nghị
triển khai kế hoạch tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 trên địa bàn Thành phố.</p>
<p>Thành phần tham dự Hội nghị gồm có:</p>
<ul><li>Ông Dương Trí Dũng, Phó Giám đốc Sở Giáo dục và Đào tạo.</li>
<li>Ông Cao Minh Quý, Trưởng phòng Phòng Giáo dục Thường xuyên – Chuyên nghiệp và Đại học.</li>
<li>Bà Trần Thị Kim Thanh, Phó Trưởng phòng Phòng Giáo dục Thường xuyên – Chuyên nghiệp và Đại
học.</li>
<li>Các Ông, Bà đại diện Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố; các Sở, ban, ngành Thành phố;
Liên đoàn Lao động Thành phố; Thành đoàn TNCSHCM; Hội khuyến học Thành phố; Ủy ban nhân dân thành
phố Thủ Đức và các quận huyện; lãnh đạo và chuyên viên Phòng Giáo dục và Đào tạo thành phố Thủ Đức
và các quận huyện.</li></ul>
<p>Bà Trần Thị Kim Thanh, Phó Trưởng phòng Phòng Giáo dục Thường xuyên – Chuyên nghiệp và Đại học đã
báo cáo triển khai Kế hoạch tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 trên địa bàn Thành
phố, công tác xây dựng kế hoạch thực hiện Tuần lễ hưởng ứng học tập suốt đời của các quận, huyện và
các sở, ban, ngành. Báo cáo công tác tổ chức lễ khai mạc tổ chức tại UBND quận Gò Vấp.</p>
<p>Các đại biểu đã thảo luận, chia sẻ kinh nghiệm về công tác triển khai Kế hoạch tổ chức Tuần lễ
hưởng ứng học tập suốt đời năm 2023.</p>"""
)
DIALECT = Prose(
    """<h2 id="muc-doi-tuong">1. Đối tượng, thời gian</h2>
<p>Theo <a href="#">Kế hoạch số 3801/KH-SKHCN</a>, điện thoại <a href="tel:02838297834">028 3829
7834</a>. Xem thêm ghi chú<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>.</p>
<ol class="letters"><li>Công chức, viên chức;</li><li>Người lao động;</li><li>Đơn vị phối hợp;</li>
<li>Thư viện;</li><li>Đoàn thể: <ul><li>Công đoàn<ul><li>cấp cơ sở</li></ul></li><li>Đoàn Thanh
niên</li></ul></li></ol>
<h3 id="muc-lich">Lịch thực hiện</h3>
<div class="table-box" role="region" aria-label="Bảng" tabindex="0">
<table><thead><tr><th>Ngày</th><th>Nội dung</th><th class="end">Số người</th><th
class="center">Ca</th></tr></thead><tbody><tr><td>02-10-2023</td><td>Lễ khai mạc tại UBND quận
Gò Vấp</td><td class="end">1.482</td><td class="center">1</td></tr><tr><td>08-10-2023</td><td>Tổng
kết</td><td class="end">300</td><td class="center">2</td></tr></tbody></table></div>
<h4 id="muc-luu-y">Lưu ý</h4>
<blockquote><p>Cả nước xây dựng xã hội học tập, đẩy mạnh học tập suốt đời.</p></blockquote>
<ol start="2"><li>Đăng ký trước ngày 30-09-2023.</li><li>Mang theo giấy giới thiệu.</li></ol>
<h5 id="muc-nho">Mục nhỏ</h5>
<dl><dt>Tuần lễ</dt><dd>Tuần lễ hưởng ứng học tập suốt đời năm 2023.</dd><dt>Sở</dt><dd>Sở Khoa học
và Công nghệ.</dd></dl><h6 id="muc-cuoi">Mục cuối</h6><p>Ghi <code>SKHCN</code>, 25 m<sup>2</sup>,
<abbr title="Ủy ban nhân dân">UBND</abbr>.</p><hr>
<div class="footnote"><hr><ol><li id="fn:1"><p>Số liệu tạm tính. <a class="footnote-backref"
href="#fnref:1">↩</a></p></li></ol></div>"""
)
CORRECTION = Change(
    day("2023-10-02"),
    "correction",
    "Đính chính",
    "bản đăng đầu ghi “đến môi người dân”, nay sửa là “đến mọi người dân”.",
    Difference(
        (
            Passage(
                None,
                (
                    ("same", "… học tập suốt đời đến "),
                    ("removed", "môi"),
                    ("same", " "),
                    ("added", "mọi"),
                    ("same", " người dân …"),
                ),
            ),
            Passage("Chú thích", (("added", "Các đại biểu tham dự."),)),
        ),
        is_cut=True,
    ),
)
FIRST = Change(day("2023-09-28"), "update", "Cập nhật", "thêm kế hoạch kèm theo.")

ARTICLE = ArticleView(
    head=head(
        CONFERENCE.title,
        "posts",
        kind="article",
        image=f"{ORIGIN}/chia-se.png",
        crumbs=(HOME_LINK, Link("Thông báo", "listing.html"), GENERAL),
        structured={"@context": "https://schema.org", "headline": CONFERENCE.title},
    ),
    title=CONFERENCE.title,
    summary=None,
    category=GENERAL,
    date=CONFERENCE.date,
    updated=None,
    agencies=(Announcer(SCHOOLS),),
    themes=(LEARNING,),
    urgent_until=None,
    expired=None,
    withdrawn=None,
    corrections=(),
    changes=(),
    body=(CONFERENCE_TEXT, GALLERY),
    photo_count=4,
    photos_anchor="hinh-anh",
    original=Original("https://example.vn/bai-viet-goc", CONFERENCE.title, SCHOOLS.text, None),
    event=None,
    documents=(),
    attachments=(),
    accessible_contact=None,
    source=SCHOOLS.text,
    author=None,
    newer=Link(WEEK_POST.title, "article-full.html"),
    older=Link(NOTICES[2].title, "article-full.html"),
    related=(WEEK_POST, READING_ROOM, PHOTO_PRIZE),
    translations=(),
    share=share_links(f"{ORIGIN}/trang/"),
)
FULL_ARTICLE = ARTICLE._replace(
    title=WEEK_POST.title,
    summary="Tuần lễ được tổ chức từ ngày 02/10/2023 đến ngày 08/10/2023 với chủ đề “Xây dựng năng "
    "lực tự học trong kỷ nguyên số”.",
    updated=day("2023-10-02", "20:15"),
    agencies=(
        Announcer(DEPARTMENT),
        Announcer(Link("Sở Mẫu Thông tin", "agency.html"), DATA),
    ),
    urgent_until="20:00 ngày 08-10-2023",
    corrections=(CORRECTION,),
    changes=(CORRECTION, FIRST),
    body=(CONFERENCE_TEXT, LONE, DIALECT),
    photo_count=1,
    photos_anchor=LONE.anchor,
    event=Event(
        title="Tuần lễ hưởng ứng học tập suốt đời năm 2023",
        start=day("2023-10-02", "08:00"),
        end=day("2023-10-08"),
        place="UBND quận Gò Vấp",
        register_by=day("2023-09-30"),
        url=Link("https://example.vn/dang-ky-tham-du-tuan-le", "https://example.vn/dang-ky"),
        state="upcoming",
        state_text="Sắp diễn ra",
        calendar="su-kien.ics",
    ),
    documents=DOCUMENTS[:1],
    attachments=(
        Attachment("Kế hoạch số 3801/KH-SKHCN", "tep/3801.pdf", "PDF", "412 kB", pages=12),
        Attachment("Registration form", "tep/form.docx", "DOCX", "38 kB", "en"),
    ),
    accessible_contact=Link("bientap@example.vn", "mailto:bientap@example.vn"),
    source=None,
    author="Ban biên tập (mẫu)",
    translations=(Alternate("en", "English", "article-english.html"),),
)
WITHDRAWN_ARTICLE = ARTICLE._replace(
    title=WITHDRAWN.title,
    withdrawn=Withdrawal(
        day("2023-09-28"),
        "Thông báo ghi sai số lượng cần tuyển.",
        Link("Thông báo tuyển dụng viên chức năm 2023 (thay thế)", "article.html"),
    ),
    body=(Prose("<p>Trung tâm Mẫu Đo lường thông báo tuyển dụng viên chức năm 2023.</p>"),),
    photo_count=0,
    photos_anchor=None,
    original=None,
    themes=(),
    documents=DOCUMENTS[1:2],
)
TWO_GALLERIES = ARTICLE._replace(
    body=(CONFERENCE_TEXT, GALLERY, DIALECT, PAIR), photo_count=6, related=()
)
EXPIRED_ARTICLE = WITHDRAWN_ARTICLE._replace(
    withdrawn=None,
    expired=day("2023-10-20"),
    related=(),
    original=FULL_ARTICLE.original._replace(gone=True),
)
ENGLISH_ARTICLE = EXPIRED_ARTICLE._replace(
    head=ARTICLE.head._replace(
        title=ENGLISH.title,
        alternates=(
            Alternate("vi", "Tiếng Việt", f"{ORIGIN}/vi/"),
            Alternate("en", "English", f"{ORIGIN}/en/"),
        ),
        switch=Alternate("vi", "Tiếng Việt", "article-full.html"),
    ),
    title=ENGLISH.title,
    expired=None,
    summary=ENGLISH.summary,
    body=(Prose("<p>The department invites comments on the draft.</p>"),),
    translations=(Alternate("vi", "Tiếng Việt", "article-full.html"),),
)
