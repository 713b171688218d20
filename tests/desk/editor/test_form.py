"""The form is made from the content model: every field once, each said in Vietnamese."""

import json
import re

import pytest

from newsroom.desk.editor.collections import collections, shapes
from newsroom.desk.editor.form import form_data, form_file, form_files, form_policy
from newsroom.posts.model import PAGE, POST, REGISTRIES
from tests.sites import ROOT

COLLECTIONS = {one["name"]: one for one in collections()}
MODEL = {"posts": POST, "single_posts": POST, "pages": PAGE}
MODEL |= {name: fields for name, (fields, _) in REGISTRIES.items()}
# What the form shows beside the model's fields: a text's body, the time of its day.
BESIDE = {"posts": ["body", "date_time"], "single_posts": ["body", "date_time"], "pages": ["body"]}
SETTINGS = {"PATH": "content", "SITENAME": "Sở Mẫu"}
GITLAB = {"name": "gitlab", "repo": "so-mau/tin"}


def ungrouped(widgets: list[dict]) -> list[dict]:
    """Return widgets with those in groups in the groups' place."""
    found = []
    for one in widgets:
        found += ungrouped(one["fields"]) if one["name"].startswith("_") else [one]
    return found


def every(widgets: list[dict]) -> list[dict]:
    """Return widgets with all that are in them."""
    return [two for one in widgets for two in (one, *every(one.get("fields", [])))]


def told(editor: object) -> dict:
    return json.loads(form_data(SETTINGS | {"EDITOR": editor}))


@pytest.mark.parametrize("name", MODEL)
def test_every_field_of_the_model_is_in_the_form_once(name):
    shown = [one["name"] for one in ungrouped(COLLECTIONS[name]["fields"])]
    assert sorted(shown) == sorted([one.name for one in MODEL[name]] + BESIDE.get(name, []))


def test_every_field_inside_a_field_is_in_the_form_once():
    for widget in ungrouped(COLLECTIONS["posts"]["fields"]):
        inner = next((one.fields for one in POST if one.name == widget["name"]), ())
        shown = [one["name"] for one in ungrouped(widget.get("fields", []))]
        assert sorted(shown) == sorted(one.name for one in inner)


@pytest.mark.parametrize("name", MODEL)
def test_every_label_is_the_models_and_no_hint_is_missing_in_a_post(name):
    labels = {one.name: one.label for one in MODEL[name]}
    for widget in ungrouped(COLLECTIONS[name]["fields"]):
        assert widget["label"] == labels.get(widget["name"], widget["label"])
        if name == "posts":
            assert widget["hint"]


def test_a_limit_in_the_form_is_the_models():
    title = COLLECTIONS["posts"]["fields"][0]
    assert (title["name"], title["maxlength"], title["required"]) == ("title", 300, True)


def test_a_choice_offers_the_models_values_under_their_vietnamese_names():
    status = next(one for one in COLLECTIONS["posts"]["fields"] if one["name"] == "status")
    assert [one["value"] for one in status["options"]] == [
        "draft", "review", "published", "withdrawn",
    ]  # fmt: skip
    assert status["options"][0]["label"] == "Nháp"
    assert status["default"] == "draft"


def test_agencies_categories_and_themes_are_chosen_from_their_registries():
    widgets = {one["name"]: one for one in COLLECTIONS["posts"]["fields"]}
    found = {name: widgets[name]["collection"] for name in ("agency", "category", "theme")}
    assert found == {"agency": "agencies", "category": "categories", "theme": "themes"}
    assert [widgets[name]["multiple"] for name in found] == [True, False, True]


@pytest.mark.parametrize("text", ["29-09-2023", "2/10/2023", "2023-09-29", "29-09-2023 08:15",
                                  "ngày 28 tháng 9 năm 2023"])  # fmt: skip
def test_a_date_that_the_build_reads_may_be_typed_into_the_form(text):
    schedule = next(one for one in COLLECTIONS["posts"]["fields"] if one["name"] == "_schedule")
    for widget in schedule["fields"]:
        pattern, sentence = widget["pattern"]
        assert re.search(pattern, text)
        assert not re.search(pattern, "thứ hai tới")
        assert "Ngày đứng trước tháng" in sentence


def test_every_pattern_is_one_for_a_browser_too():
    for one in every([two for name in MODEL for two in COLLECTIONS[name]["fields"]]):
        assert not re.search(r"\(\?[P<#]|\\[AZ]", one.get("pattern", [""])[0])


def test_every_collection_is_written_in_a_format_that_the_script_knows():
    assert {one["format"] for one in COLLECTIONS.values()} == shapes().keys()


