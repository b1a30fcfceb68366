import { type Feature, get, ofKind } from '../../model/dataset'
import { commonOf, fieldOf } from '../works/common'
import { announcedOn, type Announced, type Item } from '../works/gathered'
import { daysOf, monthsApart } from '../works/when'
import { nameOf } from '../works/proposal'
import type { Scene } from '../spans'
import type { Section } from '../streets/result'
import type { TidySettings } from '../tidiness/settings'
import type { Dig } from './result'

/** Works beside a section, whatever they save. */
export type Near = Omit<Dig, 'savesVnd'>

/** Announced works of other sectors along each of some sections, those with most of it first; over on the day, they are none. */
export function* digsOf({ scene, sections, settings: { works: { withinM, months }, ducts: { overlapM }, programme: { from, to } }, day }: {
  readonly scene: Scene
  readonly sections: ReadonlyMap<number, Section>
  readonly settings: TidySettings
  readonly day: string
}): Generator<number, ReadonlyMap<number, readonly Near[]>> {
  const { dataset, plane } = scene
  const found = new Map<number, Near[]>()
  const announced: { readonly works: Announced; readonly years: readonly number[] }[] = []
  for (const feature of ofKind(dataset, 'works')) {
    if (announced.length % 64 === 63) yield 0.1
    if (feature.geometry === null || feature.properties.status === 'decommissioned' || feature.properties.sector === 'telecom') continue
    const works = announcedOn(feature, plane)
    if (!works || works.days.to < day) continue
    const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter((year) => monthsApart(daysOf(year), works.days) <= months)
    if (years.length > 0) announced.push({ works, years })
  }
  if (announced.length === 0) return found
  const numbers = [...sections.keys()]
  const items: Item[] = []
  for (const section of sections.values()) {
    if (items.length % 256 === 0) yield 0.2
    items.push(itemOf(section, get(dataset, section.roads[0]!)!, scene))
  }
  yield 0.3
  const field = fieldOf(items)
  for (let i = 0; i < announced.length; i++) {
    yield 0.3 + (0.7 * i) / announced.length
    const { works, years } = announced[i]!
    const common = commonOf(field, works, { withinM, overlapM }, () => true)
    for (const { item, lengthM } of common?.along ?? []) {
      const { line } = sections.get(numbers[item]!)!
      const offM = commonOf(fieldOf([items[item]!]), works, { withinM, overlapM: 0 }, () => true)?.offM ?? 0
      const near: Near = { works: works.feature.id, name: nameOf(works.feature), ...works.days, years, offM, metres: scene.trueM(line[0]!, line[1]!, lengthM) }
      ;(found.get(numbers[item]!) ?? found.set(numbers[item]!, []).get(numbers[item]!)!).push(near)
      yield 0.3 + (0.7 * i) / announced.length
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.metres - a.metres || a.offM - b.offM || (a.works < b.works ? -1 : 1))
  return found
}

function itemOf({ line }: Section, feature: Feature, { globe }: Scene): Item {
  const row = Array.from({ length: line.length / 2 }, (_, i) => globe(line[2 * i]!, line[2 * i + 1]!))
  return { feature, point: null, lines: [line], rows: [row], days: null, year: null }
}
