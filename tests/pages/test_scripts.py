"""The scripts are served as one deferred file and one for the head, under names with a hash."""

import gzip

import pytest

from newsroom.pages.assets import read_assets
from tests.theme.rendering import STATIC


def scripts(static=STATIC) -> dict[str, bytes]:
    return {one.name: one.data for one in read_assets(static) if one.name.endswith(".js")}


def write(folder, **files):
    for name, text in files.items():
        path = folder / "js" / f"{name.replace('_', '/')}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def test_every_page_has_two_scripts_and_they_are_light():
    found = scripts()
    del found["js/search.js"], found["js/verify.js"]
    assert found.keys() == {"js/site.js", "js/head.js"}
    assert sum(len(gzip.compress(data, 9)) for data in found.values()) < 4096
    assert b"import" not in found["js/site.js"]


def test_the_search_page_has_a_module_of_its_own_that_is_light():
    module = scripts()["js/search.js"]
    assert len(gzip.compress(module, 9)) < 8192
    assert not {b"import ", b"export "} & {line[:7] for line in module.splitlines()}


def test_the_page_that_compares_files_has_a_light_one_too():
    assert len(gzip.compress(scripts()["js/verify.js"], 9)) < 2048


def test_a_module_stands_after_all_that_it_imports_each_once(tmp_path):
    write(tmp_path,
          search='import { b } from "./search/b.js";\nimport { a } from "./search/a.js";\na(b);\n',
          search_a='import { b } from "./b.js";\nexport const a = b;\n',
          search_b="// why\nexport const b = 1;\n")  # fmt: skip
    assert scripts(tmp_path) == {
        "js/search.js": b"const b = 1;\n\nconst a = b;\n\na(b);\n",
    }


def test_imported_files_become_blocks_in_the_order_of_their_lines(tmp_path):
    write(tmp_path, site='"use strict";\nimport "./site/b.js";\nimport "./site/a.js";\n',
          site_a="// why\nconst a = 1;\n", site_b="const a = 2;\n", other="let o;\n")  # fmt: skip
    assert scripts(tmp_path) == {
        "js/site.js": b'"use strict";\n{\nconst a = 2;\n}\n{\nconst a = 1;\n}\n',
        "js/other.js": b"let o;\n",
    }


def test_an_import_of_what_is_not_there_is_named(tmp_path):
    write(tmp_path, site='import "./site/gone.js";\n')
    with pytest.raises(FileNotFoundError, match=r"js/site/gone\.js"):
        scripts(tmp_path)


def test_a_script_s_name_changes_with_its_text(tmp_path):
    write(tmp_path, site="let a;\n")
    before = read_assets(tmp_path)[0].address
    write(tmp_path, site="let b;\n")
    assert read_assets(tmp_path)[0].address != before
