"""security.txt is published for who names a contact, and renewed with every quarter."""

import pytest

from newsroom import run
from tests.sites import new_site

FILE = ".well-known/security.txt"


@pytest.fixture
def site(tmp_path):
    site = new_site(tmp_path / "site", 'SECURITY_CONTACT = "mailto:an-toan@example.vn"\n')
    site.post("2026-10-01-tin")
    return site


def test_without_a_contact_there_is_none(tmp_path):
    site = new_site(tmp_path / "site")
    site.post("2026-10-01-tin")
    site.build()
    assert not site.output(FILE).exists()


def test_it_says_whom_to_tell_and_until_when(site):
    site.build("22-11-2026")
    assert site.output(FILE).read_text("utf-8") == (
        "Contact: mailto:an-toan@example.vn\n"
        "Expires: 2027-07-01T00:00:00+07:00\n"
        "Preferred-Languages: vi\n"
        "Canonical: https://tin.example.vn/.well-known/security.txt\n"
    )


def test_within_a_quarter_nothing_changes_and_the_clock_knows_when_it_does(site, capsys):
    site.build("04-10-2026")
    before = site.files()
    given = str(site.folder / "pelicanconf.py")
    assert run.due(given, "31-12-2026 23:59") == 1
    site.build("31-12-2026 23:59")
    assert site.files() == before
    assert run.due(given, "01-01-2027") == 0
    site.build("01-01-2027")
    assert b"Expires: 2027-10-01" in site.files()[FILE]


def test_a_contact_without_its_scheme_is_refused(tmp_path, capsys):
    site = new_site(tmp_path / "site", 'SECURITY_CONTACT = "an-toan@example.vn"\n')
    site.post("2026-10-01-tin")
    assert site.build() == 1
    assert "SECURITY_CONTACT" in capsys.readouterr().err


def test_no_old_address_may_take_its_place(site, capsys):
    site.post("2026-11-20-tin", "aliases: [/.well-known/security.txt]")
    assert site.build() == 1
