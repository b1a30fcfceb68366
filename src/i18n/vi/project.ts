export const project = {
  project: { title: 'Dự án' },
} as const
