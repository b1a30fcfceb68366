import { type Base, type Dataset, type Feature, get } from '../dataset'
import { type Box, boxOf } from '../geometry'
import type { Kind } from '../schema'
import type { Ground } from './edit'
import { standing } from './slate'

/** Kinds that registers number, and what stands between the letters of the ward and the number: `CT-C0418`, `CT-CAP-0376`. */
const letters: Partial<Record<Kind, string>> = {
  site: 'T', station: 'BTS-', pole: 'C', cable: 'CAP-', duct: 'CB-', chamber: 'H', servicePoint: 'DV-', incident: 'SV-',
}
const firstWidth = 4

/** Words for what a unit is, which are no part of its name. */
const ranks = /^(?:(?:phường|xã|thị trấn|thị xã|thành phố|đặc khu|huyện|quận|tỉnh)(?:\s+|$)|(?:p|x|tt|đk)\.\s*)/iu

/** The letters of a ward: "Phường Cẩm Thành" → CT. A number is kept whole: "Phường 12" → 12. */
export function initialsOf({ properties: { name, unitCode } }: Feature<'unit'>): string {
  const words = (typeof name === 'string' ? name : '').normalize('NFC').trim().replace(ranks, '').split(/[\s\-–]+/)
  const bare = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'D').toUpperCase().replace(/[^A-Z0-9]/g, ''))
  return bare.map((word) => (/^\d+$/.test(word) ? word : word.slice(0, 1))).join('') || (typeof unitCode === 'string' ? unitCode : '')
}

/** The next code of a kind in the ward of a place, or, without a ward, as the kind is numbered elsewhere; null for kinds nobody numbers.
 *  `taken` are codes given in the same step: a set that grows from call to call is not gone through again. */
export function codeAfter(kind: Kind, ward: Feature<'unit'> | null, ground: Ground, taken: ReadonlySet<string> = new Set()): string | null {
  const own = letters[kind]
  if (own === undefined) return null
  const { dataset } = ground
  const initials = ward ? initialsOf(ward) : ''
  const { prefix, width } = shapeOf(kind, ward, ground) ?? { prefix: initials ? `${initials}-${own}` : own, width: firstWidth }
  let reached = given.get(taken)
  if (!reached) given.set(taken, (reached = new Map()))
  const write = (number: number) => prefix + String(number).padStart(width, '0')
  let number = Math.max(greatest(dataset, prefix) + 1, reached.get(prefix) ?? 1)
  while (taken.has(write(number)) || get(dataset, write(number))) number++
  reached.set(prefix, number)
  return write(number)
}

/** The least number of each prefix that a set of taken codes leaves free. */
const given = new WeakMap<ReadonlySet<string>, Map<string, number>>()

interface Tail { readonly prefix: string; readonly digits: string }
const mostDigits = 15

/** A code as what stays and the number at its end. */
function tailOf({ properties: { code } }: Feature): Tail | null {
  if (typeof code !== 'string') return null
  let at = code.length
  while (at > 0 && code.charCodeAt(at - 1) >= 48 && code.charCodeAt(at - 1) <= 57) at--
  const count = code.length - at
  return count === 0 || count > mostDigits ? null : { prefix: code.slice(0, at), digits: code.slice(at) }
}

/** The codes of what was loaded: gone through once, as long as it stands. */
interface Coded {
  readonly byPrefix: ReadonlyMap<string, readonly Feature[]>
  readonly byKind: ReadonlyMap<string, readonly Feature[]>
  readonly greatest: Map<string, number>
  readonly shapes: Map<string, Shapes>
}
const codedBases = new WeakMap<Base, Coded>()

function codedIn(base: Base): Coded {
  let coded = codedBases.get(base)
  if (coded) return coded
  const [byPrefix, byKind] = [new Map<string, Feature[]>(), new Map<string, Feature[]>()]
  const add = (to: Map<string, Feature[]>, key: string, feature: Feature) => {
    const known = to.get(key)
    if (known) known.push(feature)
    else to.set(key, [feature])
  }
  for (const feature of base.features) {
    const tail = tailOf(feature)
    if (!tail) continue
    add(byPrefix, tail.prefix, feature)
    add(byKind, feature.properties.kind, feature)
  }
  codedBases.set(base, (coded = { byPrefix, byKind, greatest: new Map(), shapes: new Map() }))
  return coded
}

/** What edits make of the codes of a base. */
interface Recoded {
  /** The greatest number of each prefix that edited things had, and that they have. */
  readonly loosened: ReadonlyMap<string, number>
  readonly raised: ReadonlyMap<string, number>
  readonly greatest: Map<string, number>
  readonly shapes: Map<string, Shape | null>
}
const recodings = new WeakMap<Dataset, Recoded>()

