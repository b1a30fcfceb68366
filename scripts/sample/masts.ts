import type { Feature } from '../../src/model/dataset'
import type { Choice } from '../../src/model/schema'
import { dm, feature, type Ids, pointAt } from './feature'
import { letterOf, type Operator, operatorNames } from './names'
import type { Street } from './network'
import { along, distance, leftOf, lengthOf, plus, type Point, toLine, inside } from './plane'
import { anOperator } from './poles'
import type { Random } from './random'
import type { Village } from './wards'

type Area = 'core' | 'suburb' | 'rural'
interface Site {
  id: string
  at: Point
  owner: Operator
  area: Area
  near: string
  onStreet: boolean
  ward?: string
  tenants: Operator[]
  /** Metres to the nearest place that must stay without coverage. */
  limitM: number
  plan?: { status: 'planned' | 'proposed'; phase: number; action?: 'share' }
  body: Record<string, unknown>
}
interface Station {
  id: string
  site: Site
  operator: Operator
  technology: Choice<'technology'>
  bandMHz: number
  radiusM: number
  sectors?: number[]
}
export interface Masts {
  sites: Site[]
  stations: Station[]
}

/** Where masts may be asked for. `dark` places stay beyond every disc. */
export interface Demand {
  streets: readonly Street[]
  villages: readonly Village[]
  dark: readonly Village[]
  core: number
  rural: number
  clusters: number
  planned: number
  /** Ground where nobody would build: a citadel, a square. */
  keepOff?: readonly (readonly Point[])[]
}

const bands = { '2G': [900], '3G': [2100, 900], '4G': [1800, 2100, 2600], '5G': [2600, 3700, 3800] } as const
const reach = {
  core: { '2G': [900, 1200], '3G': [600, 800], '4G': [500, 700], '5G': [250, 350] },
  suburb: { '2G': [2000, 2500], '3G': [1200, 1600], '4G': [1000, 1500], '5G': [500, 700] },
  rural: { '2G': [2800, 3200], '3G': [2000, 2400], '4G': [2300, 2500], '5G': [1000, 1400] },
} as const
const fiveG = { Viettel: 2600, VNPT: 3700, MobiFone: 3800, FPT: 3700 } as const

/** What stands there, by the classes of the law; a few are classed wrongly, as registers are. */
function body(area: Area, chance: Random): Record<string, unknown> {
  const builtYear = chance.int(2006, 2025)
  const wrong = chance.chance(0.05)
  if (area !== 'core' && chance.chance(area === 'rural' ? 0.93 : 0.7)) {
    const heightM = chance.pick([30, 36, 42, 42, 45, 48])
    return {
      mastClass: wrong ? 'A2a' : chance.chance(0.06) ? 'unknown' : 'A2b', support: 'ground',
      structure: chance.pick(['selfSupporting', 'guyed', 'guyed', 'monopole']), heightM,
      halfWidthM: dm(chance.between(0.8, 2)), groundLevelM: dm(chance.between(2, 14)), capacityTenants: chance.int(2, 4), builtYear,
    }
  }
  const buildingHeightM = dm(chance.between(8, 26))
  const dice = chance()
  if (dice < 0.24) {
    return {
      mastClass: 'A1a', support: 'rooftop', structure: 'stub',
      heightM: dm(wrong ? chance.between(4.5, 7) : Math.min(3, buildingHeightM * chance.between(0.12, 0.2))), buildingHeightM,
      halfWidthM: dm(wrong ? 0.7 : chance.between(0.3, 0.5)), capacityTenants: 1, builtYear,
    }
  }
  if (dice < 0.36) return {
    mastClass: 'A1b', support: 'rooftop', structure: 'disguised', heightM: dm(chance.between(2, 5)), buildingHeightM,
    capacityTenants: chance.int(1, 2), disguised: true, builtYear,
  }
  if (dice < 0.42) return {
    mastClass: 'A2c', support: 'pole', structure: 'monopole', heightM: chance.pick([14, 16, 18]), halfWidthM: 0.6, capacityTenants: 2, builtYear,
  }
  if (dice < 0.47) return {
    mastClass: 'A2b', support: 'ground', structure: 'monopole', heightM: chance.pick([18, 21, 24]), halfWidthM: 0.8, capacityTenants: 3, builtYear,
  }
  return {
    mastClass: wrong ? 'A1a' : 'A2a', support: 'rooftop', structure: chance.pick(['guyed', 'selfSupporting']), heightM: dm(chance.between(6, 18)),
    buildingHeightM,
    halfWidthM: dm(chance.between(0.6, 1.2)), capacityTenants: chance.int(2, 3), builtYear,
  }
}

