import { geojson } from '../../src/export/geojson'
import { languages } from '../../src/i18n/languages'
import type { Feature } from '../../src/model/dataset'
import { type Kind, kinds } from '../../src/model/schema'
import { city } from './city'
import { Ids } from './feature'
import { filler } from './filler'
import { communeFeatures, communes, type Town, townFeatures } from './province'

export type Size = 'city' | 'province' | number
const largest = 1_000_000

/** Size and seed as typed on the command line, or what is wrong with them. */
export function wanted(size = 'city', seed = '1'): { size: Size; seed: number } | string {
  const count = size === 'city' || size === 'province' ? size : Number(size)
  if (typeof count === 'number' && !(Number.isInteger(count) && count > 0 && count <= largest)) return `--size is city, province or a number up to ${largest}, not ${size}`
  return /^\d{1,9}$/.test(seed) ? { size: count, seed: Number(seed) } : `--seed is a whole number, not ${seed}`
}

/** As a file, which says of itself that it has no legal value. */
export const sampleText = (features: Iterable<Feature>, name?: string): Generator<string> =>
  geojson(features, { ...(name && { name }), description: languages.vi.app.sampleNotice })

/**
 * A synthetic Quảng Ngãi: the city, a province, or exactly so many features. Same size and seed, same features,
 * grouped by kind in the order of the schema. Nothing here is a survey: the names of units are true, the rest is invented.
 */
export function* generate(size: Size, seed: number): Generator<Feature> {
  if (size === 'city') {
    const making = city(seed)
    for (const kind of kinds) yield* making[kind]()
  } else if (size === 'province') yield* repeated(communes(provinceTowns, provincePeople), seed, 5)
  else yield* counted(size, seed)
}

const provinceTowns = 56
const provincePeople = 600_000
/** What a town and its commune come to, a little too high rather than too low. */
const townFeaturesAbout = 5150

interface Counted {
  town: Town
  from: ReadonlyMap<Kind, number>
}

/** All towns kind by kind. Poles and cables, nine tenths of the whole, are made again when their turn comes instead of being kept. */
function* repeated(towns: readonly Town[], seed: number, blocks: number, wanted?: number): Generator<Feature> {
  const units = new Ids()
  const kept = new Map<Kind, Feature[]>(kinds.map((kind) => [kind, []]))
  for (const unit of communeFeatures(towns, units)) kept.get('unit')!.push(unit)
  let counts: ReadonlyMap<Kind, number> = units.counts
  let total = kept.get('unit')!.length
  const used: Counted[] = []
  for (const town of towns) {
    const made = townFeatures(town, seed, blocks, counts)
    const rest = [...made.rest()]
    const count = (kind: Kind) => (made.ids.counts.get(kind) ?? 0) - (counts.get(kind) ?? 0)
    const size = rest.length + count('pole') + count('cable')
    if (wanted !== undefined && total + size > wanted) break
    for (const one of rest) kept.get(one.properties.kind)!.push(one)
    used.push({ town, from: counts })
    counts = made.ids.counts
    total += size
  }
  const more = wanted === undefined ? undefined : filler(wanted - total, seed, counts)
  for (const kind of kinds) {
    if (kind === 'pole' || kind === 'cable') {
      for (const { town, from } of used) yield* townFeatures(town, seed, blocks, from)[kind]()
      if (more) yield* more[kind]()
    } else {
      yield* kept.get(kind)!
      kept.delete(kind)
    }
  }
}

function* counted(wanted: number, seed: number): Generator<Feature> {
  for (const blocks of [5, 3, 2, 1]) {
    const towns = Math.floor(wanted / ((townFeaturesAbout * blocks * blocks) / 25 + 700))
    if (towns > 0) return yield* repeated(communes(Math.min(towns, 220), towns * 10_700), seed, blocks, wanted)
  }
  yield* repeated([], seed, 1, wanted)
}
