"""A person writes a post, then edits posts, in the form, in a real browser."""

import contextlib
import re

import pytest
from playwright.sync_api import expect

from newsroom import run
from newsroom.posts.frontmatter import split
from newsroom.posts.header import read_header
from newsroom.posts.model import POST
from newsroom.posts.raw import read_text
from newsroom.posts.wrong import Wrong
from tests.desk.editor.opened import contents, form_on
from tests.sites import AS_OF, ROOT, words

PHOTO = ROOT / "content/news/2023/2023-10-16-mo-them-goc-doc-so"
NEWS = "content/news/"
# A post of each kind: what its header or body has that others have not.
KINDS = {
    "2023/2023-10-16-mo-them-goc-doc-so/index": "photos in the header, a cover",
    "2023/2023-09-28-hoi-nghi-trien-khai-tuan-le-hoc-tap-suot-doi/index": "gallery, original",
    "2024/2024-11-04-gop-y-du-thao-quy-che-du-lieu-dung-chung/index": "documents, attachments",
    "2024/2024-09-18-mua-lon-o-ha-luu": "a single file, a moment",
    "2025/2025-10-20-bao-tri-cong-du-lieu": "a header without fences",
    "2026/2026-10-19-high-tides-at-the-end-of-2026/index": "English, a colon in the title",
    "2026/2026-11-18-tuyen-dung-vien-chuc-nam-2026/index": "event, table",
    "2026/2026-11-21-ket-qua-so-bo-giai-thuong-sang-tao/index": "not yet public",
}


@pytest.fixture
def form(site, new_page):
    """Give the form of a department without posts."""
    with form_on(site.folder / "content", site.folder / "pelicanconf.py", new_page) as form:
        yield form


def read(data: bytes) -> tuple[dict, str]:
    """Return a post's values and body as the build reads them."""
    parts = split(read_text(data))
    header = read_header(POST, parts.header)
    assert not header.wrongs
    return header.values, parts.body.strip("\n")


def test_a_post_with_a_gallery_of_two_photos_written_in_the_form_is_built(site, form, capsys):
    form.button("Mở thư mục").click()
    form.button("Tạo bài viết mới").click()
    form.type("title", "Thông báo về Đại hội: lịch khai mạc")
    form.field("date").locator("input").fill("2026-11-02")
    form.field("agency").get_by_role("checkbox", name="Sở Mẫu").click()
    text = "Đại hội mở vào thứ Hai.\n\nHình ảnh chuẩn bị:\n\n[gallery]\n\nMời mọi người đến dự."
    form.field("body").get_by_role("textbox").fill(text)
    captions = ("Hội trường đã sẵn sàng", "Tập dượt lễ khai mạc")
    for number, caption in enumerate(captions):
        form.button("Thêm ảnh", form.field("images")).click()
        form.button("Duyệt tệp", form.field(f"images.{number}.file")).click()
        with form.page.expect_file_chooser() as chooser:
            form.button("Tải lên", form.page.get_by_role("dialog")).click()
        chooser.value.set_files(PHOTO / f"hinh-{number + 1}.jpg")
        form.button("Chèn", form.page.get_by_role("dialog")).click()
        form.field(f"images.{number}.caption").get_by_role("textbox").fill(caption)
        alt = f"Tranh vẽ: {caption.lower()}"
        form.field(f"images.{number}.alt").get_by_role("textbox").fill(alt)
    form.field("status").get_by_role("radio", name="Đăng", exact=True).click()
    form.save()
    files = form.files()
    assert not form.outside
    id = "2026-11-02-thong-bao-ve-dai-hoi-lich-khai-mac"
    written = {name for name in files if name.startswith(NEWS)}
    assert written == {f"{NEWS}2026/{id}/{one}" for one in ("index.md", "hinh-1.jpg", "hinh-2.jpg")}
    for name, data in files.items():
        path = site.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    capsys.readouterr()
    settings = str(site.folder / "pelicanconf.py")
    assert run.check(strict=True, as_of=AS_OF, settings_file=settings) == 0
    assert capsys.readouterr().out == "Đã kiểm tra 1 bài: không có lỗi.\n"
    assert site.build() == 0
    page = site.page("thong-bao/2026/11/thong-bao-ve-dai-hoi-lich-khai-mac/")
    gallery = page.select_one(".gallery")
    assert [words(one)[:2] for one in gallery.select("figcaption")] == [
        ["Hình", "1:"],
        ["Hình", "2:"],
    ]
    assert "Hội trường đã sẵn sàng" in gallery.get_text()


