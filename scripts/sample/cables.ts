import type { Feature } from '../../src/model/dataset'
import { dm, feature, type Ids, lineAlong } from './feature'
import { operatorNames } from './names'
import type { Street } from './network'
import { direction, leftOf, offset, plus, type Point } from './plane'
import { anOperator, nearestPole, type Pole, type PoleLine } from './poles'
import type { Random } from './random'

/** A cable as built. Aerial ones keep the poles they hang on; their line is those poles' places, exactly. */
export interface Cable {
  id: string
  operator: string
  role: 'trunk' | 'distribution' | 'drop'
  placement: 'aerial' | 'duct' | 'buried' | 'wall'
  fibres: number
  poles?: Pole[]
  /** Where the line goes on beyond its last pole: a house, or nowhere. */
  end?: Point
  line?: Point[]
  ducts?: string[]
  street: string
  more: Record<string, unknown>
}

const most = 12
const fibresOf = { trunk: [48, 96, 144], distribution: [12, 24, 24, 48], drop: [1, 2, 4] } as const

/** Cables a pole of this line carries on average. */
function thickness({ street, sector }: PoleLine): number {
  if (sector === 'lighting') return 0
  if (street.zone === 'rural' || street.zone === 'road') return sector === 'power' ? 0.5 : 0.9
  return [0.5, 1, 1.8, 3.6][street.clutter]! * (sector === 'power' ? 0.5 : 1)
}

/** The state of one cable, with the faults a field crew finds. Absent is what nobody recorded. */
function state(line: PoleLine, role: Cable['role'], operator: string, chance: Random): Record<string, unknown> {
  const main = line.street.roadClass === 'trunk' || line.street.roadClass === 'main'
  const crosses = role !== 'drop'
  const sags = chance.chance(crosses ? 0.1 : 0.04)
  const low = crosses ? (sags ? chance.between(4.2, 5.4) : chance.between(5.5, 6.6)) : sags ? chance.between(3.2, 5) : undefined
  return {
    lowestM: low === undefined ? undefined : dm(low),
    bundled: role === 'drop' ? undefined : main ? chance.chance(0.6) : chance.chance(0.25) ? chance.chance(0.4) : undefined,
    suspended: role === 'drop' ? undefined : main ? chance.chance(0.7) : undefined,
    tagged: role === 'drop' ? (chance.chance(0.2) ? chance.chance(0.5) : undefined) : chance.chance(0.82),
    heightSign: crosses ? chance.chance(0.72) : undefined,
    ownerConsent: crosses && line.owner !== operator && chance.chance(0.6) ? chance.chance(0.88) : undefined,
    spareCoilM: crosses && chance.chance(0.22) ? dm(chance.chance(0.3) ? chance.between(10.5, 32) : chance.between(3, 9.5)) : undefined,
    inUse: chance.chance(0.05) ? false : undefined,
    permitUntil: crosses && chance.chance(0.14) ? chance.pick(['2024-12-31', '2025-06-30', '2025-12-31', '2027-12-31', '2028-06-30']) : undefined,
  }
}

