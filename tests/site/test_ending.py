"""What is left to Python when a build has ended."""

import subprocess
import sys

from tests.sites import ROOT

# What is registered first is called last.
ENDING = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() > 0))
from newsroom.explained import uncollected
with uncollected():
    pass
print(gc.get_freeze_count() > 0)
"""


def test_memory_is_kept_from_the_last_collection_only_when_python_ends():
    said = subprocess.run(
        [sys.executable, "-c", ENDING], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert said.stdout.split() == ["False", "True"]
