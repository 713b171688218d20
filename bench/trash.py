"""Where a run puts what it has done with until everything is measured.

Nothing is deleted during a run. For minutes after thousands of files were deleted, ext4 passes over
each inode that became free only just now and searches on: whatever creates thousands of files next
pays for it, and that would be the build that is measured.
"""

import shutil
from pathlib import Path
from tempfile import mkdtemp


def throw_away(path: Path, trash: Path) -> None:
    """Move a file or a folder, if it is there, into ``trash`` on the same file system."""
    if path.exists():
        trash.mkdir(parents=True, exist_ok=True)
        path.rename(Path(mkdtemp(dir=trash)) / path.name)


def empty(trash: Path) -> bool:
    """Delete what was thrown away; return whether there was anything."""
    found = trash.exists()
    shutil.rmtree(trash, ignore_errors=True)
    return found
