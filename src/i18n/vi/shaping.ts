export const shaping = {
  shaping: {
    line: 'Đường',
  },
} as const