def test_on_this_computer_the_form_speaks_to_no_other_host():
    assert told("local")["local"] is True
    policy = form_policy(SETTINGS | {"EDITOR": "local"})
    assert "http" not in policy and "connect-src 'self' blob: data:;" in policy
    assert told("local")["config"]["media_libraries"]["stock_assets"]["providers"] == []


@pytest.mark.parametrize(
    ("editor", "backend", "host"),
    [
        (GITLAB, GITLAB, "https://gitlab.com"),
        ({"name": "github", "repo": "so-mau/tin", "branch": "main"},
         {"name": "github", "repo": "so-mau/tin", "branch": "main"}, "https://api.github.com"),
        ({"name": "forgejo", "repo": "so-mau/tin", "base_url": "https://git.example.vn"},
         {"name": "gitea", "repo": "so-mau/tin", "base_url": "https://git.example.vn"},
         "https://git.example.vn"),
    ],
)  # fmt: skip
def test_a_repository_becomes_the_forms_backend_and_the_only_other_host(editor, backend, host):
    assert told(editor)["config"]["backend"] == backend
    assert told(editor)["local"] is False
    policy = form_policy(SETTINGS | {"EDITOR": editor})
    assert set(re.findall(r"https?://[^ ;]+", policy)) == {host}


def test_content_in_a_folder_of_the_repository_is_found_there():
    editor = GITLAB | {"folder": "trang/content"}
    assert told(editor)["config"]["collections"][0]["folder"] == "trang/content/news"
    assert "folder" not in told(editor)["config"]["backend"]


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("gitlab", "EDITOR = 'gitlab' phải là"),
        ({"name": "svn", "repo": "a/b"}, "một trong: github, gitlab, gitea, forgejo"),
        ({"name": "gitlab", "repo": "tin"}, "“nhóm/kho”".replace("“", '"').replace("”", '"')),
        ({"name": "gitlab", "repo": "a/b", "brach": "main"}, "không có mục brach"),
        ({"name": "gitea", "repo": "a/b", "base_url": "http://git.example.vn"}, "https://"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_before_anything_is_built(editor, said, site, capsys):
    path = site.folder / "pelicanconf.py"
    path.write_text(f"{path.read_text('utf-8')}\nEDITOR = {editor!r}\n", "utf-8")
    assert site.build() == 1
    assert said in capsys.readouterr().err


def test_the_form_is_no_part_of_the_site_unless_a_repository_is_named(site):
    site.post("2026-11-20-bai")
    assert site.build() == 0
    assert not site.output("admin").exists()
    path = site.folder / "pelicanconf.py"
    plain = path.read_text("utf-8")
    path.write_text(f"{plain}\nEDITOR = {GITLAB!r}\n", "utf-8")
    assert site.build() == 0
    built = {name: data for name, data in site.files().items() if name.startswith("admin/")}
    assert built == dict(form_files(SETTINGS | {"EDITOR": GITLAB}))
    stamp = site.output("admin/sveltia.js").stat().st_mtime_ns
    site.post("2026-11-21-bai-hai")
    assert site.build() == 0
    assert site.output("admin/sveltia.js").stat().st_mtime_ns == stamp
    path.write_text(plain, "utf-8")
    assert site.build() == 0
    assert not site.output("admin").exists()


def test_no_name_leads_out_of_the_forms_files():
    settings = SETTINGS | {"EDITOR": "local"}
    assert form_file(settings, "admin/") == form_file(settings, "admin/index.html")
    for name in ("admin/../form.py", "admin/form.py", "admin/static/form.js", "form.js", "admin"):
        assert form_file(settings, name) is None, name


def test_the_forms_own_files_ask_no_other_host_and_carry_no_inline_script():
    for name, data in form_files(SETTINGS | {"EDITOR": "local"}):
        if name.endswith((".html", ".css")) or name in ("admin/form.js", "admin/format.js"):
            text = data.decode()
            assert "http" not in text
            assert not re.search(r"<script(?![^>]*src=)|<style| on\w+=", text)


def test_the_bundle_is_the_pinned_one_with_its_licences():
    vendor = ROOT / "newsroom/desk/editor/vendor"
    recipe = json.loads((ROOT / "editor/package.json").read_text("utf-8"))
    version = recipe["dependencies"]["@sveltia/cms"]
    lock = json.loads((ROOT / "editor/package-lock.json").read_text("utf-8"))
    assert lock["packages"]["node_modules/@sveltia/cms"]["version"] == version
    assert f"@sveltia/cms {version}" in (ROOT / "docs/third-party.md").read_text("utf-8")
    bundle = (vendor / "sveltia.js").read_text("utf-8")
    assert version in bundle and "jsdelivr" not in bundle
    assert "Kohei Yoshino" in (vendor / "LICENCES.txt").read_text("utf-8")