export function masts({ streets, villages, dark, core, rural, clusters, planned, keepOff = [] }: Demand, ids: Ids, chance: Random): Masts {
  const sites: Site[] = []
  const limit = (at: Point) => Math.min(60_000, ...dark.map((v) => (inside(at, v.ring) ? 0 : toLine(at, [...v.ring, v.ring[0]!])))) - 40
  const add = (at: Point, area: Area, owner: Operator, near: string, onStreet: boolean, plan?: Site['plan']): Site => {
    const ward = villages.find((v) => inside(at, v.ring))?.ward
    const site: Site = {
      id: '', at, owner, area, near, onStreet, tenants: [owner], limitM: plan ? 60_000 : limit(at), body: body(area, chance),
      ...(ward ? { ward } : {}), ...(plan ? { plan } : {}),
    }
    sites.push(site)
    return site
  }
  const clear = (at: Point, byM: number) => sites.every((site) => distance(site.at, at) > byM) && !keepOff.some((ring) => inside(at, ring))
  const beside = (street: Street): Point => {
    const { at, heading } = along(street.line, chance.between(0, lengthOf(street.line)))
    return plus(at, leftOf(heading), (chance.chance(0.5) ? 1 : -1) * (street.widthM / 2 + chance.between(9, 26)))
  }
  const central = streets.filter((street) => street.zone === 'core' || street.zone === 'town')
  for (let tries = 0, made = 0; made < core && tries < core * 40 && central.length; tries++) {
    const street = chance.pick(central)
    const at = beside(street)
    if (!clear(at, tries < core * 20 ? 185 : 120) || limit(at) < 700) continue
    add(at, street.zone === 'town' ? 'suburb' : 'core', anOperator(chance), street.name, true)
    made++
  }
  const shined = villages.filter((v) => !dark.includes(v))
  for (let tries = 0, made = 0; made < rural && tries < rural * 20 && shined.length; tries++) {
    const village = tries < shined.length ? shined[tries]! : chance.pick(shined)
    const at = plus(plus(village.middle, [1, 0], chance.between(-330, 330)), [0, 1], chance.between(-330, 330))
    if (!inside(at, village.ring) || !clear(at, 280) || limit(at) < 700) continue
    add(at, village.urban ? 'suburb' : 'rural', anOperator(chance), village.name, false)
    made++
  }
  for (let tries = 0, made = 0; made < clusters && tries < clusters * 30 && sites.length; tries++) {
    const first = chance.pick(sites)
    const at = plus(plus(first.at, [1, 0], chance.between(-75, 75)), [0, 1], chance.between(-75, 75))
    if (distance(at, first.at) < 24 || distance(at, first.at) > 100 || !clear(at, 24) || limit(at) < 700) continue
    add(at, first.area, chance.pick(operatorNames.filter((name) => name !== first.owner)), first.near, first.onStreet)
    made++
  }
  for (const site of sites) {
    const room = Number(site.body.capacityTenants) || 1
    if (room > 1 && chance.chance(0.17)) site.tenants.push(chance.pick(operatorNames.filter((name) => name !== site.owner && name !== 'FPT')))
    const third = room > 2 && site.tenants.length > 1 && chance.chance(0.25)
    if (third) site.tenants.push(chance.pick(operatorNames.filter((name) => !site.tenants.includes(name))))
  }
  for (let k = 0; k < planned; k++) {
    const village = dark[k] ?? chance.pick(shined)
    const plan = { status: chance.chance(0.7) ? 'planned' as const : 'proposed' as const, phase: 2026 + (k % 5) }
    const first = k % 6 === 5 ? chance.pick(sites.filter((other) => other.area === 'core' && !other.plan)) : undefined
    const near = () => plus(first?.at ?? village.middle, [chance.between(-90, 90), chance.between(-90, 90)])
    let at = near()
    for (let tries = 0; tries < 20 && keepOff.some((ring) => inside(at, ring)); tries++) at = near()
    const site = add(
      at, first ? 'core' : village.urban ? 'suburb' : 'rural', anOperator(chance), first ? first.near : village.name, Boolean(first), plan,
    )
    delete site.body.builtYear
  }
  for (const site of sites) site.id = ids.next('site')
  return { sites, stations: sites.flatMap((site) => stationsOf(site, chance)).map((station) => ({ ...station, id: ids.next('station') })) }
}

