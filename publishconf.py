"""What differs when the site is built to be published."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403

SITEURL = "https://tin.example.vn"
OUTPUT_PATH = "public"
