export const grid = {
  grid: {
    empty: 'Không thấy ô dân số nào trong tệp.',
    tooMany: 'Tệp có {n} ô, nhiều hơn mức {most} ô. Cắt theo ranh giới tỉnh rồi nhập lại.',
    metres: 'Toạ độ trong tệp là mét. Đổi sang kinh độ, vĩ độ WGS 84 rồi nhập lại.',
    broken: 'Tệp không phải CSV có dòng tiêu đề, cũng không phải GeoJSON.',
    noColumn: 'Tệp thiếu cột {column:word}. Các cột đọc được: {headings}.',
    column: { lng: 'kinh độ (lng)', lat: 'vĩ độ (lat)', people: 'dân số (population)' },
  },
} as const
