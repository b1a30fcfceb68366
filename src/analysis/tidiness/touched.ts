import type { Change } from '../../model/change'
import { type Dataset, type Feature, get, ofKind } from '../../model/dataset'
import type { Finding } from '../../model/finding'
import { holders, namingFields, namesIn, referrersOf } from '../../model/referrers'
import { type Scene, scenePartOf } from '../spans'
import { type Section, type Streets, streetsFor, streetsOf } from '../streets'
import { type Asked, reachM } from './asked'
import { tidied } from './index'
import { nearby } from './nearby'
import type { TidySettings } from './settings'

/** What is said again after a change: of these objects nothing else holds. Those that are no more are among them. */
export interface Retidied { readonly ids: ReadonlySet<string>; readonly findings: readonly Finding[] }

export interface Retidying {
  /** What the whole was checked with, before the change. */
  readonly asked: Asked
  /** The data after it. */
  readonly dataset: Dataset
  /** All that lies between the two; several edits in a row are one change. */
  readonly change: Change
  readonly settings: Pick<TidySettings, 'streets'>
}

/** Checks again what a change may have made different, and nothing else: the same is said as if everything had been checked. */
export function* retidied({ asked, dataset, change, settings }: Retidying): Generator<number, Retidied> {
  const { plane } = asked.scene
  const areRoadsOther = hasKind(change, 'road')
  const streets = areRoadsOther ? yield* streetsOf(yield* scenePartOf(dataset, ofKind(dataset, 'road'), plane), settings, { day: asked.day, before: asked }) : asked.streets
  const seeds = halvesOf(change)
  if (areRoadsOther) for (const feature of besideOther(asked, streets, dataset)) seeds.add(feature)
  const ids = yield* touched(seeds, asked.scene.dataset, dataset)
  const sections = sectionsBy(asked)
  for (const seed of seeds) for (const section of sections.ofCable(seed.id)) for (const id of sections.cablesIn(section)) ids.add(id)
  for (;;) {
    const scene = yield* scenePartOf(dataset, yield* partOf(ids, dataset, sections, streets), plane)
    const part = yield* streetsFor(scene, streets)
    const more = [...seeds].flatMap((seed) => cablesBeside(seed, scene, part, sections)).filter((id) => !ids.has(id))
    if (more.length > 0) {
      for (const id of more) ids.add(id)
      continue
    }
    return { ids, findings: yield* tidied({ ...asked, scene, streets: part }, ids) }
  }
}

/** Ids of objects whose findings may be other ones after a change, without those along the same streets. */
export const touchedBy = (change: Change, before: Dataset, after: Dataset): Generator<number, Set<string>> => touched(halvesOf(change), before, after)

const hasKind = (change: Change, kind: string): boolean => [...change.values()].some(({ before, after }) => before?.properties.kind === kind || after?.properties.kind === kind)

/** Nothing that is said of plant depends on these. */
const unseen: ReadonlySet<string> = new Set(['unit', 'incident', 'works'])
const halvesOf = (change: Change): Set<Feature> =>
  new Set([...change.values()].flatMap(({ before, after }) => [before, after].filter((half) => half !== undefined && !unseen.has(half.properties.kind)) as Feature[]))

/** The foot of the tallest mast there may be, and how far it has to be from a railway. */
const railM = 600
const reachOf = ({ properties: { kind, class: what } }: Feature): number => (kind === 'background' && what === 'rail' ? railM : reachM + spareM)
/** Poles are tied to a line that passes a little beside them. */
const spareM = 5

/** So many objects are asked about their surroundings in one slice. */
const stepSize = 16

