"""The command that measures the darkroom: against sharp, and against its own encoders alone."""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

# Run as a file, Python looks for modules beside it and not in the checkout.
sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.hugo_site import HUGO
from bench.measure import Cost, measure
from bench.photo_stock import SIZE, huge_files, photo_files
from bench.record import write_costs
from bench.sites import PEERS, ROOT, write_text
from bench.trash import empty, throw_away
from newsroom.media.recipe import Recipe

WIDTHS = (480, 960, 1600)
_USUAL = Recipe()
WEBP_QUALITY, JPEG_QUALITY = _USUAL.webp_quality, _USUAL.jpeg_quality
SMALL = (1632, 1224)  # two megapixels
KEPT = ROOT / ".newsroom" / "bench"


def main(words: Sequence[str]) -> int:
    """Run what ``words`` say and print a table; return 0."""
    options = _options().parse_args(words)
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    if options.huge:
        print(_huge(folder))
        return 0
    small = options.count // 2 if options.small is None else options.small
    stock = _stock(options.count, small, folder / "photos")
    commands = _commands(stock, options.workers, folder)
    costs: dict[str, list[Cost]] = {name: [] for name in (*commands, "warm")}
    for _ in range(options.rounds):
        for name, command in commands.items():
            throw_away(_output(folder, name), folder / "trash")
            if name == "hugo":
                _lay_out_hugo(_output(folder, name), stock)
            costs[name].append(_measured(folder, name, command))
        costs["warm"].append(_measured(folder, "warm", commands["newsroom"]))
    print(f"{len(stock)} photos, {small} of 2 megapixels, the others of 12; widths {WIDTHS}; WebP")
    print(f"{WEBP_QUALITY}, JPEG {JPEG_QUALITY}; {options.rounds} rounds, {os.cpu_count()} cores\n")
    print(_table(folder, costs))
    marks = {
        name: _marks(_output(folder, name), stock, options.judged)
        for name in commands
        if name != "floor"
    }
    if all(marks.values()):
        print(_judgement(marks))
    else:
        print("SSIM was not measured: bench/README.md says what to put there.")
    if options.json:
        builds = {("cold", name): several for name, several in costs.items() if name != "warm"}
        write_costs(options.json, len(stock), builds | {("warm", "newsroom"): costs["warm"]})
    empty(folder / "trash")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure the darkroom; see bench/README.md.")
    parser.add_argument("--count", type=int, default=80, help="photos")
    parser.add_argument("--small", type=int, help="how many of them are small: half if left out")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--huge", action="store_true", help="the largest photos alone")
    parser.add_argument("--judged", type=int, default=8, help="photos whose SSIM is measured")
    parser.add_argument("--folder", type=Path, default=KEPT, help="where photos are developed")
    parser.add_argument("--json", type=Path, help="a file for what was measured")
    return parser


def _stock(count: int, small: int, folder: Path) -> list[Path]:
    large = photo_files(folder, count - small, 1, SIZE)
    return [*large, *photo_files(folder, small, 1, SMALL)]


def _commands(stock: list[Path], workers: int, folder: Path) -> dict[str, list[str]]:
    """Return the command of each contender by its name; peers only where they are installed."""
    order = folder / "photos.json"
    told = {
        "photos": [str(path) for path in stock],
        "widths": WIDTHS,
        "webp": WEBP_QUALITY,
        "jpeg": JPEG_QUALITY,
        "workers": workers,
    }
    order.write_text(json.dumps(told), "utf-8")
    python = sys.executable
    found = {
        "newsroom": [
            python,
            str(PEERS / "darkroom.py"),
            str(order),
            str(_output(folder, "newsroom")),
        ],
        "floor": [python, str(PEERS / "encoders.py"), str(order), str(_output(folder, "floor"))],
    }
    if (KEPT / "sharp" / "node_modules").is_dir() and shutil.which("node"):
        script = str(PEERS / "sharp.mjs")
        found["sharp"] = [
            "node",
            script,
            str(order),
            str(_output(folder, "sharp")),
            str(KEPT / "sharp"),
        ]
    with suppress(LookupError):
        found["hugo"] = [*HUGO.command(), "--source", str(_output(folder, "hugo"))]
    return found


