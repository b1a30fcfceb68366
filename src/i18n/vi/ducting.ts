/** Why cables are to go into ducts, and what stands against it. */
export const ducting = {
  ducting: {
    title: '',
  },
} as const
