/** Of rates, of distances between masts and of requests for new ones: reasons, obstacles, notes. */
export const spacing = {
  spacing: {
    title: '',
  },
} as const
