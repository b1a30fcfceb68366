import type { Feature } from '../../src/model/dataset'
import { dm, feature, type Ids, pointAt } from './feature'
import { environmentCompany, type Operator, operatorNames, operators, powerCompany } from './names'
import type { Junction, Street } from './network'
import { along, distance, leftOf, lengthOf, plus, type Point } from './plane'
import type { Random } from './random'

export interface Pole {
  id: string
  at: Point
  load: number
  capacity: number
  cabinets?: string[]
  powerEquipment?: boolean
  unsigned?: boolean
}
/** Poles of one owner along one side of a street. */
export interface PoleLine {
  street: Street
  sector: 'telecom' | 'power' | 'lighting'
  owner: string
  heightM: number
  /** 1 left of the street's direction, -1 right. */
  side: 1 | -1
  poles: Pole[]
  plan?: { status: 'planned' | 'proposed'; phase: number } | { action: 'remove' | 'underground' | 'share'; phase: number }
}

interface Spec {
  sector: PoleLine['sector']
  owner: string
  side: 1 | -1
  inM: number
  spacing: readonly [number, number]
  fromM?: number
  toM?: number
}

export function anOperator(chance: Random): Operator {
  let left = chance()
  for (const { name, share } of operators) {
    left -= share
    if (left < 0) return name
  }
  return 'Viettel'
}

const lighting = (side: 1 | -1): Spec => ({ sector: 'lighting', owner: environmentCompany, side, inM: 1, spacing: [33, 38] })
const power = (side: 1 | -1): Spec => ({ sector: 'power', owner: powerCompany, side, inM: 0.9, spacing: [34, 42] })
const telecom = (side: 1 | -1, chance: Random, inM = 0.7): Spec => ({ sector: 'telecom', owner: anOperator(chance), side, inM, spacing: [27, 38] })

/** Which lines a street has: the older and narrower, the more of them on one side. */
function specs(street: Street, chance: Random, thick: number): Spec[] {
  const side = chance.chance(0.5) ? 1 : -1
  const other = side === 1 ? -1 : 1
  const { clutter, roadClass, zone } = street
  const out: Spec[] = []
  if (zone === 'core' || zone === 'town') {
    const wide = roadClass === 'trunk' || roadClass === 'main'
    if (wide) out.push(lighting(other))
    else if (chance.chance(0.5 * thick)) out.push(power(side))
    if (wide && roadClass === 'trunk' && clutter === 0) return out
    const lines = clutter === 3 ? chance.int(2, 3) : clutter === 0 ? 0 : wide || chance.chance(0.75 * thick) ? 1 : 0
    for (let k = 0; k < lines; k++) out.push(telecom(side, chance, 0.7 + 0.7 * (k + (out[0]?.sector === 'power' ? 1 : 0))))
    return out
  }
  const length = lengthOf(street.line)
  const part = (spec: Spec): Spec => {
    if (length < 1600) return spec
    const fromM = chance.between(0, length - 1200)
    return { ...spec, fromM, toM: fromM + chance.between(800, 1600) }
  }
  const rural = zone === 'rural' && roadClass === 'village'
  if (roadClass === 'trunk' && chance.chance(0.7)) out.push({ ...part(lighting(side)), spacing: [36, 42] })
  if (chance.chance((rural ? 0.2 : 0.4) * thick)) out.push({ ...part(power(side)), spacing: [38, 45] })
  if (clutter > 0 && chance.chance((rural ? 0.25 : 0.45) * thick)) out.push({
    ...part(telecom(chance.chance(0.4) ? side : other, chance)), spacing: [35, 45],
  })
  return out
}

/** Places for poles: evenly, but never in a crossing. */
function spots({ line }: Street, crossings: readonly Junction[], { spacing, fromM = 0, toM }: Spec, chance: Random): number[] {
  const end = Math.min(toM ?? Infinity, lengthOf(line) - 2)
  const out: number[] = []
  let atM = fromM + chance.between(4, 16)
  while (atM < end) {
    const inside = crossings.find((j) => Math.abs(j.atM - atM) < j.widthM / 2 + 2.5)
    if (inside) atM = inside.atM + inside.widthM / 2 + chance.between(2.6, 4)
    if (atM < end && !crossings.some((j) => Math.abs(j.atM - atM) < j.widthM / 2 + 2.5)) out.push(atM)
    atM += chance.between(...spacing)
  }
  return out
}

const heights = { telecom: [6, 7, 7, 7.5, 8], power: [8.5, 8.5, 10, 12, 14], lighting: [8, 9, 10, 11] } as const

