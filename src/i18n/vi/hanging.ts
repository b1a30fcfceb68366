/** What is said of how plant hangs and is marked. */
export const hanging = {
  hanging: {
  },
} as const
