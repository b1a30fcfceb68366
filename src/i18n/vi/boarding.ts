/** The board of years, the tables of streets, and their files. */
export const boarding = {
  boarding: {
    failed: 'Không lập được chương trình ngầm hoá',
    step: {
      year: 'Chuyển {name} sang năm {year:raw}', out: 'Bỏ {name} ra khỏi các năm', lock: 'Khoá năm của {name}', unlock: 'Mở khoá năm của {name}',
      again: 'Lập lại chương trình ngầm hoá', plan: 'Đưa chương trình ngầm hoá vào quy hoạch ({n} đoạn)',
    },
    did: { again: 'Đã lập lại chương trình, giữ các đoạn đã khoá', plan: 'Đã đưa {n} đoạn vào quy hoạch' },
  },
} as const