function stationsOf(site: Site, chance: Random): Station[] {
  const out: Station[] = []
  const { area } = site
  const add = (operator: Operator, technology: Station['technology'], wide = false) => {
    const [low, high] = wide ? [3200, 4200] as const : reach[area][technology]
    const radiusM = Math.min(Math.round(chance.between(low, high) / 10) * 10, Math.floor(site.limitM))
    const bandMHz = wide ? 700 : technology === '5G' ? fiveG[operator] : chance.pick(bands[technology])
    const turn = chance.int(0, 11) * 10
    out.push({
      id: '', site, operator, technology, bandMHz, radiusM,
      ...(chance.chance(0.14) ? { sectors: chance.chance(0.8) ? [turn, turn + 120, turn + 240] : [turn, turn + 180] } : {}),
    })
  }
  for (const operator of site.tenants) {
    add(operator, '4G', area === 'rural' && chance.chance(0.12))
    if (chance.chance(site.plan ? 0.8 : area === 'core' ? 0.62 : area === 'suburb' ? 0.28 : 0.07)) add(operator, '5G')
    if (operator !== 'FPT' && chance.chance(area === 'core' ? 0.4 : 0.6) && !site.plan) add(operator, '2G')
    if (operator !== 'FPT' && chance.chance(0.58) && !site.plan) add(operator, '3G')
  }
  return out
}

export function* siteFeatures({ sites }: Masts, first: number): Generator<Feature> {
  const seen = new Map<string, number>()
  for (const [i, { id, at, owner, near, onStreet, ward, tenants, plan, body: b }] of sites.entries()) {
    const n = (seen.get(near) ?? 0) + 1
    seen.set(near, n)
    yield feature('site', id, pointAt(at), {
      name: `Cột ${near} ${n}`, code: `QNI-${letterOf(owner)}-${String(first + i + 1).padStart(4, '0')}`, owner, status: 'operational', ...plan, ward,
      ...b,
      tenants: tenants.length > 1 ? tenants : undefined, address: onStreet ? `${12 + ((i * 37) % 480)} ${near}` : near,
    })
  }
}

export function* stationFeatures({ stations }: Masts): Generator<Feature> {
  for (const { id, site, operator, technology, bandMHz, radiusM, sectors } of stations) {
    const { action: _, ...plan } = site.plan ?? {}
    yield feature('station', id, pointAt(site.at), {
      status: 'operational', ...plan, site: site.id, operator, technology, bandMHz, radiusM, azimuths: sectors,
      beamwidthDeg: sectors ? (sectors.length === 3 ? 120 : 90) : undefined,
      builtYear: undefined,
    })
  }
}
