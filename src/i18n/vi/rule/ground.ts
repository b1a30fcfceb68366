/** Of where plant is. */
export const ground = {
} as const
