export const help = {
  help: { title: 'Trợ giúp' },
  tour: { title: 'Giới thiệu nhanh' },
  release: {
    ready: 'Có bản mới của chương trình. Công việc đã được giữ trên máy này.',
    reload: 'Tải lại',
  },
} as const
