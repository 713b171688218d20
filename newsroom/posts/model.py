"""The content model, declared once: every field of a post, a static page and the registries."""

from newsroom.posts import announcement as typed
from newsroom.posts.fields import Field
from newsroom.posts.groups import many, many_boxes, many_ids, record, record_or
from newsroom.posts.kinds import (
    choice,
    day,
    day_or_moment,
    digest,
    email,
    entry_id,
    file_name,
    focus,
    line,
    moment,
    phone,
    site_path,
    symbol,
    text,
    until,
    url,
)
from newsroom.posts.separated import file_parts, id_parts

# The words that staff may use for a value, which a finding then suggests.
LANGUAGES = {"vi": ("tiếng Việt", "Vietnamese"), "en": ("tiếng Anh", "English")}
STATUSES = {
    "draft": ("nháp", "bản nháp"),
    "review": ("chờ duyệt", "duyệt"),
    "published": ("đăng", "đã đăng", "công bố", "xuất bản", "public"),
    "withdrawn": ("thu hồi", "đã thu hồi", "gỡ"),
}
CHANGES = {
    "update": ("cập nhật", "bổ sung"),
    "correction": ("đính chính", "sửa đổi"),
    "typo": ("lỗi chính tả", "chính tả", "sửa lỗi"),
}
DIFFS = {
    "shown": ("hiện",),
    "hidden": ("ẩn", "giấu", "không hiện"),
}
PEOPLE = {
    "adults": ("người lớn",),
    "minors": ("trẻ em", "học sinh", "thiếu nhi", "trẻ vị thành niên"),
}
DEFAULT_CATEGORY = "chung"

IMAGE = (
    Field("file", file_name, "Tệp ảnh", ("Tệp", "Ảnh"), required=True,
          help="Tên tệp ảnh nằm cạnh bài."),
    Field("caption", text(600), "Chú thích",
          help="Câu hiện dưới ảnh; “Hình 1:”, “Hình 2:” do trang tự đánh số."),
    Field("alt", text(300), "Văn bản thay thế", ("Mô tả ảnh",),
          help="Tả điều thấy trong ảnh cho người không nhìn được; “none” nếu chỉ để trang trí."),
    Field("credit", line(120), "Nguồn ảnh", ("Ảnh của", "Người chụp"), help="Hiện dưới ảnh."),
    Field("copyright", line(200), "Bản quyền ảnh", ("Bản quyền",),
          help="Ai giữ bản quyền; ghi vào tệp ảnh đã đăng."),
    Field("focus", focus, "Điểm chính của ảnh",
          help="Chỗ đáng nhìn nhất; ảnh bị cắt bớt vẫn giữ chỗ này."),
    Field("people", choice(PEOPLE), "Người trong ảnh", ("Người",),
          help="Ảnh có trẻ em phải ghi minors và consent."),
    Field("consent", text(200), "Sự đồng ý của người trong ảnh", ("Đồng ý",),
          help="Ai đồng ý, ngày nào; chỉ lưu trong tệp. Ghi blurred nếu đã làm mờ bằng blur."),
    Field("blur", many_boxes, "Chỗ làm mờ", ("Làm mờ",), default=(),
          help="Trái, trên, rộng, cao theo phần trăm; ảnh đã đăng không lấy lại nét được."),
)  # fmt: skip
ORIGINAL = (
    Field("url", url, "Địa chỉ bài gốc", ("Liên kết",), required=True,
          help="Trang đã đăng bài này trước."),
    Field("title", line(300), "Tiêu đề bài gốc", ("Tiêu đề",),
          help="Bỏ trống thì lấy tiêu đề của bài này."),
    Field("publisher", line(200), "Nơi đăng", ("Cơ quan",), help="Tên báo hoặc cơ quan đã đăng."),
    Field("date", day, "Ngày đăng bài gốc", ("Ngày",)),
)  # fmt: skip
DOCUMENT = (
    Field("number", symbol, "Số/Ký hiệu", ("Số", "Ký hiệu", "Số ký hiệu"), required=True),
    Field("issued", day, "Ngày ban hành", ("Ngày",)),
    Field("issuer", line(200), "Cơ quan ban hành", ("Nơi ban hành",),
          help="Bỏ trống thì lấy cơ quan chủ trì của bài."),
    Field("title", line(500), "Trích yếu", ("Tiêu đề",), help="Bỏ trống thì lấy tiêu đề của bài."),
    Field("file", file_name, "Tệp văn bản", ("Tệp",),
          help="Tệp nằm cạnh bài, đăng để tải về; bỏ trống nếu chỉ dẫn số."),
)  # fmt: skip
ATTACHMENT = (
    Field("file", file_name, "Tệp đính kèm", ("Tệp",), required=True,
          help="Tệp nằm cạnh bài; loại và dung lượng do trang tự ghi."),
    Field("title", line(300), "Tên hiển thị", ("Tiêu đề", "Tên"),
          help="Chữ mà bạn đọc bấm vào; bỏ trống thì lấy tên tệp."),
    Field("lang", choice(LANGUAGES), "Ngôn ngữ", help="Chỉ cần ghi khi khác ngôn ngữ của bài."),
)  # fmt: skip
EVENT = (
    Field("start", day_or_moment, "Bắt đầu", ("Từ", "Từ ngày"), required=True,
          help="Chỉ ghi ngày nếu diễn ra cả ngày."),
    Field("end", day_or_moment, "Kết thúc", ("Đến", "Đến ngày"),
          help="Không sớm hơn lúc bắt đầu; chỉ ghi ngày là đến hết ngày đó."),
    Field("place", line(300), "Địa điểm", ("Nơi tổ chức",)),
    Field("register_by", day_or_moment, "Hạn đăng ký",
          help="Trong 30 ngày trước hạn, bài đứng ở trang Sắp hết hạn."),
    Field("url", url, "Trang sự kiện", ("Liên kết",),
          help="Trang có thông tin thêm hoặc nơi đăng ký."),
)  # fmt: skip
CHANGE = (
    Field("date", day, "Ngày", required=True),
    Field("note", text(500), "Nội dung", ("Ghi chú",), required=True,
          help="Đã sửa điều gì, viết cho bạn đọc."),
    Field("kind", choice(CHANGES), "Loại", default="update",
          help="Đính chính hiện ở đầu bài."),
    Field("diff", choice(DIFFS), "Chữ đã đổi", default="shown",
          help="Ghi hidden khi chữ đã bỏ không được hiện lại, như thông tin riêng."),
)  # fmt: skip
WITHDRAWN = (
    Field("date", day, "Ngày", required=True),
    Field("reason", text(500), "Lý do", required=True, help="Hiện ở đầu bài cho bạn đọc."),
    Field("replaced_by", entry_id, "Thay bằng bài", ("Thay bằng",),
          help="Tên thư mục của bài thay thế."),
)  # fmt: skip

