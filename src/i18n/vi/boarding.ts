/** The board of years, the tables of streets, and their files. */
export const boarding = {
  boarding: {
  },
} as const
