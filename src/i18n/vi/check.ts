export const check = {
  check: {
    title: 'Kiểm tra dữ liệu',
  },
} as const
