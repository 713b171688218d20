"""What tests are given: a browser for those that look at pages, a site for those that build one.

Plain Playwright: the fixtures of pytest-playwright warn under pytest 9, where warnings are errors.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import browser as chromium
from tests.audit.host import served
from tests.sites import build_sample, new_site

# Speed is shown by bench/: a busy computer must not fail a test. The same commit has the same
# examples, so the same verdict; `python3 tasks.py test --explore` looks for new ones.
settings.register_profile("newsroom", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile("newsroom")


@pytest.fixture(autouse=True)
def same_folder() -> Iterator[None]:
    """Refuse a test that leaves the next ones in another folder."""
    was = Path.cwd()
    yield
    now = Path.cwd()
    os.chdir(was)
    assert now == was, "the test has changed the folder: use monkeypatch.chdir"


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Start a Chromium once for all tests of a process; skip them if this computer has none."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        program = chromium.find(Path(playwright.chromium.executable_path))
        if program is None:
            pytest.skip("no Chromium here: install one, or name it in the environment as CHROMIUM")
        started = playwright.chromium.launch(executable_path=program, args=chromium.arguments())
        yield started
        started.close()


@pytest.fixture
def new_page(browser) -> Iterator[Callable[..., object]]:
    """Give a function that opens an empty page, in a context with the options it is given.

    Each page has its own storage, and the language and time zone of a reader in Việt Nam.
    """
    contexts = []

    def open_page(**options: object) -> object:
        reader = {"locale": "vi-VN", "timezone_id": "Asia/Ho_Chi_Minh"}
        contexts.append(browser.new_context(**reader | options))
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def sample_output(tmp_path_factory) -> Path:
    """Build the sample site; give its output."""
    return build_sample(tmp_path_factory.mktemp("sample"), "pelicanconf.py")


@pytest.fixture(scope="session")
def sample(sample_output) -> Iterator[str]:
    """Serve the sample site on the loopback as a strict server; give its address."""
    with served(sample_output) as address:
        yield address


@pytest.fixture
def page(new_page) -> object:
    """Give an empty page of a desktop's size."""
    return new_page(viewport={"width": 1280, "height": 800})


@pytest.fixture
def site(tmp_path):
    """Give an empty department's site with a registry."""
    return new_site(tmp_path / "site")
