"""Open a page of the served site in a browser, as a reader with given preferences would."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from tests.audit.looks import Look

READER = {"locale": "vi-VN", "timezone_id": "Asia/Ho_Chi_Minh"}
SCRIPT = re.compile(r"<script\b.*?</script>", re.S | re.I)
NOSCRIPT = re.compile(r"</?noscript\b[^>]*>", re.I)
# Loads every picture of the page and waits until it can be painted. An image that stops being lazy
# may choose another file, which ends the waiting for the first one.
EAGER = """async () => {
  const pause = ms => new Promise(done => setTimeout(done, ms));
  const images = [...document.images];
  images.forEach(image => { image.loading = 'eager'; image.decoding = 'sync'; });
  await pause(50);
  for (const image of images)
    for (let n = 0; n < 100 && !(image.complete && image.naturalWidth); n++) await pause(20);
  await Promise.all(images.map(image => image.decode().catch(() => null)));
}"""


@contextmanager
def visit(browser, address: str, look: Look, **options: object) -> Iterator[object]:
    """Open ``address`` with an empty cache; give the page when it is loaded."""
    with reader(browser, look, **options) as page:
        if not look.script:
            page.route("**/*", drop_script)
        page.goto(address)
        page.evaluate("document.fonts.ready.then(() => true)")
        if look.script and "?q=" in address:
            page.wait_for_selector(".hits__item")
        yield page


@contextmanager
def reader(browser, look: Look, **options: object) -> Iterator[object]:
    """Give an empty page that has ``look``; nothing moves in it, so that nothing is half-way."""
    size = {"viewport": {"width": look.width, "height": look.height}}
    context = browser.new_context(**READER | size | {"reduced_motion": "reduce"} | options)
    try:
        page = context.new_page()
        page.emulate_media(**look.media)
        yield page
    finally:
        context.close()


def wear(page, look: Look) -> None:
    """Give an open page another look."""
    page.set_viewport_size({"width": look.width, "height": look.height})
    page.emulate_media(**look.media)


def drop_script(route) -> None:
    """Answer a request for a page as a browser without script understands it.

    Scripts are taken out and what stands in <noscript> is uncovered; a browser whose scripts are
    switched off could not run the checkers either.
    """
    if route.request.resource_type != "document":
        route.fallback()
        return
    answer = route.fetch()
    html = NOSCRIPT.sub("", SCRIPT.sub("", answer.text()))
    route.fulfill(response=answer, body=html)
