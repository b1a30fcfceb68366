import type { Choice } from '../../model/schema'
import type { Feature } from '../../model/dataset'
import { fold } from '../../model/fold'
import { areaM2Of } from '../size'
import type { Unit } from '../scope'
import { areasOf } from './areas'
import type { Environment } from './settings'

/** What a zone says of how densely a place is built. Works and trade stand wide apart, so what they say counts only where nothing else is said. */
const built: Partial<Record<Choice<'purpose'>, Environment>> = { urban: 'urban', suburban: 'suburban', rural: 'rural' }
const working: Partial<Record<Choice<'purpose'>, Environment>> = { industrial: 'suburban', economic: 'suburban', airport: 'suburban' }
const densest: readonly Environment[] = ['urban', 'suburban', 'rural']

export type Surroundings = (lng: number, lat: number) => Environment

/** How a place is built: by its zones, the densest of them; else a Phường is urban and the rest rural. Urban is dense where its village is. */
export function surroundingsOf(zones: readonly Feature<'zone'>[], wards: readonly Unit[], villages: readonly Unit[], densePerKm2: number): Surroundings {
  const speaking = zones.filter(({ properties: { purpose } }) => purpose && (Object.hasOwn(built, purpose) || Object.hasOwn(working, purpose)))
  const [zoned, warded, dwelt] = [areasOf(speaking), areasOf(wards), areasOf(villages)]
  const density = villages.map(({ geometry, properties: { population } }) => {
    const areaM2 = areaM2Of(geometry)
    return population !== undefined && areaM2 ? (population / areaM2) * 1e6 : 0
  })
  const isPhuong = wards.map(({ properties: { name } }) => fold(name ?? '').startsWith('phuong'))
  return (lng, lat) => {
    const purposes = zoned.at(lng, lat).map((i) => speaking[i]!.properties.purpose!)
    const among = (table: typeof built) => densest.find((one) => purposes.some((purpose) => table[purpose] === one))
    const plain = among(built) ?? among(working) ?? (warded.at(lng, lat).some((i) => isPhuong[i]) ? 'urban' : 'rural')
    return plain === 'urban' && dwelt.at(lng, lat).some((i) => density[i]! >= densePerKm2) ? 'denseUrban' : plain
  }
}
