/** What streets and their scores are told with. */
export const streeting = {
  streeting: {
  },
} as const
