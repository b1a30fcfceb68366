import type { Base, Dataset, Feature } from './dataset'
import { type Box, boxesMeet, boxOf } from './geometry'
import { type Index, indexOf } from './spatial'

/** As many edits are looked through one by one; more get an index, which stays until as many have come after it. */
const few = 256

type Edits = Dataset['edits']
interface Indexed { readonly edits: Edits; readonly features: readonly Feature[]; readonly index: Index }
interface Placed { readonly feature: Feature; readonly box: Box }

/** Where the edited features of a dataset are. */
interface Edited { search(box: Box): Feature[] }

/** The last index over the edits of a base: an edit more is one to look through, not a reason to build it again. */
const indexed = new WeakMap<Base, Indexed>()
const known = new WeakMap<Edits, Edited>()

/** Edited features whose box meets `box`, deleted and unplaced ones excepted. */
export function editedWithin({ base, edits }: Dataset, box: Box): Feature[] {
  let edited = known.get(edits)
  if (!edited) known.set(edits, (edited = editedOf(base, edits)))
  return edited.search(box)
}

function editedOf(base: Base, edits: Edits): Edited {
  if (edits.size <= few) return listed(edits.values())
  let last = indexed.get(base)
  let recent = last && newer(last.edits, edits)
  if (!last || !recent) {
    const features = [...edits.values()].filter((feature) => feature !== null)
    indexed.set(base, (last = { edits, features, index: indexOf(features) }))
    recent = new Map()
  }
  const { features, index } = last
  const after = listed(recent.values())
  return {
    search: (box) => {
      const found = index.search(box).map((i) => features[i]!).filter(({ id }) => !recent.has(id))
      return [...found, ...after.search(box)]
    },
  }
}

/** What stands otherwise in `edits` than in `before`; undefined if that is more than a few. */
function newer(before: Edits, edits: Edits): Map<string, Feature | null> | undefined {
  const recent = new Map<string, Feature | null>()
  for (const [id, feature] of edits) if (before.get(id) !== feature && recent.set(id, feature).size > few) return undefined
  for (const id of before.keys()) if (!edits.has(id) && recent.set(id, null).size > few) return undefined
  return recent
}

function listed(features: Iterable<Feature | null>): Edited {
  const placed: Placed[] = []
  for (const feature of features) {
    const box = feature?.geometry && boxOf(feature.geometry)
    if (feature && box) placed.push({ feature, box })
  }
  return { search: (wanted) => placed.filter(({ box }) => boxesMeet(box, wanted)).map(({ feature }) => feature) }
}
