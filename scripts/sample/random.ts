/** Seeded numbers in [0, 1): the same seed and stream name give the same row on every machine. */
export interface Random {
  (): number
  /** A whole number from `from` to `to`, both possible. */
  int(from: number, to: number): number
  between(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  chance(share: number): boolean
  shuffled<T>(list: readonly T[]): T[]
}

/** FNV-1a with a final mix: a number for a text. */
export function hash(text: string): number {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  h = Math.imul(h ^ (h >>> 15), 2246822507)
  h = Math.imul(h ^ (h >>> 13), 3266489909)
  return (h ^ (h >>> 16)) >>> 0
}

/** sfc32, one independent stream for each name, so that a change in one part of the sample leaves the others alone. */
export function random(seed: number, stream: string): Random {
  let a = hash(`${seed}:${stream}`)
  let b = hash(`${stream}:${seed}`)
  let c = seed | 0
  let d = 1
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return Object.assign(next, {
    int,
    between: (from: number, to: number) => from + next() * (to - from),
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
    chance: (share: number) => next() < share,
    shuffled<T>(list: readonly T[]) {
      const out = [...list]
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(0, i)
        const kept = out[i]!
        out[i] = out[j]!
        out[j] = kept
      }
      return out
    },
  })
}
