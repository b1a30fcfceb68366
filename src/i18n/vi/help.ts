export const help = {
  help: { title: 'Trợ giúp' },
  tour: { title: 'Giới thiệu nhanh' },
} as const
