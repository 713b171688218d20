"""Photos typed on lines of their own become galleries."""

import pytest

from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import BodyGallery, HeaderGallery, Prose


def galleries(body: str) -> list[BodyGallery]:
    return [part for part in render(body).parts if isinstance(part, BodyGallery)]


def codes(body: str) -> list[tuple[str, int, int]]:
    return [(remark.code, remark.line, remark.column) for remark in render(body).remarks]


def test_adjacent_photos_are_a_gallery_with_the_line_above_as_its_heading():
    body = (
        "Mở đầu.\n\n**Một số hình ảnh:**\n\n"
        '![Hội trường](hinh-1.jpg "Các đại biểu")\n\n![Bà Thanh](<hinh 2.jpg> \'Bà "Thanh"\')\n'
        "Kết."
    )
    before, gallery, after = render(body).parts
    assert (before, after) == (Prose("<p>Mở đầu.</p>"), Prose("<p>Kết.</p>"))
    assert (gallery.heading, gallery.line) == ("Một số hình ảnh", 5)
    first, second = gallery.photos
    assert (first.file, first.alt, first.caption) == ("hinh-1.jpg", "Hội trường", "Các đại biểu")
    assert (second.file, second.caption) == ("hinh 2.jpg", 'Bà "Thanh"')
    assert (second.line, second.column) == (7, 1)


@pytest.mark.parametrize(
    "label",
    [
        "Hình 1: ",
        "**Hình 1:** ",
        "Hình 1. ",
        "Hình 1 - ",
        "Ảnh 1. ",
        "Hình\u00a01:\u00a0",
        "hình 1 – ",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_form_of_the_seed_gives_captions_and_one_gallery(label, gap):
    body = f"![](1.jpg){gap}{label}Các đại biểu\n\n![](2.jpg){gap}*Hình 2: Bà Thanh*\n"
    (gallery,) = galleries(body)
    assert [(p.caption, p.typed_number) for p in gallery.photos] == [
        ("Các đại biểu", 1),
        ("Bà Thanh", 2),
    ]
    assert render(body).words == ""


@pytest.mark.parametrize(
    ("line", "file", "alt", "caption"),
    [
        ("![](a.jpg)", "a.jpg", None, None),
        ("  ![ a [b] ](a.jpg)  ", "a.jpg", "a [b]", None),
        (r'![a](a.jpg "nói \"vâng\"")', "a.jpg", "a", 'nói "vâng"'),
        ('![a](a.jpg "nói "vâng" rồi")', "a.jpg", "a", 'nói "vâng" rồi'),
        ("![a](a.jpg “chú thích”)", "a.jpg", "a", "chú thích"),
        ("![a](a.jpg (chú thích (hai)))", "a.jpg", "a", "chú thích (hai)"),
        ("![a](ảnh 1 (2).jpg 'b')", "ảnh 1 (2).jpg", "a", "b"),
        ("![a]({static}/a.jpg)", "{static}/a.jpg", "a", None),
        ("![a](a.jpg)\\", "a.jpg", "a", None),
    ],
)
def test_a_photo_line_is_read_in_every_way_it_is_typed(line, file, alt, caption):
    ((photo,),) = [gallery.photos for gallery in galleries(line)]
    assert (photo.file, photo.alt, photo.caption) == (file, alt, caption)


def test_galleries_with_text_between_them_stay_two():
    assert [len(g.photos) for g in galleries("![](1.jpg)\n\nChữ.\n\n![](2.jpg)\n![](3.jpg)")] == [
        1,
        2,
    ]


@pytest.mark.parametrize(
    ("heading", "photos", "taken"),
    [
        ("Các đại biểu:", 2, True),
        ("Các đại biểu:", 1, False),
        ("Một số hình ảnh:", 1, True),
        ("Một số hình ảnh", 2, False),
        ("Dòng một\nDòng hai:", 2, False),
        ("- Một số hình ảnh:", 2, False),
        ("Ảnh " + "rất " * 50 + "dài:", 2, False),
    ],
)
def test_only_a_short_line_with_a_colon_is_a_heading(heading, photos, taken):
    (gallery,) = galleries(heading + "\n\n" + "![](a.jpg)\n" * photos)
    assert gallery.heading == (heading.rstrip(":") if taken else None)
    assert bool(render(heading + "\n\n" + "![](a.jpg)\n" * photos).words) is not taken


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Xem ![alt](a.jpg) nhé", (1, 5)),
        ("- ![alt](a.jpg)", (1, 3)),
        ("- a\n  ![alt](a.jpg)", (2, 3)),
        ("> ![alt](a.jpg)", (1, 3)),
        ("## ![alt](a.jpg)", (1, 4)),
        ("a | b\n--|--\n![alt](a.jpg) | x", (3, 1)),
        ("chữ ![alt][r]\n\n[r]: a.jpg", (3, 6)),
    ],
)
def test_a_photo_inside_text_is_left_out_but_its_words_stay(body, place):
    rendered = render(body)
    assert codes(body) == [("ND307", *place)]
    assert rendered.remarks[0].params == (("file", "a.jpg"),)
    assert "alt" in rendered.words
    assert "<img" not in "".join(part.html for part in rendered.parts)


