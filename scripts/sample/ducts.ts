import type { Feature } from '../../src/model/dataset'
import type { Cable } from './cables'
import { dm, feature, type Ids, lineAlong, pointAt } from './feature'
import { operatorNames } from './names'
import type { Junction, Street } from './network'
import { along, distance, leftOf, lengthOf, plus, type Point } from './plane'
import { anOperator } from './poles'
import type { Random } from './random'

interface Chamber {
  id: string
  at: Point
  atJunction: boolean
  owner: string
  street: string
  plan?: Plan
}
interface Plan {
  status: 'planned' | 'proposed' | 'underConstruction'
  phase: number
}
interface Duct {
  id: string
  from: Chamber
  to: Chamber
  street: string
  owner: string
  ductClass: 'N1' | 'N2'
  ways: number
  used: number
  coverM: number
  surface: 'sidewalk' | 'roadway' | 'median'
  tenants: Set<string>
  plan?: Plan
}
export interface Underground {
  ducts: Duct[]
  chambers: Chamber[]
  cables: Cable[]
}

/** Chambers every 60–100 m along one side, some wrongly in a crossing, and the ducts between them. */
function line(street: Street, crossings: readonly Junction[], ids: Ids, chance: Random, plan?: Plan): { chambers: Chamber[]; ducts: Duct[] } {
  const owner = street.trench ? 'UBND tỉnh Quảng Ngãi' : chance.chance(0.55) ? 'VNPT' : chance.chance(0.7) ? 'Viettel' : 'UBND tỉnh Quảng Ngãi'
  const shared = owner.startsWith('UBND')
  const sideways = (street.widthM / 2 + (shared ? 3.2 : 2.4)) * (chance.chance(0.5) ? 1 : -1)
  const chambers: Chamber[] = []
  const ducts: Duct[] = []
  const length = plan ? Math.min(780, lengthOf(street.line)) : lengthOf(street.line)
  const ways = chance.pick(shared ? [8, 12] : [2, 4, 4, 6])
  for (let atM = chance.between(14, 30); atM < length - 10; atM += chance.between(62, 98)) {
    const near = crossings.find((j) => Math.abs(j.atM - atM) < j.widthM / 2 + 3)
    const wrong = near && chance.chance(0.3)
    if (near && !wrong) atM = near.atM + near.widthM / 2 + 4
    const { at, heading } = along(street.line, atM)
    const chamber: Chamber = {
      id: ids.next('chamber'), at: plus(at, leftOf(heading), sideways), atJunction: Boolean(wrong), owner, street: street.name,
      ...(plan ? { plan } : {}),
    }
    const before = chambers.at(-1)
    chambers.push(chamber)
    if (!before) continue
    const surface = chance.chance(0.86) ? 'sidewalk' : chance.chance(0.7) ? 'roadway' : 'median'
    ducts.push({
      id: ids.next('duct'), from: before, to: chamber, street: street.name, owner, ductClass: shared ? 'N2' : 'N1', ways, used: 0, surface,
      tenants: new Set(),
      coverM: dm(chance.chance(0.06) ? 0.3 : surface === 'roadway' ? chance.between(0.7, 1) : chance.between(0.5, 0.8)), ...(plan ? { plan } : {}),
    })
  }
  return { chambers, ducts }
}

/** Cables in the ducts of one street: each takes one way in every duct it passes; the first ducts of a few streets are asked for too much. */
function fill(ducts: readonly Duct[], chance: Random, tight: boolean): Cable[] {
  const out: Cable[] = []
  const ways = ducts[0]?.ways ?? 0
  const wanted = ducts[0]?.plan ? 2 : Math.max(3, Math.round((ways * ducts.length * chance.between(0.7, 1.2)) / 5))
  const add = (from: number, to: number) => {
    const run = ducts.slice(from, to)
    if (!run.length) return
    const operator = chance.chance(0.4) && operatorNames.includes(run[0]!.owner as 'VNPT') ? run[0]!.owner : anOperator(chance)
    for (const duct of run) {
      duct.used++
      if (operator !== duct.owner) duct.tenants.add(operator)
    }
    const role = run.length > 8 ? 'trunk' : 'distribution'
    out.push({
      id: '', operator, role, placement: 'duct', fibres: chance.pick(role === 'trunk' ? [96, 144, 288] : [24, 48, 96]),
      ducts: run.map((duct) => duct.id),
      line: [run[0]!.from.at, ...run.map((duct) => duct.to.at)], street: run[0]!.street,
      more: run[0]!.plan ? { ...run[0]!.plan } : { tagged: chance.chance(0.85) },
    })
  }
  for (let k = 0; k < wanted; k++) {
    const count = Math.min(ducts.length, k === 0 ? ducts.length : chance.int(3, 9))
    const from = chance.int(0, ducts.length - count)
    if (ducts.slice(from, from + count).every((duct) => duct.used < duct.ways)) add(from, from + count)
  }
  if (tight) while (ducts[0]!.used <= ways) add(0, Math.min(3, ducts.length))
  return out
}

