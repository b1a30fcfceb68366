/** The work area of cables in streets: list, sheet, map. */
export const cabling = {
  cabling: {
    failed: 'Không tính được chỉnh trang tuyến cáp',
    marking: 'Ghi kết quả kiểm tra: {rule:word}, {mark:word}',
    mark: { confirmed: 'còn tồn tại', fixed: 'đã khắc phục', notFault: 'không phải lỗi' },
  },
} as const
