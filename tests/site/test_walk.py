"""A post from its first draft to the site, every step's output as the staff guide shows it."""

import re

from newsroom import run
from tests.sites import ROOT

GUIDE = ROOT / "docs/huong-dan/duyet-bai.md"
HEADER = """\
Tiêu đề: Hội nghị tổng kết phong trào thi đua năm 2026
Ngày thông báo: ngày 24 tháng 11 năm 2026
agency: so-mau
status: review"""
PHOTOS = "\n".join(
    f'![{what}](hinh-{number}.jpg "Hình {number}: {what}, chụp sáng 24-11-2026")'
    for number, what in enumerate(
        (
            *("Đoàn chủ tịch", "Bục báo cáo", "Hội trường", "Trao bằng khen"),
            *("Văn nghệ", "Thảo luận", "Ký kết", "Bế mạc"),
        ),
        1,
    )
)
BODY = f"""\
Sáng thứ Ba, 24-11-2026, Sở tổ chức Hội nghị với các các đơn vị:

• Phòng Tổng hợp
• Trung tâm Đo lường

Một số hình ảnh:

{PHOTOS}"""
POST = "content/news/2026/2026-11-24-hoi-nghi"


def test_the_guide_shows_what_every_step_says(site, monkeypatch, capsys):
    photos = tuple(f"hinh-{number}.jpg" for number in range(1, 9))
    path = site.post("2026-11-24-hoi-nghi", "title: x\ndate: x\nagency: x", BODY, photos)
    path.write_text(f"---\n{HEADER}\n---\n{BODY}\n", "utf-8")
    conf = site.folder / "pelicanconf.py"
    conf.write_text(conf.read_text("utf-8") + 'AS_OF = "24-11-2026 15:30"\n', "utf-8")
    monkeypatch.chdir(site.folder)
    said = []

    def step(code: int, expected: int = 0) -> None:
        assert code == expected
        out = re.sub(r"\(\d+\.\d MB\)", "(… MB)", capsys.readouterr().out)
        said.append(re.sub(r"Đã dựng .*", "Đã dựng …", out))

    step(run.check((POST,)))
    step(run.fix((POST,)))
    text = path.read_text("utf-8")
    path.write_text(text.replace("các các", "các"), "utf-8")
    step(run.check((POST,)))
    step(run.preview(POST))
    step(run.approve(POST, "Nguyễn Văn A"))
    path.write_text(path.read_text("utf-8").replace("status: review\n", ""), "utf-8")
    step(run.build())
    assert len(site.page("thong-bao/2026/11/hoi-nghi/").select(".gallery img")) == 8
    guide = GUIDE.read_text("utf-8")
    for out in said:
        assert f"```\n{out}```" in guide, out
