/** What the undergrounding programme is told with. */
export const burying = {
  burying: {
  },
} as const
