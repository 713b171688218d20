"""The sentence of every finding of the file audit, as in ``messages.py``.

``{inside}`` is the part of a file that holds the leak, ``{source}`` the file to mend. A place or a
serial number is never repeated: reports are read by more people than the file should have been.
"""

ERROR, WARNING = "error", "warning"

_LEAKS: dict[str, tuple[str, str, str]] = {
    "ND701": (ERROR, "Có vị trí địa lý (GPS) trong {field}.", "{field} holds a geographic position (GPS)."),
    "ND702": (ERROR, "Có số máy hoặc dữ liệu riêng của máy chụp trong {field}.", "{field} holds a device's serial number or its maker's private data."),
    "ND703": (ERROR, "{field} ghi tên “{value}”. Chỉ được ghi tên cơ quan, hoặc nguồn ảnh đúng như trong bài.",
              "{field} names “{value}”. Only an agency, or a photo's credit as the post has it, may stand there."),
    "ND704": (ERROR, "Còn {count} nhận xét [[của {names}]].", "{count} comment(s) [[by {names}]] are left."),
    "ND705": (ERROR, "Còn {count} chỗ ghi vết sửa đổi (Track Changes) [[của {names}]]. Hãy chấp nhận hoặc từ chối hết rồi lưu lại.",
              "{count} tracked change(s) [[by {names}]] are left. Accept or reject them all and save again."),
    "ND706": (ERROR, "Có chữ bị ẩn: {what}.", "Hidden text: {what}."),
    "ND707": (ERROR, "Có phần bị ẩn: {what}.", "A hidden part: {what}."),
    "ND708": (ERROR, "Tệp PDF còn giữ {count} bản trước bên trong, ai cũng lấy lại được. Hãy in hoặc xuất lại thành PDF mới.",
              "The PDF keeps {count} earlier version(s) that anybody can recover. Print or export it as a new PDF."),
    "ND709": (ERROR, "Có tệp nhúng bên trong: {what}.", "A file is embedded: {what}."),
    "ND710": (ERROR, "Có mã chạy được bên trong: {what}.", "It holds something that runs: {what}."),
    "ND711": (ERROR, "Sau nội dung còn {size} byte thừa [[({found})]].", "{size} byte(s) [[({found})]] follow the content."),
    "ND712": (WARNING, "Còn thông tin kèm theo không cần cho bạn đọc: {what}.", "It carries data that readers do not need: {what}."),
    "ND713": (ERROR, "Có ảnh thu nhỏ trong {field}; ảnh đó có thể lộ phần đã cắt hoặc che.", "{field} holds a thumbnail, which may show what was cropped or blurred."),
    "ND714": (WARNING, "Có hình thu nhỏ của trang đầu ({what}).", "It holds a thumbnail of its first page ({what})."),
    "ND715": (WARNING, "{field} “{value}” không giống tên phần mềm. Nếu là tên người, hãy xóa.", "{field} “{value}” does not look like a program. If it is a person, remove it."),
    "ND716": (WARNING, "Có đường dẫn trên máy của người làm: “{value}”.", "It shows a path on somebody's computer: “{value}”."),
    "ND717": (WARNING, "Có dấu của bản nháp: “{value}”.", "It shows a mark of a draft: “{value}”."),
    "ND718": (ERROR, "Không mở được nên không biết bên trong có gì: {why}.", "It cannot be opened, so nobody knows what it holds: {why}."),
    "ND719": (ERROR, "Quá lớn hoặc lồng nhau quá sâu nên không xem hết được: {why}.", "It is too big or nested too deeply to be looked through: {why}."),
    "ND720": (WARNING, "Dẫn đến tệp ngoài: “{value}”.", "It refers to another file: “{value}”."),
    "ND721": (ERROR, "Đuôi tên tệp là .{extension} nhưng nội dung là {found}.", "Its extension is .{extension}, its content {found}."),
    "ND722": (WARNING, "Có tài liệu nhúng bên trong, bạn đọc mở được toàn bộ: {what}.", "It embeds a whole document that readers can open: {what}."),
    "ND723": (WARNING, "Còn {count} nhận xét không ghi tên.", "{count} comment(s) without a name are left."),
    "ND724": (WARNING, "Tệp đã ký số nên không làm sạch được nữa: {what}. Lần sau hãy làm sạch trước khi ký.",
              "It is digitally signed and can no longer be cleaned: {what}. Next time clean it before signing."),
    "ND725": (ERROR, "“{name}” không phải tệp thường nên không được nằm trong trang.", "“{name}” is no regular file and must not be part of the site."),
}  # fmt: skip


LEAKS = {
    code: (
        severity,
        f"{vietnamese} [[Nằm trong: {{inside}}.]] [[Tệp gốc: {{source}}.]]",
        f"{english} [[Found in: {{inside}}.]] [[Source: {{source}}.]]",
    )
    for code, (severity, vietnamese, english) in _LEAKS.items()
}