/** A check sees what is near an object, what it names, what names that, and all of it round those. */
function* touched(seeds: ReadonlySet<Feature>, before: Dataset, after: Dataset): Generator<number, Set<string>> {
  const middle = new Set(seeds)
  for (const seed of seeds) {
    for (const other of [...namedBy(seed, before), ...namedBy(seed, after), ...namesakes(seed, after)]) middle.add(other)
    // A plot with a road in it is a street: what runs through it, far from the road too, is seen otherwise.
    if (seed.properties.kind === 'road') for (const plot of nearby(after, seed.geometry, spareM, isPlot)) middle.add(plot)
  }
  const found = new Set(middle)
  let done = 0
  for (const feature of middle) {
    if (++done % stepSize === 0) yield 0.1
    for (const other of nearby(after, feature.geometry, reachOf(feature), isChecked)) found.add(other)
  }
  for (const feature of Array.from(found)) {
    if (++done % stepSize === 0) yield 0.1
    for (const other of referrersOf(after, feature)) found.add(other)
  }
  // Whether a lid has to name its owner depends on how many of the owner's do.
  if (Array.from(seeds).some(({ properties: { kind } }) => kind === 'chamber')) for (const chamber of ofKind(after, 'chamber')) found.add(chamber)
  return new Set(Array.from(found, ({ id }) => id))
}

const checkedKinds: ReadonlySet<string> = new Set(['cable', 'pole', 'duct', 'chamber', 'road', 'site'])
const isPlot = ({ properties: { kind, class: what } }: Feature): boolean => kind === 'background' && what === 'parcel'
const isChecked = ({ properties: { kind } }: Feature): boolean => checkedKinds.has(kind)

/** All that may be meant: codes are given twice, and the first holder may be taken down. */
const namedBy = ({ properties }: Feature, dataset: Dataset): Feature[] =>
  (namingFields.get(properties.kind) ?? []).flatMap(([field, to]) => namesIn(properties[field]).flatMap((name) => [get(dataset, name) ?? [], holders(dataset, name, to)].flat()))

/** Who is meant by a name where its holder comes or goes. */
const namesakes = ({ id, properties: { kind, code } }: Feature, dataset: Dataset): Feature[] =>
  [id, ...(typeof code === 'string' && code !== '' ? [code] : [])].flatMap((name) => holders(dataset, name, [kind]))

/** Which sections cables hung along before, and which cables hung along a section. */
interface SectionsBy { ofCable(id: string): Iterable<Section>; cablesIn(section: Section): Iterable<string> }

const by = new WeakMap<Streets, SectionsBy>()

/** Gone through once for a state of the whole: edits come one after the other. */
function sectionsBy(asked: Asked): SectionsBy {
  let known = by.get(asked.streets)
  if (!known) by.set(asked.streets, (known = sectionsIn(asked)))
  return known
}

function sectionsIn({ scene: { cables, spans, numberOf }, streets }: Asked): SectionsBy {
  const [among, numbers] = [new Map<number, Set<number>>(), new Map(streets.sections.map(({ id }, i) => [id, i]))]
  for (let span = 0; span < spans.count; span++) {
    const section = streets.ofSpan[span]!
    if (section < 0) continue
    const own = among.get(section)
    if (own) own.add(spans.cable[span]!)
    else among.set(section, new Set([spans.cable[span]!]))
  }
  return {
    ofCable(id) {
      const number = numberOf('cable', id)
      return number === undefined || cables[number]!.id !== id ? [] : sectionsOf(number, spans, streets)
    },
    cablesIn: ({ id }) => Array.from(among.get(numbers.get(id) ?? -1) ?? [], (number) => cables[number]!.id),
  }
}

const sectionsOf = (cable: number, spans: Scene['spans'], { ofSpan, sections }: Streets): Set<Section> =>
  new Set(Array.from(ofSpan.subarray(spans.first[cable]!, spans.first[cable + 1]!)).filter((section) => section >= 0).map((section) => sections[section]!))

