"""The sentence of everything that may hinder a deployment, as in ``messages.py``: ND83, ND84."""

ERROR = "error"

DEPLOY: dict[str, tuple[str, str, str]] = {
    "ND830": (ERROR, "Không biết nơi đăng “{target}”. DEPLOY trong publishconf.py có: {known}. Cũng có thể ghi thẳng ssh://…, s3://… hoặc ./thư-mục.",
              "There is no target “{target}”. DEPLOY in publishconf.py has: {known}. An address may be given too: ssh://…, s3://… or ./folder."),
    "ND831": (ERROR, "Địa chỉ nơi đăng không dùng được: {why}. Viết như ssh://tin@may-chu.example.vn/srv/tin, s3://ten-kho/thu-muc hoặc ./thu-muc.",
              "The target's address cannot be used: {why}. Write ssh://tin@server.example.vn/srv/tin, s3://bucket/folder or ./folder."),
    "ND832": (ERROR, "Chưa có bản nào đã đăng còn nguyên vẹn để đưa đi. Hãy chạy publish trước.", "There is no whole published version to deploy. Run publish first."),
    "ND833": (ERROR, "Máy này thiếu {program}. Hãy cài: {how}.", "This computer lacks {program}. Install it: {how}."),
    "ND834": (ERROR, "{host} không nhận khóa SSH hoặc tên người dùng. Hãy xem khóa đã nạp chưa (ssh-add -l) và khóa công khai đã có trong authorized_keys trên máy chủ chưa.",
              "{host} refuses the SSH key or the user. See whether the key is loaded (ssh-add -l) and its public half stands in authorized_keys on the server."),
    "ND835": (ERROR, "Chưa nhận ra {host}: khóa của máy chủ không có trong known_hosts, hoặc đã khác. Hãy hỏi người giữ máy chủ dấu vân tay của khóa rồi ghi vào known_hosts; đừng bỏ qua bước này.",
              "{host} is not known: its host key is missing in known_hosts, or has changed. Ask who keeps the server for the key's fingerprint and add it to known_hosts; do not skip this."),
    "ND836": (ERROR, "Không nối được với {host}: {why}.", "{host} cannot be reached: {why}."),
    "ND837": (ERROR, "Một lần đưa trang khác đang chạy trên {host}. Hãy đợi nó xong rồi chạy lại.", "Another deployment is under way on {host}. Wait for it, then run this again."),
    "ND838": (ERROR, "Không có quyền ghi vào {place}. Hãy nhờ người giữ máy chủ cấp quyền.", "There is no permission to write to {place}. Ask who keeps the server for it."),
    "ND839": (ERROR, "{host} thiếu chương trình {program}. Hãy nhờ người giữ máy chủ cài.", "{host} lacks the program {program}. Ask who keeps the server to install it."),
    "ND840": (ERROR, "Trên {host} không có thư mục {path}. Hãy tạo trước, thuộc về người dùng đăng trang.", "{host} has no folder {path}. Make it first, owned by the user who deploys."),
    "ND841": (ERROR, "{host} đã hết chỗ. Bản bạn đọc đang thấy giữ nguyên.", "{host} is full. What readers see stays as it was."),
    "ND842": (ERROR, "Bị ngắt giữa chừng: {why}. Bạn đọc không thấy trang nào dở dang; hãy chạy lại lệnh này.", "Interrupted: {why}. Readers see no page half done; run this again."),
    "ND843": (ERROR, "Không có kho (bucket) “{bucket}” ở {host}.", "There is no bucket “{bucket}” at {host}."),
    "ND844": (ERROR, "{host} không nhận khóa truy cập của kho “{bucket}” ({why}).", "{host} refuses the access key for the bucket “{bucket}” ({why})."),
    "ND845": (ERROR, "Chưa có khóa truy cập kho. Hãy đặt AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY trong môi trường; đừng ghi vào publishconf.py.",
              "There is no access key. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment; do not write them into publishconf.py."),
    "ND846": (ERROR, "Thư mục {path} không nhận được trang: {why}.", "The folder {path} cannot take the site: {why}."),
    "ND847": (ERROR, "Không có bản để quay về. Ở nơi đăng còn: {kept}.", "There is no version to go back to. The target keeps: {kept}."),
    "ND848": (ERROR, "Nơi đăng kiểu này không giữ bản cũ nên không tự quay về được. Hãy chạy rollback ở máy này rồi deploy lại.",
              "This kind of target keeps no older versions. Run rollback here, then deploy again."),
}  # fmt: skip