POST = (
    Field("title", line(300), "Tiêu đề", ("Tiêu đề", "Tên bài"), required=True,
          help="Sửa được bất cứ lúc nào: địa chỉ trang lấy từ tên thư mục, không lấy từ tiêu đề."),
    Field("date", day_or_moment, "Ngày thông báo", ("Ngày thông báo", "Ngày đăng", "Ngày"),
          required=True,
          help="Ngày đứng trước tháng. Chưa đến ngày thì bài chưa hiện; chỉ ghi ngày là từ 00:00."),
    Field("agency", many_ids, "Cơ quan", ("Cơ quan", "Đơn vị"), required=True, default=(),
          parts=id_parts,
          help="Mã trong content/agencies; cơ quan đầu tiên chủ trì, các cơ quan sau phối hợp."),
    Field("category", entry_id, "Chuyên mục", ("Chuyên mục",), default=DEFAULT_CATEGORY,
          help="Đúng một mã trong content/categories."),
    Field("theme", many_ids, "Chủ đề", ("Chủ đề",), default=(), parts=id_parts,
          help="Các mã trong content/themes."),
    Field("summary", text(300), "Tóm tắt", ("Tóm tắt", "Sapo"),
          help="Hiện dưới tiêu đề và trong danh sách; bỏ trống thì danh sách lấy mấy câu đầu bài."),
    Field("status", choice(STATUSES), "Trạng thái", ("Trạng thái",), default="published",
          help="Bản nháp và bài chờ duyệt không hiện ở đâu trên trang."),
    Field("publish_at", moment, "Hẹn giờ đăng", ("Hẹn giờ đăng", "Đăng lúc"),
          help="Bài tự hiện từ lúc này, ở lần dựng trang kế tiếp. Chỉ ghi ngày là từ 00:00."),
    Field("expires", until, "Hết hiệu lực", ("Hết hiệu lực", "Hết hạn"),
          help="Sau đó bài rời trang chủ, ghi “đã hết hiệu lực”. Chỉ ghi ngày là hết ngày ấy."),
    Field("pinned_until", until, "Ghim đến", ("Ghim đến",),
          help="Đứng đầu các thông báo trên trang chủ đến lúc này. Chỉ ghi ngày là hết ngày ấy."),
    Field("urgent_until", until, "Khẩn đến", ("Khẩn đến",),
          help="Nằm trong dải khẩn trên cùng trang chủ đến lúc này. Chỉ ghi ngày là hết ngày ấy."),
    Field("images", many(record_or(typed.PhotoFacts, IMAGE)), "Hình ảnh", ("Hình ảnh", "Ảnh"),
          default=(), fields=IMAGE, parts=file_parts,
          help="Điều cần nói thêm về ảnh; ảnh chỉ ghi ở đây hiện cuối bài hoặc ở dòng [gallery]."),
    Field("gallery_title", line(150), "Tiêu đề bộ ảnh", ("Tiêu đề bộ ảnh",),
          help="Tiêu đề cho các ảnh chỉ ghi trong images."),
    Field("cover", file_name, "Ảnh đại diện", ("Ảnh đại diện", "Ảnh bìa"),
          help="Ảnh đứng cạnh bài trong danh sách; bỏ trống thì lấy ảnh đầu tiên của bài."),
    Field("original", record_or(typed.Original, ORIGINAL), "Liên kết bài viết gốc",
          ("Liên kết bài viết gốc", "Bài viết gốc", "Bài gốc"), fields=ORIGINAL,
          help="Khi bài được đăng lại từ nơi khác."),
    Field("source", line(200), "Nguồn", ("Nguồn",), help="Nơi cung cấp nội dung; hiện ở cuối bài."),
    Field("author", line(200), "Tác giả", ("Tác giả",), help="Hiện ở cuối bài."),
    Field("documents", many(record_or(typed.Document, DOCUMENT)), "Văn bản", ("Văn bản",),
          default=(), fields=DOCUMENT,
          help="Văn bản mà bài công bố hoặc nhắc đến; vào cả trang Văn bản."),
    Field("attachments", many(record_or(typed.Attachment, ATTACHMENT)), "Tệp đính kèm",
          ("Tệp đính kèm", "Đính kèm"), default=(), fields=ATTACHMENT, parts=file_parts,
          help="Tệp để bạn đọc tải về."),
    Field("event", record_or(typed.Event, EVENT), "Sự kiện", ("Sự kiện",), fields=EVENT,
          help="Làm thành khung ngày giờ, địa điểm cạnh bài, cùng tệp để thêm vào lịch."),
    Field("changes", many(record(typed.Change, CHANGE)), "Lịch sử cập nhật",
          ("Lịch sử cập nhật", "Cập nhật", "Đính chính"), default=(), fields=CHANGE,
          help="Những lần sửa mà bạn đọc cần biết; hiện ở cuối bài."),
    Field("withdrawn", record(typed.Withdrawal, WITHDRAWN), "Thu hồi", ("Thu hồi",),
          fields=WITHDRAWN,
          help="Luôn đi cùng status: withdrawn; trang bài còn đó và nói rõ lý do."),
    Field("lang", choice(LANGUAGES), "Ngôn ngữ", ("Ngôn ngữ",), default="vi",
          help="Bài tiếng Anh có địa chỉ riêng dưới /en/, vào trang chủ và danh sách tiếng Anh."),
    Field("translation_of", entry_id, "Bản dịch của", ("Bản dịch của",),
          help="Tên thư mục của bài được dịch."),
    Field("aliases", many(site_path), "Địa chỉ cũ", ("Địa chỉ cũ",), default=(),
          help="Địa chỉ của bài ở trang cũ; ai mở địa chỉ ấy được đưa về bài này."),
    Field("approved_by", line(200), "Người duyệt", ("Người duyệt",),
          help="Họ tên người duyệt; không hiện trên trang."),
    Field("approved_at", moment, "Duyệt lúc", ("Duyệt lúc",),
          help="Lúc duyệt; không hiện trên trang."),
    Field("approved_hash", digest, "Mã duyệt", ("Mã duyệt",),
          help="Dấu vết của nội dung lúc duyệt; đừng gõ tay."),
)  # fmt: skip