export function poleLines(streets: readonly Street[], crossings: readonly Junction[][], ids: Ids, chance: Random, thick = 1): PoleLine[] {
  const out: PoleLine[] = []
  streets.forEach((street, s) => {
    for (const spec of specs(street, chance, thick)) {
      const { sector, owner, side } = spec
      const heightM = chance.pick(heights[sector])
      const found = spots(street, crossings[s]!, spec, chance)
      if (found.length < 2) continue
      const poles = found.map((atM): Pole => {
        const { at, heading } = along(street.line, atM)
        const place = plus(at, leftOf(heading), side * (street.widthM / 2 + spec.inM))
        return {
          id: ids.next('pole'), at: place, load: 0,
          capacity: sector === 'telecom' ? chance.pick([6, 8, 8, 10]) : sector === 'power' ? chance.pick([4, 6, 6]) : 2,
        }
      })
      for (const pole of poles) furnish(pole, sector, owner, chance)
      out.push({ street, sector, owner, heightM, side, poles })
    }
  })
  return out
}

function furnish(pole: Pole, sector: PoleLine['sector'], owner: string, chance: Random): void {
  if (sector === 'lighting') return
  if (chance.chance(0.07)) pole.unsigned = true
  if (sector === 'power' && chance.chance(0.05)) pole.powerEquipment = true
  if (!chance.chance(0.09)) return
  const own = sector === 'telecom' && chance.chance(0.6) ? owner : anOperator(chance)
  pole.cabinets = [own]
  if (chance.chance(0.12)) pole.cabinets.push(own)
  else if (chance.chance(0.25)) pole.cabinets.push(chance.pick(operatorNames.filter((name) => name !== own)))
}

/** Lines that are only drawn yet, some where a line already stands, and lines the plan will take away. */
export function planLines(lines: readonly PoleLine[], chance: Random): void {
  const telecoms = lines.filter((line) => line.sector === 'telecom')
  const every = (
    nth: number, of: readonly PoleLine[], plan: () => PoleLine['plan'],
  ) => of.forEach((line, i) => void (i % nth === nth - 1 && (line.plan ??= plan())))
  every(2, telecoms.filter(({ street }) => street.undergroundingYear), () => ({ action: 'remove', phase: 2026 }))
  for (const { plan, street } of telecoms) if (plan) plan.phase = street.undergroundingYear!
  every(
    14, telecoms.filter(({ street }) => street.zone === 'rural'),
    () => ({ status: chance.chance(0.7) ? 'planned' : 'proposed', phase: chance.int(2026, 2030) }),
  )
  every(16, telecoms.filter((line, i) => telecoms[i - 1]?.street === line.street), () => ({ status: 'proposed', phase: chance.int(2026, 2027) }))
  every(9, telecoms.filter(({ street }) => street.clutter === 3), () => ({ action: 'share', phase: chance.int(2026, 2028) }))
}

export function* poleFeatures(lines: readonly PoleLine[]): Generator<Feature> {
  for (const { sector, owner, heightM, poles, street, plan } of lines) {
    for (const { id, at, capacity, cabinets, powerEquipment, unsigned } of poles) {
      yield feature('pole', id, pointAt(at), {
        owner, ...plan, poleClass: sector === 'telecom' ? 'C1' : 'C2', sector, heightM: dm(heightM),
        capacityCables: sector === 'lighting' ? undefined : capacity, ownerSign: sector === 'lighting' ? undefined : !unsigned, cabinets,
        hasPowerEquipment: powerEquipment, street: street.name,
      })
    }
  }
}

/** Poles by 50 m cells, to find what stands across the street. */
export function nearestPole(lines: readonly PoleLine[]): (
  from: Point, reachM: number, not: PoleLine,
) => { line: PoleLine; index: number } | undefined {
  const cells = new Map<string, { line: PoleLine; index: number }[]>()
  const key = (p: Point, dx = 0, dy = 0) => `${Math.floor(p[0] / 50) + dx},${Math.floor(p[1] / 50) + dy}`
  for (const line of lines) {
    if (line.sector === 'lighting' || line.plan && 'status' in line.plan) continue
    line.poles.forEach((pole, index) => {
      const at = key(pole.at)
      const list = cells.get(at)
      if (list) list.push({ line, index })
      else cells.set(at, [{ line, index }])
    })
  }
  return (from, reachM, not) => {
    let best: { line: PoleLine; index: number } | undefined
    let least = reachM
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const found of cells.get(key(from, dx, dy)) ?? []) {
          if (found.line.street === not.street) continue
          const d = distance(found.line.poles[found.index]!.at, from)
          if (d < least) {
            least = d
            best = found
          }
        }
      }
    }
    return best
  }
}