def test_what_looks_like_a_photo_inside_code_is_text():
    assert render("`![alt](a.jpg)`").parts == (Prose("<p><code>![alt](a.jpg)</code></p>"),)


@pytest.mark.parametrize(
    "file", ["https://a.vn/b.jpg", "//a.vn/b.jpg", "data:image/png,x", "C:/b.jpg"]
)
def test_a_photo_from_elsewhere_is_left_out(file):
    assert codes(f"![a]({file})\n\nChữ ![a]({file})") == [("ND314", 1, 1), ("ND314", 3, 5)]
    assert galleries(f"![a]({file})") == []


def test_a_typed_number_is_compared_with_the_place_in_the_post():
    rendered = render('![](1.jpg)\n\nChữ\n\n![](2.jpg "Hình 3: x")\n![](3.jpg "Hình 3: y")')
    (remark,) = rendered.remarks
    assert (remark.code, remark.line) == ("ND308", 5)
    assert dict(remark.params) == {"typed": "3", "place": "2", "file": "2.jpg"}


def test_the_header_gallery_has_one_place():
    rendered = render("a\n\n[gallery]\n\nb\n\n[gallery]\n")
    assert rendered.parts == (Prose("<p>a</p>"), HeaderGallery(3), Prose("<p>b</p>"))
    assert codes("a\n\n[gallery]\n\nb\n\n[gallery]\n") == [("ND312", 7, 1)]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("before", ["", "Mở đầu.\n\n", "![](0.jpg 'Toàn cảnh')\n\nChữ.\n\n"])
@pytest.mark.parametrize("numbers", [(1, 2), (2, 3), (7, 8)])
def test_captions_above_their_photos_are_paired_downwards(gap, before, numbers):
    first, second = numbers
    lines = [f"Ảnh {first}: Toàn cảnh", "![](a.jpg)", f"Ảnh {second}: Chi tiết", "![](b.jpg)"]
    body = before + gap.join(lines)
    photos = galleries(body)[-1].photos
    assert [(photo.file, photo.caption, photo.typed_number) for photo in photos] == [
        ("a.jpg", "Toàn cảnh", first),
        ("b.jpg", "Chi tiết", second),
    ]
    assert "Ảnh" not in render(body).words


def test_a_gallery_with_captions_above_has_its_heading():
    (gallery,) = galleries("Một số hình ảnh:\n\nHình 1: a\n\n![](a.jpg)\n\nHình 2: b\n![](b.jpg)")
    assert (gallery.heading, len(gallery.photos)) == ("Một số hình ảnh", 2)


