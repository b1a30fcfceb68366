export const table = {
  table: { title: 'Bảng dữ liệu' },
} as const
