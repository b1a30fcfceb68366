import { all, type Dataset, type Feature } from '../../model/dataset'
import type { Kind } from '../../model/schema'

const wanted = ['unit', 'zone', 'site', 'station', 'place', 'road', 'background'] as const
type Wanted = (typeof wanted)[number]

/** The objects coverage asks of, by kind, in the order of the data: among hundreds of thousands of poles they are looked for once. */
export type Gathered = { readonly [K in Wanted]: readonly Feature<K>[] }

const stepSize = 8192

export function* gathered(dataset: Dataset): Generator<number, Gathered> {
  const lists = new Map<Kind, Feature[]>(wanted.map((kind) => [kind, []]))
  let seen = 0
  for (const feature of all(dataset)) {
    lists.get(feature.properties.kind)?.push(feature)
    if (++seen % stepSize === 0) yield seen / dataset.size
  }
  return Object.fromEntries(lists) as unknown as Gathered
}
