/** Marks of an axis of shares: round numbers that hold all of them, the highest at most one. */
export interface Axis { readonly low: number; readonly high: number; readonly marks: readonly number[] }

const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25]
const mostMarks = 6

export function shareAxis(shares: readonly number[]): Axis {
  const [least, most] = [Math.min(1, ...shares), Math.max(0, ...shares)]
  const step = steps.find((one) => Math.ceil(most / one - 1e-9) - Math.floor(least / one + 1e-9) < mostMarks) ?? 0.25
  const first = Math.max(0, Math.floor(least / step + 1e-9))
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9))
  const marks = Array.from({ length: last - first + 1 }, (_, i) => Math.round((first + i) * step * 1e6) / 1e6).filter((mark) => mark <= 1)
  return marks.length > 1 ? { low: marks[0]!, high: marks.at(-1)!, marks } : { low: 1 - step, high: 1, marks: [Math.round((1 - step) * 1e6) / 1e6, 1] }
}

/** Marks of an axis of sites from none to so many: whole numbers, the last one always. */
export function countMarks(most: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500].find((one) => most / one <= 7) ?? Math.ceil(most / 6)
  const marks = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
  return marks.at(-1) === most ? marks : [...marks.filter((mark) => most - mark > step / 2), most]
}
