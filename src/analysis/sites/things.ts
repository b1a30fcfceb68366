import type { Position } from 'geojson'
import { all, type Dataset, type Feature } from '../../model/dataset'
import type { Choice } from '../../model/schema'
import { innerOf, isAreal } from '../coverage/areas'
import { stays } from './masts'
import type { Footing } from './result'

/** What stands there already and is no mast, with where an antenna would be put on it. */
export interface Thing { readonly feature: Feature; readonly footing: Exclude<Footing, 'mast' | 'free'>; readonly id: string; readonly at: Position; readonly heightM: number | null }

/** Houses of the public: their roofs are asked of one owner. Registers seldom say how high they are. */
const publicHouses: ReadonlySet<Choice<'placeClass'>> = new Set(['government', 'school', 'health', 'culture'])
/** Public grounds. Monuments and places of worship are left alone, hotels are private houses. */
const publicGrounds: ReadonlySet<Choice<'placeClass'>> = new Set(['transport', 'trade', 'tourism', 'industrial'])

/** In the order of the data. A block drawn as one area of many houses is many roofs. */
export function* thingsOf(dataset: Dataset, isWanted: (footing: Footing) => boolean): Generator<number, Thing[]> {
  const things: Thing[] = []
  let seen = 0
  for (const feature of all(dataset)) {
    if (++seen % 4096 === 0) yield seen / dataset.size
    const footing = footingOf(feature)
    if (footing === null || !isWanted(footing) || !stays(feature)) continue
    const { id, geometry, properties } = feature
    const heightM = typeof properties.heightM === 'number' ? properties.heightM : null
    if (geometry?.type === 'Point') things.push({ feature, footing, id, at: [geometry.coordinates[0]!, geometry.coordinates[1]!], heightM: footing === 'rooftop' ? heightM : null })
    else if (isAreal(geometry)) {
      const parts = properties.kind === 'background' && geometry.type === 'MultiPolygon' ? geometry.coordinates : [null]
      parts.forEach((coordinates, i) => {
        const at = innerOf(coordinates ? { type: 'Polygon', coordinates } : geometry)
        if (at) things.push({ feature, footing, id: parts.length > 1 ? `${id}/${i + 1}` : id, at, heightM })
      })
    }
  }
  return things
}

function footingOf({ properties }: Feature): Thing['footing'] | null {
  switch (properties.kind) {
    case 'background': return properties.class === 'building' && typeof properties.heightM === 'number' && properties.heightM > 0 ? 'rooftop' : null
    case 'pole': return properties.sector === 'lighting' ? 'lamp' : properties.sector === 'power' ? 'pole' : null
    case 'utility': return properties.sector === 'lighting' ? 'lamp' : null
    case 'place': {
      const group = properties.class as Choice<'placeClass'>
      return publicHouses.has(group) ? 'rooftop' : publicGrounds.has(group) ? 'place' : null
    }
    default: return null
  }
}
