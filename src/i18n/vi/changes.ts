export const changes = {
  changes: {
    title: 'Thay đổi từ khi mở',
  },
  lock: {
    title: 'Khoá lớp',
  },
} as const