@pytest.mark.parametrize(
    ("body", "captions", "words"),
    [
        ("Ảnh 1: a\n![](a.jpg)\nẢnh 2: b\n![](b.jpg)\nHình 3: c", ["a", "b"], "Hình 3: c"),
        ("![](a.jpg)\nẢnh 1: a\n![](b.jpg)\nẢnh 2: b", ["a", "b"], ""),
        ("![](a.jpg)\nẢnh 1: a\n\nẢnh 2: c\n\n![](b.jpg)\nẢnh 3: b", ["a", "b"], "Ảnh 2: c"),
        ("Ảnh 2: c\n\n![](a.jpg)\nẢnh 1: a", ["a"], "Ảnh 2: c"),
        ("Ảnh 1: a\nvà b\n![](a.jpg)", ["a và b"], ""),
        ("Ảnh 1: a\n\nchữ\n\n![](a.jpg)", [None], "Ảnh 1: a chữ"),
        ("Ảnh 1: a\n![](a.jpg)\nẢnh 2: b\n![](b.jpg 'c')", ["a", "c"], "Ảnh 2: b"),
        ("Hình 3: lẻ", [], "Hình 3: lẻ"),
    ],
)
def test_the_typed_numbers_tell_captions_above_from_those_below(body, captions, words):
    photos = [photo for gallery in galleries(body) for photo in gallery.photos]
    assert [photo.caption for photo in photos] == captions
    assert render(body).words == words


def test_a_division_ends_the_caption_above_it():
    (gallery,) = galleries("![](a.jpg)\nHình 1: a\nII. YÊU CẦU")
    assert gallery.photos[0].caption == "a"
    assert render("![](a.jpg)\nHình 1: a\nII. YÊU CẦU").words == "II. YÊU CẦU"


def test_an_indented_photo_below_a_division_is_no_part_of_the_list_above():
    assert len(galleries("1. a\nII. b\n  ![](a.jpg)")) == 1


@pytest.mark.parametrize(
    "image",
    [
        "![Phòng họp(b.jpg)", "!(d.jpg)[x]", "!(d.jpg)", '![x](a.jpg "chú thích chưa đóng)',
        "![x] (a.jpg)", "![x](a.jpg", "![x]", "![x][b.jpg]", "![a]{b.jpg}", "![a](b.jpg “x”",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("before", "place"), [("", (1, 1)), ("chữ\n\n- ", (3, 3))])
def test_a_mistyped_photo_is_reported_where_it_stands(image, before, place):
    (remark,) = render(before + image + "\n\nchữ").remarks
    assert (remark.code, remark.line, remark.column) == ("ND315", *place)
    assert dict(remark.params) == {"text": image}


def test_a_long_mistyped_photo_is_cut():
    (remark,) = render("![" + "Phòng họp " * 20 + "(b.jpg)").remarks
    text = dict(remark.params)["text"]
    assert (len(text), text[:11], text[-1]) == (60, "![Phòng họp", "…")


@pytest.mark.parametrize(
    "body",
    [
        "Tuyệt![1]", "Xong!(a)", "Xong!(xem a.jpg)", "`![a(b.jpg)`", r"\![a(b.jpg",
        "Chúc mừng![^1]\n\n[^1]: a", "Chào! [a](b.pdf)", "![a](b (1).jpg)",
    ],
)  # fmt: skip
def test_what_was_not_meant_for_a_photo_is_not_reported(body):
    assert render(body).remarks == ()


@pytest.mark.parametrize(
    "left_out", ["Xem ![a](a.jpg) nhé", "![a(a.jpg)", "![a](https://a.vn/a.jpg)"]
)
def test_a_photo_left_out_does_not_shift_the_numbers_behind_it(left_out):
    body = left_out + '\n\nChữ.\n\n![](2.jpg "Hình 2: b")\n![](3.jpg "Hình {}: c")'
    assert "ND308" not in [remark.code for remark in render(body.format(3)).remarks]
    assert [remark.code for remark in render(body.format(4)).remarks].count("ND308") == 1
