"""Show the site on this computer while staff write it.

A change to a watched file rebuilds the site; the pages open in a browser then reload themselves.
"""

import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import watchfiles

from newsroom.desk.answering import Form, SiteServer, Unseen
from newsroom.desk.drafts import ADDRESS
from newsroom.desk.tool_pages import fault_in_words, trouble_page

PORTS_TRIED = 20


def serve(
    output: Path,
    watch: Sequence[Path],
    rebuild: Callable[[], bool | str],
    port: int = 8000,
    trouble: str | None = None,
    unseen: Unseen | None = None,
    form: Form | None = None,
) -> None:
    """Serve the folder `output` on 127.0.0.1 until Ctrl-C or SIGTERM, then return.

    `rebuild` is called when something below the `watch` paths changes and says whether there is
    something new to show, or returns the page that says why there is not; whatever it raises is
    printed and survived. Such a page, or `trouble` at first, is shown in place of every other until
    a build succeeds. `unseen` answers for what readers do not see; it and `rebuild` never work at
    the same time. `form` gives the files below /admin/, trouble or not. A taken `port` leads to the
    next free one of 20. Belongs in the main thread, as signals do. Raises OSError when no port is
    free.
    """
    with bound(output, port) as server, sigterm_as_interrupt():
        server.trouble = trouble
        server.unseen, server.form = unseen, form
        threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        print(f"Trang đang chạy tại {address} (Ctrl+C để dừng)", flush=True)
        if unseen:
            print(f"Bài chưa lên trang: {address[:-1]}{ADDRESS}", flush=True)
        if form:
            print(f"Biểu mẫu soạn bài: {address}admin/", flush=True)
        try:
            follow(output, watch, rebuild, server)
        except KeyboardInterrupt:
            print("\nĐã dừng.", flush=True)
        finally:
            server.shutdown()


def follow(
    output: Path, watch: Sequence[Path], rebuild: Callable[[], bool | str], server: "SiteServer"
) -> None:
    """Rebuild on every change; ends only by KeyboardInterrupt."""
    there = [path for path in watch if path.exists()]
    # A build writes its output: were that watched, it would set itself off again.
    wanted = watchfiles.DefaultFilter(ignore_paths=[output.absolute()])
    for _ in watchfiles.watch(*there, watch_filter=wanted):
        try:
            with server.at_work:
                outcome = rebuild()
        except (Exception, SystemExit) as error:
            traceback.print_exc()
            print("Chưa dựng lại được trang; hãy sửa rồi lưu tệp để thử lại.", flush=True)
            outcome = trouble_page((), fault_in_words(error))
        if outcome:
            server.trouble = outcome if isinstance(outcome, str) else None
            server.announce()


@contextmanager
def sigterm_as_interrupt() -> Iterator[None]:
    """Let SIGTERM end the block like Ctrl-C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def bound(output: Path, port: int) -> "SiteServer":
    """Return a server on the first free port from `port` on; raises OSError if there is none."""
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        try:
            return SiteServer(output, candidate)
        except OSError:
            continue
    raise OSError(f"Không có cổng nào trống trong {PORTS_TRIED} cổng kể từ {port}.")