def test_a_post_edited_in_the_form_keeps_every_other_value_and_its_body(new_page):
    folders = tuple(f"{NEWS}{one.removesuffix('/index')}" for one in KINDS)

    def wanted(name: str) -> bool:
        return not name.startswith(NEWS) or name.startswith(folders)

    before = contents(ROOT / "content", wanted)
    edited = {f"{NEWS}{one}.md" for one in KINDS}
    with form_on(ROOT / "content", ROOT / "pelicanconf.py", new_page, wanted) as form:
        form.button("Mở thư mục").click()
        form.button("Tạo bài viết mới").wait_for()
        for one in KINDS:
            kind = "posts" if one.endswith("/index") else "single_posts"
            form.show(f"collections/{kind}/entries/{one}")
            title, old = form.field("title").locator("input"), read(before[f"{NEWS}{one}.md"])[0]
            expect(title).to_have_value(old["title"], timeout=120_000)
            form.type("title", f"{old['title']} (sửa)")
            form.save()
        after = form.files()
        assert not form.outside
    assert after.keys() == before.keys()
    assert {name for name in after if after[name] != before[name]} == edited
    for name in edited:
        values, body = read(before[name])
        assert read(after[name]) == (values | {"title": f"{values['title']} (sửa)"}, body), name


def test_the_form_speaks_vietnamese_and_asks_no_one_to_sign_in_on_this_computer(form):
    form.button("Mở thư mục").wait_for()
    assert form.page.locator("html").get_attribute("lang") == "vi"
    assert form.page.locator("button:visible").all_inner_texts() == [
        "Mở thư mục của trang trên máy này"
    ]


def test_a_picked_day_is_said_in_words(form):
    form.button("Mở thư mục").click()
    form.button("Tạo bài viết mới").click()
    day = form.field("date").locator("input")
    day.fill("2026-10-02")
    said = day.locator("..").evaluate("(one) => getComputedStyle(one, '::after').content")
    assert re.findall(r"\w+", said) == ["Thứ", "Sáu", "2", "tháng", "10", "2026"]


def test_a_folder_that_is_no_sites_is_refused_with_a_sentence(new_page, site, tmp_path):
    (tmp_path / "khac").mkdir()
    with form_on(tmp_path / "khac", site.folder / "pelicanconf.py", new_page) as form:
        form.button("Mở thư mục").click()
        form.page.get_by_text("không phải thư mục của trang").wait_for()


def test_the_form_and_the_build_read_the_same_in_every_post(form):
    """What the form cannot keep whole it refuses; what it takes, the build reads the same after."""
    posts = sorted((ROOT / "content/news").rglob("*.md"))
    broken = sorted((ROOT / "tests/invalid").rglob("*.md"))
    texts = {str(path): path.read_bytes().decode("utf-8", "replace") for path in (*posts, *broken)}
    written = form.page.evaluate(
        """async (texts) => {
          const [{ format }, yaml, form] = await Promise.all([
            import("/admin/format.js"),
            import("/admin/sveltia.js"),
            fetch("/admin/form.json").then((answer) => answer.json()),
          ]);
          const { shape, whole } = form.formats["newsroom-posts"];
          const { fromFile, toFile } = format(shape, whole, yaml);
          const found = {};
          for (const [name, text] of Object.entries(texts)) {
            try {
              found[name] = toFile(fromFile(text.trim().replace(/\\r\\n?/g, "\\n")));
            } catch (error) {}
          }
          return found;
        }""",
        texts,
    )
    assert {str(path) for path in posts} <= written.keys()
    compared = {}
    for name in written:
        with contextlib.suppress(Wrong):
            parts = split(read_text(texts[name].encode()))
            header = read_header(POST, parts.header)
            if not (parts.wrong or header.wrongs):
                compared[name] = header.values, parts.body.strip("\n").rstrip()
    assert {str(path) for path in posts} < compared.keys()
    for name, (values, body) in compared.items():
        found, text = read(written[name].encode())
        assert found == values, name
        assert text == body, name


@pytest.mark.parametrize(
    ("service", "words"),
    [("github", "bằng GitHub"), ("gitlab", "bằng GitLab"), ("forgejo", "bằng Gitea")],
)
def test_a_repositorys_service_is_offered_to_sign_in_to(site, new_page, service, words):
    path = site.folder / "pelicanconf.py"
    editor = {"name": service, "repo": "so-mau/tin", "app_id": "mau"}
    path.write_text(f"{path.read_text('utf-8')}\nEDITOR = {editor!r}\n", "utf-8")
    with form_on(site.folder / "content", path, new_page) as form:
        form.button(f"Đăng nhập {words}").wait_for()
        assert not form.outside
