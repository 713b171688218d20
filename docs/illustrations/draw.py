"""Draw the sample site's pictures: an SVG of this folder becomes a stamped JPEG in its posts.

Run it as a script, from any folder; it also has the sample attachments made. It needs a Chromium,
named by the environment variable CHROMIUM or found on PATH. Run again, it makes the same files.
"""

import base64
import io
import os
import shutil
import sys
from pathlib import Path

from papers import write_papers
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).resolve().parent
CONTENT = HERE.parents[1] / "content"
FONTS = HERE.parents[1] / "theme" / "static" / "fonts"
LONG_SIDE = 2000  # pixels
QUALITY = 85
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# SVG → JPEGs under content/news.
PICTURES = {
    "hoi-truong": ("2023/2023-09-28-hoi-nghi-trien-khai-tuan-le-hoc-tap-suot-doi/hinh-1.jpg",),
    "bao-cao": ("2023/2023-09-28-hoi-nghi-trien-khai-tuan-le-hoc-tap-suot-doi/hinh-2.jpg",),
    "phat-bieu": ("2023/2023-09-28-hoi-nghi-trien-khai-tuan-le-hoc-tap-suot-doi/hinh-3.jpg",),
    "dai-bieu": ("2023/2023-09-28-hoi-nghi-trien-khai-tuan-le-hoc-tap-suot-doi/hinh-4.jpg",),
    "thu-vien": ("2023/2023-10-16-mo-them-goc-doc-so/hinh-1.jpg",),
    "goc-doc-sach": (
        "2023/2023-10-16-mo-them-goc-doc-so/hinh-2.jpg",
        "2025/2025-04-28-hinh-anh-ngay-hoi-doc-sach-2025/doc-chung.jpg",
    ),
    "doc-may-tinh-bang": ("2023/2023-10-16-mo-them-goc-doc-so/hinh-3.jpg",),
    "thuoc-do-muc-nuoc": (
        "2023/2023-12-05-canh-bao-trieu-cuong-dau-thang-12/muc-nuoc.jpg",
        "2026/2026-10-19-ung-pho-trieu-cuong-cuoi-nam-2026/hinh-3.jpg",
    ),
    "so-hoa-tai-lieu": ("2024/2024-01-22-so-hoa-ho-so-luu-tru-dot-1/so-hoa-1.jpg",),
    "kho-luu-tru": ("2024/2024-01-22-so-hoa-ho-so-luu-tru-dot-1/so-hoa-2.jpg",),
    "quay-mot-cua": (
        "2024/2024-01-22-so-hoa-ho-so-luu-tru-dot-1/tra-cuu-1.jpg",
        "2026/2026-11-02-thang-cao-diem-chuyen-doi-so-2026/quay-tiep-nhan.jpg",
    ),
    "phong-du-lieu": ("2024/2024-01-22-so-hoa-ho-so-luu-tru-dot-1/tra-cuu-2.jpg",),
    "dung-cu-do": ("2024/2024-05-20-ngay-do-luong-mau-2024/hinh-1.jpg",),
    "phong-thi-nghiem": (
        "2024/2024-05-20-ngay-do-luong-mau-2024/hinh-2.jpg",
        "2026/2026-03-16-hoi-thao-tu-y-tuong-den-san-pham/phong-thi-nghiem.jpg",
    ),
    "ap-phich": ("2025/2025-04-10-ngay-hoi-doc-sach-2025/ap-phich.jpg",),
    "trien-lam": ("2025/2025-04-28-hinh-anh-ngay-hoi-doc-sach-2025/trien-lam.jpg",),
    "xe-sach-luu-dong": ("2025/2025-04-28-hinh-anh-ngay-hoi-doc-sach-2025/xe-sach.jpg",),
    "can-o-cho": ("2025/2025-09-08-kiem-tra-can-o-cho/kiem-tra-can.jpg",),
    "trao-chung-nhan": (
        "2026/2026-01-12-trao-giay-chung-nhan-sang-kien-2025/trao-giay-chung-nhan.jpg",
    ),
    "bang-y-tuong": ("2026/2026-03-16-hoi-thao-tu-y-tuong-den-san-pham/thao-luan.jpg",),
    "xuong-sang-tao": (
        "2026/2026-09-07-phat-dong-giai-thuong-sang-tao-2026/xuong-sang-tao.jpg",
        "2026/2026-09-07-innovation-award-2026-call-for-entries/workshop.jpg",
    ),
    "dap-bao-cat": ("2026/2026-10-19-ung-pho-trieu-cuong-cuoi-nam-2026/hinh-1.jpg",),
    "phong-truc-ban": ("2026/2026-10-19-ung-pho-trieu-cuong-cuoi-nam-2026/hinh-2.jpg",),
    "thanh-pho": ("2026/2026-11-02-thang-cao-diem-chuyen-doi-so-2026/thanh-pho.jpg",),
    "lop-hoc": ("2026/2026-11-16-lop-ky-nang-so-cho-nguoi-cao-tuoi/lop-hoc.jpg",),
    "ban-tuyen-dung": ("2026/2026-11-18-tuyen-dung-vien-chuc-nam-2026/ban-tiep-nhan.jpg",),
}

PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><style>
{faces}
html, body {{ margin: 0 }}
svg {{ display: block; width: {width}px; height: {height}px }}
p {{ position: fixed; right: 16px; top: 16px; margin: 0; padding: 8px 20px 10px;
     border-radius: 8px; font: 600 36px/1.2 "Be Vietnam Pro";
     color: #fdfaf3; background: rgb(29 27 25 / .78) }}
</style>{svg}<p>Ảnh minh họa</p></html>"""


def font_faces() -> str:
    """Return the @font-face rules of the site's fonts, with the fonts inside."""
    rules = []
    for weight in (400, 600, 700):
        data = base64.b64encode((FONTS / f"be-vietnam-pro-{weight}.woff2").read_bytes()).decode()
        source = f'url("data:font/woff2;base64,{data}") format("woff2")'
        rules.append(
            f'@font-face {{ font-family: "Be Vietnam Pro"; font-weight: {weight}; src: {source} }}'
        )
    return "\n".join(rules)


def draw(browser: Browser, svg: Path, faces: str) -> bytes:
    """Return ``svg`` as a JPEG whose long side has ``LONG_SIDE`` pixels, without metadata."""
    text = svg.read_text(encoding="utf-8")
    width, height = _size(text)
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(PAGE.format(faces=faces, width=width, height=height, svg=text))
    page.evaluate("document.fonts.ready")
    picture = Image.open(io.BytesIO(page.screenshot(type="png"))).convert("RGB")
    page.close()
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return out.getvalue()


def _size(svg: str) -> tuple[int, int]:
    """Return the picture's width and height in pixels, from the viewBox."""
    _, _, wide, high = (float(part) for part in svg.split('viewBox="')[1].split('"')[0].split())
    scale = LONG_SIDE / max(wide, high)
    return round(wide * scale), round(high * scale)


def start_browser(playwright) -> Browser:
    """Start Chromium; raises SystemExit when there is none."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        sys.exit("Không tìm thấy Chromium. Hãy cài đặt, hoặc đặt biến CHROMIUM.")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return playwright.chromium.launch(executable_path=found, args=["--no-sandbox"] if root else [])


def main() -> None:
    """Write every picture and attachment of the sample content."""
    faces = font_faces()
    with sync_playwright() as playwright:
        browser = start_browser(playwright)
        for name, places in PICTURES.items():
            jpeg = draw(browser, HERE / f"{name}.svg", faces)
            for place in places:
                (CONTENT / "news" / place).write_bytes(jpeg)
        write_papers(browser, CONTENT / "news", faces)
        browser.close()


if __name__ == "__main__":
    main()
