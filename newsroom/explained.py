"""What every task does around its work: errors told in sentences, no garbage collected in vain."""

import atexit
import contextlib
import gc
import sys

from newsroom.errors import ContentError, SettingsError
from newsroom.state import BUSY
from newsroom.text.dates import DateError


@contextlib.contextmanager
def uncollected():
    """Let no garbage collector walk the posts again and again: a build leaves no cycles behind.

    Nor when Python ends: it would look at everything twice more, a tenth of what an edit takes,
    for memory that the system takes back at once.
    """
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextlib.contextmanager
def explained():
    """Turn an error that a person can mend into its sentence; anything else is a fault of ours."""
    try:
        yield
    except (ContentError, SettingsError) as error:
        print(error, file=sys.stderr)
    except DateError as error:
        hint = f" Có phải ý bạn là “{error.hint}”?" if error.hint else ""
        said = f"--as-of (AS_OF): không hiểu ngày giờ. Ví dụ: 29-09-2023 08:15.{hint}"
        print(said, file=sys.stderr)
    except BUSY:
        print("Một lần dựng khác đang chạy. Hãy đợi nó xong rồi dựng lại.", file=sys.stderr)
    except OSError as error:
        name, why = error.filename or "tệp", error.strerror or error
        print(f"Không đọc hoặc ghi được {name}: {why}", file=sys.stderr)
