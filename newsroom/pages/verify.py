"""The page that tells a reader whether a downloaded file is one of ours."""

from newsroom.pages.fingerprints import digits_of, list_address, sums_address
from newsroom.pages.heads import head, main_title
from newsroom.pages.page import Page
from newsroom.pages.parts import Link
from newsroom.pages.press import Press
from newsroom.pages.register_views import VerifyView

# What prints a file's SHA-256 on each system.
COMMANDS = (
    ("Windows", "certutil -hashfile ke-hoach.pdf SHA256"),
    ("Linux", "sha256sum ke-hoach.pdf"),
    ("macOS", "shasum -a 256 ke-hoach.pdf"),
)


def verify_page(press: Press) -> Page:
    """Return the page; its script reads one list of SHA-256, told by a file's first digits."""
    return Page(press.addresses.verify, "verify.html", lambda: _view(press))


def _view(press: Press) -> VerifyView:
    address, title = press.addresses.verify, main_title(press, "verify")
    intro = press.say(
        "Chọn một tệp đã tải về, hoặc nhận qua Zalo, thư điện tử, để biết đó có đúng là tệp "
        "đăng trên trang này không. Việc so sánh diễn ra ngay trên máy của Quý vị; tệp không "
        "được gửi đi đâu."
    )
    return VerifyView(
        head=head(press, address, title, intro, section=address),
        title=title,
        intro=intro,
        lists=press.href(list_address(press, "")),
        digits=digits_of(press.site),
        sums=Link("sha256sums.txt", press.href(sums_address(press))),
        commands=COMMANDS,
    )
