"""The facts of the sample department; Pelican's switches come from newsroom.settings."""

import sys
from pathlib import Path

# Plain `pelican` does not look beside this file for modules.
sys.path.append(str(Path(__file__).parent))

from newsroom.settings import *  # noqa: F403

SITENAME = "Sở Khoa học và Công nghệ"
SITESUBTITLE = "Thành phố Hồ Chí Minh"
PUBLISHER = {
    "responsible": "Ban biên tập (mẫu)",
    "address": "Số 1 đường Mẫu, Thành phố Hồ Chí Minh",
    "phone": "(028) 0000 0000",
    "email": "bientap@example.vn",
}
COPYRIGHT_SINCE = 2018
SITE_CREDIT = "HCMGIS"
VISITS = 11_537_353
PRESS_KITS = True
SAMPLE_NOTE = (
    "Trang mẫu: ngoài hai thông báo gốc, mọi tin, cơ quan và người đều là giả định; "
    "ảnh là tranh vẽ minh họa."
)
ENGLISH = {
    "SITENAME": "Department of Science and Technology",
    "SITESUBTITLE": "Ho Chi Minh City",
    "PUBLISHER": {
        "responsible": "Editorial board (sample)",
        "address": "1 Mau Street, Ho Chi Minh City",
        "phone": "+84 28 0000 0000",
        "email": "bientap@example.vn",
    },
    "SAMPLE_NOTE": (
        "Sample site: apart from the two original announcements, all news, organisations and "
        "people are invented; the pictures are drawings."
    ),
}
FEED_TAG = "tag:tin.example.vn,2026"
DEFAULT_PAGINATION = 10
