"""Let the Nu HTML checker read every page and stylesheet."""

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.audit.finding import Finding
from tests.audit.tools import Missing, installed

WORDS = (
    "--format",
    "json",
    "--stdout",
    "--also-check-css",
    "--also-check-svg",
    "--exit-zero-always",
)
# Told to read a folder, the checker takes photos for pages.
READ = (".html", ".css", ".svg")
# What the checker does not know yet or judges otherwise: (part of its message, why it is right).
CONTAINERS = (
    "CSS Containment 3 (container queries): in all browsers since 2023, not yet in the checker"
)
SIZES = "CSS Values 4: in all browsers since 2023, not yet in the checker"
EXPLAINED = (
    ("CSS: “max-inline-size”: Parse Error. (--r) * 100cqb", SIZES),
    ("Invalid type: “100%, calc(var(--r) * 78svh)”", SIZES),
    ("CSS: “container-type”: Property “container-type” doesn't exist", CONTAINERS),
    ("CSS: Unrecognized at-rule “@container”", CONTAINERS),
    (
        "This document appears to be written in Vietnamese",
        "an English post in the Vietnamese frame",
    ),
)


def check(folder: Path) -> list[Finding]:
    """Return all errors and warnings of a site's files. Raises :class:`Missing`."""
    java = shutil.which("java")
    if java is None:
        raise Missing("java is not here")
    jar = installed("vnu") / "vnu-jar/build/dist/vnu.jar"
    # The checker's stack must hold its grammar.
    files = sorted(str(path) for path in folder.rglob("*") if path.suffix in READ)
    words = [java, "-Xss2m", "-jar", str(jar), *WORDS, *files]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=True)
    messages = json.loads(done.stdout)["messages"]
    return [finding(folder, message) for message in messages if not explained(message)]


def finding(folder: Path, message: dict) -> Finding:
    """Return the checker's message as a finding."""
    path = Path(unquote(urlsplit(message.get("url", "")).path))
    name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
    kind = message.get("subType") or message["type"]
    return Finding("markup", name, kind, text(message))


def text(message: dict) -> str:
    """Return what the checker says, with the place in the source."""
    return " ".join(f"{message['message']} {message.get('extract', '')}".split())


def explained(message: dict) -> bool:
    """Return whether a person has judged this message."""
    return any(part in text(message) for part, _ in EXPLAINED)
