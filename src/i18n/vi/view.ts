export const view = {
  view: { everything: 'Toàn bộ' },
  search: { title: 'Tìm kiếm' },
} as const
