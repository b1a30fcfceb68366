export const hand = {
  hand: {
    title: 'Vẽ và sửa',
  },
} as const
