export const sites = {
  sites: {
    title: 'Vị trí đề xuất',
  },
  trying: {
    title: 'Thử phương án',
  },
} as const