def _lay_out_hugo(folder: Path, stock: list[Path]) -> None:
    """Write a site of Hugo whose home page asks for every rendition."""
    shutil.copytree(PEERS / "hugo-photos", folder)
    settings = {
        "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "404", "section", "page"],
        "module": {"mounts": [
            {"source": "layouts", "target": "layouts"},
            {"source": str(stock[0].parent), "target": "assets"},
        ]},
        "params": {
            "photos": [path.name for path in stock],
            "widths": WIDTHS,
            "webp": WEBP_QUALITY,
            "jpeg": JPEG_QUALITY,
        },
    }  # fmt: skip
    write_text(folder / "hugo.json", json.dumps(settings))


def _huge(folder: Path) -> str:
    """Return the peak memory of one process for the largest photo of each kind."""
    lines = ["| as large as may be | CPU s | wall s | peak MB |", "|---|---|---|---|"]
    for name, path in huge_files(folder / "photos").items():
        command = _commands([path], 1, folder)["newsroom"]
        shutil.rmtree(_output(folder, "newsroom"), ignore_errors=True)
        cost = _measured(folder, "newsroom", command)
        lines.append(f"| {name} | {cost.cpu:.1f} | {cost.wall:.1f} | {cost.peak:.0f} |")
    return "\n".join(lines)


def _output(folder: Path, name: str) -> Path:
    return folder / f"photos-{'newsroom' if name == 'warm' else name}"


def _measured(folder: Path, name: str, command: list[str]) -> Cost:
    output = _output(folder, name)
    output.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return measure(command, output, environment, folder / "photos.log")


def _table(folder: Path, costs: dict[str, list[Cost]]) -> str:
    """Return the medians, and ours as a ratio of each row."""
    ours = _median(costs["newsroom"])
    lines = [
        "| | CPU s | wall s | peak MB a process | kB | ours ÷ it: CPU | wall | kB |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, several in costs.items():
        if not several:
            continue
        cost, size = _median(several), _kilobytes(_output(folder, name))
        ratios = "| | |"
        if name != "warm":
            bytes_ratio = _kilobytes(_output(folder, "newsroom")) / size
            ratios = (
                f"{ours.cpu / cost.cpu:.2f} | {ours.wall / cost.wall:.2f} | {bytes_ratio:.3f} |"
            )
        lines.append(
            f"| {name} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.peak:.0f} | {size:.0f} | {ratios}"
        )
    return "\n".join(lines) + "\n"


def _median(costs: list[Cost]) -> Cost:
    return Cost(
        *(
            statistics.median(getattr(one, name) for one in costs)
            for name in ("cpu", "wall", "peak")
        )
    )


def _kilobytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in _renditions(folder)) / 1000


def _renditions(folder: Path) -> list[Path]:
    # What Hugo publishes: beside it lie its copies for the next build.
    folder = folder / "public" if (folder / "public").is_dir() else folder
    return sorted(path for path in folder.rglob("*") if path.suffix in (".webp", ".jpg", ".jpeg"))


def _marks(output: Path, stock: list[Path], judged: int) -> dict | None:
    """Return SSIM and SSIMULACRA2 of the renditions of some photos, None without the tools."""
    python = KEPT / "metrics" / "bin" / "python"
    if not python.exists():
        return None
    script = str(PEERS / "marks.py")
    some = [str(path) for path in (*stock[: judged // 2], *stock[-(judged // 2) :])]
    done = subprocess.run(
        [str(python), "-I", script, str(output), *some], capture_output=True, check=True
    )
    return json.loads(done.stdout)


def _judgement(marks: dict[str, dict]) -> str:
    lines = [
        "| | SSIM WebP | SSIM JPEG | SSIMULACRA2 WebP | SSIMULACRA2 JPEG |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {name} | {one['ssim']['webp']:.4f} | {one['ssim']['jpeg']:.4f} "
        f"| {one['ssimulacra2']['webp']:.1f} | {one['ssimulacra2']['jpeg']:.1f} |"
        for name, one in marks.items()
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