# Fields that the site does not give away as data: how staff work, what only rules pages.
KEPT_BACK = frozenset(
    (
        *("status", "publish_at", "pinned_until", "images", "gallery_title", "cover", "aliases"),
        *("approved_by", "approved_at", "approved_hash"),
    )
)

PAGE = (
    Field("title", line(300), "Tiêu đề", ("Tiêu đề",), required=True,
          help="Cũng là tên trang trong menu cuối trang."),
    Field("summary", text(300), "Tóm tắt", ("Tóm tắt",), help="Hiện dưới tiêu đề."),
    Field("lang", choice(LANGUAGES), "Ngôn ngữ", ("Ngôn ngữ",), default="vi",
          help="Trang tiếng Anh có địa chỉ riêng dưới /en/, vào menu của các trang tiếng Anh."),
    Field("translation_of", entry_id, "Bản dịch của", ("Bản dịch của",),
          help="Tên tệp (không có .md) của trang được dịch."),
    Field("images", many(record_or(typed.PhotoFacts, IMAGE)), "Hình ảnh", ("Hình ảnh", "Ảnh"),
          default=(), fields=IMAGE, parts=file_parts,
          help="Như images của một bài viết."),
)  # fmt: skip

# Of every entry of a registry: what its English name is.
NAME_EN = Field(
    "name_en",
    line(200),
    "Tên tiếng Anh",
    ("Tên bằng tiếng Anh",),
    help="Hiện trên các trang tiếng Anh; bỏ trống thì ở đó cũng là tên tiếng Việt.",
)

