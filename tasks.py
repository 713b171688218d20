# -*- coding: utf-8 -*-
"""The tasks of this checkout: `python3 tasks.py NAME`, or `invoke NAME` inside .venv.

Run as a script it hands over to newsroom.bootstrap, so it too must parse on an old Python.
"""

import os
import shlex
import shutil
import subprocess
import sys

from newsroom import bootstrap

if __name__ == "__main__":
    sys.exit(bootstrap.main(sys.argv[1:]))

from invoke import task

# invoke finds this file from any folder below; the tasks speak of files beside it.
os.chdir(bootstrap.ROOT)

LOCK = ["-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
LOCK += ["--generate-hashes", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
LOCK += ["--custom-compile-command", "python3 tasks.py lock", "pyproject.toml"]


def end(code):
    """Leave with a failure's exit code; after a success let the next task run."""
    if code:
        sys.exit(code)


def python(*words):
    """Run this environment's Python with `words`; leave if it fails."""
    end(subprocess.call([sys.executable] + list(words)))


@task(help={"port": "cổng bắt đầu thử (mặc định 8000)"})
def serve(context, port=8000):
    """Xem thử trang trên máy này; tự dựng lại mỗi khi một tệp thay đổi."""
    from newsroom import run

    end(run.serve(port=port))


@task(
    help={
        "publish": "dựng bản để đăng (publishconf.py)",
        "as-of": "dựng như vào lúc ấy, ngày trước, như '29-09-2023 08:15'",
    }
)
def build(context, publish=False, as_of=None):
    """Dựng trang ra thư mục output (bản để đăng: public)."""
    from newsroom import run

    end(run.build("publishconf.py" if publish else "pelicanconf.py", as_of=as_of))
    if publish:
        end(run.leaks("publishconf.py", as_of=as_of))


@task(
    help={
        "allow": "vẫn đăng dù có lỗi mang mã này (dùng nhiều lần được); phải kèm --reason",
        "reason": "vì sao vẫn đăng; ghi vào hồ sơ của bản đăng",
        "as-of": "đăng như vào lúc ấy, ngày trước, như '29-09-2023 08:15'",
    },
    iterable=["allow"],
)
def publish(context, allow, reason="", as_of=None):
    """Dựng, kiểm tra rồi đăng trang (publishconf.py); có lỗi thì trang đang đăng giữ nguyên."""
    from newsroom import run

    end(run.publish(as_of=as_of, allow=tuple(allow), reason=reason))


@task(help={"to": "tên bản muốn quay về; bỏ trống là bản ngay trước"})
def rollback(context, to=None):
    """Quay trang đang đăng về một bản trước."""
    from newsroom import run

    end(run.rollback(to=to))


@task(
    help={
        "target": "tên trong DEPLOY (publishconf.py), hoặc ssh://…, s3://…, ./thư-mục",
        "dry-run": "chỉ nói tệp nào sẽ thêm (+), đổi (~), bỏ (-)",
        "rollback": "cho máy chủ quay về bản ngay trước",
        "to": "cho máy chủ quay về bản này",
    },
    positional=["target"],
)
def deploy(context, target, dry_run=False, rollback=False, to=None):
    """Đưa bản đang đăng lên máy chủ (rsync), kho S3 hoặc thư mục cho Pages."""
    from newsroom import run

    end(run.deploy(target, dry_run=dry_run, rollback=rollback, to=to))


@task
def verify(context):
    """Dựng lại bản đang đăng từ nội dung này rồi so từng byte."""
    from newsroom import run

    end(run.verify())


@task(
    help={
        "base": "so với phiên bản này của git, như main, HEAD~1 hay v1.2",
        "output": "thư mục ghi report.md, report.html (mặc định .newsroom/report)",
        "text-only": "không chụp ảnh trang",
        "as-of": "dựng cả hai như vào lúc ấy, ngày trước, như '29-09-2023 08:15'",
    },
)
def report(context, base, output=None, text_only=False, as_of=None):
    """Liệt kê trang đổi, trang mới, trang mất so với một phiên bản của git, kèm ảnh chụp."""
    from newsroom import run

    end(run.report(base, as_of=as_of, folder=output, text_only=text_only))


@task(help={"folder": "thư mục mới để chép vào"}, positional=["folder"])
def export(context, folder):
    """Chép trang đang đăng ra một thư mục mở được từ đĩa, USB, không cần mạng."""
    from newsroom import run

    end(run.export(folder))


@task(help={"as-of": "hỏi cho lúc ấy, ngày trước, như '29-09-2023 08:15'"})
def due(context, as_of=None):
    """Hỏi trang đã đến lúc tự đổi chưa (0: cần dựng lại, 1: chưa, 2: không rõ)."""
    from newsroom import run

    end(run.due(as_of=as_of))


@task(
    help={
        "all": "hỏi mọi liên kết, kể cả liên kết mới hỏi gần đây",
        "lang": "ngôn ngữ của báo cáo: vi hoặc en",
        "format": "dạng báo cáo, như text hoặc json",
        "strict": "kết thúc bằng mã 1 khi có liên kết đã chết",
    }
)
def links(context, all=False, lang="vi", format="text", strict=False):
    """Hỏi các liên kết ra ngoài; ghi kết quả vào content/links.json."""
    from newsroom import run

    end(run.links(everything=all, lang=lang, format=format, strict=strict))


@task(help={"output": "ghi tổng số cho chân trang vào tệp này"})
def visits(context, output=None):
    """Đếm lượt xem từ nhật ký máy chủ web: visits -- TỆP…; không lưu gì về người đọc."""
    from newsroom import run

    logs = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    end(run.visits(tuple(logs), output))


@task(
    help={
        "lang": "ngôn ngữ của báo cáo: vi hoặc en",
        "format": "dạng báo cáo, như text hoặc json",
        "strict": "coi cảnh báo là lỗi",
        "content": "thư mục nội dung khác",
        "only": "chỉ báo về tệp hay thư mục này (dùng nhiều lần được)",
    },
    iterable=["only"],
)
def check(context, only, lang="vi", format="text", strict=False, content=None):
    """Kiểm tra mọi bài viết; báo lỗi theo từng dòng."""
    from newsroom import run

    end(run.check(tuple(only), lang=lang, format=format, strict=strict, content=content))


@task(
    help={
        "args": "tham số thêm cho pytest, như --args='-k ngay'",
        "explore": "dò ví dụ mới cho các phép thử tính chất (bình thường ví dụ không đổi)",
    }
)
def test(context, args="", explore=False):
    """Chạy các phép thử của phần mềm."""
    profile = ["--hypothesis-profile=explore"] if explore else []
    python("-m", "pytest", "-n", "auto", *profile, *shlex.split(args))


@task(help={"folder": "thư mục ghi ảnh", "kinds": "chỉ chụp các loại trang này, như home,agency"})
def shots(context, folder=".newsroom/shots", kinds=""):
    """Chụp mọi loại trang của trang mẫu, ba bề rộng, nền sáng, nền tối."""
    python("-m", "tests.audit.shots", folder, "--kinds", kinds)


@task(
    help={
        "pages": "thay vào đó, kiểm tra cách hiển thị của trang mẫu",
        "lighthouse": "chấm điểm trang mẫu thêm bằng Lighthouse",
        "only": "với --pages: chỉ chạy các phép này, như axe,tab",
        "kinds": "với --pages: chỉ xem các loại trang này, như home,agency",
        "publish": "mở bản để đăng (publishconf.py)",
        "lang": "ngôn ngữ của báo cáo: vi hoặc en",
        "format": "dạng báo cáo, như text hoặc json",
        "strict": "coi cảnh báo là lỗi",
    }
)
def audit(
    context,
    pages=False,
    lighthouse=False,
    only="",
    kinds="",
    publish=False,
    lang="vi",
    format="text",
    strict=False,
):
    """Mở mọi tệp của trang đã dựng, tìm thông tin riêng còn sót."""
    if pages or lighthouse:
        words = ["--lighthouse"] * lighthouse + ["--only", only, "--kinds", kinds]
        python("-m", "tests.audit", *words)
        return
    from newsroom import run

    settings = "publishconf.py" if publish else "pelicanconf.py"
    end(run.audit(settings, lang=lang, format=format, strict=strict))


@task(
    help={
        "only": "chỉ sửa tệp hay thư mục này (dùng nhiều lần được)",
        "attachments": "thay vào đó, bỏ thông tin riêng trong tệp đính kèm (mọi tệp, hoặc tệp này)",
        "accept-changes": "với --attachments: chấp nhận mọi chỗ ghi vết sửa đổi (Track Changes)",
        "dry-run": "chỉ nói sẽ làm gì",
    },
    optional=["attachments"],
    iterable=["only"],
)
def fix(context, only, attachments=None, accept_changes=False, dry_run=False):
    """Sửa giúp những chỗ máy sửa được trong bài (--attachments: trong tệp đính kèm)."""
    from newsroom import run

    if attachments:
        paths = (attachments,) if isinstance(attachments, str) else ()
        end(run.fix_attachments(paths, accept_changes=accept_changes, dry_run=dry_run))
    else:
        end(run.fix(tuple(only), dry_run=dry_run))


@task(
    help={"post": "thư mục hay tệp của bài", "output": "tệp ghi ra (mặc định: tên bài.html)"},
    positional=["post"],
)
def preview(context, post, output=None):
    """Ghi trang của một bài, kể cả bản nháp, thành một tệp HTML để gửi người duyệt."""
    from newsroom import run

    end(run.preview(post, output))


@task(
    help={"post": "thư mục hay tệp của bài", "by": "họ tên người duyệt"},
    positional=["post"],
)
def approve(context, post, by=""):
    """Ghi vào bài là đã duyệt; sửa bài sau đó thì phải duyệt lại."""
    from newsroom import run

    end(run.approve(post, by))


@task
def words(context):
    """Ghi lại danh mục chữ tiếng Anh của giao diện; in ra những chữ chưa dịch."""
    python("-m", "tests.house.catalogue")


@task
def guide(context):
    """Ghi lại các bảng của sách hướng dẫn."""
    from pathlib import Path

    from newsroom.desk.guide import PAGES

    for name, page in PAGES.items():
        Path("docs/huong-dan", name).write_text(page(), "utf-8", newline="\n")
    python("-m", "tests.desk.walk.page")


@task
def guide_pictures(context):
    """Chụp lại các màn hình trong sách hướng dẫn."""
    python("-m", "tests.desk.guide_pictures")


@task
def serving(context):
    """Ghi lại cấu hình mẫu cho máy chủ web (docs/serving)."""
    from pathlib import Path

    from newsroom.release.serving_files import FILES

    for name, text in FILES.items():
        Path("docs/serving", name).write_text(text(), "utf-8", newline="\n")


@task(help={"folder": "thư mục ghi trang vào (mặc định .newsroom/components)"})
def components(context, folder=".newsroom/components"):
    """Ghi trang xem mọi thành phần của giao diện, nền sáng, nền tối, màu bắt buộc."""
    python("-m", "tests.theme.components", folder)


@task(
    help={
        "days": "tin của bao nhiêu ngày vừa qua",
        "as-of": "tính đến lúc ấy, ngày trước, như '29-09-2023 08:15'",
    }
)
def digest(context, days=7, as_of=None):
    """Ghi thư tóm tắt tin trong tuần của mỗi cơ quan, chủ đề vào .newsroom/digests; không gửi."""
    from newsroom import run

    end(run.digest(days=days, as_of=as_of))


@task(help={"days": "giữ ảnh đã dùng trong ngần này ngày"})
def prune(context, days=60):
    """Xóa khỏi bộ nhớ đệm các ảnh đã lâu không bài nào dùng."""
    from newsroom import run

    end(run.prune(days=days))


@task
def illustrations(context):
    """Vẽ lại hình minh hoạ của tài liệu."""
    python("docs/illustrations/draw.py")


@task
def editor(context):
    """Đóng gói lại biểu mẫu trong trình duyệt (cần Node.js; chỉ khi đổi phiên bản của nó)."""
    for program, words in (("npm", ["ci", "--ignore-scripts"]), ("node", ["bundle.mjs"])):
        found = shutil.which(program)
        if found is None:
            sys.exit("Cần cài Node.js để đóng gói biểu mẫu; để dùng biểu mẫu thì không cần.")
        end(subprocess.call([found] + words, cwd="editor"))


@task(help={"upgrade": "nâng mọi thư viện lên bản mới nhất được phép"})
def lock(context, upgrade=False):
    """Ghi lại các tệp requirements*.txt theo pyproject.toml."""
    lines = LOCK + ["--upgrade"] * upgrade
    python(*lines + ["--extra", "server", "-o", bootstrap.SITE])
    python(*lines + ["--extra", "s3", "-c", bootstrap.SITE, "-o", "requirements-s3.txt"])
    server = [one for one in lines if one != "pyproject.toml"] + ["tests/servers/moto.in"]
    python(*server + ["-o", "tests/servers/requirements-moto.txt"])
    python(*lines + ["--extra", "dev", "-c", bootstrap.SITE, "-o", bootstrap.TOOLS])


@task(
    name="import",
    help={
        "what": "tệp Word, trang web đã lưu, tệp chữ, thư mục có các tệp ấy; - là chữ dán vào",
        "date": "ngày thông báo, như 29-09-2023",
        "agency": "mã cơ quan trong content/agencies",
        "category": "mã chuyên mục",
        "theme": "mã chủ đề",
        "title": "tiêu đề",
        "main": "tệp nào trong thư mục là bài",
        "convert-legacy": "chuyển chữ phông cũ (TCVN3, VNI) sang Unicode",
        "overwrite": "ghi đè bài đã sửa tay",
    },
)
def import_(
    context,
    what,
    date="",
    agency="",
    category="",
    theme="",
    title="",
    main="",
    convert_legacy=False,
    overwrite=False,
):
    """Tạo bản nháp từ tệp Word, trang web, chữ chép từ Zalo hay thư, kèm ảnh."""
    from newsroom import run

    given = {"title": title, "date": date, "agency": agency, "category": category, "theme": theme}
    end(run.import_post(what, given, main or None, convert_legacy, overwrite))


@task
def import_score(context):
    """In bảng điểm của việc nhập bài: từng trường, trên mọi mẫu thử."""
    python("-m", "tests.desk.importing.score")


@task(
    help={
        "title": "tiêu đề",
        "agency": "cơ quan: mã hoặc tên",
        "category": "chuyên mục: mã hoặc tên",
        "theme": "chủ đề: mã hoặc tên",
        "date": "ngày thông báo, như 29-09-2023",
    }
)
def new(context, title="", agency="", category="", theme="", date=""):
    """Tạo bản nháp mới; điều gì chưa ghi trong lệnh thì được hỏi."""
    from newsroom import run

    given = {"title": title, "agency": agency, "category": category, "theme": theme, "date": date}
    end(run.new_post(given))


@task(
    help={
        "post": "thư mục của bài; sau nó là các ảnh hoặc thư mục ảnh",
        "captions": "tệp chú thích, mỗi dòng “Hình 1: …”",
    },
)
def photos(context, post, captions=""):
    """Thêm nhiều ảnh vào bài, kèm chú thích; ghi trang soát ảnh."""
    from newsroom import run

    files = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    end(run.add_photos(post, files, captions or None))
