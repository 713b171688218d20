"""What the marks of a page's own code say of an element: is it part of the text, which part?"""

import re

from bs4.element import Tag

from newsroom.text.fold import fold

MENU = "trình đơn, liên kết điều hướng của trang"
FOOTER = "chân trang"
SHARE = "nút chia sẻ, công cụ của trang"
RELATED = "danh sách tin khác"
FORM = "nút bấm, biểu mẫu của trang"
HIDDEN = "phần bị ẩn trên trang"
COMMENTS = "phần bình luận"
HEAD = "tên trang trong thẻ title"
HEADER = "đầu trang web"
OUTSIDE = "ngoài phần bài viết"
OUTSIDE_MARK = "data-ngoai-bai"
PATH = "đường dẫn của trang"

_TAGS = {
    "nav": MENU, "footer": FOOTER, "aside": RELATED, "button": FORM, "select": FORM,
    "textarea": FORM, "noscript": HIDDEN, "title": HEAD,
}  # fmt: skip
_ARIA = {"navigation": MENU, "contentinfo": FOOTER, "search": FORM, "complementary": RELATED,
         "banner": HEADER, "menu": MENU}  # fmt: skip
_CLASSES = (
    (MENU, r"(main-?|top-?|nav-?|mega-?|mobile-?)?menu\w*|nav(bar|igation)?|post-navigation|"
           r"skip-?link|paging|pagination|toolbar-top"),
    (PATH, r"breadcrumbs?|duong-dan"),
    (SHARE, r"share\w*|sharing|social\w*|addthis\w*|fb-\w+|zalo-share\w*|sharedaddy|print\w*|"
            r"(\w+-)?tools?|toolbar|font-?size|text-?size|rating|post-views|luot-xem|chia-se|in-bai"),
    (RELATED, r"related\w*|tin-?lien-?quan|tin-?khac|other-?news|tin-?cu-?hon|sidebar|widget\w*|"
              r"cot-phai|right-?col\w*|most-?read|news-?other|list-?other"),
    (COMMENTS, r"comments?(-area|-list)?|respond|binh-luan"),
    (FOOTER, r"(site-?|page-?|main-?)?footer|copyright|ban-quyen|colophon|chan-trang"),
    (HIDDEN, r"hidden|d-none|visually-hidden|sr-only|screen-reader-text"),
    (FORM, r"(\w+-+)*(btn|button)(-+\w+)*|search\w*|tim-kiem|newsletter|subscribe"),
)  # fmt: skip
_ROLES = (
    ("title", r"(entry|post|article|news|detail|page|content)-?title|title-?(detail|news|post|"
              r"article)|tieu-?de(-bai)?|headline"),
    ("date", r"(entry|post|article|news|publish|created?|detail|content|meta)-?(date|time)|"
             r"posted-on|published|"
             r"date-?(time|post)?|ngay-?(dang|thang)|time-?post|publish(ed)?-?at"),
    ("author", r"(entry|post|article)-?author|author(-name)?|byline|tac-?gia"),
    ("category", r"cat-links|(entry|post|article)-?categor(y|ies)|category(-name)?|chuyen-?muc"),
    ("caption", r"(wp-|photo-?|image-?|img-?|pic-?)?caption(-text)?|chu-thich(-anh)?"),
    ("summary", r"sapo|lead|(entry|post|article|news|detail)-?(summary|excerpt|lead|desc|sapo)|"
                r"trich-?yeu|tom-?tat|description"),
)  # fmt: skip
_TOP = re.compile(r"(site-|page-|top-)?(header|masthead|banner)|top-?bar")
_PERSON = re.compile(r"(?:[A-ZĐÀ-Ỹ][a-zđà-ỹ]+ ?){2,5}")
_ZONES = [(zone, re.compile(pattern)) for zone, pattern in _CLASSES]
_ROLE_PATTERNS = [(role, re.compile(pattern)) for role, pattern in _ROLES]


def marks_of(tag: Tag) -> tuple[str, str]:
    """Return the reason to leave an element out, or "", and its role, or ""."""
    if tag.name in ("body", "html", "[document]"):
        return "", ""
    names = _names(tag)
    zone = _zone(tag, names)
    if zone:
        return zone, ""
    return "", _role(tag, names)


def _zone(tag: Tag, names: list[str]) -> str:
    style = style_of(tag)
    if tag.has_attr("hidden") or "display:none" in style or "visibility:hidden" in style:
        return HIDDEN
    top = tag.name == "header" or any(_TOP.fullmatch(name) for name in names)
    if top and not tag.find_parent(("article", "main")) and not tag.find("h1"):
        return HEADER
    if tag.name in _TAGS:
        inside = tag.name == "footer" and tag.find_parent("article") is not None
        return MENU if inside else _TAGS[tag.name]
    if str(tag.get("role", "")) in _ARIA:
        return _ARIA[str(tag["role"])]
    for zone, pattern in _ZONES:
        if any(pattern.fullmatch(name) for name in names):
            return zone
    return OUTSIDE if tag.has_attr(OUTSIDE_MARK) else ""


def _role(tag: Tag, names: list[str]) -> str:
    if _is_signed_name(tag):
        return "author"
    if tag.name == "time" and (tag.get("datetime") or tag.has_attr("pubdate")):
        return "date"
    if tag.name == "h1":
        return "title"
    if tag.get("itemprop") in ("headline", "datePublished", "author"):
        return {"headline": "title", "datePublished": "date"}.get(str(tag["itemprop"]), "author")
    if "author" in (tag.get("rel") or ()):
        return "author"
    if tag.name == "a" and "category" in (tag.get("rel") or ()):
        return "category"
    for role, pattern in _ROLE_PATTERNS:
        if any(pattern.fullmatch(name) for name in names):
            return role
    return ""


def style_of(tag: Tag) -> str:
    """Return an element's own style, lower case, without blanks."""
    return str(tag.get("style", "")).lower().replace(" ", "")


def _is_signed_name(tag: Tag) -> bool:
    """Tell a name that stands alone at the right, as authors sign below their text."""
    if tag.name not in ("p", "div") or len(tag.contents) > 3:
        return False
    right = "text-align:right" in style_of(tag) or tag.get("align") == "right"
    return right and bool(_PERSON.fullmatch(" ".join(tag.get_text().split())))


def _names(tag: Tag) -> list[str]:
    given = tag.get("class") or ()
    given = given.split() if isinstance(given, str) else given
    names = [*given, *str(tag.get("id", "")).split()]
    return [fold(name).replace("_", "-") for name in names]
