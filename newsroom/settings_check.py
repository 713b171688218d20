"""Settings that cannot be used are refused with a sentence before anything is read or written."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter

from newsroom.configuration import ADDRESS_SETTINGS
from newsroom.desk.editor.backends import BACKEND_ADDRESSES, BACKEND_KEYS, BACKENDS
from newsroom.editions import TRANSLATED
from newsroom.errors import SettingsError
from newsroom.text.dates import DateError, parse_day

# With these Pelican would publish drafts and original photos beside our pages.
IDLE = (
    *("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "THEME_STATIC_PATHS", "DIRECT_TEMPLATES"),
    *("TEMPLATE_PAGES", "OUTPUT_SOURCES", "FEED_ATOM", "FEED_RSS", "FEED_ALL_ATOM", "FEED_ALL_RSS"),
    *("CATEGORY_FEED_ATOM", "AUTHOR_FEED_ATOM", "TAG_FEED_ATOM", "TRANSLATION_FEED_ATOM"),
)
_SLUGGED = (
    *("page", "agency", "category", "theme"),
    *("agency_feed", "category_feed", "theme_feed"),
)
_FIELDS = {
    "post": {"slug", "year", "month", "day", "id"},
    "year": {"year"},
    "month": {"year", "month"},
    "listing_page": {"number"},
    "photo_page": {"number"},
    "home_lang": {"lang"},
    "post_lang": {"lang", "slug", "year", "month", "day", "id"},
    "page_lang": {"lang", "slug"},
    "posts_lang": {"lang"},
    "listing_page_lang": {"number"},
    "photo_page_lang": {"number"},
    "feed_lang": {"lang"},
    "search_lang": {"lang"},
    **{kind: {"slug"} for kind in _SLUGGED},
}


def check_settings(settings: Mapping) -> None:
    """Raise :class:`SettingsError` for the first setting that cannot be used."""
    for name in IDLE:
        if settings.get(name):
            raise SettingsError(
                f"{name} phải để trống: nội dung do newsroom đọc và đăng, "
                "nếu không bài nháp và ảnh gốc sẽ bị đăng theo."
            )
    _check_folders(settings)
    _check_addresses(settings)
    _check_values(settings)


def _check_folders(settings: Mapping) -> None:
    content, output = Path(settings["PATH"]).resolve(), Path(settings["OUTPUT_PATH"]).resolve()
    if not content.is_dir():
        raise SettingsError(f"PATH: không có thư mục nội dung {content}.")
    if content == output or content in output.parents or output in content.parents:
        raise SettingsError("OUTPUT_PATH và PATH phải là hai thư mục tách rời nhau.")
    if not (Path(settings["THEME"]) / "templates" / "base.html").is_file():
        raise SettingsError(f"THEME: thư mục {settings['THEME']} không có templates/base.html.")


def _check_addresses(settings: Mapping) -> None:
    for kind, name in ADDRESS_SETTINGS.items():
        pattern = settings[name]
        allowed = _FIELDS.get(kind, set())
        if not isinstance(pattern, str) or pattern.startswith("/") or ".." in pattern.split("/"):
            raise SettingsError(f"{name} = {pattern!r} phải là địa chỉ không bắt đầu bằng “/”.")
        try:
            used = {field for _, field, _, _ in Formatter().parse(pattern) if field is not None}
        except ValueError as error:
            raise SettingsError(f"{name} = {pattern!r}: {error}.") from None
        if not used <= allowed:
            known = ", ".join(f"{{{field}}}" for field in sorted(allowed)) or "không có"
            raise SettingsError(f"{name} = {pattern!r}: chỉ dùng được {known}.")
        needed = allowed & ({"lang"} if "id" in used else {"slug", "number", "lang"})
        if not needed <= used:
            raise SettingsError(f"{name} = {pattern!r} thiếu {{{min(needed - used)}}}.")
        if kind.startswith("photo_page") and not pattern.endswith(("/", ".html")):
            # Anything else could be the name of a file to download beside the post.
            raise SettingsError(f"{name} = {pattern!r} phải kết thúc bằng “/” hoặc “.html”.")


def _check_values(settings: Mapping) -> None:
    size = settings["DEFAULT_PAGINATION"]
    if not isinstance(size, int) or size < 1:
        raise SettingsError(f"DEFAULT_PAGINATION = {size!r} phải là số bài mỗi trang, ví dụ 20.")
    visits = settings["VISITS"]
    if visits is not None and (not isinstance(visits, int) or visits < 0):
        raise SettingsError(f"VISITS = {visits!r} phải là một số, ví dụ 11537353, hoặc None.")
    contact = settings["SECURITY_CONTACT"]
    if contact and not str(contact).startswith(("https://", "mailto:", "tel:")):
        raise SettingsError(
            f"SECURITY_CONTACT = {contact!r} phải bắt đầu bằng mailto:, https:// hoặc tel:, "
            'ví dụ "mailto:bao-mat@example.vn".'
        )
    publisher = settings["PUBLISHER"]
    if not isinstance(publisher, Mapping):
        raise SettingsError('PUBLISHER phải có dạng {"address": "…", "phone": "…", "email": "…"}.')
    _check_approval(settings["APPROVAL_REQUIRED"])
    kept = settings["RELEASES_KEPT"]
    if not isinstance(kept, int) or kept < 1:
        raise SettingsError(f"RELEASES_KEPT = {kept!r} phải là số bản giữ lại, ví dụ 5.")
    _check_deploy(settings["DEPLOY"])
    _check_photos(settings)
    _check_abbreviations(settings["ABBREVIATIONS"])
    _check_english(settings["ENGLISH"])
    _check_editor(settings["EDITOR"])
    if not str(settings["SITENAME"]).strip():
        raise SettingsError("SITENAME: chưa có tên cơ quan.")


def _check_approval(required: object) -> None:
    if isinstance(required, bool):
        return
    try:
        parse_day(str(required))
    except DateError:
        raise SettingsError(
            f"APPROVAL_REQUIRED = {required!r} phải là True, False, hoặc ngày bắt đầu phải duyệt, "
            'ví dụ "01-12-2026".'
        ) from None


def _check_deploy(targets: object) -> None:
    if not isinstance(targets, Mapping) or not all(
        isinstance(one, str) and one for pair in targets.items() for one in pair
    ):
        raise SettingsError('DEPLOY phải có dạng {"may-chu": "ssh://tin@may-chu/srv/tin", …}.')


def _check_photos(settings: Mapping) -> None:
    widths, formats = settings["PHOTO_WIDTHS"], settings["PHOTO_FORMATS"]
    known = ("avif", "webp", "jpeg")
    if not all(isinstance(one, int) and 16 <= one <= 8000 for one in widths) or list(
        widths
    ) != sorted(set(widths)):
        raise SettingsError(
            f"PHOTO_WIDTHS = {widths!r} phải là các bề rộng tăng dần, tính bằng điểm ảnh, "
            "từ 16 đến 8000, ví dụ (480, 960, 1600)."
        )
    if isinstance(formats, str) or not set(formats) <= set(known) or "jpeg" not in formats:
        raise SettingsError(
            f"PHOTO_FORMATS = {formats!r} chỉ gồm {', '.join(known)}; luôn phải có jpeg cho trình "
            'duyệt cũ, ví dụ ("webp", "jpeg").'
        )


def _check_english(english: object) -> None:
    known = ", ".join(TRANSLATED)
    if not isinstance(english, Mapping):
        raise SettingsError('ENGLISH phải có dạng {"SITENAME": "…", "SITESUBTITLE": "…", …}.')
    unknown = sorted(set(english) - set(TRANSLATED))
    if unknown:
        raise SettingsError(f"ENGLISH không có mục {', '.join(unknown)}; chỉ có {known}.")
    if "SITENAME" in english and not str(english["SITENAME"]).strip():
        raise SettingsError("ENGLISH: SITENAME để trống; hãy ghi tên tiếng Anh hoặc bỏ mục này.")


def _check_abbreviations(known: object) -> None:
    if not isinstance(known, Mapping):
        raise SettingsError('ABBREVIATIONS phải có dạng {"UBND": "Ủy ban nhân dân", …}.')
    for short, full in known.items():
        if not all(isinstance(one, str) and one.strip() for one in (short, full)):
            raise SettingsError(
                f"ABBREVIATIONS: {short!r}: {full!r} phải là hai chuỗi chữ, "
                'ví dụ "UBND": "Ủy ban nhân dân".'
            )


def _check_editor(editor: object) -> None:
    if editor is None or editor == "local":
        return
    if not isinstance(editor, Mapping):
        raise SettingsError(
            f'EDITOR = {editor!r} phải là None, "local", hoặc kho chứa bài, '
            'ví dụ {"name": "gitlab", "repo": "so-mau/tin"}.'
        )
    unknown = sorted(set(editor) - set(BACKEND_KEYS))
    if unknown:
        raise SettingsError(
            f"EDITOR không có mục {', '.join(unknown)}; chỉ có {', '.join(BACKEND_KEYS)}."
        )
    if editor.get("name") not in BACKENDS:
        raise SettingsError(f'EDITOR: "name" phải là một trong: {", ".join(BACKENDS)}.')
    if "/" not in str(editor.get("repo", "")):
        raise SettingsError('EDITOR: "repo" phải có dạng "nhóm/kho", ví dụ "so-mau/tin".')
    for key in BACKEND_ADDRESSES:
        if key in editor and not str(editor[key]).startswith("https://"):
            raise SettingsError(f'EDITOR: "{key}" phải bắt đầu bằng https://.')
