import { type Dataset, type Feature, get, numbered, numbersOf } from '../model/dataset'
import { fold } from '../model/fold'
import { type Box, boxOf } from '../model/geometry'
import { followed } from './followed'
import type { Context } from './replica'
import { type Asked, beginsWord } from './vocabulary'
import { type Wards, wardsOf } from './wards'

/** A street in one ward: its own road lines, and what stands along it by its address. */
export interface StreetHit {
  readonly id: string
  readonly name: string
  /** The ward's name; empty where none is known. */
  readonly ward: string
  /** Road lines first: to be selected and flown to. */
  readonly ids: readonly string[]
  /** Objects that give this street as theirs. */
  readonly objects: number
  readonly box: Box | null
}

interface Street { readonly name: string; readonly folded: string; readonly ward: number }
export interface Streets {
  readonly list: readonly Street[]
  readonly places: ReadonlyMap<string, number>
  /** Number → place in `list`, −1 for what has no street. */
  readonly of: Int32Array
  readonly sizes: Int32Array
}

/** Spare places for streets that edits bring; with more of them everything is grouped again. */
const spare = 256
const stepSize = 2048

export const streetsOf = followed<Streets>({
  key: ({ filter }) => filter.day,
  * build(dataset, context) {
    const wards = yield* wardsOf(context)
    const list: Street[] = []
    const places = new Map<string, number>()
    const of = new Int32Array(numbersOf(dataset)).fill(-1)
    for (let number = 0; number < of.length; number++) {
      const feature = numbered(dataset, number)
      if (feature) of[number] = placeOf(feature, number, wards, list, places)
      if (number % stepSize === 0) yield number / of.length
    }
    const sizes = new Int32Array(list.length + spare)
    for (const place of of) if (place >= 0) sizes[place]!++
    return { list, places, of, sizes }
  },
  * patch(known, { numbers, from, to }, context) {
    if (numbers.some((number) => isUnit(numbered(from, number)) || isUnit(numbered(to, number)))) return null
    const wards = yield* wardsOf(context)
    const of = new Int32Array(numbersOf(to)).fill(-1)
    of.set(known.of)
    const [list, places, sizes] = [[...known.list], new Map(known.places), known.sizes.slice()]
    for (const number of numbers) {
      if (of[number]! >= 0) sizes[of[number]!]!--
      const feature = numbered(to, number)
      of[number] = feature ? placeOf(feature, number, wards, list, places) : -1
      if (list.length > sizes.length) return null
      if (of[number]! >= 0) sizes[of[number]!]!++
    }
    return { list, places, of, sizes }
  },
})

const isUnit = (feature: Feature | undefined) => feature?.properties.kind === 'unit'

function placeOf({ properties }: Feature, number: number, wards: Wards, list: Street[], places: Map<string, number>): number {
  const name = properties.kind === 'road' ? properties.name : properties.street
  if (typeof name !== 'string' || name === '') return -1
  const ward = wards.of[number] ?? -1
  const exact = `${ward} ${name}`
  const known = places.get(exact)
  if (known !== undefined) return known
  const folded = fold(name)
  const key = `${ward}\t${folded}`
  let place = places.get(key)
  if (place === undefined) {
    place = list.length
    list.push({ name, folded, ward })
    places.set(key, place)
  }
  places.set(exact, place)
  return place
}

/** Streets whose names fit, best first: the whole name, its beginning, the beginning of a word, any part. */
export function* findStreets(context: Context, asked: Asked, most: number): Generator<number, { hits: StreetHit[]; total: number }> {
  const streets = yield* streetsOf(context)
  const wards = yield* wardsOf(context)
  const found: { place: number; fit: number }[] = []
  for (const [place, { folded }] of streets.list.entries()) {
    if (streets.sizes[place]! > 0 && asked.words.every((word) => word.some((form) => folded.includes(form)))) found.push({ place, fit: fitOf(folded, asked) })
  }
  found.sort((a, b) => a.fit - b.fit || streets.sizes[b.place]! - streets.sizes[a.place]! || byName(streets.list[a.place]!, streets.list[b.place]!))
  return { hits: describe(context.replica.dataset, streets, wards, found.slice(0, most).map(({ place }) => place)), total: found.length }
}

const byName = (a: Street, b: Street) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.ward - b.ward)

const fitOf = (folded: string, { text, words }: Asked) =>
  folded === text ? 0 : folded.startsWith(text) ? 1 : words.every((word) => word.some((form) => beginsWord(folded, form))) ? 2 : 3

const mostIds = 500

function describe(dataset: Dataset, streets: Streets, wards: Wards, places: readonly number[]): StreetHit[] {
  if (places.length === 0) return []
  const members = places.map(() => ({ roads: [] as string[], others: [] as string[], objects: 0 }))
  const slots = new Int32Array(streets.list.length).fill(-1)
  places.forEach((place, slot) => void (slots[place] = slot))
  for (let number = 0; number < streets.of.length; number++) {
    const place = streets.of[number]!
    const slot = place < 0 ? -1 : slots[place]!
    const feature = slot < 0 ? undefined : numbered(dataset, number)
    if (!feature) continue
    const member = members[slot]!
    const isRoad = feature.properties.kind === 'road'
    if (!isRoad) member.objects++
    const ids = isRoad ? member.roads : member.others
    if (ids.length < mostIds) ids.push(feature.id)
  }
  return places.map((place, slot) => {
    const { roads, others, objects } = members[slot]!
    const { name, ward } = streets.list[place]!
    const ids = roads.length ? roads : others
    return { id: `${ward}:${name}`, name, ward: wards.units[ward]?.properties.name ?? '', ids, objects, box: boxAround(dataset, ids) }
  })
}

/** The box around objects that are placed. */
export function boxAround(dataset: Dataset, ids: Iterable<string>): Box | null {
  let all: Box | null = null
  for (const id of ids) {
    const geometry = get(dataset, id)?.geometry
    const own = geometry && boxOf(geometry)
    if (own) all = all ? [Math.min(all[0], own[0]), Math.min(all[1], own[1]), Math.max(all[2], own[2]), Math.max(all[3], own[3])] : own
  }
  return all
}
