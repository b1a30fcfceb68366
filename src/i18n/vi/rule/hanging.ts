/** Of how plant hangs and is marked. */
export const hanging = {
} as const