function recodedIn(dataset: Dataset): Recoded {
  let recoded = recodings.get(dataset)
  if (recoded) return recoded
  const [loosened, raised] = [new Map<string, number>(), new Map<string, number>()]
  const note = (to: Map<string, number>, { prefix, digits }: Tail) => void to.set(prefix, Math.max(to.get(prefix) ?? 0, Number(digits)))
  for (const [id, feature] of dataset.edits) {
    const before = loadedAs(dataset, id)
    const was = before && before.properties.code !== feature?.properties.code ? tailOf(before) : null
    const is = feature && tailOf(feature)
    if (was) note(loosened, was)
    if (is) note(raised, is)
  }
  recodings.set(dataset, (recoded = { loosened, raised, greatest: new Map(), shapes: new Map() }))
  return recoded
}

function loadedAs({ base }: Dataset, id: string): Feature | undefined {
  const position = base.positions.get(id)
  return position === undefined ? undefined : base.features[position]
}

/** The greatest number under a prefix, whatever kind has it and wherever: one more is free everywhere. */
function greatest(dataset: Dataset, prefix: string): number {
  const { loosened, raised, greatest } = recodedIn(dataset)
  let known = greatest.get(prefix)
  if (known !== undefined) return known
  const coded = codedIn(dataset.base)
  const features = coded.byPrefix.get(prefix) ?? []
  let inBase = coded.greatest.get(prefix)
  if (inBase === undefined) coded.greatest.set(prefix, (inBase = greatestOf(features)))
  known = raised.get(prefix) ?? 0
  // Only where the very greatest was deleted or coded anew the others are gone through again.
  if (known < inBase) known = (loosened.get(prefix) ?? 0) < inBase ? inBase : Math.max(known, greatestOf(features.filter(({ id }) => !dataset.edits.has(id))))
  greatest.set(prefix, known)
  return known
}

const greatestOf = (features: readonly Feature[]): number => features.reduce((most, feature) => Math.max(most, Number(tailOf(feature)!.digits)), 0)

/** How codes look: the width is that of numbers that begin with noughts; none of them, and numbers are as long as they are. */
interface Shape { readonly prefix: string; readonly width: number }
/** How often each prefix, with each width, is there. */
type Shapes = Map<string, { readonly shape: Shape; readonly count: number }>

function count(shapes: Shapes, { prefix, digits }: Tail, by: 1 | -1): void {
  const width = digits.length > 1 && digits.startsWith('0') ? digits.length : 0
  const key = `${width} ${prefix}`
  const known = shapes.get(key)
  shapes.set(key, { shape: { prefix, width }, count: (known?.count ?? 0) + by })
}

/** How codes of a kind mostly look in a ward, or everywhere. */
function shapeOf(kind: Kind, ward: Feature<'unit'> | null, { dataset, wardAt }: Ground): Shape | null {
  const { shapes } = recodedIn(dataset)
  const key = `${kind} ${ward?.id ?? ''}`
  let shape = shapes.get(key)
  if (shape !== undefined) return shape
  const box = ward?.geometry ? boxOf(ward.geometry) : null
  const isHere = (feature: Feature) => feature.properties.kind === kind && (!ward || isIn(feature, ward, box, wardAt))
  const coded = codedIn(dataset.base)
  let inBase = coded.shapes.get(key)
  if (!inBase) {
    coded.shapes.set(key, (inBase = new Map()))
    for (const feature of coded.byKind.get(kind) ?? []) if (isHere(feature)) count(inBase, tailOf(feature)!, 1)
  }
  const here: Shapes = new Map(inBase)
  for (const [id, feature] of dataset.edits) {
    const before = loadedAs(dataset, id)
    if (before && feature && isCountedAlike(before, feature)) continue
    const was = before && isHere(before) ? tailOf(before) : null
    const is = feature && isHere(feature) ? tailOf(feature) : null
    if (was) count(here, was, -1)
    if (is) count(here, is, 1)
  }
  shapes.set(key, (shape = commonest(here)))
  return shape
}

const isCountedAlike = (a: Feature, b: Feature): boolean =>
  a.geometry === b.geometry && a.properties.code === b.properties.code && a.properties.ward === b.properties.ward

/** Its own word, or, where it has none, the place it stands at. */
function isIn(feature: Feature, ward: Feature<'unit'>, box: Box | null, wardAt: Ground['wardAt']): boolean {
  const said = feature.properties.ward
  if (typeof said === 'string' && said !== '') return said === ward.properties.unitCode
  const place = standing(feature.geometry)
  if (!place || !box || place[0]! < box[0] || place[0]! > box[2] || place[1]! < box[1] || place[1]! > box[3]) return false
  return wardAt(place)?.id === ward.id
}

function commonest(shapes: Shapes): Shape | null {
  const prefixes = new Map<string, number>()
  for (const { shape, count } of shapes.values()) if (count > 0) prefixes.set(shape.prefix, (prefixes.get(shape.prefix) ?? 0) + count)
  let best: string | null = null
  for (const [prefix, count] of prefixes) if (best === null || count > prefixes.get(best)! || (count === prefixes.get(best)! && prefix < best)) best = prefix
  if (best === null) return null
  const widths = [...shapes.values()].filter(({ shape, count }) => shape.prefix === best && shape.width > 0 && count > 0)
  return { prefix: best, width: widths.sort((a, b) => b.count - a.count || b.shape.width - a.shape.width)[0]?.shape.width ?? 0 }
}
