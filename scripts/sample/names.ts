/** Names for the small streets of a town, taken in this order. */
export const smallStreets = [
  'Nguyễn Viết Lãm', 'Phan Huy Ích', 'Cao Bá Quát', 'Trương Định', 'Lê Thánh Tôn', 'Nguyễn Du', 'Trần Quang Diệu', 'Nguyễn Bá Loan', 'Lê Khiết',
  'Trần Cao Vân', 'Phan Chu Trinh', 'Nguyễn Chánh', 'Trần Quý Hai', 'Nguyễn Năng Lự', 'Trương Quang Giao', 'Nguyễn Thụy', 'Lê Văn Sỹ', 'Võ Tùng',
  'Nguyễn Tự Tân', 'Ngô Sĩ Liên', 'Duy Tân', 'Lê Ngung', 'Tố Hữu', 'Mạc Đĩnh Chi', 'Cách Mạng Tháng Tám', 'Trần Phú', 'Ngô Quyền', 'Lý Thường Kiệt',
  'Lê Đại Hành', 'Trần Thủ Độ', 'Yết Kiêu', 'Nguyễn Khuyến', 'Hồ Xuân Hương', 'Đoàn Thị Điểm', 'Nguyễn Cư Trinh', 'Bích Khê', 'Tế Hanh',
  'Chế Lan Viên',
  'Huỳnh Thúc Kháng', 'Thái Phiên', 'Trần Khánh Dư', 'Phạm Xuân Hòa', 'Nguyễn Văn Trỗi', 'Võ Thị Sáu', 'Lê Hồng Phong', 'Nguyễn Thị Minh Khai',
  'Hà Huy Tập', 'Trần Văn Trà', 'Phạm Ngọc Thạch', 'Lương Thế Vinh', 'Nguyễn Đình Chiểu', 'Ông Ích Khiêm', 'Trần Nhật Duật', 'Lê Quý Đôn',
  'Ngô Thì Nhậm',
  'Đặng Dung', 'Phùng Khắc Khoan', 'Nguyễn Trường Tộ', 'Lương Văn Can', 'Nguyễn Thiếp', 'Hàn Mặc Tử', 'Xuân Diệu', 'Nguyễn Tuân', 'Nam Cao',
  'Ngô Tất Tố',
  'Vũ Trọng Phụng', 'Thạch Lam', 'Phạm Hồng Thái', 'Lê Hữu Trác', 'Nguyễn Huy Tự', 'Bùi Tá Hán', 'Trần Cẩm', 'Nguyễn Đức Cảnh', 'Phan Long Bằng',
  'Đỗ Quang Thắng', 'Nguyễn Tấn Kỳ', 'Võ Duy Ninh', 'Lê Trọng Tấn', 'Phan Đăng Lưu', 'Nguyễn Hữu Cảnh', 'Mai Xuân Thưởng', 'Trần Toại', 'Lê Lai',
  'Nguyễn Sinh Sắc', 'Phạm Cao Chẩm', 'Trà Bồng Khởi Nghĩa', 'Trần Kiên', 'Nguyễn Tri Phương', 'Hoàng Hoa Thám', 'Nguyễn Quang Bích', 'Cao Thắng',
  'Phan Kế Bính', 'Lê Văn Hưu', 'Ỷ Lan', 'Bùi Thị Nhạn', 'Sương Nguyệt Ánh', 'Trần Bình Trọng', 'Lê Phụng Hiểu', 'Đinh Công Tráng',
  'Nguyễn Thượng Hiền',
] as const

const first = [
  'An', 'Bình', 'Thọ', 'Phú', 'Long', 'Trường', 'Mỹ', 'Tân', 'Phước', 'Đông', 'Thanh', 'Diêm', 'Khê', 'Minh', 'Kỳ', 'Vĩnh', 'Châu', 'Hưng', 'Lệ',
  'Cổ',
]
/** Names of larger units nearby, which no thôn of the sample should seem to be. */
const taken = ['Bình Sơn', 'Đông Sơn', 'Trường Sơn']
const second = [
  'Lộc', 'Thuận', 'Thành', 'Điền', 'Xuân', 'Sơn', 'Hải', 'Khánh', 'Ninh', 'Thạnh', 'Nhơn', 'Bắc', 'Nam', 'Định', 'Kim', 'Thủy', 'Trung', 'Quang',
  'Đức',
]

/** Invented names of thôn that sound as if they were there. */
export const hamlets: readonly string[] = first.flatMap((a) => second.map((b) => `${a} ${b}`)).filter((name) => !taken.includes(name))
export const islandHamlets = ['Đông An Vĩnh', 'Tây An Vĩnh', 'Trung An Vĩnh', 'Đông An Hải', 'Tây An Hải', 'Trung An Hải', 'Bắc An Bình'] as const

/** Operators with their letters in codes and their share of what stands. */
export const operators = [
  { name: 'Viettel', letter: 'V', share: 0.38 },
  { name: 'VNPT', letter: 'N', share: 0.31 },
  { name: 'MobiFone', letter: 'M', share: 0.2 },
  { name: 'FPT', letter: 'F', share: 0.11 },
] as const
export type Operator = (typeof operators)[number]['name']
export const operatorNames: readonly Operator[] = operators.map((o) => o.name)
export const letterOf = (name: Operator): string => operators.find((o) => o.name === name)!.letter
export const powerCompany = 'Điện lực Quảng Ngãi'
export const environmentCompany = 'Công ty Môi trường đô thị Quảng Ngãi'
export const waterCompany = 'Công ty Cấp thoát nước Quảng Ngãi'
