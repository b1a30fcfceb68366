/** Why things are to be built with works that are announced. */
export const digging = {
  digging: {
    title: '',
  },
} as const
