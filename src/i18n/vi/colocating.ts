/** Why masts are to be shared, and what a reader has to know of how groups were made. */
export const colocating = {
  colocating: {
    title: '',
  },
} as const
