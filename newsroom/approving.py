"""A post approved: who, when, and the hash of what was seen, in its header."""

import sys
from collections.abc import Mapping

from newsroom.approvals import file_digest
from newsroom.asked import concerns, name_of
from newsroom.checking import proved
from newsroom.desk.header_lines import with_values
from newsroom.desk.reports import text_report
from newsroom.media.sealed import write_atomically
from newsroom.places import content_folder
from newsroom.posts.approval import approval_hash, content_digest
from newsroom.posts.check_approval import file_digests
from newsroom.posts.frontmatter import split
from newsroom.posts.kinds import line
from newsroom.posts.nodes import Scalar
from newsroom.posts.post import Announcement
from newsroom.posts.raw import read_text
from newsroom.posts.wrong import Wrong
from newsroom.previewing import post_asked
from newsroom.proof import Proof
from newsroom.text.dates import clock, day_short

FAILED, USAGE = 1, 2
# What approving mends.
_MENDED = {"ND125", "ND235", "ND236"}


def approve_post(settings: Mapping, path: str, by: str) -> int:
    """Approve the post at ``path`` as :func:`newsroom.run.approve` says."""
    try:
        name = line(200)(Scalar(by, 1, 1))
    except Wrong:
        print('--by: hãy ghi họ tên người duyệt, ví dụ --by "Nguyễn Văn A"', file=sys.stderr)
        return USAGE
    root, prefix = content_folder(settings)
    asked = name_of(path, root, prefix)
    with proved(settings) as proof:
        post = post_asked(proof, asked)
        wanted = (asked, post.path) if post else (asked,)
        errors = [one for one in _errors(proof) if concerns(one.path, wanted)]
        if errors:
            print(text_report(errors, "vi"), end="")
            print("Chưa duyệt được: hãy sửa các lỗi trên đã.")
            return FAILED
        if post is None:
            print(f"Không có bài nào ở {path}", file=sys.stderr)
            return USAGE
        file = root / post.path.removeprefix(prefix)
        _write(post, file, name, proof)
    print(f"Đã ghi vào {post.path}: {name} duyệt lúc {_moment(proof)}.")
    print("Từ giờ sửa chữ, chú thích, ảnh hay tệp nào của bài thì phải duyệt lại.")
    return 0


def _errors(proof: Proof):
    return (one for one in proof.findings if one.bars_publishing and one.code not in _MENDED)


def _write(post: Announcement, file, name: str, proof: Proof) -> None:
    data = file.read_bytes()
    content = content_digest(post.facts, split(read_text(data)).body)
    values = {
        "approved_by": name,
        "approved_at": _moment(proof),
        "approved_hash": approval_hash(content, file_digests(post, file_digest)),
    }
    write_atomically(file, with_values(data, values))


def _moment(proof: Proof) -> str:
    return f"{day_short(proof.as_of)} {clock(proof.as_of)}"
