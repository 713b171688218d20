"""The sentences that many cases have, and how they become files."""

LINE = "Thư viện Mẫu Thành phố phục vụ bạn đọc đến 20 giờ các ngày trong tuần."


def text(text: str) -> bytes:
    return text.encode()


BODY = (
    "Thư viện Mẫu Thành phố mở thêm góc đọc số tại tầng hai, phục vụ bạn đọc từ thứ Hai đến"
    " thứ Bảy.",
    "Bạn đọc mang theo thẻ thư viện; người chưa có thẻ được cấp ngay tại quầy.",
)

PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY)

WORDS = " ".join(BODY)


def page(body: str, head: str = "", title: str = "") -> bytes:
    return (
        f"<!DOCTYPE html><html lang=vi><head><meta charset=utf-8><title>{title}</title>{head}"
        f"</head><body>{body}</body></html>"
    ).encode()
