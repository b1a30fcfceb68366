import { type Dataset, numbered, numbersOf } from '../model/dataset'
import { anyPosition, type Box } from '../model/geometry'
import type { Kind } from '../model/schema'
import type { Context } from './replica'

/** What offices draw for its own sake; shores, provinces and houses reach farther and say little. */
const plant: ReadonlySet<Kind> = new Set(['site', 'station', 'pole', 'cable', 'duct', 'chamber', 'servicePoint', 'incident'])
const others: ReadonlySet<Kind> = new Set(['place', 'road', 'utility', 'works', 'zone', 'unit'])
const mostSampled = 20_000
/** Few far ones are left out: an island 30 km off would make the town a dot. */
const leftOut = 0.2
const marginShare = 0.2

/** Where most of the plant stands: a project is first looked at there. Null where nothing has a place. */
export function heart(_: object, { replica: { dataset } }: Context): Box | null {
  return middleOf(dataset, plant) ?? middleOf(dataset, others)
}

function middleOf(dataset: Dataset, kinds: ReadonlySet<Kind>): Box | null {
  const count = numbersOf(dataset)
  const step = Math.max(1, Math.ceil(count / (4 * mostSampled)))
  const [lngs, lats]: [number[], number[]] = [[], []]
  for (let number = 0; number < count && lngs.length < mostSampled; number += step) {
    const feature = numbered(dataset, number)
    if (!feature || !kinds.has(feature.properties.kind)) continue
    const at = anyPosition(feature.geometry)
    if (at) {
      lngs.push(at[0]!)
      lats.push(at[1]!)
    }
  }
  if (lngs.length === 0) return null
  lngs.sort((a, b) => a - b)
  lats.sort((a, b) => a - b)
  const cut = Math.floor(lngs.length * leftOut)
  const [west, east, south, north] = [lngs[cut]!, lngs.at(-1 - cut)!, lats[cut]!, lats.at(-1 - cut)!]
  const [x, y] = [(east - west) * marginShare, (north - south) * marginShare]
  return [west - x, south - y, east + x, north + y]
}
