"""The page kinds of the sample site, each by one page that shows what the kind can show."""

POST = "/thong-bao/"
KINDS = {
    "home": "/",
    "article-gallery": POST + "2023/09/hoi-nghi-trien-khai-tuan-le-hoc-tap-suot-doi/",
    "article-original": POST + "2023/09/to-chuc-tuan-le-hoc-tap-suot-doi/",
    "article-documents": POST + "2026/11/tuyen-dung-vien-chuc-nam-2026/",
    "article-photos": POST + "2025/04/hinh-anh-ngay-hoi-doc-sach-2025/",
    "photo": POST + "2025/04/hinh-anh-ngay-hoi-doc-sach-2025/anh/3/",
    "article-pinned": POST + "2026/09/phat-dong-giai-thuong-sang-tao-2026/",
    "article-urgent": POST + "2026/10/ung-pho-trieu-cuong-cuoi-nam-2026/",
    "article-withdrawn": POST + "2024/03/quy-che-khai-thac-ho-so-so-hoa/",
    "article-expired": POST + "2024/11/gop-y-du-thao-quy-che-du-lieu-dung-chung/",
    "article-english": POST + "2026/09/innovation-award-2026-call-for-entries/",
    "agencies": "/co-quan/",
    "agency": "/co-quan/so-khcn/",
    "agency-merged": "/co-quan/phong-mau-luu-tru-so/",
    "category": "/chuyen-muc/van-ban-moi/",
    "categories": "/chuyen-muc/",
    "themes": "/chu-de/",
    "theme-running": "/chu-de/thang-cao-diem-chuyen-doi-so-2026/",
    "theme-over": "/chu-de/tuan-le-hoc-tap-suot-doi-2023/",
    "posts": POST,
    "posts-earlier": POST + "trang/1/",
    "year": POST + "2024/",
    "month": POST + "2023/09/",
    "archives": "/luu-tru/",
    "documents": "/van-ban/",
    "documents-year": "/van-ban/2025/",
    "photos": "/thu-vien-anh/",
    "photos-year": "/thu-vien-anh/2025/",
    "photos-agency": "/thu-vien-anh/co-quan/so-mau-du-lieu/",
    "sitemap": "/so-do-trang/",
    "static-page": "/gioi-thieu/",
    "accessibility": "/kha-nang-tiep-can/",
    "404": "/404.html",
}
ARTICLE = "article-gallery"
# What a reader of news opens: where the costly promises are measured.
MAIN = ("home", "article-gallery", "article-photos", "photo")
