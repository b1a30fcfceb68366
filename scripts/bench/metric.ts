import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprint } from '../../src/model/finding'
import { generate, sampleText } from '../sample/index'
import { write } from '../write'

export interface Metric {
  readonly bench: string
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly goal: string | null
  readonly met: boolean | null
}

/** A metric with a ceiling. */
export const atMost = (bench: string, metric: string, value: number, unit: string, limit: number): Metric =>
  ({ bench, metric, value, unit, goal: `≤ ${limit}`, met: value <= limit })

/** A metric with a floor. */
export const atLeast = (bench: string, metric: string, value: number, unit: string, limit: number): Metric =>
  ({ bench, metric, value, unit, goal: `≥ ${limit}`, met: value >= limit })

export const measured = (bench: string, metric: string, value: number, unit: string): Metric => ({ bench, metric, value, unit, goal: null, met: null })

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export function timed<R>(work: () => R): { ms: number; result: R } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

/** The province sample as a file, made once for each state of its generator and kept in the folder for temporary files. */
export function provinceFile(): string {
  const sources = readdirSync('scripts/sample').sort().map((name) => readFileSync(join('scripts/sample', name), 'utf8'))
  const path = join(tmpdir(), 'tuyen-bench', `province-1-${fingerprint(sources.join())}.geojson`)
  if (existsSync(path)) return path
  write(path, sampleText(generate('province', 1)))
  return path
}
