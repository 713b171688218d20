"""Each table of a body stands in a box that scrolls and can be reached by keyboard."""

from newsroom.pages.tables import boxed

TABLE = '<table><tbody><tr><td class="end">1</td></tr></tbody></table>'


def box(label: str) -> str:
    return f'<div class="table-box" role="region" aria-label="{label}" tabindex="0">{TABLE}</div>'


def test_a_lone_table_is_called_table():
    assert boxed((f"<p>a</p>{TABLE}<p>b</p>",), "vi") == (f"<p>a</p>{box('Bảng')}<p>b</p>",)


def test_several_tables_are_numbered_through_the_body():
    assert boxed((TABLE, f"<ul><li>{TABLE}</li></ul>"), "vi") == (
        box("Bảng 1"),
        f"<ul><li>{box('Bảng 2')}</li></ul>",
    )


def test_a_body_without_tables_stays():
    assert boxed(("<p>a &lt;table></p>",), "vi") == ("<p>a &lt;table></p>",)


def test_in_an_english_text_it_is_called_table_in_english():
    assert boxed((TABLE,), "en") == (box("Table"),)
    assert boxed((TABLE, TABLE), "en") == (box("Table 1"), box("Table 2"))
