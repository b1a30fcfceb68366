/** Seeded random numbers for tests (mulberry32). Print the seed when a test fails; a seed that failed stays as its own test. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(next: () => number, list: readonly T[]): T => list[Math.floor(next() * list.length)]!
export const whole = (next: () => number, from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
