"""The search page's own engine, run by Node over a built site."""

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "theme/static/js/search"
NODE = shutil.which("node")


def run_script(script: str, given: object, *arguments: str) -> object:
    """Run a module that may import the engine's parts; return the JSON that it prints.

    ``given`` is sent to it as JSON.
    """
    assert NODE, "no Node here"
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(SCRIPTS, folder / "search")
        (folder / "package.json").write_text('{"type": "module"}', "utf-8")
        (folder / "run.js").write_text(script, "utf-8")
        done = subprocess.run(
            [NODE, str(folder / "run.js"), *arguments],
            input=json.dumps(given),
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


def ask(
    output: Path,
    queries: Sequence[str],
    measure: bool = False,
    chosen: Mapping[str, str] | None = None,
) -> list[dict]:
    """Ask the search of a built site; return of each query {hits, total, bytes, files}.

    Each query is a first visit; ``bytes`` are as sent with Brotli, 0 unless they are measured.
    ``chosen`` is what the reader chose to narrow the search: {"agency": "so-mau", "year": "2026"}.
    """
    script = (ROOT / "bench/engine.js").read_text("utf-8")
    asked = [{"text": text, "chosen": dict(chosen or {})} for text in queries]
    return run_script(script, {"queries": asked, "measure": measure}, str(output / "tim"))
