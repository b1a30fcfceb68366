import { file } from './file'
import { ground } from './ground'
import { hanging } from './hanging'
import { network } from './network'
import { value } from './value'

/** What each rule means in plain words: what it is, why it matters, what to do. Named as the rule is: `rule.load.empty`. */
export const rule = {
  unknown: {
    name: 'Quy tắc chưa có lời giải thích', means: 'Bản chương trình này chưa có lời giải thích cho quy tắc.',
    matters: 'Nội dung phát hiện vẫn đúng như đã ghi.', todo: 'Đọc nội dung phát hiện và xem đối tượng trên bản đồ.',
  },
  load: { ...file, ...value },
  network,
  tidy: { ...hanging, ...ground },
  open: {
    tooLarge: {
      name: 'Tệp quá lớn để mở', means: 'Tệp lớn hơn mức trình duyệt đọc được.', matters: 'Tệp chưa được đưa vào dự án.',
      todo: 'Chia tệp theo phường, xã hoặc theo loại đối tượng.',
    },
    tooHeavy: {
      name: 'Không đủ bộ nhớ', means: 'Tệp cần nhiều bộ nhớ hơn phần trình duyệt còn lại.', matters: 'Tệp chưa được đưa vào dự án.',
      todo: 'Tải lại trang rồi mở riêng tệp này, hoặc chia nhỏ tệp.',
    },
    gone: {
      name: 'Tệp không còn ở chỗ cũ', means: 'Tệp bị chuyển chỗ, đổi tên hoặc đang bị chương trình khác giữ.',
      matters: 'Tệp chưa được đưa vào dự án.', todo: 'Chọn lại tệp.',
    },
  },
  project: {
    damaged: {
      name: 'Bản lưu trên máy bị hỏng', means: 'Một phần dữ liệu lưu trong trình duyệt không đọc lại được nguyên vẹn.',
      matters: 'Một số đối tượng hoặc bước lịch sử có thể thiếu.', todo: 'So với tệp dự án đã xuất gần nhất; mở tệp đó nếu thiếu dữ liệu.',
    },
  },
} as const
