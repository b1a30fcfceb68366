import { fingerprint } from '../../model/finding'
import type { Feature } from '../../model/dataset'
import type { Scene } from '../spans'
import type { TidySettings } from '../tidiness/settings'
import { belonging } from './belong'
import { type Group, groupsOf } from './joined'
import { type Before, keptOf } from './kept'
import { type Nearest, nearestOf } from './nearest'
import type { Section, Street, Streets } from './result'
import { rowsOf } from './rows'
import { nearestM, sectionsOf } from './sections'
import { inOrder, wardsIn } from './wards'

interface Given {
  readonly day: string
  /** Streets of other data, on the same plane, by the same measures: what no change came near to stays as it is, with its wards. */
  readonly before?: Before
}

/** Roads as streets with their sections, and which of them spans and poles belong to. */
export function* streetsOf(scene: Scene, { streets: measures }: Pick<TidySettings, 'streets'>, { day, before }: Given): Generator<number, Streets> {
  const rows = yield* rowsOf(scene)
  const { groups, groupOf } = yield* groupsOf(scene, rows)
  const wards = wardsIn(scene, day)
  const nearM = Math.max(nearestM(scene), before ? nearestM(before.scene) : 0)
  const kept = before ? keptOf(before, scene, groups, nearM) : () => undefined
  const [streets, sections]: [Street[], Section[]] = [[], []]
  for (let i = 0; i < groups.length; i++) {
    const old = kept(groups[i]!)
    if (old) {
      const [street, own] = old
      streets.push({ ...street, sections: own.map((_, k) => sections.length + k) })
      sections.push(...own.map((section) => (section.street === i ? section : { ...section, street: i })))
      continue
    }
    if (i % 16 === 0) yield 0.2 + (0.3 * i) / groups.length
    const id = idOf(scene, groups[i]!)
    const own = sectionsOf(i, id, { scene, rows, groups, groupOf, sectionM: measures.sectionM, nearM })
    const metres = new Map<number, number>()
    for (const section of own) for (const [ward, m] of wards.of(section)) metres.set(ward, (metres.get(ward) ?? 0) + m)
    streets.push({
      id, name: groups[i]!.name, roads: groups[i]!.roads.map((road) => scene.roads[road]!.id), sections: own.map((_, k) => sections.length + k),
      lengthM: own.reduce((sum, { lengthM }) => sum + lengthM, 0), ...saidOf(scene, own), wards: inOrder(metres).map((ward) => wards.units[ward]!.id),
    })
    sections.push(...own)
  }
  yield 0.5
  const nearest = nearestOf(sections, scene, measures)
  searches.set(sections, nearest)
  const { ofSpan, ofPole } = yield* belonging(scene, sections, nearest)
  return { streets, sections, ofSpan, ofPole, along: nearest.along, at: (x, y) => nearest.find(x, y, 0, 0) }
}

const searches = new WeakMap<Streets['sections'], Nearest>()

/** The same streets for the spans and poles of another scene on the same plane: roads alone make streets. */
export function* streetsFor(scene: Scene, streets: Streets): Generator<number, Streets> {
  const nearest = searches.get(streets.sections)
  if (!nearest) throw new Error('expected streets of streetsOf, got others')
  return { ...streets, ...(yield* belonging(scene, streets.sections, nearest)) }
}

/** By its name and the first of its roads: another road of the street, or of another one of that name, changes nothing. */
const idOf = ({ roads }: Pick<Scene, 'roads'>, { folded, roads: own }: Group): string => `street~${fingerprint(`${folded}\u0000${roads[own[0]!]!.id}`)}`

/** What roads say of themselves, each as most metres of them do that say it; the year is the earliest. */
export function saidOf(scene: Pick<Scene, 'roads' | 'numberOf'>, sections: readonly Section[]): Pick<Street, 'widthM' | 'roadClass' | 'hanging' | 'undergroundingYear'> {
  const [first] = sections[0]?.roads ?? []
  const isOne = sections.every(({ roads }) => roads.every((road) => road === first))
  const metres = new Map<string, number>(isOne && first !== undefined ? [[first, 1]] : [])
  if (!isOne) for (const { line, roads } of sections) roads.forEach((road, i) => {
    metres.set(road, (metres.get(road) ?? 0) + Math.hypot(line[2 * i + 2]! - line[2 * i]!, line[2 * i + 3]! - line[2 * i + 1]!))
  })
  const roads = Array.from(metres, ([id, m]) => [scene.roads[scene.numberOf('road', id)!]!.properties, m] as const)
  const mostSaid = <V>(of: (properties: Feature<'road'>['properties']) => V | undefined): V | undefined => {
    const said = new Map<V, number>()
    for (const [properties, m] of roads) {
      const value = of(properties)
      if (value !== undefined && value !== 'unknown') said.set(value, (said.get(value) ?? 0) + m)
    }
    return [...said].reduce<readonly [V | undefined, number]>((best, one) => (one[1] > best[1] ? one : best), [undefined, -1])[0]
  }
  const years = roads.flatMap(([{ undergroundingYear }]) => undergroundingYear ?? [])
  return {
    widthM: mostSaid(({ widthM }) => widthM) ?? null, roadClass: mostSaid(({ roadClass }) => roadClass) ?? 'unknown',
    hanging: mostSaid(({ hanging }) => hanging) ?? 'unknown', undergroundingYear: years.length > 0 ? Math.min(...years) : null,
  }
}
