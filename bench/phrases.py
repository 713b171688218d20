"""The stock of Vietnamese phrases that the benchmark's posts are made of."""

AGENCY_KINDS = ("Sở Mẫu", "Trung tâm Mẫu", "Ban Quản lý Mẫu", "Chi cục Mẫu")
AGENCY_FIELDS = (
    "Du lịch",
    "Thống kê",
    "Bản đồ",
    "Thủy lợi",
    "Văn hóa đọc",
    "Chuyển đổi số",
)
THEME_KINDS = (
    "Tuần lễ hưởng ứng học tập suốt đời",
    "Tháng cao điểm chuyển đổi số",
    "Chủ động ứng phó mùa mưa",
    "Ngày hội đọc sách",
    "Giải thưởng sáng tạo trẻ",
)
THEME_YEARS = tuple(range(2021, 2027))
CATEGORIES = {
    "chung": "Chung",
    "canh-bao": "Cảnh báo",
    "du-thao-gop-y": "Dự thảo góp ý",
    "su-kien": "Sự kiện",
    "tuyen-dung": "Tuyển dụng",
    "van-ban-moi": "Văn bản mới",
}

# Titles are TITLE_ACTS × TITLE_THINGS × rounds; both lengths are primes.
TITLE_ACTS = (
    "Tổ chức",
    "Kế hoạch triển khai",
    "Thông báo mở rộng",
    "Hoàn thành",
    "Phát động",
    "Lấy ý kiến góp ý về",
    "Tổng kết",
    "Hướng dẫn đăng ký tham gia",
    "Khai mạc",
    "Điều chỉnh lịch",
    "Công bố kết quả",
    "Gia hạn nộp hồ sơ",
    "Ra mắt trang thông tin về",
)
TITLE_THINGS = (
    "lớp tập huấn kỹ năng số cho cán bộ phường, xã",
    "cuộc thi ảnh “Thành phố bên sông”",
    "chương trình số hóa hồ sơ lưu trữ",
    "hội nghị đối thoại với doanh nghiệp nhỏ và vừa",
    "đợt khảo sát mức độ hài lòng của người dân",
    "mạng lưới trạm quan trắc mực nước",
    "tủ sách cộng đồng tại các khu nhà trọ",
    "quy chế quản lý dữ liệu dùng chung",
    "ngày hội việc làm dành cho người khuyết tật",
    "đề án chiếu sáng tiết kiệm điện ở các tuyến hẻm",
    "tuyến xe buýt gom phục vụ khu công nghiệp",
    "bộ dữ liệu mở về cây xanh đô thị",
    "lịch tiếp công dân định kỳ của lãnh đạo",
    "phòng đọc tài liệu địa chí mở cửa buổi tối",
    "kỳ xét tuyển viên chức ngành bản đồ",
    "giải chạy vì môi trường dọc bờ kênh",
    "chuỗi tọa đàm về an toàn thông tin cho trẻ em",
    "danh mục thủ tục hành chính thực hiện trực tuyến",
    "hoạt động hiến máu nhân đạo đầu năm",
)