export function underground(streets: readonly Street[], crossings: readonly Junction[][], ids: Ids, chance: Random): Underground {
  const all: Underground = { ducts: [], chambers: [], cables: [] }
  const planned = streets.filter((street) => street.undergroundingYear && !street.hasDucts)
  const with_ = streets.filter((street) => street.hasDucts)
  const built: { chambers: Chamber[]; ducts: Duct[] }[] = []
  for (const street of [...with_, ...planned]) {
    const plan = street.hasDucts ? undefined : { status: 'planned' as const, phase: street.undergroundingYear! }
    const made = line(street, crossings[streets.indexOf(street)]!, ids, chance, plan)
    built.push(made)
    all.chambers.push(...made.chambers)
    all.ducts.push(...made.ducts)
  }
  built.forEach(({ ducts }, i) => ducts.length && all.cables.push(...fill(ducts, chance, i % 4 === 1)))
  all.ducts.push(...joints(built.map(({ chambers }) => chambers), ids, chance))
  for (const cable of all.cables) cable.id = ids.next('cable')
  return all
}

/** Short ducts under the crossings, so that the ducts of different streets are one network. */
function joints(rows: readonly Chamber[][], ids: Ids, chance: Random): Duct[] {
  const out: Duct[] = []
  rows.forEach((row, i) => {
    for (const other of rows.slice(i + 1)) {
      let best: { from: Chamber; to: Chamber; d: number } | undefined
      for (const from of row) for (const to of other) {
        const d = distance(from.at, to.at)
        if (d < (best?.d ?? 75)) best = { from, to, d }
      }
      if (!best || best.d < 3) continue
      const plan = best.from.plan ?? best.to.plan
      out.push({
        id: ids.next('duct'), from: best.from, to: best.to, street: best.from.street, owner: best.from.owner, ductClass: 'N1', ways: 4, used: 0,
        surface: 'roadway',
        coverM: dm(chance.chance(0.15) ? 0.5 : chance.between(0.7, 1)), tenants: new Set(), ...(plan ? { plan } : {}),
      })
    }
  })
  return out
}

export function* ductFeatures({ ducts }: Underground): Generator<Feature> {
  for (const { id, from, to, street, owner, ductClass, ways, used, coverM, surface, tenants, plan } of ducts) {
    yield feature('duct', id, lineAlong([from.at, to.at]), {
      owner, ...plan, ductClass, ways, usedWays: plan ? undefined : used, diameterMm: 110, coverM, surface,
      shareable: plan || ways - used > 0 ? true : undefined,
      tenants: tenants.size && !plan ? [...tenants].sort() : undefined, street,
    })
  }
}

export function* chamberFeatures({ chambers }: Underground): Generator<Feature> {
  for (const [i, { id, at, owner, street, atJunction, plan }] of chambers.entries()) {
    yield feature('chamber', id, pointAt(at), {
      owner, ...plan, chamberClass: i % 5 === 0 ? 'manhole' : i % 17 === 3 ? 'cabinet' : 'handhole', lidOwner: i % 13 === 4 ? undefined : owner,
      size: i % 5 === 0 ? '1,8 × 1,2 × 1,9 m' : '0,9 × 0,6 × 0,9 m', street, note: atJunction ? 'Nằm trong nút giao' : undefined,
    })
  }
}
