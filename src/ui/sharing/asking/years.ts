/** As far ahead as plans in force go. */
const lastYear = 2030

/** Years something can be asked for: from this one on, and the one that is chosen. */
export function yearsFrom(chosen: number, first = new Date().getFullYear()): number[] {
  const ahead = Math.max(lastYear, first + 1) - first
  return [...new Set([chosen, ...Array.from({ length: ahead + 1 }, (_, i) => first + i)])].sort((a, b) => a - b)
}
