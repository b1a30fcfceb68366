export const coverage = {
  coverage: {
    failed: 'Không tính được phủ sóng. Bấm “Tính lại”; nếu vẫn lỗi, lưu dự án ra tệp rồi mở lại.',
    notKept: 'Không lưu được vào dự án.',
    gridRead: 'Đã đọc {n} ô dân số từ {name}.',
    gridPart: 'Đã đọc {n} ô dân số từ {name}; bỏ qua {skipped} dòng không đọc được.',
    keptAs: 'Đã giữ kết quả “{name}” để so sánh.',
    forgotten: 'Đã bỏ kết quả “{name}”.',
    file: '{name} - phủ sóng',
    planned: 'Đã đưa {n} trạm vào quy hoạch năm {year:raw}.',
  },
} as const
