/** What is said of where plant is: over roads, beside rails and conductors, in the ground. */
export const grounding = {
  grounding: {
  },
} as const