AGENCY = (
    Field("name", line(200), "Tên", ("Tên cơ quan",), required=True,
          help="Tên đầy đủ, hiện ở mọi bài của cơ quan."),
    Field("short", line(60), "Tên ngắn", ("Viết tắt",), help="Tên gọi hằng ngày, như Sở GDĐT."),
    Field("parent", line(200), "Cơ quan chủ quản", ("Chủ quản",),
          help="Dòng thứ hai dưới tên, như Thành phố Hồ Chí Minh."),
    Field("website", url, "Trang web"),
    Field("address", line(300), "Địa chỉ"),
    Field("phone", phone, "Điện thoại"),
    Field("email", email, "Thư điện tử",
          help="Cũng là nơi bạn đọc xin bản dễ tiếp cận hơn của tệp đính kèm."),
    Field("logo", file_name, "Biểu trưng",
          help="Tệp ảnh (svg, png, jpg, webp) nằm cạnh tệp này, hiện ở trang của cơ quan."),
    Field("valid_from", day, "Hoạt động từ ngày"),
    Field("valid_to", day, "Hoạt động đến ngày", help="Ngày cuối cùng cơ quan còn hoạt động."),
    Field("successor", entry_id, "Cơ quan kế thừa", ("Nay là",),
          help="Mã cơ quan mới; bài cũ giữ tên cũ và ghi thêm “nay là …”."),
    NAME_EN,
)  # fmt: skip
CATEGORY = (
    Field("name", line(120), "Tên", ("Tên chuyên mục",), required=True),
    Field("summary", text(300), "Giới thiệu", ("Tóm tắt",),
          help="Hiện trong danh sách chuyên mục, trên đầu trang chuyên mục."),
    NAME_EN,
)  # fmt: skip
THEME = (
    Field("name", line(200), "Tên", ("Tên chủ đề",), required=True),
    Field("short", line(80), "Tên ngắn"),
    Field("slogan", line(200), "Khẩu hiệu", help="Viết cả dấu ngoặc kép nếu muốn hiện."),
    Field("starts", day, "Bắt đầu", ("Từ ngày",),
          help="Không có cả hai ngày thì chủ đề là “Thường xuyên”."),
    Field("ends", day, "Kết thúc", ("Đến ngày",), help="Chủ đề kéo dài đến hết ngày này."),
    Field("summary", text(600), "Giới thiệu", ("Tóm tắt",), help="Hiện ở đầu trang chủ đề."),
    NAME_EN,
)  # fmt: skip

REGISTRIES = {
    "agencies": (AGENCY, typed.Agency),
    "categories": (CATEGORY, typed.Category),
    "themes": (THEME, typed.Theme),
}
