/** Why pole lines are to be shared. */
export const poling = {
  poling: {
    title: '',
  },
} as const
