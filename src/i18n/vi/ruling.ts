/** The list of rules an office switches and edits. */
export const ruling = {
  ruling: {
  },
} as const
