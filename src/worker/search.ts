import { type Feature, numbered } from '../model/dataset'
import { fold } from '../model/fold'
import { type Box, boxOf } from '../model/geometry'
import { type Layer, layerOf } from '../model/layer'
import { holderOf } from '../model/operator'
import type { Kind } from '../model/schema'
import type { Context } from './replica'
import { isSeen, maskOf } from './sight'
import { findStreets, type StreetHit } from './streets'
import { findUnits, type UnitLine } from './units'
import { type Asked, askedFor, fits, hits, type PlaceField, vocabularyOf } from './vocabulary'
import { type Wards, wardsOf } from './wards'

export interface SearchArgs {
  readonly text: string
  /** Of each group. */
  readonly most: number
}

/** Which words of an object fit, and how they are written. */
export interface Why { readonly field: 'name' | 'code' | 'owner' | PlaceField; readonly text: string }

export interface ObjectHit {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly layer: Layer
  /** The name of the ward it stands in; empty where none is known. */
  readonly ward: string
  /** Null while it is not placed. */
  readonly box: Box | null
  readonly why: Why
  /** False where the filter, or the scope, leaves it out. */
  readonly isSeen: boolean
}

export interface Found {
  readonly objects: readonly ObjectHit[]
  readonly streets: readonly StreetHit[]
  readonly units: readonly UnitLine[]
  /** How many there are of each, listed or not. */
  readonly total: { readonly objects: number; readonly streets: number; readonly units: number }
  readonly version: number
}

/** What people ask for comes before what they ask for less; streets and units have groups of their own. */
const order: Readonly<Record<Kind, number | null>> = {
  site: 0, place: 1, servicePoint: 1, station: 2, pole: 3, cable: 3, duct: 3, chamber: 3, works: 4, incident: 4, zone: 5, utility: 6, background: 7,
  road: null, unit: null,
}
const ranks = 8

/** Without diacritics, in any order of words, over names, codes, addresses, streets, owners, and units under all their names. An empty text only prepares. */
export function* search({ text, most }: SearchArgs, context: Context): Generator<number, Found> {
  const asked = askedFor(text)
  const vocabulary = yield* vocabularyOf(context)
  const wards = yield* wardsOf(context)
  if (!asked) return { objects: [], streets: [], units: [], total: { objects: 0, streets: 0, units: 0 }, version: context.replica.version }
  const streets = yield* findStreets(context, asked, most)
  const units = yield* findUnits(context, asked, most)
  const { dataset, version } = context.replica
  const mask = maskOf(context)
  // Hits fall into drawers by fit, by whether they are looked at and by kind; a drawer keeps no more than will be shown.
  const drawers: number[][] = Array.from({ length: (fits.contained + 1) * 2 * ranks }, () => [])
  let total = 0
  yield* hits(vocabulary, asked, (number, fit) => {
    const kind = numbered(dataset, number)?.properties.kind
    const rank = kind && order[kind]
    if (rank === null || rank === undefined) return
    total++
    const drawer = drawers[(fit * 2 + (isSeen(mask, number) ? 0 : 1)) * ranks + rank]!
    if (drawer.length < most) drawer.push(number)
  })
  const objects = drawers.flat().slice(0, most).flatMap((number) => {
    const feature = numbered(dataset, number)
    return feature ? [objectHit(feature, number, asked, wards, isSeen(mask, number))] : []
  })
  return { objects, streets: streets.hits, units: units.hits, total: { objects: total, streets: streets.total, units: units.total }, version }
}

function objectHit(feature: Feature, number: number, asked: Asked, wards: Wards, isLookedAt: boolean): ObjectHit {
  const { name, code } = feature.properties
  return {
    id: feature.id, name: written(name), code: written(code), layer: layerOf(feature), ward: wards.units[wards.of[number] ?? -1]?.properties.name ?? '',
    box: feature.geometry && boxOf(feature.geometry), why: whyOf(feature, asked), isSeen: isLookedAt,
  }
}

const written = (value: unknown): string => (typeof value === 'string' ? value : '')

function whyOf(feature: Feature, { words }: Asked): Why {
  const { name, code, address, street } = feature.properties
  const texts = { name, code, address, street, owner: holderOf(feature) }
  let best: Why = { field: 'name', text: written(name) }
  let most = 0
  for (const [field, text] of Object.entries(texts)) {
    const folded = fold(written(text))
    const count = words.filter((word) => word.some((form) => folded.includes(form))).length
    if (count > most) [most, best] = [count, { field: field as Why['field'], text: written(text) }]
  }
  return best
}