export function aerialCables(lines: readonly PoleLine[], ids: Ids, chance: Random, thick: number, dropShare: number): Cable[] {
  const out: Cable[] = []
  const across = nearestPole(lines)
  const hang = (line: PoleLine, role: Cable['role'], operator: string, poles: Pole[], end?: Point) => {
    for (const pole of poles) pole.load++
    const more = state(line, role, operator, chance)
    if (end && role !== 'drop') more.inUse = false
    out.push({
      id: '', operator, role, placement: 'aerial', fibres: chance.pick(fibresOf[role]), poles, ...(end ? { end } : {}), street: line.street.name,
      more,
    })
  }
  const room = (poles: readonly Pole[]) => poles.every((pole) => pole.load < most)
  for (const line of lines) {
    const { poles, street, sector } = line
    if (sector === 'lighting' || (line.plan && 'status' in line.plan)) continue
    const old = street.clutter === 3 ? operatorNames : undefined
    const own = () => (old ? chance.pick(old) : sector === 'telecom' && chance.chance(0.55) ? (line.owner as string) : anOperator(chance))
    if (street.roadClass !== 'village' && sector === 'telecom' && poles.length > 8) {
      for (let k = street.roadClass === 'street' ? (chance.chance(0.3) ? 1 : 0) : chance.int(1, 3); k > 0; k--) {
        const from = poles.length > 60 ? chance.int(0, poles.length - 60) : 0
        hang(line, 'trunk', own(), poles.slice(from, from + 60))
      }
    }
    for (let left = thickness(line) * thick * poles.length; left > 0;) {
      const count = Math.min(poles.length, chance.int(5, 15))
      const from = chance.int(0, poles.length - count)
      const run = poles.slice(from, from + count)
      left -= count
      if (left < 0 && !chance.chance((left + count) / count)) break
      if (run.length < 2) break
      const start = from === 0 || chance.chance(0.2) ? across(run[0]!.at, 45, line) : undefined
      const whole = start ? [start.line.poles[start.index]!, ...run] : run
      if (!room(whole)) continue
      const loose = chance.chance(0.025) ? plus(run.at(-1)!.at, direction(run.at(-2)!.at, run.at(-1)!.at), chance.between(6, 14)) : undefined
      hang(line, 'distribution', own(), whole, loose)
    }
    for (const [i, pole] of poles.entries()) {
      if (!chance.chance(dropShare * (street.zone === 'core' ? 1.3 : 0.8)) || pole.load >= most) continue
      const heading = direction(poles[Math.max(0, i - 1)]!.at, poles[Math.min(poles.length - 1, i + 1)]!.at)
      const over = chance.chance(0.18)
      const away = over ? -(street.widthM + chance.between(4, 8)) : chance.between(4, 11)
      hang(line, 'drop', own(), [pole], plus(plus(pole.at, leftOf(heading), line.side * away), heading, chance.between(-9, 9)))
    }
  }
  plan(lines, out, chance)
  const order = { trunk: 0, distribution: 1, drop: 2 }
  out.sort((a, b) => order[a.role] - order[b.role])
  for (const cable of out) cable.id = ids.next('cable')
  return out
}

/** The few that neither hang nor lie in ducts: along walls of old streets, and dug in beside country roads. */
export function otherCables(streets: readonly Street[], ids: Ids, chance: Random, count: number): Cable[] {
  const walls = streets.filter((street) => street.zone === 'core' && street.roadClass === 'street')
  const fields = streets.filter((street) => street.zone === 'rural' && street.line.length > 6)
  return Array.from({ length: walls.length && fields.length ? count : 0 }, (_, i): Cable => {
    const wall = i % 2 === 0
    const street = chance.pick(wall ? walls : fields)
    const line = offset(street.line, (street.widthM / 2 + (wall ? 4 : 1.2)) * (chance.chance(0.5) ? 1 : -1))
    return {
      id: ids.next('cable'), operator: anOperator(chance), role: wall ? 'drop' : 'distribution', placement: wall ? 'wall' : 'buried',
      fibres: wall ? 4 : 24,
      line: wall ? line.slice(0, 3) : line, street: street.name, more: { tagged: chance.chance(0.7) },
    }
  })
}

/** What the undergrounding of a street means for the cables on it. */
function plan(lines: readonly PoleLine[], cables: readonly Cable[], chance: Random): void {
  const years = new Map(lines.flatMap(({ street }) => (street.undergroundingYear ? [[street.name, street.undergroundingYear] as const] : [])))
  for (const cable of cables) {
    const phase = years.get(cable.street)
    if (phase && cable.role !== 'drop' && chance.chance(0.3)) Object.assign(cable.more, { action: 'underground', phase })
    else if (cable.more.inUse === false && chance.chance(0.3)) Object.assign(cable.more, { action: 'remove', phase: chance.int(2026, 2027) })
  }
}

export function* cableFeatures(cables: readonly Cable[]): Generator<Feature> {
  for (const { id, operator, role, placement, fibres, poles, end, line, ducts, street, more } of cables) {
    const { action, phase, status, ...rest } = more
    const path = line ?? [...poles!.map((pole) => pole.at), ...(end ? [end] : [])]
    yield feature('cable', id, lineAlong(path), {
      status: status as undefined, phase: phase as undefined, action: action as undefined,
      operator, role, placement, fibres, poles: poles?.map((pole) => pole.id), duct: ducts, ...rest, street,
    })
  }
}
