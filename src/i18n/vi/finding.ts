export const finding = {
  finding: {
    title: 'Phát hiện',
    accepting: 'Chấp nhận phát hiện: {rule:word}',
    reopening: 'Bỏ chấp nhận phát hiện: {rule:word}',
  },
  rule: { unknown: 'Quy tắc chưa có lời giải thích' },
} as const
