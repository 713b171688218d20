"""What happens to a site before each measured build; what goes is thrown away, not deleted."""

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from bench.posts import AGENCIES, FIRST_AGENCY, LINKED, Plan, Post, post_at
from bench.sites import Maker, write_post, write_text
from bench.trash import throw_away

# Maker, folder of its site, plan, trash.
Step = Callable[[Maker, Path, Plan, Path], None]


def cold(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """Neither output nor cache."""
    lost_output(maker, folder, plan, trash)
    for name in maker.caches:
        throw_away(folder / name, trash)


def warm(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """Nothing has changed."""


def edit(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """A post in the middle gets one more sentence."""
    post = _chosen(plan, 1 / 2)
    write_post(maker, folder, replace(post, body=f"{post.body}\nTin được bổ sung lúc 15g30.\n"))


def retitle(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """An older post gets another title; its address stays."""
    post = _chosen(plan, 1 / 3)
    write_post(maker, folder, replace(post, title=f"{post.title} (cập nhật)"))


def add(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """A new post, the newest of all."""
    write_post(maker, folder, post_at(plan, plan.posts))


def remove(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """A newer post that no other links to is deleted."""
    (folder / maker.file_of(_chosen(plan, 2 / 3))).unlink()


def rename_agency(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """An agency has another name in its registry; its address stays."""
    name = AGENCIES[FIRST_AGENCY]
    _replace(folder / maker.registry, name, f"{name} (mới)")


def restyle(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """The template of the footer says one more thing, on every page."""
    end = '<div class="wrap footer__end">'
    _replace(folder / maker.template, end, f"{end}<p>Trang thông tin điện tử</p>")


def touch(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """A post is saved again with the same bytes."""
    os.utime(folder / maker.file_of(_chosen(plan, 1 / 4)))


def lost_output(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """The output is gone, the cache is there."""
    throw_away(folder / maker.output, trash)


def fresh_clone(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """Every content file is a new file with the same bytes; cache and output are there."""
    content, clone = folder / maker.content, folder / "clone"
    shutil.copytree(content, clone, copy_function=shutil.copyfile)
    throw_away(content, trash)
    clone.rename(content)


def fresh_runner(maker: Maker, folder: Path, plan: Plan, trash: Path) -> None:
    """Every content file is new, the output is gone, the cache is there."""
    fresh_clone(maker, folder, plan, trash)
    lost_output(maker, folder, plan, trash)


STEPS: Mapping[str, Step] = {
    "cold": cold,
    "warm": warm,
    "edit": edit,
    "retitle": retitle,
    "add": add,
    "remove": remove,
    "rename-agency": rename_agency,
    "restyle": restyle,
    "touch": touch,
    "lost-output": lost_output,
    "fresh-clone": fresh_clone,
    "fresh-runner": fresh_runner,
}


def takes(maker: Maker, step: str) -> bool:
    """Whether a generator takes a step: without a registry there is no name to change in one."""
    return step != "rename-agency" or maker.registry is not None


def _replace(path: Path, old: str, new: str) -> None:
    write_text(path, path.read_text("utf-8").replace(old, new, 1))


def _chosen(plan: Plan, part: float) -> Post:
    """Return the post at a ``part`` of the whole: one without photos that no other links to."""
    index = int(plan.posts * part)
    ordinary = (post_at(plan, one) for one in range(index, plan.posts) if one % LINKED)
    return next(post for post in ordinary if not post.photos)
