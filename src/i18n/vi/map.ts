export const map = {
  map: { title: 'Bản đồ' },
  symbol: { title: 'Ký hiệu' },
} as const
