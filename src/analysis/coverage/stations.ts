import type { Position } from 'geojson'
import { shortId } from '../../model/called'
import type { Feature } from '../../model/dataset'
import { fold } from '../../model/fold'
import type { Choice } from '../../model/schema'
import type { Shape } from '../overlay'
import type { Plane } from '../plane'
import type { Surroundings } from './environment'
import { type Antenna, type Reach, reachOf } from './radius'
import { sectorsOf, type Wedge, wedgesOf } from './sectors'
import type { Assumptions, Environment, RadiusRule, Tried } from './settings'

type Technology = Choice<'technology'>

/** One station that serves, on the plane. */
export interface Station extends Antenna {
  readonly id: string
  readonly name: string
  readonly operator: string
  /** By which operators written differently are one; empty where nobody says. */
  readonly key: string
  readonly at: Position
  readonly x: number
  readonly y: number
  readonly scale: number
  /** No wider than half a turn each; null all round. */
  readonly wedges: readonly Wedge[] | null
  /** The same as they are drawn. */
  readonly sectors: readonly Wedge[] | null
  readonly environment: Environment
  /** Null where nobody says how far it reaches. */
  readonly reach: Reach | null
}

/** Who is there and with what, before anybody asks a question. */
export interface Stations {
  readonly all: readonly Station[]
  /** Stations that count but stand nowhere. */
  readonly unplaced: readonly { readonly key: string; readonly technology: Technology }[]
  /** Everybody with a station of a generation, whether it serves or not: key and name as it is written most often. */
  operators(technologies: readonly Technology[]): readonly { readonly key: string; readonly name: string }[]
  /** A station somebody tries. */
  tried(mast: Tried): Station
  /** Left out, since nobody says with what or in which year they serve; and those without an operator. */
  readonly left: { readonly noTechnology: number; readonly noYear: number; readonly noOperator: number }
}

export interface Standing {
  readonly stations: readonly Feature<'station'>[]
  readonly sites: readonly Feature<'site'>[]
  readonly assumptions: Assumptions
  readonly plane: Plane
  readonly surroundings: Surroundings
  readonly rules: readonly RadiusRule[]
}

export const keyOf = (operator: unknown): string => (typeof operator === 'string' ? fold(operator) : '')

export function* stationsOf({ stations, sites, assumptions, plane, surroundings, rules }: Standing): Generator<number, Stations> {
  const placeOf = sitesOf(sites)
  const all: Station[] = []
  const unplaced: { key: string; technology: Technology }[] = []
  const left = { noTechnology: 0, noYear: 0, noOperator: 0 }
  const spelt = new Map<string, Map<string, number>>()
  const present = new Map<Technology, Set<string>>()
  const stand = (antenna: Antenna, at: Position) => {
    const [x, y] = plane.toPlane(at[0]!, at[1]!)
    const environment = surroundings(at[0]!, at[1]!)
    return { at: [at[0]!, at[1]!], x, y, scale: plane.scaleAt(x, y), environment, reach: reachOf(antenna, environment, rules) }
  }
  let seen = 0
  for (const feature of stations) {
    if (++seen % 32 === 0) yield seen / stations.length
    const { operator, technology, bandMHz, radiusM, azimuths, beamwidthDeg } = feature.properties
    const key = keyOf(operator)
    if (key) {
      const names = spelt.get(key) ?? spelt.set(key, new Map()).get(key)!
      names.set(operator!.trim(), (names.get(operator!.trim()) ?? 0) + 1)
    }
    if (key && technology) (present.get(technology) ?? present.set(technology, new Set()).get(technology)!).add(key)
    const serves = servesBy(feature, assumptions)
    if (serves === null) left.noYear++
    if (!serves) continue
    if (!technology) {
      left.noTechnology++
      continue
    }
    if (!key) left.noOperator++
    const site = placeOf(feature.properties.site)
    const at = positionOf(feature) ?? (site && positionOf(site))
    if (!at) {
      unplaced.push({ key, technology })
      continue
    }
    const antenna: Antenna = { technology, bandMHz: amount(bandMHz), radiusM: amount(radiusM) }
    all.push({ ...antenna, ...stand(antenna, at), id: feature.id, name: nameOf(feature, site), operator: operator ?? '', key, wedges: wedgesOf(azimuths, beamwidthDeg), sectors: sectorsOf(azimuths, beamwidthDeg) })
  }
  const nameOfKey = new Map([...spelt].map(([key, names]) => [key, [...names].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]]))
  const called = (key: string, operator: string) => nameOfKey.get(key) ?? operator
  return {
    all: all.map((station) => ({ ...station, operator: called(station.key, station.operator) })),
    unplaced,
    left,
    operators: (technologies) =>
      [...new Set(technologies.flatMap((technology) => [...(present.get(technology) ?? [])]))].sort().map((key) => ({ key, name: nameOfKey.get(key)! })),
    tried({ id, at, operator, technology, radiusM }) {
      const antenna: Antenna = { technology, bandMHz: null, radiusM: null }
      const key = keyOf(operator)
      const own = stand(antenna, [...at])
      return { ...antenna, ...own, id, name: '', operator: called(key, operator), key, wedges: null, sectors: null, reach: radiusM === null ? own.reach : reachOf(antenna, own.environment, rules, radiusM) }
    },
  }
}

/** True metres on the plane; nothing where it does not reach. */
export const shapesOf = ({ x, y, scale, wedges }: Station, radiusM: number | null): readonly (Shape | null)[] => {
  const r = (radiusM ?? 0) * scale
  return (wedges ?? [null]).map((wedge) => (r > 0 ? { x, y, r, ...wedge } : null))
}

/** Null: it would, but nobody says from which year on. */
function servesBy({ properties: { status = 'operational', phase } }: Feature<'station'>, { statuses, untilYear }: Assumptions): boolean | null {
  if (statuses.includes(status)) return true
  if (untilYear === null || (status !== 'planned' && status !== 'underConstruction')) return false
  return phase === undefined ? null : phase <= untilYear
}

/** A register that fills in 0 does not say. */
const amount = (value: unknown): number | null => (typeof value === 'number' && value > 0 && Number.isFinite(value) ? value : null)
const positionOf = ({ geometry }: Feature): Position | null => (geometry?.type === 'Point' ? geometry.coordinates : null)

/** Stations are seldom called anything; then their mast is. */
const nameOf = ({ id, properties: { name, code } }: Feature, site: Feature | undefined): string =>
  name || code || site?.properties.name || site?.properties.code || shortId(id)

/** Registers name masts by id or by code. */
function sitesOf(sites: readonly Feature<'site'>[]): (name: unknown) => Feature | undefined {
  const named = new Map<string, Feature>()
  const coded = new Map<string, Feature>()
  for (const site of sites) {
    named.set(site.id, site)
    const { code } = site.properties
    if (code && !coded.has(code)) coded.set(code, site)
  }
  return (name) => (typeof name === 'string' ? (named.get(name) ?? coded.get(name)) : undefined)
}
