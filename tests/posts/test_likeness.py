"""Posts that say nearly the same are told, posts that recur are not."""

import re

from newsroom import run

TEXT = " ".join(
    f"Điểm số {n} mở cửa từ {7 + n % 3} giờ tại phường {n + 3}, phục vụ {100 + 7 * n} lượt người."
    for n in range(1, 13)
)


def found(site, capsys) -> list[str]:
    capsys.readouterr()
    run.check(settings_file=str(site.folder / "pelicanconf.py"))
    return re.findall(r"(\S+)/index.md:\d+:\d+: ND328", capsys.readouterr().out)


def test_the_later_of_two_like_posts_is_told(site, capsys):
    site.post("2026-11-10-mot", body=TEXT)
    site.post("2026-11-12-hai", body=TEXT.replace("Điểm số 3", "ĐIỂM số 3") + " Kính báo.")
    assert found(site, capsys) == ["content/news/2026/2026-11-12-hai"]
    # From what the first run left.
    assert found(site, capsys) == ["content/news/2026/2026-11-12-hai"]


def test_what_recurs_differs_or_is_replaced_is_not(site, capsys):
    site.post("2026-09-10-mot", body=TEXT)
    site.post("2026-10-10-hai", body=TEXT)
    site.post("2026-10-12-ba", "lang: en", TEXT)
    site.post("2026-10-13-bon", body=re.sub(r"\d+", "9", TEXT))
    replaced = "status: withdrawn\nwithdrawn: {date: 15-10-2026, reason: Sai, replaced_by: %s}"
    site.post("2026-10-14-nam", replaced % "2026-10-15-sau", TEXT.replace("Điểm", "Quầy"))
    site.post("2026-10-15-sau", body=TEXT.replace("Điểm", "Quầy"))
    site.post("2026-10-16-bay", body="Nội dung ngắn.")
    site.post("2026-10-17-tam", body="Nội dung ngắn.")
    assert found(site, capsys) == []
