export const finding = {
  finding: { title: 'Phát hiện' },
  rule: { unknown: 'Quy tắc chưa có lời giải thích' },
} as const
