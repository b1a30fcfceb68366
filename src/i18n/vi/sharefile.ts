/** What is written into files of sharing. */
export const sharefile = {
  sharefile: {
    title: '',
  },
} as const
