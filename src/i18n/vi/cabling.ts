/** The work area of cables in streets: list, sheet, map. */
export const cabling = {
  cabling: {
  },
} as const
