"""ZIP files, of which most documents are made."""

import io
import zipfile

TEXT = "Kế hoạch tuần lễ học tập"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return target.getvalue()