/** Cables that hung along the sections a cable hangs along now. */
function cablesBeside({ id }: Feature, { numberOf, cables, spans }: Scene, streets: Streets, sections: SectionsBy): string[] {
  const number = numberOf('cable', id)
  if (number === undefined || cables[number]!.id !== id) return []
  return [...sectionsOf(number, spans, streets)].flatMap((section) => [...sections.cablesIn(section)])
}

/** Objects with all that their checks look at: what is near and named, what hangs on the same poles, and along the same sections with their roads. */
function* partOf(ids: ReadonlySet<string>, dataset: Dataset, sections: SectionsBy, streets: Streets): Generator<number, Set<Feature>> {
  const part = new Set(Array.from(ids).flatMap((id) => get(dataset, id) ?? []))
  let done = 0
  for (const feature of Array.from(part)) {
    if (++done % stepSize === 0) yield 0.3
    // What is said of the others is found in the data themselves.
    if (feature.properties.kind !== 'cable' && feature.properties.kind !== 'pole') continue
    for (const other of namedBy(feature, dataset)) part.add(other)
    for (const other of nearby(dataset, feature.geometry, reachM + spareM, isChecked)) part.add(other)
    for (const section of sections.ofCable(feature.id)) for (const id of sections.cablesIn(section)) {
      const cable = get(dataset, id)
      if (cable) part.add(cable)
    }
  }
  for (const pole of Array.from(part)) if (pole.properties.kind === 'pole') for (const other of referrersOf(dataset, pole)) part.add(other)
  for (const cable of Array.from(part)) if (cable.properties.kind === 'cable') for (const other of namedBy(cable, dataset)) part.add(other)
  for (const { roads } of streets.streets) if (roads.some((road) => part.has(get(dataset, road)!) || isWide(get(dataset, road)!))) for (const road of roads) part.add(get(dataset, road)!)
  return part
}

/** What is beside such a road may be farther from it than any check looks. */
const isWide = ({ properties: { widthM } }: Feature): boolean => typeof widthM === 'number' && widthM / 2 > reachM

/** What hangs or stands by a street that is another one than before: its sections, and what is said of it. */
function besideOther(asked: Asked, streets: Streets, dataset: Dataset): Set<Feature> {
  const same = new Set(asked.streets.sections)
  const isSame = (section: Section) => same.has(section) && section.roads.every((road) => get(dataset, road) === get(asked.scene.dataset, road))
  const kept = new Set(streets.sections.filter(isSame))
  const [before, after] = [signsOf(asked.streets, asked.scene.dataset, kept), signsOf(streets, dataset, kept)]
  const found = new Set<Feature>()
  const add = ({ sections }: Streets, [sign, section]: readonly [string, number], others: ReadonlyMap<string, number>) => {
    if (others.has(sign)) return
    const { line } = sections[section]!
    const coordinates = Array.from({ length: line.length / 2 }, (_, i) => asked.scene.globe(line[2 * i]!, line[2 * i + 1]!))
    for (const feature of nearby(dataset, { type: 'LineString', coordinates }, streetM, ({ properties: { kind } }) => kind === 'cable' || kind === 'pole')) found.add(feature)
  }
  for (const one of before) add(asked.streets, one, after)
  for (const one of after) add(streets, one, before)
  return found
}
/** Half of the widest road there may be, and its pavement with its poles. */
const streetM = 110

/** Sections by everything that is said of them, of their street and of its roads; without those that are the same ones. */
function signsOf({ streets, sections }: Streets, dataset: Dataset, without: ReadonlySet<Section>): Map<string, number> {
  return new Map(sections.flatMap((section, i) => {
    if (without.has(section)) return []
    const { id, name, roadClass, hanging, undergroundingYear, widthM } = streets[section.street]!
    const roads = [...new Set(section.roads)].map((road) => [road, get(dataset, road)!.properties])
    return [[JSON.stringify([section.id, section.from, section.to, Array.from(section.line), section.roads, id, name, roadClass, hanging, undergroundingYear, widthM, roads]), i] as const]
  }))
}
