import type { Position } from 'geojson'
import { metresBetween } from '../geometry'
import { type Near, type Province, outlyingAt, provincesOn } from './provinces'
import { converter } from './convert'
import { type System, systems } from './systems'

/** One system the numbers may be in. Somebody chooses; `likelihood` only says in which order they are shown. */
export interface Proposal {
  readonly epsg: number
  /** Whether the first number of a pair is the easting, or, as in Vietnamese tables, X = the northing. */
  readonly axes: 'eastNorth' | 'northEast'
  /** Where the first sample that fits would lie, WGS 84. */
  readonly place: Position
  /** Provinces before July 2025 with the nearest middles, nearest first: finer than those of today. */
  readonly nearest: readonly Near[]
  /** The province of today there. */
  readonly province: Province
  /** Whether the zone is the one of that province by law, or was that of what it was made of, or neither. */
  readonly official: 'now' | 'before' | null
  /** 0–1. */
  readonly likelihood: number
}

export interface Hint {
  /** Code of the province the data is about, of today or before. */
  readonly province?: string
  /** A position near the data, WGS 84. */
  readonly near?: Position
}

type Pair = readonly [number, number]
type Axes = Proposal['axes']

const vietnam = { west: 102, east: 118, south: 4, north: 24 }
const farM = 250_000
const metric = systems.filter((system) => system.kind !== 'geographic')
const before = provincesOn('2025-06-30')
const today = new Map(provincesOn().map((province) => [province.code, province]))

/** Beyond any degrees, within what metres can be on Earth. */
export function looksProjected([x, y]: Position): boolean {
  const largest = Math.max(Math.abs(x!), Math.abs(y!))
  return (Math.abs(x!) > 180 || Math.abs(y!) > 90) && largest >= 10_000 && largest <= 20_100_000
}

/** Within the extent maps of Vietnam must have, its seas and islands included. */
export const isInVietnam = ([lng, lat]: Position): boolean =>
  lng! >= vietnam.west && lng! <= vietnam.east && lat! >= vietnam.south && lat! <= vietnam.north

/**
 * The systems metres of unknown origin may be in, the likeliest first, with what each would put where. Never a choice:
 * a zone 15′ away puts the same numbers 27 km away, often into a province that really uses that zone.
 */
export function proposals(samples: readonly Pair[], hint: Hint = {}): Proposal[] {
  const some = spread(samples.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)), 60)
  const found = metric.flatMap((system) => (['eastNorth', 'northEast'] as const).flatMap((axes) => propose(system, axes, some, hint) ?? []))
  return found.sort((a, b) => b.likelihood - a.likelihood || a.epsg - b.epsg)
}

/** At most `count` of the samples, from all over the list: a file is often sorted by place. */
const spread = (samples: readonly Pair[], count: number): readonly Pair[] =>
  samples.length <= count ? samples : Array.from({ length: count }, (_, i) => samples[Math.floor((i * samples.length) / count)]!)

function propose(system: System, axes: Axes, samples: readonly Pair[], hint: Hint): Proposal | null {
  const { toWgs84 } = converter(system.epsg)!
  const seen = samples.flatMap(([x, y]) => {
    const pair: Pair = axes === 'eastNorth' ? [x, y] : [y, x]
    return inRange(system, pair) ? judged(system, toWgs84(pair as [number, number]), hint) ?? [] : []
  })
  const [first] = seen
  if (!first || seen.length * 2 < samples.length) return null
  const likelihood = seen.reduce((sum, one) => sum + one.likelihood, 0) / samples.length
  return { epsg: system.epsg, axes, ...first, likelihood: Math.round(likelihood * 1000) / 1000 }
}

/** East 100–900 km, north 900–2,650 km: in Vietnam no number can be either, so the size tells the axes. */
const inRange = ({ kind }: System, [east, north]: Pair): boolean => kind === 'other'
  ? east > 11_300_000 && east < 13_200_000 && north > 440_000 && north < 2_800_000
  : east >= 100_000 && east <= 900_000 && north >= 900_000 && north <= 2_650_000

type Judged = Omit<Proposal, 'epsg' | 'axes'>

/** What speaks for a sample lying there; null where nobody in Vietnam would have put it. */
function judged(system: System, place: Position, hint: Hint): Judged | null {
  if (!isInVietnam(place)) return null
  const nearest = nearestBefore(place)
  const islands = outlyingAt(place)
  if (nearest[0]!.distanceM > farM && !islands) return null
  const own = hinted(nearest, hint) ?? nearest[0]!
  const province = today.get(islands?.province ?? own.province.into!)!
  const official = officialIn(system, province)
  const closeness = islands ? 0.3 : Math.min(1, (farM - own.distanceM) / (farM - 60_000))
  const base = closeness * fit(system, place, official, islands ? null : own.province, hint)
  return { place, nearest, province, official, likelihood: withHint(base, place, province, hint) }
}

/** The three nearest, without sorting all 63: this runs for every sample in every system. */
function nearestBefore(place: Position): Near[] {
  const best: Near[] = []
  for (const province of before) {
    const distanceM = metresBetween(place, province.centre)
    if (best.length === 3 && distanceM >= best[2]!.distanceM) continue
    best.push({ province, distanceM })
    best.sort((a, b) => a.distanceM - b.distanceM)
    if (best.length > 3) best.pop()
  }
  return best
}

/** Near a border the nearest middle may be the neighbour's: what the sender says then counts. */
const hinted = (nearest: readonly Near[], { province: code }: Hint): Near | undefined =>
  nearest.find(({ province, distanceM }) => distanceM < 150_000 && (province.code === code || province.into === code))

function officialIn({ kind, centralMeridian }: System, province: Province): Proposal['official'] {
  if (kind !== 'tm3') return null
  if (province.meridian === centralMeridian) return 'now'
  return before.some((old) => old.into === province.code && old.meridian === centralMeridian) ? 'before' : null
}

/** How usual the system is at a place: its zone now or before, a zone its neighbours in the merged province had, a 6° zone, a GPS, any. */
function fit(system: System, [lng]: Position, official: Proposal['official'], old: Province | null, hint: Hint): number {
  if (system.kind === 'other') return 0.8
  const isOwnOld = old?.meridian === system.centralMeridian
  const isOldData = old !== null && hint.province === old.code && !today.has(old.code)
  if (official === 'now') return isOldData && !isOwnOld ? 0.95 : 1
  if (official === 'before') return isOwnOld ? (isOldData ? 1 : 0.95) : 0.5
  const isWithin = Math.abs(lng! - system.centralMeridian!) <= (system.kind === 'tm3' ? 1.75 : 3.25)
  return (system.kind === 'tm3' ? 0.15 : system.datum === 'vn2000' ? 0.3 : 0.2) * (isWithin ? 1 : 0.4)
}

/** A hint weighs more than what is usual: it tells 27 km apart, while usage tells systems that lie metres apart. */
function withHint(base: number, place: Position, { code }: Province, hint: Hint): number {
  const marks: number[] = []
  if (hint.near) marks.push(Math.exp(-metresBetween(place, hint.near) / 40_000))
  if (hint.province !== undefined) marks.push(isOf(hint.province, code) ? 1 : 0)
  return marks.length ? 0.4 * base + (0.6 * marks.reduce((sum, mark) => sum + mark, 0)) / marks.length : base
}

/** Codes stay when provinces merge: an old code may be that of the new province or of one that went into it. */
const isOf = (hint: string, code: string): boolean =>
  hint === code || before.some((province) => province.code === hint && province.into === code)

