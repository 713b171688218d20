"""The sentence of every finding of what is about to be published, as in ``messages.py``.

ND75 words, addresses and files of posts that are not public; ND8 what the new version would lose or
break; ND87 files that commands write into the content folder, links to other sites.
"""

ERROR, WARNING = "error", "warning"

RELEASE: dict[str, tuple[str, str, str]] = {
    "ND750": (ERROR, "Có lời của bài chưa đăng {post}: “{value}”. Đừng đăng; hãy tìm vì sao lời này ra trang.",
              "It shows words of the post {post}, which is not public: “{value}”. Do not publish; find out why."),
    "ND751": (ERROR, "Có địa chỉ hoặc tên của bài chưa đăng {post}: “{value}”. Hãy bỏ liên kết này.",
              "It shows the address or the name of the post {post}, which is not public: “{value}”. Remove it."),
    "ND752": (ERROR, "Có tên tệp của bài chưa đăng {post}: “{value}”.", "It shows the name of a file of the post {post}, which is not public: “{value}”."),
    "ND753": (ERROR, "Đây chính là ảnh “{value}” của bài chưa đăng {post}. Hãy bỏ ảnh này khỏi trang.",
              "This is the photo “{value}” of the post {post}, which is not public. Take it out of the site."),
    "ND754": (ERROR, "Ảnh này trông giống hệt ảnh “{value}” của bài chưa đăng {post}. Hãy bỏ ảnh này khỏi trang.",
              "This photo looks the same as “{value}” of the post {post}, which is not public. Take it out of the site."),
    "ND755": (ERROR, "Đây chính là tệp “{value}” của bài chưa đăng {post}. Hãy bỏ tệp này khỏi trang.",
              "This is the file “{value}” of the post {post}, which is not public. Take it out of the site."),
    "ND756": (WARNING, "Ảnh của bài đã đăng này trông giống hệt ảnh “{value}” của bài chưa đăng {post}. Nếu ảnh chưa được công bố, hãy bỏ khỏi bài đã đăng.",
              "This photo of a public post looks the same as “{value}” of the post {post}, which is not public. If the photo is not public yet, take it out."),
    "ND801": (ERROR, "Trang hoặc tệp này đang có mà bản mới không còn. Hãy giữ bài (status: withdrawn nếu thu hồi), hoặc ghi địa chỉ này vào aliases của bài thay thế.",
              "This page or file is published now and missing in the new version. Keep the post (status: withdrawn) or list the address under aliases of another."),
    "ND802": (WARNING, "Trang con này đang có mà bản mới không còn.", "This numbered page is published now and missing in the new version."),
    "ND803": (ERROR, "Bản mới chỉ có {posts} bài, bản đang đăng có {before}.", "The new version has {posts} post(s), the published one {before}."),
    "ND804": (ERROR, "Luồng tin này trống.", "This feed is empty."),
    "ND805": (ERROR, "Liên kết “{href}” dẫn đến chỗ không có trong trang.", "The link “{href}” leads to nothing on the site."),
    "ND806": (ERROR, "Liên kết “{href}” dẫn đến một mục không có trong trang ấy.", "The link “{href}” leads to a part that the page does not have."),
    "ND807": (ERROR, "Trang cần tệp “{href}” (ảnh, kiểu, phông) mà bản mới không có.", "The page needs the file “{href}” (photo, style, font), which the new version lacks."),
    "ND808": (ERROR, "HTML của trang bị hỏng: {what}.", "The page's HTML is broken: {what}."),
    "ND809": (ERROR, "Các trang nặng thêm {percent} % so với bản đang đăng ({before} → {now} mỗi trang).", "Pages have become {percent} % heavier than those published ({before} → {now} a page)."),
    "ND810": (ERROR, "Dòng “{line}” của published.lock không đọc được. Nếu vừa trộn hai nhánh git, hãy giữ cả hai phía, bỏ các dòng <<<<, ====, >>>>.",
              "The line “{line}” of published.lock cannot be read. After merging branches keep both sides and delete the lines <<<<, ====, >>>>."),
    "ND850": (ERROR, "Dòng “{line}” không phải do lệnh publish ghi, hoặc đã bị sửa. Hãy lấy lại tệp này từ git; nếu vừa trộn hai nhánh, giữ mọi dòng của cả hai phía.",
              "The line “{line}” was not written by `publish`, or was changed since. Restore this file from git; after merging branches keep all lines of both sides."),
    "ND870": (ERROR, "Không đọc được links.json. Nếu vừa trộn hai nhánh git, hãy sửa chỗ trộn; nếu không, hãy xóa tệp này rồi chạy lại lệnh links.",
              "links.json cannot be read. After merging branches mend the conflict; otherwise delete the file and run `links` again."),
    "ND871": (ERROR, "Không đọc được visits.json. Hãy chạy lại lệnh visits với bất kỳ nhật ký nào để tệp này được ghi lại.",
              "visits.json cannot be read. Run `visits` again with any log to have it written anew."),
    "ND872": (WARNING, "Bản gốc không còn: {url} ({why}; hỏng từ {since}). Trang bài tự ghi điều này; nếu bản gốc đã chuyển chỗ, hãy sửa địa chỉ.",
              "The original is gone: {url} ({why}; failing since {since}). The post's page says so; if it has moved, mend the address."),
    "ND873": (WARNING, "Liên kết đã chết: {url} ({why}; hỏng từ {since}). Hãy sửa hoặc bỏ liên kết này.",
              "The link is dead: {url} ({why}; failing since {since}). Mend or remove it."),
    "ND874": (WARNING, "Liên kết đang hỏng: {url} ({why}; hỏng từ {since}). Chưa cần sửa: lần kiểm tra sau sẽ hỏi lại.",
              "The link fails: {url} ({why}; since {since}). Nothing to do yet: it is asked again."),
    "ND875": (WARNING, "Liên kết đã chuyển hẳn: {url} nay ở {to}. Nên ghi địa chỉ mới.",
              "The link has moved for good: {url} is {to} now. Better write the new address."),
    "ND876": (WARNING, "Không hỏi địa chỉ {url}: đây là máy trong mạng nội bộ, bạn đọc không mở được. Hãy dùng địa chỉ công khai.",
              "{url} is not asked: it is a computer of an inner network that readers cannot reach. Use a public address."),
}  # fmt: skip
