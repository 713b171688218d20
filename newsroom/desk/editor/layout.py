"""The order of a post's fields in the form, rare ones in folded groups."""

from dataclasses import dataclass

from newsroom.posts.fields import Field
from newsroom.posts.model import POST


@dataclass(frozen=True, slots=True)
class Group:
    """Fields behind one heading; ``name`` is the group's in the form, never in a file."""

    name: str
    label: str
    hint: str
    fields: tuple[str, ...]


BODY = "body"
PHOTO_LAYOUT: tuple[str | Group, ...] = (
    "file",
    "caption",
    "alt",
    "credit",
    Group(
        "_more", "Bản quyền, người trong ảnh, làm mờ",
        "Ảnh có trẻ em phải ghi người trong ảnh và sự đồng ý.",
        ("copyright", "people", "consent", "blur", "focus"),
    ),
)  # fmt: skip
POST_LAYOUT: tuple[str | Group, ...] = (
    "title",
    "date",
    "agency",
    "category",
    "theme",
    "summary",
    BODY,
    "images",
    "attachments",
    "documents",
    "status",
    "event",
    Group(
        "_schedule", "Hẹn giờ, ghim, khẩn, hết hiệu lực",
        "Mọi ngày viết ngày trước tháng: 29-09-2023 hoặc 29-09-2023 08:15.",
        ("publish_at", "pinned_until", "urgent_until", "expires"),
    ),
    Group(
        "_photos", "Tiêu đề bộ ảnh, ảnh đại diện",
        "Bỏ trống thì ảnh đại diện là ảnh đầu tiên của bài.",
        ("gallery_title", "cover"),
    ),
    Group(
        "_origin", "Nguồn, tác giả", "Hiện ở cuối bài.", ("source", "author"),
    ),
    "original",
    "changes",
    "withdrawn",
    Group(
        "_language", "Ngôn ngữ, bản dịch, địa chỉ cũ",
        "Chỉ cần cho bài tiếng Anh và bài chuyển từ trang cũ.",
        ("lang", "translation_of", "aliases"),
    ),
    Group(
        "_approval", "Phê duyệt", "Do lệnh approve ghi; sửa bài thì phải duyệt lại.",
        ("approved_by", "approved_at", "approved_hash"),
    ),
)  # fmt: skip
# What to say in the form, where a field's own help speaks of files and keys.
HINTS = {
    "title": "Sửa được bất cứ lúc nào; địa chỉ của bài không đổi theo.",
    "date": "Chưa đến ngày thì bài chưa hiện. Ngày bằng chữ hiện bên cạnh để soát lại.",
    "agency": "Cơ quan chọn trước chủ trì, các cơ quan chọn sau phối hợp.",
    "category": "Chọn đúng một.",
    "theme": "Đánh dấu nếu bài thuộc chủ đề; không bắt buộc.",
    "images": (
        "Mỗi ảnh một mục, theo thứ tự hiện. Các ảnh thành một bộ ảnh ở cuối bài, "
        "hoặc ở chỗ có dòng chỉ ghi [gallery]."
    ),
    "file": "Chọn tệp trên máy; tệp được chép vào cạnh bài.",
    "status": "Nháp, chờ duyệt: chưa ai ngoài cơ quan thấy. Đăng: hiện ở lần dựng trang kế tiếp.",
    "withdrawn": "Chọn thêm trạng thái Thu hồi; trang của bài còn đó và nói rõ lý do.",
    "people": "Ảnh có trẻ em phải ghi thêm sự đồng ý.",
    "gallery_title": "Tiêu đề đứng trên bộ ảnh.",
}
SINGULAR = {
    "images": "ảnh",
    "attachments": "tệp",
    "documents": "văn bản",
    "changes": "lần cập nhật",
    "aliases": "địa chỉ",
    "blur": "chỗ làm mờ",
}
READ_ONLY = frozenset(("approved_by", "approved_at", "approved_hash"))


# A post's own layout and those of fields in it; others show their fields in the model's order.
LAYOUTS = {"post": POST_LAYOUT, "images": PHOTO_LAYOUT}


def groups_in(place: str) -> dict[str, list[str]]:
    """Return the groups of a layout with the names of their fields; none where there is none."""
    layout = LAYOUTS.get(place, ())
    return {one.name: list(one.fields) for one in layout if isinstance(one, Group)}


def field_named(name: str) -> Field:
    """Return a post's field by its name. Raises :class:`KeyError`."""
    return _BY_NAME[name]


_BY_NAME = {field.name: field for field in POST}
