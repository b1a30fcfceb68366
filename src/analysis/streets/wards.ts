import type { Dataset } from '../../model/dataset'
import type { Box } from '../../model/geometry'
import { isAreal } from '../coverage/areas'
import { wardsOn } from '../province'
import { type Region, regionOf } from '../region'
import type { Unit } from '../scope'
import type { Scene } from '../spans'
import type { Section } from './result'

/** A line is looked at this often: where a boundary is crossed is not told finer. */
const stepM = 20

/** Metres of a section in each ward, by the number of the ward, as much as is found at so many places of it. */
export interface Wards {
  readonly units: readonly Unit[]
  of(section: Section): ReadonlyMap<number, number>
}

const known = new WeakMap<Dataset, Map<string, Wards>>()

/** Of a day, once for a state of the data: a boundary is prepared for many questions, and a section asked for more than once. */
export function wardsIn(scene: Pick<Scene, 'dataset' | 'globe'>, day: string): Wards {
  const days = known.get(scene.dataset) ?? known.set(scene.dataset, new Map()).get(scene.dataset)!
  return days.get(day) ?? days.set(day, wardsOf(scene, day)).get(day)!
}

function wardsOf(scene: Pick<Scene, 'dataset' | 'globe'>, day: string): Wards {
  const units: Unit[] = []
  const regions: { region: Region; box: Box }[] = []
  for (const unit of wardsOn(scene.dataset, day)) {
    const region = isAreal(unit.geometry) ? regionOf(unit.geometry) : null
    if (!region) continue
    units.push(unit)
    regions.push({ region, box: region.box })
  }
  const wardAt = (lng: number, lat: number, last: number): number => {
    const holds = (i: number) => {
      const { region, box } = regions[i]!
      return lng >= box[0] && lng <= box[2] && lat >= box[1] && lat <= box[3] && region.holds(lng, lat)
    }
    if (last >= 0 && holds(last)) return last
    for (let i = 0; i < regions.length; i++) if (holds(i)) return i
    return -1
  }
  const told = new WeakMap<Section, ReadonlyMap<number, number>>()
  const metresOf = ({ line }: Section): ReadonlyMap<number, number> => {
    const metres = new Map<number, number>()
    let ward = -1
    for (let i = 0; regions.length > 0 && i + 2 < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!]
      const longM = Math.hypot(bx - ax, by - ay)
      const steps = Math.max(1, Math.ceil(longM / stepM))
      const [[west, south], [east, north]] = [scene.globe(ax, ay) as [number, number], scene.globe(bx, by) as [number, number]]
      for (let k = 0; k < steps; k++) {
        const share = (k + 0.5) / steps
        ward = wardAt(west + share * (east - west), south + share * (north - south), ward)
        if (ward >= 0) metres.set(ward, (metres.get(ward) ?? 0) + longM / steps)
      }
    }
    return metres
  }
  return { units, of: (section) => told.get(section) ?? told.set(section, metresOf(section)).get(section)! }
}

/** Wards by how much lies in each, the most first. */
export const inOrder = (metres: ReadonlyMap<number, number>): number[] => [...metres].sort(([a, m], [b, n]) => n - m || a - b).map(([ward]) => ward)
