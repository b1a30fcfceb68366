/** Panels that ask what could be shared at a place, and what the map tells of it. */
export const requesting = {
  requesting: {
    title: '',
  },
} as const