PLACES = (
    "Hội trường A, số 1 đường Mẫu",
    "Nhà Văn hóa Lao động phường Mẫu 3",
    "Thư viện Mẫu Thành phố",
    "phòng họp tầng 4, trụ sở liên cơ quan",
    "sân vận động huyện Mẫu",
    "trường Trung học phổ thông Mẫu Đông",
    "Trung tâm Hội nghị phía Nam",
    "nhà sinh hoạt cộng đồng khu phố 7",
)
DEEDS = (
    "tổ chức buổi làm việc về",
    "phối hợp với các đơn vị liên quan triển khai",
    "đã ban hành hướng dẫn thực hiện",
    "hoàn thành giai đoạn đầu của",
    "tiếp tục lấy ý kiến rộng rãi đối với",
    "mở đợt tuyên truyền cao điểm cho",
    "kiểm tra thực tế tiến độ của",
    "ký kết chương trình hợp tác nhằm thực hiện",
)
MATTERS = (
    "công tác cải cách thủ tục hành chính ở cấp cơ sở",
    "phong trào học tập sâu rộng trong các tầng lớp nhân dân",
    "việc chia sẻ dữ liệu giữa các ngành, các cấp",
    "kế hoạch phòng, chống ngập úng trong mùa mưa",
    "chính sách hỗ trợ người lao động có thu nhập thấp",
    "chương trình bảo tồn tư liệu quý về vùng đất phương Nam",
    "quy trình tiếp nhận phản ánh, kiến nghị của người dân",
    "mô hình khu phố không rác thải nhựa",
    "hệ thống cảnh báo sớm qua tin nhắn điện thoại",
    "mạng lưới tư vấn pháp luật miễn phí",
    "chuẩn kỹ năng sử dụng công nghệ thông tin cơ bản",
    "đề án giao thông xanh giai đoạn mới",
)
AIMS = (
    "nhằm rút ngắn thời gian giải quyết hồ sơ cho người dân và doanh nghiệp",
    "góp phần nâng cao nhận thức về năng lực tự học trong kỷ nguyên số",
    "để mọi người dân, kể cả người khuyết tật, đều tiếp cận được dịch vụ công",
    "bảo đảm hình thức phù hợp, nội dung thiết thực, hiệu quả và tiết kiệm",
    "với mục tiêu không để ai bị bỏ lại phía sau trong quá trình chuyển đổi số",
    "trên tinh thần công khai, minh bạch và có sự giám sát của cộng đồng",
    "giúp các đơn vị chủ động về nhân lực, vật tư và phương án dự phòng",
    "qua đó huy động sự tham gia tích cực của các tổ chức đoàn thể",
)
CLAIMS = (
    "số hồ sơ nộp trực tuyến đã vượt hồ sơ nộp tại quầy",
    "người dân phản hồi tích cực về cách sắp xếp quầy tiếp nhận mới",
    "các điểm ngập nặng đã được bổ sung máy bơm di động",
    "nhu cầu đọc sách điện tử tăng nhanh ở nhóm bạn đọc trẻ",
    "nhiều sáng kiến của cơ sở có thể nhân rộng ngay trong năm",
    "việc dùng chung dữ liệu giúp giảm giấy tờ phải nộp lại",
    "công tác thống kê vẫn còn phụ thuộc vào biểu mẫu giấy",
    "các lớp buổi tối luôn kín chỗ từ tuần đầu mở đăng ký",
)
UNITS = ("hồ sơ", "lượt người", "tài liệu", "giờ học", "đơn vị", "hộ gia đình", "bộ dữ liệu")
PERIODS = ("cùng kỳ năm trước", "quý liền kề", "kế hoạch đề ra", "trước khi thí điểm")
PEOPLE = (
    "các phường, xã",
    "các đơn vị trực thuộc",
    "các cơ sở giáo dục",
    "doanh nghiệp trên địa bàn",
)
ASKS = (
    "gửi báo cáo kết quả thực hiện",
    "cử đầu mối phối hợp và đăng ký số lượng người tham dự",
    "rà soát danh mục thiết bị cần bổ sung",
    "niêm yết công khai nội dung thông báo này",
    "hoàn tất việc cập nhật dữ liệu trên hệ thống dùng chung",
    "tổng hợp khó khăn, vướng mắc kèm kiến nghị cụ thể",
)
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô")
GIVEN_NAMES = ("Văn Mẫu", "Thị Ví Dụ", "Minh Họa", "Thanh Giả Định", "Quốc Thí Dụ", "Ngọc Tỷ Dụ")
ROLES = ("Giám đốc", "Phó Giám đốc", "Trưởng phòng", "Chánh Văn phòng", "Bí thư Đoàn cơ quan")
FUNDS = ("ngân sách thành phố", "nguồn xã hội hóa", "kinh phí chi thường xuyên", "quỹ phát triển")
PAPERS = {"Kế hoạch": "KH", "Công văn": "CV", "Thông báo": "TB", "Báo cáo": "BC", "Tờ trình": "TTr"}
HEADINGS = (
    "Thời gian và địa điểm",
    "Đối tượng tham gia",
    "Nội dung chính",
    "Kết quả bước đầu",
    "Hồ sơ đăng ký",
    "Tổ chức thực hiện",
    "Khó khăn và kiến nghị",
    "Kinh phí",
    "Việc cần làm tiếp",
)
ITEM_LEADS = (
    "Nội dung gồm có:",
    "Các đơn vị lưu ý mấy việc sau:",
    "Hồ sơ nộp trực tiếp hoặc trực tuyến, gồm:",
    "Lịch làm việc cụ thể:",
)
