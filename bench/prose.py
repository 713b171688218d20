"""Bodies of posts: Markdown as staff write it, composed from the stock of phrases.

Links to other posts are written ``[title](post:id)``; each site turns them into its own form.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random

from bench import phrases

LEAST, SPREAD = 230, 230


def pick(dice: Random, options: Sequence):
    """Return one of ``options``. Only ``random()`` is the same in every version of Python."""
    return options[int(dice.random() * len(options))]


def between(dice: Random, low: int, high: int) -> int:
    """Return a whole number of ``low`` to ``high``, both included."""
    return low + int(dice.random() * (high - low + 1))


def compose(dice: Random, agency: str, day: date, see_also: Sequence[tuple[str, str]]) -> str:
    """Return a body of about 450 syllables about what ``agency`` did around ``day``.

    ``see_also`` are title and id of the posts to link to.
    """
    target = LEAST + between(dice, 0, SPREAD)
    blocks = [_paragraph(dice, agency, day)]
    headings = list(phrases.HEADINGS)
    while sum(len(block.split()) for block in blocks) < target:
        if headings and dice.random() < 0.55:
            blocks.append(f"## {headings.pop(between(dice, 0, len(headings) - 1))}")
        blocks.append(_paragraph(dice, agency, day))
        blocks.extend(pick(dice, _EXTRAS)(dice, agency, day))
    blocks += [f"Xem thêm: [{title}](post:{id})." for title, id in see_also]
    blocks.append(_closing(dice))
    return "\n\n".join(blocks) + "\n"


def symbol(dice: Random, code: str) -> str:
    """Return a document's symbol such as 3801/KH-SMDL."""
    return f"{between(dice, 12, 4980)}/{code}-{pick(dice, ('SMDL', 'TTMBĐ', 'UBND', 'SMTK'))}"


def sentence(dice: Random, agency: str, day: date) -> str:
    """Return a sentence of 20 to 50 syllables."""
    return pick(dice, _SENTENCES)(dice, agency, day)


def _paragraph(dice: Random, agency: str, day: date) -> str:
    return " ".join(sentence(dice, agency, day) for _ in range(between(dice, 1, 3)))


def _deed(dice: Random, agency: str, day: date) -> str:
    on = _near(dice, day)
    return (
        f"Ngày {on:%d} tháng {on:%m} năm {on:%Y}, tại {pick(dice, phrases.PLACES)}, {agency} "
        f"{pick(dice, phrases.DEEDS)} {pick(dice, phrases.MATTERS)}, {pick(dice, phrases.AIMS)}."
    )


def _figures(dice: Random, agency: str, day: date) -> str:
    return (
        f"Theo số liệu tổng hợp, {pick(dice, phrases.CLAIMS)}: **{_number(dice)} "
        f"{pick(dice, phrases.UNITS)}** trong tháng {between(dice, 1, 12)}, tăng "
        f"{between(dice, 1, 48)},{between(dice, 0, 9)} % so với {pick(dice, phrases.PERIODS)}."
    )


def _request(dice: Random, agency: str, day: date) -> str:
    until = _near(dice, day)
    return (
        f"{agency} đề nghị {pick(dice, phrases.PEOPLE)} {pick(dice, phrases.ASKS)} trước "
        f"{between(dice, 8, 16):02d}g{pick(dice, ('00', '15', '30'))} ngày {until:%d/%m/%Y}, "
        f"{pick(dice, phrases.AIMS)}."
    )


def _basis(dice: Random, agency: str, day: date) -> str:
    paper = pick(dice, tuple(phrases.PAPERS))
    on = _near(dice, day)
    return (
        f"Căn cứ {paper} số {symbol(dice, phrases.PAPERS[paper])} ngày {on.day} tháng {on.month} "
        f"năm {on.year} về {pick(dice, phrases.MATTERS)}, {agency} {pick(dice, phrases.DEEDS)} "
        f"{pick(dice, phrases.MATTERS)}."
    )


def _speech(dice: Random, agency: str, day: date) -> str:
    return (
        f"{pick(dice, ('Ông', 'Bà'))} {_name(dice)}, {pick(dice, phrases.ROLES)} {agency}, "
        f"cho biết {pick(dice, phrases.CLAIMS)}; vì vậy cần chú trọng "
        f"*{pick(dice, phrases.MATTERS)}*, {pick(dice, phrases.AIMS)}."
    )


def _money(dice: Random, agency: str, day: date) -> str:
    return (
        f"Kinh phí thực hiện là {between(dice, 12, 980)}.000.000 đồng, lấy từ "
        f"{pick(dice, phrases.FUNDS)}, dành cho {pick(dice, phrases.MATTERS)}."
    )


def _bullets(dice: Random, agency: str, day: date) -> list[str]:
    return [pick(dice, phrases.ITEM_LEADS), "\n".join(f"- {one}" for one in _items(dice))]


def _dots(dice: Random, agency: str, day: date) -> list[str]:
    return ["\n".join([pick(dice, phrases.ITEM_LEADS), *(f"• {one}" for one in _items(dice))])]


def _steps(dice: Random, agency: str, day: date) -> list[str]:
    items = enumerate(_items(dice), 1)
    return [pick(dice, phrases.ITEM_LEADS), "\n".join(f"{n}. {one}" for n, one in items)]


def _table(dice: Random, agency: str, day: date) -> list[str]:
    rows = [f"| Chỉ tiêu | Năm {day.year - 1} | Năm {day.year} |", "|:---|---:|---:|"]
    for unit in phrases.UNITS[: between(dice, 3, 6)]:
        rows.append(f"| Số {unit} | {_number(dice)} | {_number(dice)} |")
    return ["\n".join(rows)]


def _quote(dice: Random, agency: str, day: date) -> list[str]:
    said = pick(dice, phrases.CLAIMS)
    return [f"> Năm nay {said}, riêng nơi tôi ở có {_number(dice)} {pick(dice, phrases.UNITS)}."]


def _nothing(dice: Random, agency: str, day: date) -> list[str]:
    return []


def _items(dice: Random) -> list[str]:
    return [
        f"{pick(dice, phrases.PEOPLE).capitalize()} {pick(dice, phrases.ASKS)} "
        f"({_number(dice)} {pick(dice, phrases.UNITS)});"
        for _ in range(between(dice, 3, 5))
    ]


def _closing(dice: Random) -> str:
    number = between(dice, 100, 9999)
    return (
        f"Chi tiết tại [trang của chương trình](https://tin.example.vn/tai-lieu/{number}) "
        f"hoặc liên hệ tiepnhan{number}@example.vn, điện thoại 028 0000 {number:04d}."
    )


def _number(dice: Random) -> str:
    return f"{between(dice, 1, 99)}.{between(dice, 0, 999):03d}"


def _name(dice: Random) -> str:
    return f"{pick(dice, phrases.SURNAMES)} {pick(dice, phrases.GIVEN_NAMES)}"


def _near(dice: Random, day: date) -> date:
    return day + timedelta(days=between(dice, -20, 20))


_Sentence = Callable[[Random, str, date], str]
_SENTENCES: tuple[_Sentence, ...] = (_deed, _deed, _figures, _request, _basis, _speech, _money)
_Blocks = Callable[[Random, str, date], list[str]]
_EXTRAS: tuple[_Blocks, ...] = (_bullets, _dots, _steps, _table, _quote, _nothing, _nothing)
