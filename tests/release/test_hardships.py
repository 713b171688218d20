"""Whatever the disk or another publication does, readers are served a whole version.

`python -m tests.release.kills` does the same sixty times over.
"""

import os

import pytest

from tests.release.kills import full_disk, read_only, two_at_once

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills processes and makes links")


@pytest.mark.parametrize("hardship", [full_disk, read_only])
def test_a_disk_that_is_full_or_cannot_be_written_leaves_a_whole_version(tmp_path, hardship):
    outcome = hardship(tmp_path)
    if outcome is None:
        pytest.skip("no disk can be mounted here: that takes root on Linux")
    assert outcome.wrong == []
    assert outcome.looks > 1


def test_of_two_publications_at_once_the_second_says_so_or_comes_after(tmp_path):
    outcome = two_at_once(tmp_path, 1)
    assert outcome.wrong == []
