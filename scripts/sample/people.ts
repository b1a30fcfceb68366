import type { Feature } from '../../src/model/dataset'
import { areaOfRings, feature, type Ids } from './feature'
import { hamlets, islandHamlets } from './names'
import { areaOf } from './plane'
import { random } from './random'
import { newUnits, oldUnits } from './units'
import type { Territory, Village } from './wards'

const dayAfter = '2025-07-01'
const dayBefore = '2025-06-30'

/** Shares a whole number out so that the parts add up to it again. */
function shared(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  let seen = 0
  let given = 0
  return weights.map((weight) => {
    seen += weight
    const upTo = Math.round((total * seen) / sum)
    const part = upTo - given
    given = upTo
    return part
  })
}

/** Names and people of every village; the people of a ward are those of its villages, exactly. */
export function settle(villages: Village[], wards: readonly { code: string; population?: number; urban?: boolean }[], names = hamlets): void {
  const chance = random(2025, 'people')
  const pool = chance.shuffled(names)
  const islands = [...islandHamlets]
  let taken = 0
  const name = () => `${pool[taken % pool.length]!}${taken++ < pool.length ? '' : ` ${1 + Math.floor(taken / pool.length)}`}`
  for (const { code, population, urban } of wards) {
    const own = villages.filter((v) => v.ward === code).sort((a, b) => a.middle[0] - b.middle[0])
    const parts = shared(population ?? 21800, own.map((v) => (0.35 + areaOf(v.ring) / 1e6) ** 0.35 * chance.between(0.75, 1.25)))
    own.forEach((village, i) => {
      village.name = urban ? `Tổ dân phố ${i + 1}` : `Thôn ${code === '21548' ? islands.at(i - own.length) : name()}`
      village.population = parts[i]!
      village.households = Math.round(parts[i]! / chance.between(3.3, 3.9))
      village.adults = Math.round(parts[i]! * chance.between(0.69, 0.75))
    })
  }
  const small = villages.filter((v) => v.ward === '21548').sort((a, b) => areaOf(a.ring) - areaOf(b.ring))[0]
  if (small) small.name = `Thôn ${islandHamlets.at(-1)}`
}

const km2 = (rings: readonly (readonly (readonly [number, number])[])[]) => Math.round(rings.reduce((sum, ring) => sum + areaOf(ring), 0) / 1e4) / 100

/** Units of both editions, then the villages of the later one. */
export function* unitFeatures({ villages, newWards, oldWards }: Territory, ids: Ids): Generator<Feature> {
  for (const { code, rings } of oldWards) {
    const unit = oldUnits.find((u) => u.code === code)!
    const from = unit.from ?? '2014-04-01'
    yield feature('unit', `${code}@${from.slice(0, 4)}`, areaOfRings(rings), {
      name: unit.name, level: 'ward', unitCode: code, validFrom: from, validTo: dayBefore, parent: 'Thành phố Quảng Ngãi',
      population: unit.population, areaKm2: unit.km2,
      successors: [unit.into],
    })
  }
  for (const { code, rings } of newWards) {
    const unit = newUnits.find((u) => u.code === code)!
    const own = villages.filter((v) => v.ward === code)
    const sum = (of: (v: Village) => number) => (unit.population ? own.reduce((all, v) => all + of(v), 0) : undefined)
    yield feature('unit', `${code}@2025`, areaOfRings(rings), {
      name: unit.name, level: 'ward', unitCode: code, validFrom: dayAfter, parent: 'Tỉnh Quảng Ngãi', population: unit.population,
      households: sum((v) => v.households),
      adults: sum((v) => v.adults), areaKm2: unit.km2,
    })
  }
  yield* villageFeatures(villages, ids)
}

export function* villageFeatures(villages: readonly Village[], ids: Ids): Generator<Feature> {
  const count = new Map<string, number>()
  for (const { ring, name, ward, population, households, adults } of villages) {
    const n = (count.get(ward) ?? 0) + 1
    count.set(ward, n)
    yield feature('unit', ids.next('unit'), areaOfRings([ring]), {
      name, level: 'village', unitCode: `${ward}${String(n).padStart(2, '0')}`, validFrom: dayAfter, parent: ward, population, households, adults,
      areaKm2: km2([ring]),
      fibre: n % 9 !== 5 || population > 1600,
    })
  }
}
