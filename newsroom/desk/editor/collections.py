"""The form's collections: posts, static pages, the three registries."""

from newsroom.desk.editor.layout import BODY, HINTS, POST_LAYOUT, READ_ONLY, Group, field_named
from newsroom.desk.editor.shapes import Shape, shape
from newsroom.desk.editor.widgets import Widget, group, widget
from newsroom.posts.fields import Field
from newsroom.posts.kinds import ID
from newsroom.posts.model import AGENCY, CATEGORY, PAGE, POST, THEME

Collection = dict[str, object]
DAY, TIME = "date", "date_time"
# Of these the form always shows a value, and a new post begins with one.
FILLED = ("category", "status")
YEAR = f"{{{{fields.{DAY} | date('YYYY')}}}}"
NEWS = {
    "icon": "newspaper",
    "media_folder": "",
    "public_folder": "",
    "identifier_field": "title",
    "summary": f"{{{{{DAY} | date('DD-MM-YYYY')}}}} · {{{{title}}}}",
    "sortable_fields": {
        "fields": [DAY, "title"],
        "default": {"field": DAY, "direction": "descending"},
    },
    "view_filters": [
        {"label": "Bản nháp", "field": "status", "pattern": "draft"},
        {"label": "Chờ duyệt", "field": "status", "pattern": "review"},
    ],
    "view_groups": [{"label": "Năm", "field": DAY, "pattern": r"\d{4}"}],
}
# The folder's name is the post's address for good: its own date, then words without marks.
SLUG = {
    "template": f"{{{{fields.{DAY} | date('YYYY-MM-DD')}}}}-{{{{title | truncate(80)}}}}",
    "editable": ["create"],
    "pattern": [
        rf"^\d{{4}}-\d{{2}}-\d{{2}}-{ID.pattern}$",
        "Phải là ngày rồi tên ngắn không dấu, như 2026-11-30-thong-bao-moi.",
    ],
    "hint": "Địa chỉ của bài, không đổi về sau. Nên rút ngắn: 2026-11-30-tuyen-dung.",
}
REGISTRIES = (
    ("agencies", "Cơ quan", "cơ quan", "apartment", AGENCY),
    ("categories", "Chuyên mục", "chuyên mục", "category", CATEGORY),
    ("themes", "Chủ đề", "chủ đề", "sell", THEME),
)


def collections(content: str = "content") -> list[Collection]:
    """Return the form's collections in the order of its menu; ``content`` is their folder."""
    news = NEWS | {"folder": f"{content}/news"}
    posts = {"name": "posts", "label": "Bài viết", "label_singular": "bài viết"}
    single = {"name": "single_posts", "label": "Bài một tệp", "create": False}
    return [
        posts | news | {
            "description": "Mỗi bài một thư mục, ảnh và tệp nằm cạnh bài.",
            "path": f"{YEAR}/{{{{slug}}}}/index", "slug": SLUG,
            "format": "newsroom-posts", "fields": post_fields(),
        },
        single | news | {
            "description": "Bài cũ chỉ gồm một tệp .md; muốn có ảnh, hãy tạo bài mới.",
            "path": f"{YEAR}/{{{{slug}}}}", "icon": "article",
            "format": "newsroom-posts", "fields": post_fields(),
        },
        _pages(content),
        *(_registry(content, *one) for one in REGISTRIES),
    ]  # fmt: skip


def shapes() -> dict[str, Shape]:
    """Return each format's shape by the format's name."""
    found = {f"newsroom-{name}": shape(fields, name) for name, *_, fields in REGISTRIES}
    return found | {
        "newsroom-posts": shape(POST, "post", (DAY,), FILLED),
        "newsroom-pages": shape(PAGE, "page"),
    }


def post_fields() -> list[Widget]:
    """Return the widgets of a post from top to bottom."""
    shown: list[Widget] = []
    for one in POST_LAYOUT:
        if isinstance(one, Group):
            shown.append(group(one, [_chosen(field_named(name)) for name in one.fields]))
        elif one == BODY:
            shown.append(body("Nội dung", _BODY_HINT))
        elif one == DAY:
            shown += _day(field_named(one))
        else:
            shown.append(_chosen(field_named(one)))
    return shown


def body(label: str, hint: str) -> Widget:
    """Return the widget of a text's body."""
    return {
        "name": "body", "label": label, "hint": hint, "widget": "markdown", "required": False,
        "modes": ["raw", "rich_text"], "editor_components": ["image"],
    }  # fmt: skip


def _chosen(field: Field) -> Widget:
    shown = widget(field)
    if field.name in READ_ONLY:
        shown["readonly"] = True
    if field.name in FILLED:
        shown["required"] = True
        shown["default"] = "draft" if field.name == "status" else field.default
    return shown


def _day(field: Field) -> list[Widget]:
    time = {
        "name": TIME, "label": "Giờ", "widget": "string", "required": False,
        "hint": "Chỉ ghi khi cần, như 08:15.",
        "pattern": [r"^([01]?\d|2[0-3]):[0-5]\d$", "Giờ và phút, như 08:15."],
    }  # fmt: skip
    day = {
        "name": DAY, "label": field.label, "hint": HINTS[DAY], "widget": "datetime",
        "required": True, "type": "date", "default": "{{now}}",
    }  # fmt: skip
    return [day, time]


def _pages(content: str) -> Collection:
    return {
        "name": "pages", "label": "Trang tĩnh", "label_singular": "trang", "icon": "description",
        "folder": f"{content}/pages", "media_folder": "", "public_folder": "",
        "format": "newsroom-pages", "summary": "{{title}}",
        "slug": {"template": "{{title}}", "editable": ["create"]},
        "fields": [*(widget(field) for field in PAGE), body("Nội dung", _BODY_HINT)],
    }  # fmt: skip


def _registry(
    content: str, name: str, label: str, one: str, icon: str, fields: tuple[Field, ...]
) -> Collection:
    return {
        "name": name, "label": label, "label_singular": one, "icon": icon,
        "folder": f"{content}/{name}", "media_folder": "", "public_folder": "",
        "format": f"newsroom-{name}", "identifier_field": "name",
        "summary": "{{name}}", "sortable_fields": ["name"],
        "slug": {"template": "{{name}}", "editable": ["create"],
                 "pattern": [f"^{ID.pattern}$", "Chữ thường không dấu, số và gạch nối."],
                 "hint": "Mã dùng trong bài, không đổi về sau; nên ngắn, như so-khcn."},
        "fields": [widget(field) for field in fields],
    }  # fmt: skip


_BODY_HINT = (
    "Cách một dòng trống là sang đoạn mới; “- ” đầu dòng là danh sách, “## ” là tiêu đề nhỏ, "
    "**hai dấu sao** là chữ đậm. Ảnh ở mục dưới hiện cuối bài, hoặc ở dòng chỉ ghi [gallery]."
)
