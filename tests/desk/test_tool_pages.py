"""What staff read in the browser when a build fails."""

from bs4 import BeautifulSoup

from newsroom import run
from newsroom.desk.tool_pages import fault_in_words, trouble_page
from newsroom.posts.findings import Finding


def test_findings_are_told_by_file_with_line_and_sentence_the_errors_first():
    page = trouble_page(
        (
            Finding("content/news/a/index.md", 2, 1, "ND324", (("value", "các các"),)),
            Finding("content/news/a/index.md", 6, 3, "ND204", (("href", "<b>.md"),)),
        ),
        "Nội dung có lỗi.",
    )
    soup = BeautifulSoup(page, "html.parser")
    assert soup.h2.get_text() == "content/news/a/index.md"
    first, second = (item.get_text() for item in soup.select("li"))
    assert first.startswith("dòng 6, cột 3 ND204 Liên kết “<b>.md” không dẫn đến")
    assert second.startswith("dòng 2, cột 1 ND324 (cảnh báo) Chữ lặp lại: “các các”")
    assert "Nội dung có lỗi." in soup.get_text()
    assert not soup.find_all(["script", "link", "img"])
    assert '"Be Vietnam Pro"' in soup.style.get_text()


def test_a_template_s_mistake_is_told_with_its_line():
    error = SyntaxError("unexpected '}'")
    error.filename, error.lineno = "theme/templates/base.html", 7
    assert fault_in_words(error).startswith("theme/templates/base.html, dòng 7: SyntaxError")


def test_serving_builds_or_gives_the_page_of_what_to_mend(site):
    path = site.post("2026-11-20-tin", "titel: Nhầm")
    conf = str(site.folder / "pelicanconf.py")
    page = BeautifulSoup(run._rebuild(conf), "html.parser")
    assert page.h2.get_text() == "content/news/2026/2026-11-20-tin/index.md"
    assert "dòng 5, cột 1" in page.li.get_text()
    path.write_text(path.read_text("utf-8").replace("titel: Nhầm\n", ""), "utf-8")
    assert run._rebuild(conf) is True
    (site.folder / "pelicanconf.py").write_text("SITENAME = ", "utf-8")
    assert "pelicanconf.py" in run._rebuild(conf)
