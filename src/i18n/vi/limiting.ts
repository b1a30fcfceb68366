/** What sharing is judged by, and the table of rates. */
export const limiting = {
  limiting: {
    title: '',
  },
} as const
