"""Every case of the importer comes out as it says, to the last word."""

import pytest

from tests.desk.importing.score import CASES, compared, draft_of, known


@pytest.fixture(scope="module")
def registries():
    return known()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_gives_its_fields_its_text_and_what_it_drops(case, tmp_path, registries):
    found = compared(case, draft_of(case, tmp_path, registries))
    assert {name: came for name, (_, came) in found.items()} == {
        name: wanted for name, (wanted, _) in found.items()
    }


def test_there_are_enough_shapes():
    assert len(CASES) >= 25
    assert len({case.name for case in CASES}) == len(CASES)
