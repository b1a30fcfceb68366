export const form = {
  form: {
    title: 'Thuộc tính',
  },
} as const
